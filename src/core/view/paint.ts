/**
 * Colours of marks by what they are rather than by group: year, category, organisation or kind; items of a finished map by a score.
 *
 * Slots: 0 grey (nothing to go by, or not among the twelve most frequent), 1 to 12 the palette of groups, 13 to 17 a ramp of
 * years, earliest first, or of scores, lowest first. Years are cut in at most five spans of about as many papers each, at whole years. A person or topic
 * takes the value most of its papers have (of equals the more frequent one), or the middle year of its dated papers. A paper of
 * several organisations takes the one most frequent in the list. All is computed over the whole list, whatever is filtered, so
 * that colours stay. Organisations are those of papers; nothing is said about where a person works. Cost: linear in incidence.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Csr } from '../model/columns.ts';
import { NODE_KINDS } from '../model/columns.ts';
import type { NodeKind } from '../model/ids.ts';
import type { Scene } from '../model/scene.ts';
import { kindCounts } from '../graph/kind-counts.ts';
import { COLOURS } from './colours.ts';
import { facetsOf, type Facet } from './facets.ts';
import { rowOf } from './refs.ts';
import { YEAR_SLOT, YEAR_STEPS } from './slots.ts';
import { valueOf } from './item-values.ts';
import { scoreName, type OverlayPaint } from './look-names.ts';
import { decimal, figure, KIND_NOUN, pluralOf, spanWords } from './words.ts';

export type { OverlayPaint } from './look-names.ts';
export { LAST_SLOT, YEAR_SLOT, YEAR_STEPS } from './slots.ts';

export interface PaintEntry {
  readonly slot: number;
  readonly label: string;
  /** Papers of the list with this colour; for kinds, marks of the scene. */
  readonly count: number;
}

export interface PaintedNodes {
  /** A slot for each node of the scene, or each paper of the list. */
  readonly slots: Uint8Array;
  /** In the order of the legend, grey last. */
  readonly entries: readonly PaintEntry[];
}

/** Far apart under every colour vision, and each kind has its shape. */
const KIND_SLOTS: Readonly<Record<NodeKind, number>> = { author: 1, paper: 2, topic: 7, item: 1 };

/** Stands for no year: a year can be any other whole number. */
const NO_YEAR = -0x80000000;

interface YearSpan {
  readonly from: number;
  readonly to: number;
  readonly papers: number;
  readonly slot: number;
}

/** Slots of `count` spans: spread over the ramp, so that few spans differ most. */
function rampSlot(index: number, count: number): number {
  return count === 1
    ? YEAR_SLOT + Math.floor(YEAR_STEPS / 2)
    : YEAR_SLOT + Math.round((index * (YEAR_STEPS - 1)) / (count - 1));
}

/** Cuts years (or other values) at whole years into at most `YEAR_STEPS` spans of about as many papers each. */
export function yearSpans(years: readonly number[]): readonly YearSpan[] {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const steps = [...counts].sort((a, b) => a[0] - b[0]);
  const spans: { from: number; to: number; papers: number }[] = [];
  let left = years.length;
  steps.forEach(([year, papers], index) => {
    const spansLeft = YEAR_STEPS - spans.length;
    const yearsLeft = steps.length - index;
    const last = spans.at(-1);
    // A year joins the span before it while that brings the span nearer to its share; never where each year can have its own.
    const share = (left + (last?.papers ?? 0)) / (spansLeft + 1);
    const isNearer = last !== undefined && Math.abs(last.papers + papers - share) <= Math.abs(last.papers - share);
    if (last !== undefined && (spansLeft === 0 || (yearsLeft > spansLeft && isNearer))) {
      last.to = year;
      last.papers += papers;
    } else {
      spans.push({ from: year, to: year, papers });
    }
    left -= papers;
  });
  return spans.map((span, index) => ({ ...span, slot: rampSlot(index, spans.length) }));
}

/** The value of a node of each kind, by its index; -1 where it has none. */
type Values = Readonly<Record<NodeKind, Int32Array>>;

const NO_ITEMS = new Int32Array(0);

function middleYears({ papers }: Analysis, rows: Csr): Int32Array {
  return new Int32Array(rows.offsets.length - 1).map((_, row) => {
    const years = [...rowOf(rows, row)].flatMap((paper) => papers[paper]?.year ?? []).sort((a, b) => a - b);
    return years[(years.length - 1) >> 1] ?? NO_YEAR;
  });
}

function paintYears(analysis: Analysis): { values: Values; slotOf: (year: number) => number; entries: PaintEntry[] } {
  const { incidence, papers } = analysis;
  const spans = yearSpans(papers.flatMap(({ year }) => year ?? []));
  const values = {
    paper: Int32Array.from(papers, ({ year }) => year ?? NO_YEAR),
    author: middleYears(analysis, incidence.authorPapers),
    topic: middleYears(analysis, incidence.topicPapers),
    item: NO_ITEMS,
  };
  const entries = spans.map(({ from, to, papers: count, slot }) => ({ slot, label: spanWords(from, to), count }));
  const undated = facetsOf(analysis).years.undated;
  if (undated > 0) entries.push({ slot: 0, label: 'undated', count: undated });
  const slotOf = (year: number): number => spans.find(({ from, to }) => year >= from && year <= to)?.slot ?? 0;
  return { values, slotOf, entries };
}

/** For each row, the value most of its papers have; of equals the lower, which is the more frequent in the list. */
function majorities(rows: Csr, valuesOf: readonly (readonly number[])[]): Int32Array {
  return new Int32Array(rows.offsets.length - 1).map((_, row) => {
    const counts = new Map<number, number>();
    let best = -1;
    for (const paper of rowOf(rows, row)) {
      for (const value of valuesOf[paper] ?? []) {
        const count = (counts.get(value) ?? 0) + 1;
        counts.set(value, count);
        const most = counts.get(best) ?? 0;
        if (count > most || (count === most && value < best)) best = value;
      }
    }
    return best;
  });
}

