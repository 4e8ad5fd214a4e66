import { Merge } from 'lucide-react';
import { useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { NodeKey } from '../../../core/model/ids.ts';
import type { PartitionOf } from '../../../core/model/partition.ts';
import { describeSelection, type SelectionView as Described } from '../../../core/view/describe-selection.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import { mergeInto, topicsAmong } from '../../actions/topic-commands.ts';
import { useApp } from '../../store/store.ts';
import { CountedChips, CountedRows } from './counted.tsx';
import { HeaderLine } from './header.tsx';
import { PickedNodes } from './picked-nodes.tsx';
import { Section } from './section.tsx';
import { SplitBar } from './split-bar.tsx';
import { SeveralMark } from './tie-mark.tsx';
import { Way } from './way.tsx';
import { YearStrip } from './year-strip.tsx';

function Shared({ view }: { readonly view: Described }) {
  const { papers, people, topics, holders } = view;
  if (papers.length + people.length + topics.length === 0) {
    return (
      <Section title="In common">
        <p className="inspector__text">No paper, person or topic is shared by two of them.</p>
      </Section>
    );
  }
  const of = countOf(view.nodes.length, 'node');
  return (
    <>
      <CountedRows title="Papers they share" aside={`of ${figure(holders)} selected`} nodes={papers} noun="paper" />
      <CountedChips title="Topics in common" aside={`of ${of}`} nodes={topics} noun="topic" />
      <CountedRows title="People in common" aside={`of ${of}`} nodes={people} noun="person" />
    </>
  );
}

/** Makes one topic of those selected, where nothing else is; the one on most papers stays. */
function MergeThese({ analysis, keys }: Pick<SelectionViewProps, 'analysis' | 'keys'>) {
  const topics = useMemo(() => topicsAmong(analysis, keys), [analysis, keys]);
  const [into] = topics;
  if (into === undefined) return null;
  return (
    <>
      <button type="button" className="button button--small" onClick={() => void mergeInto(topics, into)}>
        <Merge size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
        Merge these topics
      </button>
      <span className="inspector__outcome">
        keeps the name <em>{into.label}</em>
      </span>
    </>
  );
}

interface SelectionViewProps {
  readonly analysis: Analysis;
  readonly keys: readonly NodeKey[];
  readonly colourBy: PartitionOf;
}

/** Several nodes: what they have in common, where they lie, and each with a button that takes it out. */
export function SelectionView({ analysis, keys, colourBy }: SelectionViewProps) {
  const select = useApp((state) => state.select);
  const view = useMemo(() => describeSelection(analysis, keys, colourBy), [analysis, keys, colourBy]);
  const isDated = view.paperCount > 1;
  return (
    <>
      <HeaderLine mark={<SeveralMark />} kind="Several" group={null} />
      <header className="inspector__header">
        <h2 className="inspector__title">{view.counts === '' ? 'Nothing of this list' : view.counts}</h2>
        <p className="inspector__summary">{view.summary}</p>
        <p className="inspector__actions">
          <button type="button" className="button button--small" onClick={() => select(null)}>
            Clear
          </button>
          <MergeThese analysis={analysis} keys={keys} />
        </p>
      </header>
      {view.nodes.length > 0 && <PickedNodes nodes={view.nodes} missing={view.missing} />}
      <Way analysis={analysis} keys={keys} />
      {view.nodes.length > 1 && <Shared view={view} />}
      {view.nodes.length > 1 && (
        <Section
          title={colourBy === 'themes' ? 'By theme' : 'By circle'}
          aside={`of ${countOf(view.nodes.length, 'node')}`}
        >
          <SplitBar shares={view.groups} apart="stand apart" />
        </Section>
      )}
      {isDated && (
        <Section title="Years" aside="papers">
          <YearStrip years={view.years.years} undated={view.years.undated} />
        </Section>
      )}
    </>
  );
}
