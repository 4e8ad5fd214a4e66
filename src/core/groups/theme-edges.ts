/**
 * Ties between papers for themes: the cosine of what they are about (tags, see theme-tags) and the cosine of their wording.
 * Shared people are left out on purpose: they make circles, and blur themes. All pairs in short lists; the nearest papers
 * of each otherwise, found through inverted indices with caps on common entries: linear in papers for a bounded number of
 * entries each.
 */
import type { EdgeColumns } from '../model/columns.ts';
import type { Paper } from '../model/paper.ts';
import { SharedSums } from '../related/shared-sums.ts';
import { dot, rowVector, type SparseRows } from '../related/sparse.ts';
import { textVectorsOf, type TextVectors } from '../related/vectors.ts';
import type { ThemeTags } from './theme-tags.ts';

/** Up to this many papers every pair is tied. */
export const ALL_PAIRS = 200;
const NEAREST = 15;
/** Papers tied to each in lists over `LONG`. */
const NEAREST_IN_LONG = 10;
const LONG = 10_000;
/** Shares of the two cosines: text cosines are far smaller, so the larger share makes them about equal. */
const ABOUT = 1 / 3;
const WORDING = 2 / 3;
/** A paper stands apart when its strongest tie is less than this part of the usual (median) strongest tie. */
const LOOSE = 1 / 3;
/** Where only near papers are tied: entries of more papers than this do not bring candidates, */
const MAX_POSTINGS = 1000;
/** and of each paper's entries, rarest first, not many more places of the index are read than this. */
const MAX_READ = 2500;

/** What similarity is computed from. */
interface Similarity {
  readonly papers: number;
  readonly tags: ThemeTags;
  readonly text: TextVectors;
}

function similarity({ tags, text }: Similarity, a: number, b: number): number {
  const about = dot(rowVector(tags.papers, a), rowVector(tags.papers, b));
  return ABOUT * about + WORDING * dot(rowVector(text.papers, a), rowVector(text.papers, b));
}

function allPairs(input: Similarity): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < input.papers; a += 1) for (let b = a + 1; b < input.papers; b += 1) pairs.push([a, b]);
  return pairs;
}

/** Limits by which rarer entries are read before commoner ones. */
const RARITY_STEPS = [8, 32, 128, MAX_POSTINGS] as const;

/** Adds what a paper shares with others to `sums`, rarest entries first, until `MAX_READ` places of the index are read. */
function addShared(sums: SharedSums, rows: SparseRows, postings: SparseRows, paper: number, factor: number): void {
  const { entries, weights } = rowVector(rows, paper);
  let read = 0;
  let above = 1;
  for (const limit of RARITY_STEPS) {
    for (let i = 0; i < entries.length && read < MAX_READ; i += 1) {
      const entry = entries[i] ?? 0;
      const length = (postings.offsets[entry + 1] ?? 0) - (postings.offsets[entry] ?? 0);
      if (length <= above || length > limit) continue;
      sums.add(postings, entry, factor * (weights[i] ?? 0));
      read += length;
    }
    above = limit;
  }
}

function nearestPairs(input: Similarity): [number, number][] {
  const { papers, tags, text } = input;
  const sums = new SharedSums(papers, (a, b) => a - b);
  const nearest = papers > LONG ? NEAREST_IN_LONG : NEAREST;
  const keys = new Set<number>();
  for (let paper = 0; paper < papers; paper += 1) {
    addShared(sums, tags.papers, tags.topics, paper, ABOUT);
    addShared(sums, text.papers, text.postings, paper, WORDING);
    for (const other of sums.take(paper, nearest)) {
      keys.add(Math.min(paper, other) * papers + Math.max(paper, other));
    }
  }
  return Array.from(Float64Array.from(keys).sort(), (key): [number, number] => [
    Math.floor(key / papers),
    key % papers,
  ]);
}

interface Tie {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Papers whose strongest tie is far weaker than is usual in the list: they resemble nothing in it. */
function findLoose(papers: number, ties: readonly Tie[]): Uint8Array {
  const strongest = new Float64Array(papers);
  for (const { source, target, weight } of ties) {
    strongest[source] = Math.max(strongest[source] ?? 0, weight);
    strongest[target] = Math.max(strongest[target] ?? 0, weight);
  }
  const usual = strongest.slice().sort()[Math.floor(papers / 2)] ?? 0;
  return Uint8Array.from(strongest, (weight) => (weight < LOOSE * usual ? 1 : 0));
}

/** Ties between papers, each pair once, weight above 0 and at most 1; none at papers that resemble nothing in the list. */
export function buildThemeEdges(papers: readonly Paper[], tags: ThemeTags): EdgeColumns {
  const input = { papers: papers.length, tags, text: textVectorsOf(papers) };
  const pairs = papers.length <= ALL_PAIRS ? allPairs(input) : nearestPairs(input);
  const ties = pairs.map(([source, target]): Tie => ({ source, target, weight: similarity(input, source, target) }));
  const isLoose = findLoose(papers.length, ties);
  const kept = ties.filter(({ source, target, weight }) => weight > 0 && !isLoose[source] && !isLoose[target]);
  return {
    source: Int32Array.from(kept, ({ source }) => source),
    target: Int32Array.from(kept, ({ target }) => target),
    weight: Float64Array.from(kept, ({ weight }) => weight),
  };
}