const rankSlot = (rank: number): number => (rank >= 0 && rank < COLOURS ? rank + 1 : 0);

/** Entries of ranked values: the coloured ones, then the rest and what has none as two greys. */
function rankEntries(facets: readonly Facet[], ranks: Int32Array, noun: string): PaintEntry[] {
  const counts = new Int32Array(COLOURS + 1);
  let without = 0;
  for (const rank of ranks) {
    if (rank < 0) without += 1;
    else counts[rankSlot(rank)] = (counts[rankSlot(rank)] ?? 0) + 1;
  }
  const entries = facets
    .slice(0, COLOURS)
    .map(({ label }, rank) => ({ slot: rankSlot(rank), label, count: counts[rank + 1] ?? 0 }));
  const others = facets.length - entries.length;
  if (others > 0) {
    const label = `${figure(others)} other ${others === 1 ? noun : pluralOf(noun)}`;
    entries.push({ slot: 0, label, count: counts[0] ?? 0 });
  }
  if (without > 0) entries.push({ slot: 0, label: `no ${noun}`, count: without });
  return entries;
}

function paintRanked(analysis: Analysis, facets: readonly Facet[], noun: string, namesOf: NamesOf) {
  const rankOf = new Map(facets.map(({ value }, rank) => [value, rank]));
  const ranks = analysis.papers.map((_, paper) =>
    [...new Set(namesOf(paper))].flatMap((name) => rankOf.get(name) ?? []).sort((a, b) => a - b),
  );
  const papers = Int32Array.from(ranks, (own) => own[0] ?? -1);
  const values: Values = {
    paper: papers,
    author: majorities(analysis.incidence.authorPapers, ranks),
    topic: majorities(analysis.incidence.topicPapers, ranks),
    item: NO_ITEMS,
  };
  return { values, slotOf: rankSlot, entries: rankEntries(facets, papers, noun) };
}

type NamesOf = (paper: number) => readonly string[];

/** A ramp over the values of a score, cut in at most five spans of about as many items each. */
function paintScore({ network }: Analysis, name: string) {
  const score = network?.scores.find((each) => each.name === name);
  const found = (network?.items ?? []).map((_, item) => (score === undefined ? null : valueOf(score, item)));
  const spans = yearSpans(found.filter((value) => value !== null));
  const slotOfValue = (value: number | null): number =>
    value === null ? 0 : (spans.find(({ from, to }) => value >= from && value <= to)?.slot ?? 0);
  const values: Values = {
    paper: NO_ITEMS,
    author: NO_ITEMS,
    topic: NO_ITEMS,
    item: Int32Array.from(found, slotOfValue),
  };
  const entries = spans.map(({ from, to, papers: count, slot }) => ({
    slot,
    label: from === to ? decimal(from) : `${decimal(from)} to ${decimal(to)}`,
    count,
  }));
  const without = found.filter((value) => value === null).length;
  if (without > 0) entries.push({ slot: 0, label: 'without', count: without });
  return { values, slotOf: (slot: number): number => Math.max(0, slot), entries };
}

function paintOf(analysis: Analysis, paint: Exclude<OverlayPaint, 'kind'>) {
  const score = scoreName(paint);
  if (score !== null) return paintScore(analysis, score);
  if (paint === 'year') return paintYears(analysis);
  const { categories, organisations } = facetsOf(analysis);
  const { papers } = analysis;
  if (paint === 'organisation') {
    return paintRanked(analysis, organisations, 'organisation', (paper) => papers[paper]?.organisations ?? []);
  }
  return paintRanked(analysis, categories, 'category', (paper) => {
    const category = papers[paper]?.category ?? null;
    return category === null ? [] : [category];
  });
}

function paintKinds({ nodes }: Scene): PaintedNodes {
  const counts = kindCounts(nodes.map(({ kind }) => kind));
  return {
    slots: Uint8Array.from(nodes, ({ kind }) => KIND_SLOTS[kind]),
    entries: NODE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => ({
      slot: KIND_SLOTS[kind],
      label: pluralOf(KIND_NOUN[kind]),
      count: counts[kind],
    })),
  };
}

/** The slots of a scene's nodes under an overlay, and what they stand for. */
export function paintNodes(analysis: Analysis, scene: Scene, paint: OverlayPaint): PaintedNodes {
  if (paint === 'kind') return paintKinds(scene);
  const { values, slotOf, entries } = paintOf(analysis, paint);
  return { slots: Uint8Array.from(scene.nodes, ({ kind, ref }) => slotOf(values[kind][ref] ?? NO_YEAR)), entries };
}

/** The slots of the list's papers under an overlay, and what they stand for. */
export function paintPapers(analysis: Analysis, paint: OverlayPaint): PaintedNodes {
  const { papers } = analysis;
  if (paint === 'kind') return { slots: new Uint8Array(papers.length).fill(KIND_SLOTS.paper), entries: [] };
  const { values, slotOf, entries } = paintOf(analysis, paint);
  return { slots: Uint8Array.from(values.paper, slotOf), entries };
}

/** Whether the list has anything to colour by. */
export function hasPaint(analysis: Analysis, paint: OverlayPaint): boolean {
  const { network } = analysis;
  if (network !== null) return network.scores.some(({ name }) => name === scoreName(paint));
  if (paint === 'kind') return true;
  const { years, categories, organisations } = facetsOf(analysis);
  if (paint === 'year') return years.span !== null;
  return (paint === 'category' ? categories : organisations).length > 0;
}
