/**
 * TF-IDF vectors of papers over folded words and two-word phrases of title (counted twice), abstract and keywords:
 * (1 + ln tf) ln((1 + N) / (1 + df)) (Salton & Buckley 1988), phrases at 0.6, lengths 1; with the inverted index.
 * Cost: linear in the text; about 1.5 kB a paper with an abstract. In large lists, terms in more than a tenth of the
 * papers are left out: they cost most and tell least. It does not weigh fields beyond the title, nor synonyms.
 */
import { log } from '../math/math.ts';
import type { Paper } from '../model/paper.ts';
import { IntList } from '../topics/int-list.ts';
import { PhraseTable } from '../topics/phrase-table.ts';
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

/** Phrases are put in order by numbers: first word times this, plus second word. */
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
  const ids = new IntList();
  const starts = new Int32Array(papers.length + 1);
  const titleEnds = new Int32Array(papers.length);
  papers.forEach((paper, i) => {
    lexicon.read(paper.title, ids);
    titleEnds[i] = ids.length;
    if (paper.abstract) lexicon.read(paper.abstract, ids);
    for (const keyword of paper.keywords) lexicon.read(keyword, ids);
    starts[i + 1] = ids.length;
  });
  return { lexicon, ids: ids.view(), starts, titleEnds };
}

/**
 * Phrases of two words as nodes of a trie, in which word w is node w + 1. A phrase of at least two papers has a term:
 * these are numbered after the words, in order of their words.
 */
class Phrases {
  private readonly words: number;
  private readonly table = new PhraseTable();
  /** By node, its term, or -1. */
  private terms = new Int32Array(0);
  private nodes = new Int32Array(0);

  constructor(words: number) {
    this.words = words;
    for (let word = 0; word < words; word += 1) this.table.intern(0, word);
  }

  /** Number of phrases with a term. */
  get size(): number {
    return this.nodes.length;
  }

  add(first: number, second: number): number {
    return this.table.intern(first + 1, second);
  }

  /** The term of two words in a row, or -1. */
  termOf(first: number, second: number): number {
    return this.termOfNode(this.table.find(first + 1, second));
  }

  termOfNode(node: number): number {
    return this.terms[node] ?? -1;
  }

  /** The two words of a term. */
  wordsOf(term: number): readonly [number, number] {
    const node = this.nodes[term - this.words] ?? 0;
    return [this.table.prefix(node) - 1, this.table.lastWord(node)];
  }

  /** Numbers the phrases; `papers` are those of each node. Gives the papers of each phrase with a term, in order. */
  number(papers: Int32Array): Int32Array {
    const { table, words } = this;
    const keys: number[] = [];
    for (let node = words + 1; node < table.size; node += 1) {
      if ((papers[node] ?? 0) >= MIN_PHRASE_PAPERS) keys.push((table.prefix(node) - 1) * STRIDE + table.lastWord(node));
    }
    this.terms = new Int32Array(table.size).fill(-1);
    this.nodes = Int32Array.from(Float64Array.from(keys).sort(), (key) =>
      table.find(Math.floor(key / STRIDE) + 1, key % STRIDE),
    );
    for (let i = 0; i < this.nodes.length; i += 1) this.terms[this.nodes[i] ?? 0] = words + i;
    return Int32Array.from(this.nodes, (node) => papers[node] ?? 0);
  }
}

/** Papers by word, by phrase with a term, and the phrase that ends at each place of the stream (0: none). */
interface Frequencies {
  readonly words: Int32Array;
  readonly phrases: Int32Array;
  readonly ending: Int32Array;
}

