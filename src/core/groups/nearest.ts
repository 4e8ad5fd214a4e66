/**
 * The nearest papers of each paper, by sums of what they share in two or more channels: entries are read from the rarest
 * on through inverted indices, up to a limit, so that the cost is linear in papers. A paper's answer depends on no other's, so
 * that papers can be divided among threads; all it is found in is plain typed arrays.
 */
import type { SparseRows } from '../related/sparse.ts';

/** Entries of more papers than this do not bring candidates, */
const MAX_POSTINGS = 1000;
/** and of each paper's entries, rarest first, not many more places of the index are read than this. */
const MAX_READ = 2500;
/** Limits by which rarer entries are read before commoner ones. */
const RARITY_STEPS = [8, 32, 128, MAX_POSTINGS] as const;

/** One kind of what papers share, and its part in the sums. */
export interface NearestChannel {
  readonly rows: SparseRows;
  readonly postings: SparseRows;
  readonly factor: number;
  /** For each entry the first of the rarity steps that it keeps; their number for entries of one paper or too many. */
  readonly steps: Uint8Array;
}

/** A channel over rows and their transpose. */
export function openChannel(rows: SparseRows, postings: SparseRows, factor: number): NearestChannel {
  const steps = Uint8Array.from({ length: postings.offsets.length - 1 }, (_, entry) => {
    const length = (postings.offsets[entry + 1] ?? 0) - (postings.offsets[entry] ?? 0);
    const step = RARITY_STEPS.findIndex((limit) => length <= limit);
    return length <= 1 || step < 0 ? RARITY_STEPS.length : step;
  });
  return { rows, postings, factor, steps };
}

/** Sums over shared entries for the paper at hand, and the papers they stand at. */
interface Sums {
  readonly of: Float64Array;
  readonly touched: Int32Array;
  count: number;
}

/** Adds the weights of one entry's papers; returns how many they are. */
function addEntry(sums: Sums, postings: SparseRows, entry: number, factor: number): number {
  const { of, touched } = sums;
  const start = postings.offsets[entry] ?? 0;
  const end = postings.offsets[entry + 1] ?? 0;
  let count = sums.count;
  for (let at = start; at < end; at += 1) {
    const paper = postings.entries[at] ?? 0;
    const before = of[paper] ?? 0;
    if (before === 0) touched[count++] = paper;
    of[paper] = before + factor * (postings.weights[at] ?? 0);
  }
  sums.count = count;
  return end - start;
}

/** Adds what a paper shares with others, rarest entries first, until `MAX_READ` places of the index are read. */
function addShared(sums: Sums, { rows, postings, factor, steps }: NearestChannel, paper: number): void {
  const start = rows.offsets[paper] ?? 0;
  const end = rows.offsets[paper + 1] ?? 0;
  let read = 0;
  for (let step = 0; step < RARITY_STEPS.length && read < MAX_READ; step += 1) {
    for (let at = start; at < end && read < MAX_READ; at += 1) {
      const entry = rows.entries[at] ?? 0;
      if (steps[entry] === step) read += addEntry(sums, postings, entry, factor * (rows.weights[at] ?? 0));
    }
  }
}

/** Writes the papers of the highest sums, best first and ties by number, to `best`; returns their number. Clears the sums. */
function takeNearest(sums: Sums, paper: number, best: Int32Array): number {
  const { of, touched } = sums;
  of[paper] = 0;
  let count = 0;
  let least = 0;
  for (let i = 0; i < sums.count; i += 1) {
    const other = touched[i] ?? 0;
    const sum = of[other] ?? 0;
    if (sum < least || !(sum > 0)) continue;
    const isFull = count === best.length;
    if (isFull && sum === least && other > (best[count - 1] ?? 0)) continue;
    let at = isFull ? count - 1 : count;
    for (; at > 0; at -= 1) {
      const before = best[at - 1] ?? 0;
      const held = of[before] ?? 0;
      if (held > sum || (held === sum && before < other)) break;
      best[at] = before;
    }
    best[at] = other;
    if (!isFull) count += 1;
    if (count === best.length) least = of[best[count - 1] ?? 0] ?? 0;
  }
  for (let i = 0; i < sums.count; i += 1) of[touched[i] ?? 0] = 0;
  sums.count = 0;
  return count;
}

/** What nearest papers are sought in. */
export interface NearestSearch {
  readonly papers: number;
  /** How many of each paper. */
  readonly nearest: number;
  readonly channels: readonly NearestChannel[];
}

/** Gives the nearest papers of all: `nearest` places for each, best first, -1 where there are fewer. */
export type NearestHost = (search: NearestSearch) => Int32Array;

/** A function that writes the nearest papers of those in [from, to) to their places in `found`. */
export function createNearestFinder({
  papers,
  nearest,
  channels,
}: NearestSearch): (from: number, to: number, found: Int32Array) => void {
  const sums: Sums = { of: new Float64Array(papers), touched: new Int32Array(papers), count: 0 };
  const best = new Int32Array(nearest);
  return (from, to, found) => {
    for (let paper = from; paper < to; paper += 1) {
      for (const channel of channels) addShared(sums, channel, paper);
      const count = takeNearest(sums, paper, best);
      for (let i = 0; i < nearest; i += 1) found[nearest * paper + i] = i < count ? (best[i] ?? -1) : -1;
    }
  };
}

/** The nearest papers of all, found here. */
export const findAllNearest: NearestHost = (search) => {
  const found = new Int32Array(search.nearest * search.papers);
  createNearestFinder(search)(0, search.papers, found);
  return found;
};
