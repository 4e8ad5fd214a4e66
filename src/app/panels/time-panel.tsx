import { useMemo } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import type { PartitionOf } from '../../core/model/partition.ts';
import { partitionOf } from '../../core/view/refs.ts';
import { selectedPapers } from '../../core/view/selected-papers.ts';
import { timeline } from '../../core/view/timeline.ts';
import { countOf } from '../../core/view/words.ts';
import { TimeHistogram, type TitleOf } from '../charts/time-histogram.tsx';
import { useApp } from '../store/store.ts';
import { useGroupColour } from '../ui/group-colour.ts';

/** What a brick or a part of a bar stands for. */
function titlesOf(analysis: Analysis, of: PartitionOf): TitleOf {
  const { groups } = partitionOf(analysis, of);
  return ({ group, papers }, when) => {
    const [paper, ...others] = papers;
    const name = groups[group]?.name ?? 'in no group';
    const what =
      others.length > 0 || paper === undefined ? countOf(papers.length, 'paper') : analysis.papers[paper]?.title;
    return `${what ?? ''}\n${name}, ${when}`;
  };
}

function TimeBody({ analysis }: { readonly analysis: Analysis }) {
  const colourBy = useApp((state) => state.colourBy);
  const selection = useApp((state) => state.selection);
  const slotOf = useGroupColour(colourBy);
  const selected = useMemo(() => selectedPapers(analysis, selection), [analysis, selection]);
  const shown = useMemo(() => timeline(analysis, colourBy, selected), [analysis, colourBy, selected]);
  const titleOf = useMemo(() => titlesOf(analysis, colourBy), [analysis, colourBy]);
  return (
    <>
      <div className="time__words">
        <h2 className="time__title">Time</h2>
        <p className="time__caption">{shown.caption}</p>
      </div>
      <TimeHistogram timeline={shown} slotOf={slotOf} titleOf={titleOf} />
    </>
  );
}

/** Papers by year and group. */
export function TimeView() {
  const analysis = useApp((state) => state.list?.analysis);
  return analysis === undefined ? null : (
    <div className="time">
      <TimeBody analysis={analysis} />
    </div>
  );
}

/** Time as a panel of its own. */
export function TimePanel() {
  return (
    <section className="panel time-panel" aria-label="Time" data-map-edge="bottom">
      <TimeView />
    </section>
  );
}