/** Counts the papers of words and phrases; numbers the phrases. */
function countPapers({ ids, starts, titleEnds }: Stream, words: number, phrases: Phrases): Frequencies {
  const ofWords = new Int32Array(words);
  const lastPaper = new Int32Array(words).fill(-1);
  const ending = new Int32Array(ids.length);
  const ofNodes = new IntList();
  const lastOfNodes = new IntList();
  for (let paper = 0; paper < titleEnds.length; paper += 1) {
    let previous = BREAK;
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
      const word = ids[at] ?? BREAK;
      if (word >= 0 && lastPaper[word] !== paper) {
        lastPaper[word] = paper;
        ofWords[word] = (ofWords[word] ?? 0) + 1;
      }
      if (word >= 0 && previous >= 0) {
        const node = phrases.add(previous, word);
        ending[at] = node;
        while (ofNodes.length <= node) {
          ofNodes.push(0);
          lastOfNodes.push(-1);
        }
        if (lastOfNodes.get(node) !== paper) {
          lastOfNodes.set(node, paper);
          ofNodes.set(node, ofNodes.get(node) + 1);
        }
      }
      previous = word;
    }
  }
  return { words: ofWords, phrases: phrases.number(ofNodes.view()), ending };
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

/** Counts above this weigh no more. */
const MAX_COUNT = 4095;

/** Counts the terms of one text after another and weighs them; terms without an inverse frequency are left out. */
class TermCounter {
  private readonly words: number;
  private readonly idf: Float64Array;
  private readonly counts: Int32Array;
  private touched = new Int32Array(256);
  private size = 0;

  constructor(words: number, idf: Float64Array) {
    this.words = words;
    this.idf = idf;
    this.counts = new Int32Array(idf.length);
  }

  /** Counts a term `step` times; -1 is none. */
  add(term: number, step: number): void {
    if (term < 0 || this.idf[term] === 0) return;
    const before = this.counts[term] ?? 0;
    this.counts[term] = before + step;
    if (before > 0) return;
    if (this.size === this.touched.length) {
      const grown = new Int32Array(2 * this.size);
      grown.set(this.touched);
      this.touched = grown;
    }
    this.touched[this.size] = term;
    this.size += 1;
  }

  /** Weights of the counted terms, sorted by term, of length 1; counting begins anew. */
  take(): SparseVector {
    const entries = this.touched.slice(0, this.size).sort();
    const values = new Float64Array(this.size);
    let square = 0;
    for (let i = 0; i < entries.length; i += 1) {
      const term = entries[i] ?? 0;
      const count = Math.min(this.counts[term] ?? 0, MAX_COUNT);
      const value = damp(count) * (this.idf[term] ?? 0) * (term < this.words ? 1 : PHRASE_WEIGHT);
      this.counts[term] = 0;
      values[i] = value;
      square += value * value;
    }
    this.size = 0;
    const length = Math.sqrt(square);
    const weights = new Float32Array(values.length);
    for (let i = 0; i < values.length; i += 1) weights[i] = (values[i] ?? 0) / length;
    return { entries, weights };
  }
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
  const { lexicon, ids, starts, titleEnds } = stream;
  lexicon.close();
  const words = lexicon.words.length;
  const phrases = new Phrases(words);
  const frequencies = countPapers(stream, words, phrases);
  const idf = new Float64Array(words + phrases.size);
  idf.set(inverseFrequencies(frequencies.words, papers.length));
  idf.set(inverseFrequencies(frequencies.phrases, papers.length), words);
  const counter = new TermCounter(words, idf);
  const weigh = (paper: number): SparseVector => {
    const titleEnd = titleEnds[paper] ?? 0;
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
      const step = at < titleEnd ? TITLE_COUNT : 1;
      counter.add(ids[at] ?? BREAK, step);
      const phrase = frequencies.ending[at] ?? 0;
      if (phrase > 0) counter.add(phrases.termOfNode(phrase), step);
    }
    return counter.take();
  };
  const rows = packRows(papers.length, weigh, 2 * ids.length);
  const wordOf = (word: number): string => lexicon.words[word] ?? '';
  return {
    papers: rows,
    postings: invertRows(rows, idf.length),
    termOf: (term) => (term < words ? wordOf(term) : phrases.wordsOf(term).map(wordOf).join(' ')),
    vectorOf: (text) => {
      let previous = BREAK;
      const read = new IntList();
      lexicon.read(text, read);
      for (const word of read.view()) {
        counter.add(word, 1);
        if (word >= 0 && previous >= 0) counter.add(phrases.termOf(previous, word), 1);
        previous = word;
      }
      return counter.take();
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
