/**
 * A sorted vocabulary with postings: which entries hold a word, found by prefix.
 *
 * Words are unique, in code unit order, so the words that share a prefix are one run found by binary search, and the
 * entries of that run are one stretch of the postings. It is made in slices; time and memory grow with the words given.
 */
import { compareText } from '../text/fold.ts';
import { sortInSlices } from './merge-sort.ts';

export interface Vocabulary {
  readonly words: readonly string[];
  /** Letters that each word shares with the one before, from the first on. */
  readonly shared: Uint16Array;
  /** Postings of word i are `postings[offsets[i] .. offsets[i + 1])`. */
  readonly offsets: Int32Array;
  /** Twice the entry, plus 1 where the word stands first in one of its names. */
  readonly postings: Int32Array;
}

/** Words at [from, to) of a vocabulary. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const WORDS_AT_ONCE = 4096;
const LONGEST_SHARED = 65535;

function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length, LONGEST_SHARED);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Takes words entry by entry, in ascending order of entries, then makes the vocabulary. */
export class VocabularyBuilder {
  readonly #lists = new Map<string, number[]>();

  /** `isFirst`: the word stands first in a name of the entry. Repeats are allowed. */
  add(word: string, entry: number, isFirst: boolean): void {
    const posting = entry * 2 + (isFirst ? 1 : 0);
    const list = this.#lists.get(word);
    if (list === undefined) {
      this.#lists.set(word, [posting]);
      return;
    }
    const last = list.at(-1) ?? -1;
    if (last >> 1 !== entry) list.push(posting);
    else if (posting > last) list[list.length - 1] = posting;
  }

  *finish(): Generator<void, Vocabulary> {
    const words = yield* sortInSlices([...this.#lists.keys()], compareText);
    const shared = new Uint16Array(words.length);
    const offsets = new Int32Array(words.length + 1);
    for (const [at, word] of words.entries()) {
      offsets[at + 1] = (offsets[at] ?? 0) + (this.#lists.get(word)?.length ?? 0);
      if (at > 0) shared[at] = sharedLetters(words[at - 1] ?? '', word);
      if (at % WORDS_AT_ONCE === 0) yield;
    }
    const postings = new Int32Array(offsets[words.length] ?? 0);
    for (const [at, word] of words.entries()) {
      postings.set(this.#lists.get(word) ?? [], offsets[at]);
      if (at % WORDS_AT_ONCE === 0) yield;
    }
    return { words, shared, offsets, postings };
  }
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

/** The run of words that begin with `prefix`. */
export function prefixRun(words: readonly string[], prefix: string): Run {
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

/** The run that holds just `word`; empty where it is not in the vocabulary. */
export function wordRun(words: readonly string[], word: string): Run {
  const from = lowerBound(words, word);
  return { from, to: words[from] === word ? from + 1 : from };
}
