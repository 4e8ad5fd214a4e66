import type { ReactNode } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import { findGroup, findNode } from '../../../../core/view/refs.ts';
import type { Selection } from '../../../store/navigation.ts';
import { ClusterView } from './cluster-view.tsx';
import { ItemView } from './item-view.tsx';
import { ItemsView } from './items-view.tsx';
import { LinkView } from './link-view.tsx';
import '../../../styles/network.css';

interface NetworkPlaceProps {
  readonly analysis: Analysis;
  readonly selection: Selection;
}

/** What is selected of a finished map. */
export function NetworkPlace({ analysis, selection }: NetworkPlaceProps): ReactNode {
  if (selection.kind === 'nodes') return <ItemsView analysis={analysis} keys={selection.keys} />;
  if (selection.kind === 'edge')
    return <LinkView analysis={analysis} source={selection.source} target={selection.target} />;
  if (selection.kind === 'group') {
    const group = findGroup(analysis, selection.id);
    return group === null ? null : <ClusterView analysis={analysis} group={group} />;
  }
  const node = findNode(analysis, selection.key);
  return node === null ? null : <ItemView analysis={analysis} item={node.ref} />;
}
