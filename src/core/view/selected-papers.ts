import type { Analysis } from '../model/analysis.ts';
import type { NodeKey, NodeKind } from '../model/ids.ts';
import { findGroup, findNode, partitionOf, rowOf } from './refs.ts';

/** What is selected: a node by its key or a group by its id. */
export type ViewSelection =
  { readonly kind: 'node'; readonly key: NodeKey } | { readonly kind: 'group'; readonly id: string };

/** The papers of a selection. */
export interface SelectedPapers {
  readonly kind: NodeKind | 'group';
  /** Paper indices, ascending. */
  readonly papers: readonly number[];
}

/** The papers of what is selected; null where nothing is, or nothing of that name is in the analysis. */
export function selectedPapers(analysis: Analysis, selection: ViewSelection | null): SelectedPapers | null {
  if (selection === null) return null;
  if (selection.kind === 'group') {
    const found = findGroup(analysis, selection.id);
    const group = found === null ? undefined : partitionOf(analysis, found.of).groups[found.index];
    return group === undefined ? null : { kind: 'group', papers: group.papers };
  }
  const node = findNode(analysis, selection.key);
  if (node === null) return null;
  if (node.kind === 'paper') return { kind: 'paper', papers: [node.ref] };
  const { authorPapers, topicPapers } = analysis.incidence;
  return { kind: node.kind, papers: [...rowOf(node.kind === 'author' ? authorPapers : topicPapers, node.ref)] };
}
