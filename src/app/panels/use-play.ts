/** Plays the years: the span grows from its first year, a step a second, until the last. */
import { useEffect, useRef, useState } from 'react';
import { boundYears, type YearRange, type Years } from '../charts/use-brush.ts';

const STEP_MS = 1000;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

const areSame = (a: Years | null, b: Years | null): boolean => a === b || (a?.[0] === b?.[0] && a?.[1] === b?.[1]);

/** The run that playing starts with: from the span's first year to its last, or to the list's last if it is one step long. */
export function firstRun(range: YearRange, years: Years | null): Run {
  const [from, last] = years ?? [range.first, range.last];
  const to = from + range.step - 1;
  return { from, to, end: last > to ? last : range.last };
}

const stepOf = (run: Run, range: YearRange): Run => ({ ...run, to: Math.min(run.end, run.to + range.step) });

/** Whether the years are those of the run; the store can be a step ahead of it. */
function isOf(run: Run, range: YearRange, years: Years | null): boolean {
  return [run, stepOf(run, range)].some(({ from, to }) => areSame(boundYears(range, from, to), years));
}

export interface Play {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
}

/** Playing stops by itself at the end, and when the years are changed by other means; paused, it goes on where it was. */
export function usePlay(range: YearRange | null, years: Years | null, onYears: (years: Years | null) => void): Play {
  const [run, setRun] = useState<Run | null>(null);
  const paused = useRef<Run | null>(null);
  const isPlaying = run !== null && range !== null && run.to < run.end && isOf(run, range, years);
  if (run !== null && !isPlaying) setRun(null);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => {
      const next = stepOf(run, range);
      onYears(boundYears(range, next.from, next.to));
      setRun(next);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [run, range, isPlaying, onYears]);

  const toggle = (): void => {
    if (range === null) return;
    if (isPlaying) {
      paused.current = run;
      setRun(null);
      return;
    }
    const left = paused.current;
    const goesOn = left !== null && left.to < left.end && areSame(boundYears(range, left.from, left.to), years);
    const start = goesOn ? left : firstRun(range, years);
    paused.current = null;
    onYears(boundYears(range, start.from, start.to));
    setRun(start);
  };
  return { isPlaying, toggle };
}
