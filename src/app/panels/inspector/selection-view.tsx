import { Merge, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { NodeKey } from '../../../core/model/ids.ts';
import type { PartitionOf } from '../../../core/model/partition.ts';
import { describeSelection, type SelectionView as Described } from '../../../core/view/describe-selection.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import { mergeInto, topicsAmong } from '../../actions/topic-commands.ts';
import { useApp } from '../../store/store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { CopyButton } from './copy-button.tsx';
import { CountedChips, CountedRows } from './counted.tsx';
import { HeaderLine } from './header.tsx';
import { NodeRow } from './links.tsx';
import { Section, ShortList } from './section.tsx';
import { SplitBar } from './split-bar.tsx';
import { SeveralMark } from './tie-mark.tsx';
import { YearStrip } from './year-strip.tsx';

/** After a node was taken out, the focus goes on to the one that took its place. */
function useNextFocus(nodes: Described['nodes']) {
  const list = useRef<HTMLDivElement>(null);
  const removed = useRef(-1);
  useEffect(() => {
    if (removed.current < 0) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('.picked__remove') ?? [];
    buttons[Math.min(removed.current, nodes.length - 1)]?.focus();
    removed.current = -1;
  }, [nodes]);
  return { list, removed };
}

function Nodes({ view }: { readonly view: Described }) {
  const toggleSelected = useApp((state) => state.toggleSelected);
  const { list, removed } = useNextFocus(view.nodes);
  return (
    <Section title="Selected" aside={<CopyButton text={namesOf(view)} label="Copy names" />}>
      <div ref={list}>
        <ShortList
          items={view.nodes}
          first={12}
          noun="node"
          className="picked"
          keyOf={(node) => node.key}
          render={(node) => (
            <div className="picked__row">
              <NodeRow node={node} />
              <IconButton
                icon={X}
                label={`Take out ${node.label}`}
                className="picked__remove"
                onClick={() => {
                  removed.current = view.nodes.indexOf(node);
                  toggleSelected(node.key);
                }}
              />
            </div>
          )}
        />
      </div>
      {view.missing > 0 && (
        <p className="inspector__note">{countOf(view.missing, 'node')} of the selection not in this list.</p>
      )}
    </Section>
  );
}

const namesOf = ({ nodes }: Described): string => nodes.map(({ label }) => label).join('\n');

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
      {view.nodes.length > 0 && <Nodes view={view} />}
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
