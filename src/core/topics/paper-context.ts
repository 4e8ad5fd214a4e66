/** What the features of all phrases of one paper share. */
import { log } from '../math/math.ts';
import type { RankingIndex } from './ranking-index.ts';
import { Part } from './dictionary.ts';
import type { PaperPhrases } from './phrase-items.ts';

export interface PaperContext {
  readonly index: RankingIndex;
  readonly phrases: PaperPhrases;
  /** Most mentions of any phrase of two words and more. */
  readonly peak: number;
  readonly sentences: number;
  /** First cell after the title, and first after the title's colon (or -1). */
  readonly titleEnd: number;
  readonly colon: number;
  /** By cell from the paper's first, 1 where a curated topic covers it. */
  readonly curatedCells: Uint8Array;
}

const LOGS = Float64Array.from({ length: 1 << 14 }, (_, count) => log(Math.max(1, count)));

/** Natural logarithm of a count, 0 for 0. */
export function logCount(count: number): number {
  return LOGS[count] ?? log(count);
}

function curatedCellsOf(index: RankingIndex, phrases: PaperPhrases): Uint8Array {
  const { first, end, nodes, from, to, part } = phrases;
  const cells = new Uint8Array(end - first);
  for (let item = 0; item < phrases.size; item += 1) {
    if (index.dictionary.entry(nodes[item] ?? 0)?.kind !== 'topic') continue;
    for (let at = phrases.firstOf(item); at >= 0; at = phrases.nextOf(at)) {
      if (part[at] !== Part.split) cells.fill(1, (from[at] ?? 0) - first, (to[at] ?? 0) - first + 1);
    }
  }
  return cells;
}

/** Context of the paper that `phrases` has read. */
export function makeContext(index: RankingIndex, phrases: PaperPhrases): PaperContext {
  const { first, end, from, to, paper } = phrases;
  const { sentences, colons } = index.streams;
  let peak = 1;
  for (let item = 0; item < phrases.size; item += 1) {
    const at = phrases.firstOf(item);
    if (at >= 0 && (to[at] ?? 0) > (from[at] ?? 0)) peak = Math.max(peak, phrases.counts[item] ?? 0);
  }
  let titleEnd = first;
  while (titleEnd < end && (sentences[titleEnd] ?? 0) < 0) titleEnd += 1;
  const colon = colons[paper] ?? 0;
  return {
    index,
    phrases,
    peak,
    sentences: (end > first ? (sentences[end - 1] ?? 0) : 0) + 1,
    titleEnd,
    colon: colon > 0 ? first + colon : -1,
    curatedCells: curatedCellsOf(index, phrases),
  };
}
