import type { Analysis } from '../model/analysis.ts';
import { tally } from './refs.ts';

/** Years further apart than this are listed only where they have papers. */
const LONGEST_STRIP = 60;

export interface YearCounts {
  /** Every year from the first to the last, those without papers too; of long spans only those with papers. */
  readonly years: readonly { readonly year: number; readonly papers: number }[];
  readonly undated: number;
}

/** Papers by year, and how many have none. */
export function countYears(analysis: Analysis, papers: Iterable<number>): YearCounts {
  const all = [...papers];
  const known = all.map((paper) => analysis.papers[paper]?.year ?? null).filter((year) => year !== null);
  const counts = tally(known);
  const listed = [...counts.keys()].sort((a, b) => a - b);
  const first = listed[0] ?? 0;
  const last = listed.at(-1) ?? 0;
  const isShort = listed.length > 0 && last - first < LONGEST_STRIP;
  const years = isShort ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : listed;
  return {
    years: years.map((year) => ({ year, papers: counts.get(year) ?? 0 })),
    undated: all.length - known.length,
  };
}
