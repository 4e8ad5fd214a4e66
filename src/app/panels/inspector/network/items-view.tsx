import { useMemo } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import type { NodeKey } from '../../../../core/model/ids.ts';
import { describeItems } from '../../../../core/view/describe-items.ts';
import { countOf } from '../../../../core/view/words.ts';
import { useApp } from '../../../store/store.ts';
import { CountedRows } from '../counted.tsx';
import { HeaderLine } from '../header.tsx';
import { PickedNodes } from '../picked-nodes.tsx';
import { Section } from '../section.tsx';
import { SplitBar } from '../split-bar.tsx';
import { SeveralMark } from '../tie-mark.tsx';

interface ItemsViewProps {
  readonly analysis: Analysis;
  readonly keys: readonly NodeKey[];
}

/** Several items: how they are linked, what they share, and where they lie. */
export function ItemsView({ analysis, keys }: ItemsViewProps) {
  const select = useApp((state) => state.select);
  const view = useMemo(() => describeItems(analysis, keys), [analysis, keys]);
  if (view === null) return null;
  const of = `of ${countOf(view.nodes.length, 'item')}`;
  return (
    <>
      <HeaderLine mark={<SeveralMark />} kind="Several" group={null} />
      <header className="inspector__header">
        <h2 className="inspector__title">{view.counts === '' ? 'Nothing of this map' : view.counts}</h2>
        <p className="inspector__summary">{view.summary}</p>
        <p className="inspector__actions">
          <button type="button" className="button button--small" onClick={() => select(null)}>
            Clear
          </button>
        </p>
      </header>
      {view.nodes.length > 0 && <PickedNodes nodes={view.nodes} missing={view.missing} />}
      <CountedRows title="Linked to several of them" aside={of} nodes={view.shared} noun="item" />
      {view.nodes.length > 1 && (
        <Section title="By cluster" aside={of}>
          <SplitBar shares={view.clusters} apart="in no cluster" />
        </Section>
      )}
    </>
  );
}
