import type { ReactNode } from 'react';
import type { TimeColumn } from '../../core/view/timeline.ts';
import { boundYears, rangeOf, useBrush, type BrushEnd, type YearRange, type Years } from './use-brush.ts';

interface EndProps {
  readonly end: BrushEnd;
  readonly range: YearRange;
  readonly years: Years;
  /** Not all years are shown. */
  readonly isOn: boolean;
  /** What is shown now, said with the year. */
  readonly words: string;
  readonly onChange: (years: Years | null) => void;
}

/** One end of the span: a slider for the keyboard, a handle for the pointer, which the brush around it follows. */
function BrushEndHandle({ end, range, years, isOn, words, onChange }: EndProps) {
  const [from, to] = years;
  const isFrom = end === 'from';
  const year = isFrom ? from : to;
  const share = ((isFrom ? from : to + 1) - range.first) / (range.last + 1 - range.first);
  return (
    <span
      className={`time-brush__end time-brush__end--${end}`}
      data-end={end}
      style={{ left: `${(share * 100).toFixed(3)}%` }}
    >
      <input
        type="range"
        className="time-brush__slider"
        aria-label={isFrom ? 'First year shown' : 'Last year shown'}
        min={isFrom ? range.first : from}
        max={isFrom ? to : range.last}
        value={year}
        aria-valuetext={`${year}, ${words}`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOn) return;
          event.preventDefault();
          onChange(null);
        }}
        onChange={(event) => {
          const next = Number(event.target.value);
          onChange(isFrom ? boundYears(range, next, to) : boundYears(range, from, next));
        }}
      />
    </span>
  );
}

interface TimeBrushProps {
  readonly columns: readonly TimeColumn[];
  readonly years: Years | null;
  readonly words: string;
  readonly width: number;
  readonly onChange: (years: Years | null) => void;
  /** The columns. */
  readonly children: ReactNode;
}

/** The years of the list with the span that is shown; drag, click or use the keys of its two ends. */
export function TimeBrush({ columns, years, words, width, onChange, children }: TimeBrushProps) {
  const handlers = useBrush({ columns, years, onChange });
  const range = rangeOf(columns);
  if (range === null) return null;
  const asked = years ?? [range.first, range.last];
  // Years asked for elsewhere can lie outside of what the list has.
  const clamp = (year: number): number => Math.max(range.first, Math.min(range.last, year));
  const shown: Years = [clamp(asked[0]), clamp(asked[1])];
  const share = (year: number): number => (year - range.first) / (range.last + 1 - range.first);
  const span = {
    left: `${(share(shown[0]) * 100).toFixed(3)}%`,
    width: `${((share(shown[1] + 1) - share(shown[0])) * 100).toFixed(3)}%`,
  };
  const ends = { range, years: shown, isOn: years !== null, words, onChange };
  return (
    <div className={years === null ? 'time-brush' : 'time-brush time-brush--on'} style={{ width }} {...handlers}>
      {years !== null && <span className="time-brush__span" style={span} />}
      {children}
      <BrushEndHandle end="from" {...ends} />
      <BrushEndHandle end="to" {...ends} />
    </div>
  );
}
