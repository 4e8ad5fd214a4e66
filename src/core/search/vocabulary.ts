/**
 * A sorted vocabulary with postings: which entries hold a word, found by prefix.
 *
 * Words are unique, in code unit order, so the words that share a prefix are one run found by binary search, and the
 * entries of that run are one stretch of the postings. Nearness is the edit distance of a query word to the nearest prefix
 * of a word (Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46, 1999): one pass over the letters
 * of the vocabulary. Query words beyond 31 letters are cut for that.
 */
import { compareText } from '../text/fold.ts';

/** UTF-16 code units. */
const UNITS = 65536;

export interface Vocabulary {
  readonly words: readonly string[];
  /** Entries of word i are `entries[offsets[i] .. offsets[i + 1])`. */
  readonly offsets: Int32Array;
  readonly entries: Int32Array;
}

/** Makes the vocabulary of entries, each given by its words (repeats are allowed). */
export function makeVocabulary(wordsOfEntries: readonly (readonly string[])[]): Vocabulary {
  const postings = new Map<string, number[]>();
  wordsOfEntries.forEach((words, entry) => {
    for (const word of words) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [entry]);
      else if (list.at(-1) !== entry) list.push(entry);
    }
  });
  const sorted = [...postings].sort((a, b) => compareText(a[0], b[0]));
  const offsets = new Int32Array(sorted.length + 1);
  sorted.forEach(([, list], index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + list.length;
  });
  const entries = new Int32Array(offsets[sorted.length] ?? 0);
  sorted.forEach(([, list], index) => entries.set(list, offsets[index]));
  return { words: sorted.map(([word]) => word), offsets, entries };
}

/** First index whose word is not before `bound`. */
function lowerBound(words: readonly string[], bound: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The run [from, to) of words that begin with `prefix`. */
export function prefixRun(words: readonly string[], prefix: string): { from: number; to: number } {
  const from = lowerBound(words, prefix);
  let low = from;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '').startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return { from, to: low };
}

/** For one query word: a function that gives the edit distance to the nearest prefix of a word. */
export function prefixDistance(query: string): (word: string) => number {
  const length = Math.min(query.length, 31);
  const masks = new Int32Array(UNITS);
  for (let i = 0; i < length; i += 1) {
    const unit = query.charCodeAt(i);
    masks[unit] = (masks[unit] ?? 0) | (1 << i);
  }
  const top = 1 << (length - 1);
  return (word) => {
    let plus = -1;
    let minus = 0;
    let score = length;
    let best = length;
    for (let i = 0; i < word.length; i += 1) {
      const equal = masks[word.charCodeAt(i)] ?? 0;
      const vertical = equal | minus;
      const diagonal = (((equal & plus) + plus) ^ plus) | equal;
      let horizontalPlus = minus | ~(diagonal | plus);
      let horizontalMinus = plus & diagonal;
      if ((horizontalPlus & top) !== 0) score += 1;
      if ((horizontalMinus & top) !== 0) score -= 1;
      if (score < best) best = score;
      horizontalPlus = (horizontalPlus << 1) | 1;
      horizontalMinus <<= 1;
      plus = horizontalMinus | ~(vertical | horizontalPlus);
      minus = horizontalPlus & vertical;
    }
    return best;
  };
}
