/**
 * Papers by year for the time panel: a brick a paper, stacked by colour, and the undated ones in a block of their own.
 *
 * Above 12 papers in a column, all columns become bars with one part a group; groups after the twentieth, which have no colour
 * of their own, are one part. Lists that reach over more than 60 years get columns of 2, 5, 10... years. Cost: linear in papers
 * and groups.
 */
import type { Analysis } from '../model/analysis.ts';
import type { PartitionOf } from '../model/partition.ts';
import type { Filter } from '../model/filter.ts';
import { partitionOf } from './refs.ts';
import type { Visible } from './filter.ts';
import type { SelectedPapers } from './selected-papers.ts';
import { countOf, figure, spanWords } from './words.ts';

const MOST_BRICKS = 12;
const MOST_GROUPS = 20;
const MOST_COLUMNS = 60;
const UNDATED_ACROSS = 5;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000] as const;

/** The group of a part that holds papers of several small groups. */
export const SMALLER = -2;

/** Papers of one colour in one column: one paper each where the timeline shows bricks, all of them where it shows bars. */
export interface TimePart {
  /** Group by its index in the partition, -1 for none, SMALLER for several. */
  readonly group: number;
  /** Slot of the overlay the map is coloured by; null where it is coloured by groups. */
  readonly slot: number | null;
  readonly papers: readonly number[];
  /** Papers among them that belong to the selection; all where nothing is selected. */
  readonly lit: number;
  /** Papers among them that the filter leaves in. */
  readonly shown: number;
  /** Papers among them that belong to the selection and stay. */
  readonly full: number;
  /** Holds the one paper that is selected. */
  readonly isSelected: boolean;
}

export interface TimeColumn {
  /** First and last year; equal unless years are joined. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** Papers that the filter leaves in. */
  readonly shown: number;
  /** From the axis upwards. */
  readonly parts: readonly TimePart[];
}

export interface Timeline {
  /** Without gaps, from the first year to the last; empty where nothing is dated. */
  readonly columns: readonly TimeColumn[];
  readonly undated: readonly TimePart[];
  readonly undatedTotal: number;
  readonly undatedShown: number;
  readonly isMerged: boolean;
  readonly isUndatedMerged: boolean;
  /** Papers of the fullest column; 0 where nothing is dated. */
  readonly highest: number;
  /** One sentence about what is dated, of the selection where there is one. */
  readonly caption: string;
}

/** What the timeline shows beside the papers themselves. */
export interface TimeView {
  readonly selected: SelectedPapers | null;
  /** What stays, and why. */
  readonly filtered: { readonly visible: Visible; readonly filter: Filter } | null;
  /** Slots of the papers where the map is coloured by an overlay. */
  readonly slots: Uint8Array | null;
}

interface Paint {
  readonly groups: Int32Array;
  readonly groupCount: number;
  readonly slots: Uint8Array | null;
  readonly lit: ReadonlySet<number> | null;
  readonly shown: Uint8Array | null;
  /** The one paper that is selected, or -1. */
  readonly selected: number;
}

/** Slots above those of any overlay: grey comes last in a stack. */
const AFTER_SLOTS = 256;

function placeOf(paper: number, { groups, groupCount, slots }: Paint): number {
  if (slots !== null) return slots[paper] || AFTER_SLOTS;
  const group = groups[paper] ?? -1;
  return group < 0 ? groupCount : group;
}

/** The place in a bar: small groups share one. */
function placeInBar(paper: number, paint: Paint): number {
  const place = placeOf(paper, paint);
  return paint.slots === null && place < paint.groupCount ? Math.min(place, MOST_GROUPS) : place;
}

/** Papers by colour, those without one last; ascending inside. */
function byColour(papers: readonly number[], isMerged: boolean, paint: Paint): readonly (readonly number[])[] {
  const stacks = new Map<number, number[]>();
  for (const paper of papers) {
    const place = isMerged ? placeInBar(paper, paint) : placeOf(paper, paint);
    const stack = stacks.get(place);
    if (stack === undefined) stacks.set(place, [paper]);
    else stack.push(paper);
  }
  return [...stacks].sort((a, b) => a[0] - b[0]).map(([, stack]) => stack);
}

/** The one group of the papers of a part. */
function groupOf(papers: readonly number[], { groups }: Paint): number {
  const group = groups[papers[0] ?? -1] ?? -1;
  return papers.every((paper) => groups[paper] === group) ? group : SMALLER;
}

