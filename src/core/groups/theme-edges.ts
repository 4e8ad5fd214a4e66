/**
 * Ties between papers for themes: the cosine of what they are about (tags, see theme-tags) and the cosine of their wording.
 * Shared people are left out on purpose: they make circles, and blur themes. All pairs in short lists; the nearest papers
 * of each otherwise, found through inverted indices with caps on common entries: linear in papers for a bounded number of
 * entries each.
 */
import type { EdgeColumns } from '../model/columns.ts';
import type { Paper } from '../model/paper.ts';
import type { SparseRows } from '../related/sparse.ts';
import { textVectorsOf, type TextVectors } from '../related/vectors.ts';
import { findAllNearest, openChannel, type NearestHost } from './nearest.ts';
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
/** What similarity is computed from. */
interface Similarity {
  readonly papers: number;
  readonly tags: ThemeTags;
  readonly text: TextVectors;
}

/** Pairs of papers, by the first and then by the second, which is the higher number. */
type Pairs = Pick<EdgeColumns, 'source' | 'target'>;

function allPairs({ papers }: Similarity): Pairs {
  const source = new Int32Array((papers * (papers - 1)) / 2);
  const target = new Int32Array(source.length);
  let end = 0;
  for (let a = 0; a < papers; a += 1) {
    for (let b = a + 1; b < papers; b += 1) {
      source[end] = a;
      target[end] = b;
      end += 1;
    }
  }
  return { source, target };
}

/** Each unordered pair once, of pairs that may stand twice: grouped by the lower number, then sorted in each group. */
function sortPairs(papers: number, from: Int32Array, to: Int32Array): Pairs {
  const starts = new Int32Array(papers + 1);
  const lower = from.map((paper, i) => Math.min(paper, to[i] ?? 0));
  for (const paper of lower) starts[paper + 1] = (starts[paper + 1] ?? 0) + 1;
  for (let p = 0; p < papers; p += 1) starts[p + 1] = (starts[p + 1] ?? 0) + (starts[p] ?? 0);
  const next = starts.slice(0, papers);
  const higher = new Int32Array(from.length);
  lower.forEach((paper, i) => {
    const at = next[paper] ?? 0;
    next[paper] = at + 1;
    higher[at] = Math.max(from[i] ?? 0, to[i] ?? 0);
  });
  const source = new Int32Array(from.length);
  const target = new Int32Array(from.length);
  let end = 0;
  for (let p = 0; p < papers; p += 1) {
    let last = -1;
    for (const other of higher.subarray(starts[p] ?? 0, starts[p + 1] ?? 0).sort()) {
      if (other === last) continue;
      source[end] = p;
      target[end] = other;
      end += 1;
      last = other;
    }
  }
  return { source: source.slice(0, end), target: target.slice(0, end) };
}

function nearestPairs({ papers, tags, text }: Similarity, host: NearestHost): Pairs {
  const nearest = papers > LONG ? NEAREST_IN_LONG : NEAREST;
  const channels = [
    openChannel(tags.papers, tags.topics, ABOUT),
    openChannel(text.papers, text.postings, WORDING),
  ] as const;
  const found = host({ papers, nearest, channels });
  const from = new Int32Array(found.length);
  const to = new Int32Array(found.length);
  let end = 0;
  for (let at = 0; at < found.length; at += 1) {
    const other = found[at] ?? -1;
    if (other < 0) continue;
    from[end] = Math.floor(at / nearest);
    to[end] = other;
    end += 1;
  }
  return sortPairs(papers, from.subarray(0, end), to.subarray(0, end));
}

/** Adds `factor` times the dot products of the pairs' rows to `weight`; each source's row is spread out once. */
function addDots(weight: Float64Array, { source, target }: Pairs, rows: SparseRows, columns: number, factor: number) {
  const spread = new Float32Array(columns);
  const spreadRow = (row: number, isOn: boolean): void => {
    for (let at = rows.offsets[row] ?? 0; at < (rows.offsets[row + 1] ?? 0); at += 1) {
      spread[rows.entries[at] ?? 0] = isOn ? (rows.weights[at] ?? 0) : 0;
    }
  };
  let last = -1;
  for (let e = 0; e < source.length; e += 1) {
    const row = source[e] ?? 0;
    if (row !== last) {
      if (last >= 0) spreadRow(last, false);
      spreadRow(row, true);
      last = row;
    }
    const other = target[e] ?? 0;
    let sum = 0;
    for (let at = rows.offsets[other] ?? 0; at < (rows.offsets[other + 1] ?? 0); at += 1) {
      sum += (spread[rows.entries[at] ?? 0] ?? 0) * (rows.weights[at] ?? 0);
    }
    weight[e] = (weight[e] ?? 0) + factor * sum;
  }
}

/** Papers whose strongest tie is far weaker than is usual in the list: they resemble nothing in it. */
function findLoose(papers: number, { source, target, weight }: EdgeColumns): Uint8Array {
  const strongest = new Float64Array(papers);
  weight.forEach((w, e) => {
    const [a, b] = [source[e] ?? 0, target[e] ?? 0];
    strongest[a] = Math.max(strongest[a] ?? 0, w);
    strongest[b] = Math.max(strongest[b] ?? 0, w);
  });
  const usual = strongest.slice().sort()[Math.floor(papers / 2)] ?? 0;
  return Uint8Array.from(strongest, (w) => (w < LOOSE * usual ? 1 : 0));
}

/**
 * Ties between papers, each pair once, weight above 0 and at most 1; none at papers that resemble nothing in the list.
 * In long lists the nearest papers are sought where `host` says.
 */
export function buildThemeEdges(
  papers: readonly Paper[],
  tags: ThemeTags,
  host: NearestHost = findAllNearest,
): EdgeColumns {
  const text = textVectorsOf(papers);
  const input = { papers: papers.length, tags, text };
  const pairs = papers.length <= ALL_PAIRS ? allPairs(input) : nearestPairs(input, host);
  const ties = { ...pairs, weight: new Float64Array(pairs.source.length) };
  addDots(ties.weight, pairs, tags.papers, tags.topics.offsets.length - 1, ABOUT);
  addDots(ties.weight, pairs, text.papers, text.postings.offsets.length - 1, WORDING);
  const isLoose = findLoose(papers.length, ties);
  const isKept = (_: number, e: number): boolean =>
    (ties.weight[e] ?? 0) > 0 && isLoose[ties.source[e] ?? 0] === 0 && isLoose[ties.target[e] ?? 0] === 0;
  return {
    source: ties.source.filter(isKept),
    target: ties.target.filter(isKept),
    weight: ties.weight.filter(isKept),
  };
}
