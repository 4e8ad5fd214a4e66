/**
 * TF-IDF vectors of papers over folded words and two-word phrases of title (counted twice), abstract and keywords:
 * (1 + ln tf) ln((1 + N) / (1 + df)) (Salton & Buckley 1988), phrases at 0.6, lengths 1; with the inverted index.
 * Cost: linear in the text; about 1.5 kB a paper with an abstract. In large lists, terms in more than a tenth of the
 * papers are left out: they cost most and tell least. It does not weigh fields beyond the title, nor synonyms.
 */
import { log } from '../math/math.ts';
import type { Paper } from '../model/paper.ts';
import { invertRows, type SparseRows, type SparseVector } from './sparse.ts';
import { BREAK, createLexicon, type Lexicon } from './terms.ts';

export interface TextVectors {
  /** Paper x term. Terms from 0 are words, from `words.length` on phrases. */
  readonly papers: SparseRows;
  /** Term x paper. */
  readonly postings: SparseRows;
  /** Folded words, then phrases as two folded words with a space: what a term is compared by. */
  termOf(term: number): string;
  /** The vector of any text, as if it were an abstract: terms of the corpus only. */
  vectorOf(text: string): SparseVector;
}

const PHRASE_WEIGHT = 0.6;
const TITLE_COUNT = 2;
const MIN_PHRASE_PAPERS = 2;
/** From this many papers on, terms in more than `COMMON_SHARE` of them are left out. */
const LARGE = 2000;
const COMMON_SHARE = 0.1;
/** So that a word of all papers of a very short list still counts. */
const MIN_IDF = 0.05;

/** Phrases are numbers: first word times this, plus second word. */
const STRIDE = 2 ** 26;

/** All texts as one stream of word ids; a paper's part is title, break, the rest. */
interface Stream {
  readonly lexicon: Lexicon;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  /** Where a paper's title ends. */
  readonly titleEnds: Int32Array;
}

function readStream(papers: readonly Paper[]): Stream {
  const lexicon = createLexicon();
  let ids = new Int32Array(1024);
  let end = 0;
  const append = (text: string): void => {
    const sequence = lexicon.read(text);
    if (end + sequence.length > ids.length) {
      const larger = new Int32Array(Math.max(2 * ids.length, end + sequence.length));
      larger.set(ids);
      ids = larger;
    }
    ids.set(sequence, end);
    end += sequence.length;
  };
  const starts = new Int32Array(papers.length + 1);
  const titleEnds = new Int32Array(papers.length);
  papers.forEach((paper, i) => {
    append(paper.title);
    titleEnds[i] = end;
    if (paper.abstract) append(paper.abstract);
    for (const keyword of paper.keywords) append(keyword);
    starts[i + 1] = end;
  });
  return { lexicon, ids: ids.slice(0, end), starts, titleEnds };
}

/** Counts of the words and phrases in ids[start .. end), added to `counts`; phrases are keyed below zero. */
function count(ids: ArrayLike<number>, start: number, end: number, step: number, counts: Map<number, number>): void {
  let previous = BREAK;
  for (let at = start; at < end; at += 1) {
    const word = ids[at] ?? BREAK;
    if (word >= 0) {
      counts.set(word, (counts.get(word) ?? 0) + step);
      if (previous >= 0) {
        const phrase = -1 - (previous * STRIDE + word);
        counts.set(phrase, (counts.get(phrase) ?? 0) + step);
      }
    }
    previous = word;
  }
}

function countPaper(stream: Stream, paper: number): Map<number, number> {
  const counts = new Map<number, number>();
  const titleEnd = stream.titleEnds[paper] ?? 0;
  count(stream.ids, stream.starts[paper] ?? 0, titleEnd, TITLE_COUNT, counts);
  count(stream.ids, titleEnd, stream.starts[paper + 1] ?? 0, 1, counts);
  return counts;
}

/** Phrases of at least two papers, numbered after the words, with the papers of each. */
function findPhrases(
  stream: Stream,
  words: number,
): { numbers: Map<number, number>; keys: number[]; papers: number[] } {
  const papers = stream.titleEnds.length;
  const all = new Float64Array(stream.ids.length);
  let size = 0;
  for (let p = 0; p < papers; p += 1) {
    const own = new Set<number>();
    let previous = BREAK;
    for (let at = stream.starts[p] ?? 0; at < (stream.starts[p + 1] ?? 0); at += 1) {
      const word = stream.ids[at] ?? BREAK;
      if (word >= 0 && previous >= 0) own.add(previous * STRIDE + word);
      previous = word;
    }
    for (const phrase of own) all[size++] = phrase;
  }
  const sorted = all.subarray(0, size).sort();
  const found = { numbers: new Map<number, number>(), keys: [] as number[], papers: [] as number[] };
  for (let start = 0, end = 0; start < size; start = end) {
    const key = sorted[start] ?? 0;
    while (end < size && sorted[end] === key) end += 1;
    if (end - start < MIN_PHRASE_PAPERS) continue;
    found.numbers.set(key, words + found.keys.length);
    found.keys.push(key);
    found.papers.push(end - start);
  }
  return found;
}

