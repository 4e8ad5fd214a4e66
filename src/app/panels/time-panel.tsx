import { Pause, Play, X } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import type { PartitionOf } from '../../core/model/partition.ts';
import { isNoFilter } from '../../core/view/filter.ts';
import type { PaintedNodes } from '../../core/view/paint.ts';
import { partitionOf } from '../../core/view/refs.ts';
import { selectedPapers } from '../../core/view/selected-papers.ts';
import { SMALLER, timeline, type Timeline, type TimePart } from '../../core/view/timeline.ts';
import { countOf, figure } from '../../core/view/words.ts';
import { TimeHistogram, type PaintedParts, type TitleOf } from '../charts/time-histogram.tsx';
import { rangeOf, type Years } from '../charts/use-brush.ts';
import { useApp, useAppLater } from '../store/store.ts';
import { visibleOf } from '../store/visible.ts';
import { useGroupColour } from '../ui/group-colour.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { paintedPapersOf } from './filter-view.ts';
import { usePlay } from './use-play.ts';
import '../styles/time.css';

/** What a brick or a part of a bar stands for. */
function titlesOf(analysis: Analysis, of: PartitionOf, painted: PaintedNodes | null): TitleOf {
  const { groups } = partitionOf(analysis, of);
  return ({ group, slot, papers, shown }, when) => {
    const [paper, ...others] = papers;
    const colour = painted?.entries.find((entry) => entry.slot === slot)?.label;
    const apart = group === SMALLER ? 'in smaller groups' : 'in no group';
    const name = slot === null ? (groups[group]?.name ?? apart) : colour;
    const what =
      others.length > 0 || paper === undefined ? countOf(papers.length, 'paper') : analysis.papers[paper]?.title;
    const place = name === undefined || name === when ? when : `${name}, ${when}`;
    return `${what ?? ''}\n${place}${shown === 0 ? ', filtered out' : ''}`;
  };
}

interface Shown extends PaintedParts {
  readonly timeline: Timeline;
  /** Nothing is selected or filtered. */
  readonly isPlain: boolean;
}

/** The timeline of the list as it is selected, filtered and painted. */
function useTimeline(analysis: Analysis): Shown {
  const colourBy = useAppLater((state) => state.colourBy);
  const selection = useAppLater((state) => state.selection);
  const related = useAppLater((state) => state.related);
  const filter = useAppLater((state) => state.filter);
  const paint = useAppLater((state) => state.paint);
  const painted = paintedPapersOf(analysis, paint);
  const groupSlot = useGroupColour(colourBy);
  const slotOf = useCallback(({ group, slot }: TimePart) => slot ?? groupSlot(group), [groupSlot]);
  const titleOf = useMemo(() => titlesOf(analysis, colourBy, painted), [analysis, colourBy, painted]);
  const shown = useMemo(() => {
    const near = related?.items.map(({ paper }) => paper);
    const visible = visibleOf(analysis, filter);
    return timeline(analysis, colourBy, {
      selected: selectedPapers(analysis, selection, near),
      filtered: isNoFilter({ ...filter, hiddenKinds: [] }) ? null : { visible, filter },
      slots: painted?.slots ?? null,
    });
  }, [analysis, colourBy, selection, related, filter, painted]);
  const isPlain = selection === null && isNoFilter(filter) && shown.columns.length > 1;
  return { timeline: shown, slotOf, titleOf, isPlain };
}

interface WordsProps {
  readonly shown: Timeline;
  readonly isPlain: boolean;
  readonly years: Years | null;
  readonly onYears: (years: Years | null) => void;
}

/** Heading, play, clear, and what is shown. */
function TimeWords({ shown, isPlain, years, onYears }: WordsProps) {
  const range = useMemo(() => rangeOf(shown.columns), [shown.columns]);
  const { isPlaying, toggle } = usePlay(range, years, onYears);
  return (
    <div className="time__words">
      <div className="time__head">
        <h2 className="time__title">Time</h2>
        {shown.columns.length > 1 && (
          <IconButton
            icon={isPlaying ? Pause : Play}
            label={isPlaying ? 'Pause' : 'Play the years'}
            className="time__button"
            onClick={toggle}
          />
        )}
        {years !== null && (
          <IconButton icon={X} label="Show all years" className="time__button" onClick={() => onYears(null)} />
        )}
      </div>
      <p className="time__caption">
        {shown.caption}
        {isPlain && ' Drag to filter.'}
      </p>
    </div>
  );
}

function TimeBody({ analysis }: { readonly analysis: Analysis }) {
  const { years, hasUndated } = useApp((state) => state.filter);
  const setFilter = useApp((state) => state.setFilter);
  const { timeline: shown, slotOf, titleOf, isPlain } = useTimeline(analysis);
  const onYears = useCallback((next: Years | null) => setFilter({ years: next }), [setFilter]);
  const total = analysis.papers.length;
  const left = shown.columns.reduce((sum, column) => sum + column.shown, shown.undatedShown);
  return (
    <>
      <TimeWords shown={shown} isPlain={isPlain} years={years} onYears={onYears} />
      <TimeHistogram
        timeline={shown}
        years={years}
        hasUndated={hasUndated}
        words={`${figure(left)} of ${countOf(total, 'paper')} shown`}
        onYears={onYears}
        onUndated={() => setFilter({ hasUndated: !hasUndated })}
        slotOf={slotOf}
        titleOf={titleOf}
      />
    </>
  );
}

/** Papers by year and group, with a brush over the years. */
export function TimeView() {
  const analysis = useAppLater((state) => state.list?.analysis);
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