function makeParts(papers: readonly number[], isMerged: boolean, paint: Paint): readonly TimePart[] {
  const stacks = byColour(papers, isMerged, paint);
  const pieces = isMerged ? stacks : stacks.flat().map((paper) => [paper]);
  const isLit = (paper: number): boolean => paint.lit === null || paint.lit.has(paper);
  const isShown = (paper: number): boolean => paint.shown === null || paint.shown[paper] === 1;
  return pieces.map((piece) => ({
    group: groupOf(piece, paint),
    slot: paint.slots === null ? null : (paint.slots[piece[0] ?? -1] ?? 0),
    papers: piece,
    lit: piece.filter(isLit).length,
    shown: piece.filter(isShown).length,
    full: piece.filter((paper) => isLit(paper) && isShown(paper)).length,
    isSelected: piece.includes(paint.selected),
  }));
}

const shownOf = (parts: readonly TimePart[]): number => parts.reduce((sum, { shown }) => sum + shown, 0);

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

const WHOSE = {
  author: 'with this name',
  topic: 'on this topic',
  item: 'with this item',
  group: 'in this group',
  edge: 'behind this tie',
  nodes: 'of what is selected',
} as const;

function yearsText(years: readonly number[]): string {
  const { first, last } = yearSpan(years);
  return first === last ? `all of ${first}` : `${first} to ${last}`;
}

function selectionCaption(analysis: Analysis, selected: SelectedPapers): string {
  const years = selected.papers.flatMap((paper) => analysis.papers[paper]?.year ?? []);
  if (selected.kind === 'paper') {
    return years[0] === undefined ? 'This paper has no date' : `This paper is of ${years[0]}`;
  }
  const whose = WHOSE[selected.kind];
  const undated = selected.papers.length - years.length;
  if (selected.papers.length === 0) return `No papers ${whose}`;
  if (undated === 0) return `${figure(years.length)} dated ${whose}, ${yearsText(years)}`;
  return years.length === 0
    ? `${figure(undated)} ${whose}, undated`
    : `${figure(years.length)} dated, ${figure(undated)} undated ${whose}`;
}

function listCaption({ papers }: Analysis): string {
  const years = papers.flatMap(({ year }) => year ?? []);
  if (years.length > 0) return `${figure(years.length)} dated, ${yearsText(years)}.`;
  return papers.length === 0 ? 'No papers.' : `None of ${countOf(papers.length, 'paper')} is dated.`;
}

/** `2020 to 2023: 31 of 45 papers, 6 undated among them.` */
function filterCaption(analysis: Analysis, { papers, shown, total }: Visible, { years }: Filter): string {
  const undated = analysis.papers.filter(({ year }, paper) => year === null && papers[paper] === 1).length;
  const span = years === null ? '' : `${spanWords(years[0], years[1])}: `;
  const among = undated === 0 ? '' : `, ${figure(undated)} undated among them`;
  return `${span}${figure(shown.paper)} of ${countOf(total.paper, 'paper')}${among}.`;
}

function captionOf(analysis: Analysis, { selected, filtered }: TimeView): string {
  if (selected === null) {
    return filtered === null ? listCaption(analysis) : filterCaption(analysis, filtered.visible, filtered.filter);
  }
  const words = selectionCaption(analysis, selected);
  if (filtered === null) return words;
  const shown = selected.papers.filter((paper) => filtered.visible.papers[paper] === 1).length;
  return shown === selected.papers.length ? words : `${words}; ${figure(shown)} shown`;
}

const PLAIN_VIEW: TimeView = { selected: null, filtered: null, slots: null };

/** The timeline of a list, coloured by a partition or an overlay, with the papers of the selection lit. */
export function timeline(analysis: Analysis, of: PartitionOf, view: TimeView = PLAIN_VIEW): Timeline {
  const { paperGroup, groups } = partitionOf(analysis, of);
  const { selected, filtered, slots } = view;
  const paint: Paint = {
    groups: paperGroup,
    groupCount: groups.length,
    slots,
    lit: selected === null ? null : new Set([...selected.papers, ...selected.related]),
    shown: filtered === null ? null : filtered.visible.papers,
    selected: selected?.kind === 'paper' ? (selected.papers[0] ?? -1) : -1,
  };
  const { start, step, papers } = columnsOf(analysis);
  const highest = papers.reduce((most, column) => Math.max(most, column.length), 0);
  const isMerged = highest > MOST_BRICKS;
  const undatedPapers = [...analysis.papers.keys()].filter((paper) => analysis.papers[paper]?.year === null);
  const isUndatedMerged = undatedPapers.length > MOST_BRICKS * UNDATED_ACROSS;
  const undated = makeParts(undatedPapers, isUndatedMerged, paint);
  return {
    columns: papers.map((column, index) => {
      const parts = makeParts(column, isMerged, paint);
      const from = start + index * step;
      return { from, to: from + step - 1, total: column.length, shown: shownOf(parts), parts };
    }),
    undated,
    undatedTotal: undatedPapers.length,
    undatedShown: shownOf(undated),
    isMerged,
    isUndatedMerged,
    highest,
    caption: captionOf(analysis, view),
  };
}