function countWordPapers(stream: Stream, words: number): Int32Array {
  const papers = new Int32Array(words);
  const last = new Int32Array(words).fill(-1);
  for (let p = 0; p < stream.titleEnds.length; p += 1) {
    for (let at = stream.starts[p] ?? 0; at < (stream.starts[p + 1] ?? 0); at += 1) {
      const word = stream.ids[at] ?? BREAK;
      if (word < 0 || last[word] === p) continue;
      last[word] = p;
      papers[word] = (papers[word] ?? 0) + 1;
    }
  }
  return papers;
}

/** What turns counts into weights: the number and the inverse document frequency of every term, 0 for terms left out. */
interface Weighting {
  readonly words: number;
  readonly phrases: ReadonlyMap<number, number>;
  readonly idf: Float64Array;
}

function inverseFrequencies(frequencies: ArrayLike<number>, papers: number): Float64Array {
  const limit = papers >= LARGE ? papers * COMMON_SHARE : papers;
  const known = new Map<number, number>();
  return Float64Array.from(frequencies, (df) => {
    if (df > limit || df === 0) return 0;
    let value = known.get(df);
    if (value === undefined) {
      value = Math.max(MIN_IDF, log((1 + papers) / (1 + df)));
      known.set(df, value);
    }
    return value;
  });
}

const DAMPED = Float64Array.from({ length: 64 }, (_, tf) => 1 + log(Math.max(tf, 1)));
const damp = (tf: number): number => DAMPED[tf] ?? 1 + log(tf);

/** Counts above this weigh no more; terms and counts are packed into one number to be sorted. */
const MAX_COUNT = 4095;

/** Weights of counted terms, sorted by term, of length 1. */
function weigh(counts: ReadonlyMap<number, number>, { words, phrases, idf }: Weighting): SparseVector {
  const packed = new Float64Array(counts.size);
  let size = 0;
  for (const [key, tf] of counts) {
    const term = key >= 0 ? key : (phrases.get(-1 - key) ?? -1);
    if (term < 0 || idf[term] === 0) continue;
    packed[size] = term * (MAX_COUNT + 1) + Math.min(tf, MAX_COUNT);
    size += 1;
  }
  const sorted = packed.subarray(0, size).sort();
  const entries = new Int32Array(size);
  const values = new Float64Array(size);
  let square = 0;
  for (let i = 0; i < size; i += 1) {
    const term = Math.floor((sorted[i] ?? 0) / (MAX_COUNT + 1));
    const tf = (sorted[i] ?? 0) - term * (MAX_COUNT + 1);
    const value = damp(tf) * (idf[term] ?? 0) * (term < words ? 1 : PHRASE_WEIGHT);
    entries[i] = term;
    values[i] = value;
    square += value * value;
  }
  const length = Math.sqrt(square);
  return { entries, weights: Float32Array.from(values, (value) => value / length) };
}

function packRows(rows: number, rowAt: (row: number) => SparseVector, capacity: number): SparseRows {
  const offsets = new Int32Array(rows + 1);
  const entries = new Int32Array(capacity);
  const weights = new Float32Array(capacity);
  let end = 0;
  for (let row = 0; row < rows; row += 1) {
    const vector = rowAt(row);
    entries.set(vector.entries, end);
    weights.set(vector.weights, end);
    end += vector.entries.length;
    offsets[row + 1] = end;
  }
  return { offsets, entries: entries.slice(0, end), weights: weights.slice(0, end) };
}

function buildTextVectors(papers: readonly Paper[]): TextVectors {
  const stream = readStream(papers);
  const { lexicon } = stream;
  lexicon.close();
  const words = lexicon.words.length;
  const phrases = findPhrases(stream, words);
  const idf = new Float64Array(words + phrases.keys.length);
  idf.set(inverseFrequencies(countWordPapers(stream, words), papers.length));
  idf.set(inverseFrequencies(phrases.papers, papers.length), words);
  const weighting: Weighting = { words, phrases: phrases.numbers, idf };
  const rows = packRows(papers.length, (p) => weigh(countPaper(stream, p), weighting), 2 * stream.ids.length);
  const wordOf = (word: number): string => lexicon.words[word] ?? '';
  return {
    papers: rows,
    postings: invertRows(rows, idf.length),
    termOf: (term) => {
      if (term < words) return wordOf(term);
      const key = phrases.keys[term - words] ?? 0;
      return `${wordOf(Math.floor(key / STRIDE))} ${wordOf(key % STRIDE)}`;
    },
    vectorOf: (text) => {
      const counts = new Map<number, number>();
      const ids = lexicon.read(text);
      count(ids, 0, ids.length, 1, counts);
      return weigh(counts, weighting);
    },
  };
}

const known = new WeakMap<readonly Paper[], TextVectors>();

/** Vectors and inverted index of the papers' texts; the same list of papers is read once. */
export function textVectorsOf(papers: readonly Paper[]): TextVectors {
  let vectors = known.get(papers);
  if (!vectors) {
    vectors = buildTextVectors(papers);
    known.set(papers, vectors);
  }
  return vectors;
}
