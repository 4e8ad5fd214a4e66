/**
 * Papers by year for the time panel: a brick a paper, stacked by group, and the undated ones in a block of their own.
 *
 * Above 12 papers in a column, all columns become bars with one part a group. Lists that reach over more than 60 years get
 * columns of 2, 5, 10... years. Cost: linear in papers and groups.
 */
import type { Analysis } from '../model/analysis.ts';
import type { PartitionOf } from '../model/partition.ts';
import { partitionOf } from './refs.ts';
import type { SelectedPapers } from './selected-papers.ts';
import { countOf, figure } from './words.ts';

const MOST_BRICKS = 12;
const MOST_COLUMNS = 60;
const UNDATED_ACROSS = 5;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000] as const;

/** Papers of one group in one column: one paper each where the timeline shows bricks, all of them where it shows bars. */
export interface TimePart {
  /** Index in the partition, -1 for none. */
  readonly group: number;
  readonly papers: readonly number[];
  /** Papers among them that belong to the selection; all where nothing is selected. */
  readonly lit: number;
}

export interface TimeColumn {
  /** First and last year; equal unless years are joined. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** From the axis upwards. */
  readonly parts: readonly TimePart[];
}

export interface Timeline {
  /** Without gaps, from the first year to the last; empty where nothing is dated. */
  readonly columns: readonly TimeColumn[];
  readonly undated: readonly TimePart[];
  readonly undatedTotal: number;
  readonly isMerged: boolean;
  readonly isUndatedMerged: boolean;
  /** Papers of the fullest column; 0 where nothing is dated. */
  readonly highest: number;
  /** One sentence about what is dated, of the selection where there is one. */
  readonly caption: string;
}

interface Paint {
  readonly groups: Int32Array;
  readonly groupCount: number;
  readonly lit: ReadonlySet<number> | null;
}

/** Papers by group, ungrouped last; ascending inside. */
function byGroup(papers: readonly number[], { groups, groupCount }: Paint): readonly (readonly number[])[] {
  const stacks = new Map<number, number[]>();
  for (const paper of papers) {
    const group = groups[paper] ?? -1;
    const place = group < 0 ? groupCount : group;
    const stack = stacks.get(place);
    if (stack === undefined) stacks.set(place, [paper]);
    else stack.push(paper);
  }
  return [...stacks].sort((a, b) => a[0] - b[0]).map(([, stack]) => stack);
}

function makeParts(papers: readonly number[], isMerged: boolean, paint: Paint): readonly TimePart[] {
  const stacks = byGroup(papers, paint);
  const pieces = isMerged ? stacks : stacks.flat().map((paper) => [paper]);
  return pieces.map((piece) => ({
    group: paint.groups[piece[0] ?? -1] ?? -1,
    papers: piece,
    lit: paint.lit === null ? piece.length : piece.filter((paper) => paint.lit?.has(paper)).length,
  }));
}

function yearSpan(years: readonly number[]): { first: number; last: number } {
  return { first: years.reduce((a, b) => Math.min(a, b)), last: years.reduce((a, b) => Math.max(a, b)) };
}

/** Papers by column; `start` is the first year of the first column. */
function columnsOf(analysis: Analysis): { start: number; step: number; papers: number[][] } {
  const years = analysis.papers.flatMap(({ year }) => (year === null ? [] : [year]));
  if (years.length === 0) return { start: 0, step: 1, papers: [] };
  const { first, last } = yearSpan(years);
  const step = STEPS.find((size) => (last - first) / size < MOST_COLUMNS) ?? last - first + 1;
  const start = Math.floor(first / step) * step;
  const papers = Array.from({ length: Math.floor((last - start) / step) + 1 }, (): number[] => []);
  analysis.papers.forEach(({ year }, paper) => {
    if (year !== null) papers[Math.floor((year - start) / step)]?.push(paper);
  });
  return { start, step, papers };
}

const WHOSE = { author: 'with this name', topic: 'on this topic', group: 'in this group' } as const;

function yearsText(years: readonly number[]): string {
  const { first, last } = yearSpan(years);
  return first === last ? `all of ${first}` : `${first} to ${last}`;
}

function caption(analysis: Analysis, selected: SelectedPapers | null): string {
  const chosen = selected?.papers.map((paper) => analysis.papers[paper]?.year ?? null);
  const years = (chosen ?? analysis.papers.map(({ year }) => year)).filter((year) => year !== null);
  if (selected === null) {
    if (years.length > 0) return `${figure(years.length)} dated, ${yearsText(years)}.`;
    return analysis.papers.length === 0
      ? 'No papers.'
      : `None of ${countOf(analysis.papers.length, 'paper')} is dated.`;
  }
  if (selected.kind === 'paper')
    return years[0] === undefined ? 'This paper has no date' : `This paper is of ${years[0]}`;
  const whose = WHOSE[selected.kind];
  const undated = selected.papers.length - years.length;
  if (undated === 0) return `${figure(years.length)} dated ${whose}, ${yearsText(years)}`;
  return years.length === 0
    ? `${figure(undated)} ${whose}, undated`
    : `${figure(years.length)} dated, ${figure(undated)} undated ${whose}`;
}

/** The timeline of a list, coloured by a partition, with the papers of the selection lit. */
export function timeline(analysis: Analysis, of: PartitionOf, selected: SelectedPapers | null): Timeline {
  const { paperGroup, groups } = partitionOf(analysis, of);
  const lit = selected === null ? null : new Set(selected.papers);
  const paint: Paint = { groups: paperGroup, groupCount: groups.length, lit };
  const { start, step, papers } = columnsOf(analysis);
  const highest = papers.reduce((most, column) => Math.max(most, column.length), 0);
  const isMerged = highest > MOST_BRICKS;
  const undated = [...analysis.papers.keys()].filter((paper) => analysis.papers[paper]?.year === null);
  const isUndatedMerged = undated.length > MOST_BRICKS * UNDATED_ACROSS;
  return {
    columns: papers.map((column, index) => ({
      from: start + index * step,
      to: start + (index + 1) * step - 1,
      total: column.length,
      parts: makeParts(column, isMerged, paint),
    })),
    undated: makeParts(undated, isUndatedMerged, paint),
    undatedTotal: undated.length,
    isMerged,
    isUndatedMerged,
    highest,
    caption: caption(analysis, selected),
  };
}
