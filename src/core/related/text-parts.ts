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
import { TermCounter } from './term-counter.ts';
import { BREAK, createLexicon } from './terms.ts';

/** What is read of a paper. */
export type PaperText = Pick<Paper, 'title' | 'abstract' | 'keywords'>;

/** All that is known of the texts, as plain data: it can be made in one thread and used in another. */
export interface TextParts {
  /** Paper x term. Terms from 0 are words, from `words.length` on phrases. */
  readonly papers: SparseRows;
  /** Term x paper. */
  readonly postings: SparseRows;
  /** Folded words. */
  readonly words: readonly string[];
  /** First and second word of each phrase, ascending. */
  readonly firstWords: Int32Array;
  readonly secondWords: Int32Array;
  /** By term, its inverse frequency; 0 for a term that is left out. */
  readonly idf: Float64Array;
}

const TITLE_COUNT = 2;
const MIN_PHRASE_PAPERS = 2;
/** From this many papers on, terms in more than `COMMON_SHARE` of them are left out. */
const LARGE = 2000;
const COMMON_SHARE = 0.1;
/** So that a word of all papers of a very short list still counts. */
const MIN_IDF = 0.05;

/** Phrases are put in order by numbers: first word times this, plus second word. */
const STRIDE = 2 ** 26;
const PAPERS_A_REPORT = 500;

/** All texts as one stream of word ids; a paper's part is title, break, the rest. */
interface Stream {
  /** Folded words by id. */
  readonly words: readonly string[];
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  /** Where a paper's title ends. */
  readonly titleEnds: Int32Array;
}

function readStream(papers: readonly PaperText[], tell: (done: number) => void): Stream {
  const lexicon = createLexicon();
  const ids = new IntList();
  const starts = new Int32Array(papers.length + 1);
  const titleEnds = new Int32Array(papers.length);
  papers.forEach((paper, i) => {
    if (i % PAPERS_A_REPORT === 0) tell(i);
    lexicon.read(paper.title, ids);
    titleEnds[i] = ids.length;
    if (paper.abstract) lexicon.read(paper.abstract, ids);
    for (const keyword of paper.keywords) lexicon.read(keyword, ids);
    starts[i + 1] = ids.length;
  });
  return { words: lexicon.words, ids: ids.view(), starts, titleEnds };
}

/** Phrases of two words by number, from 1. A phrase of at least two papers has a term: these are put after the words, in order of their words. */
class Phrases {
  private readonly words: number;
  private readonly table = new PhraseTable();
  /** By phrase, its term, or -1. */
  private terms = new Int32Array(0);
  /** The phrases with a term. */
  private numbers = new Int32Array(0);

  constructor(words: number) {
    this.words = words;
  }

  /** How many have a term. */
  get size(): number {
    return this.numbers.length;
  }

  add(first: number, second: number): number {
    return this.table.intern(first, second);
  }

  termOf(phrase: number): number {
    return this.terms[phrase] ?? -1;
  }

  /** Gives terms; `papers` are those of each phrase. Returns the papers of each phrase with a term, in order. */
  order(papers: Int32Array): Int32Array {
    const { table } = this;
    const keys: number[] = [];
    for (let phrase = 1; phrase < table.size; phrase += 1) {
      if ((papers[phrase] ?? 0) >= MIN_PHRASE_PAPERS) keys.push(table.prefix(phrase) * STRIDE + table.lastWord(phrase));
    }
    this.terms = new Int32Array(table.size).fill(-1);
    this.numbers = Int32Array.from(Float64Array.from(keys).sort(), (key) =>
      table.find(Math.floor(key / STRIDE), key % STRIDE),
    );
    for (let i = 0; i < this.numbers.length; i += 1) this.terms[this.numbers[i] ?? 0] = this.words + i;
    return Int32Array.from(this.numbers, (phrase) => papers[phrase] ?? 0);
  }

  /** The words of the phrases with a term, in order. */
  wordPairs(): Pick<TextParts, 'firstWords' | 'secondWords'> {
    const { table, numbers } = this;
    return {
      firstWords: Int32Array.from(numbers, (phrase) => table.prefix(phrase)),
      secondWords: Int32Array.from(numbers, (phrase) => table.lastWord(phrase)),
    };
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
  const ofPhrases = new IntList();
  const lastOfPhrases = new IntList();
  for (let paper = 0; paper < titleEnds.length; paper += 1) {
    let previous = BREAK;
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
      const word = ids[at] ?? BREAK;
      if (word >= 0 && lastPaper[word] !== paper) {
        lastPaper[word] = paper;
        ofWords[word] = (ofWords[word] ?? 0) + 1;
      }
      if (word >= 0 && previous >= 0) {
        const phrase = phrases.add(previous, word);
        ending[at] = phrase;
        while (ofPhrases.length <= phrase) {
          ofPhrases.push(0);
          lastOfPhrases.push(-1);
        }
        if (lastOfPhrases.get(phrase) !== paper) {
          lastOfPhrases.set(phrase, paper);
          ofPhrases.set(phrase, ofPhrases.get(phrase) + 1);
        }
      }
      previous = word;
    }
  }
  return { words: ofWords, phrases: phrases.order(ofPhrases.view()), ending };
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

/** The vectors of the papers' texts and their inverted index. `tell` hears of the papers read; it may throw to stop. */
export function buildTextParts(
  papers: readonly PaperText[],
  tell: (done: number) => void = () => undefined,
): TextParts {
  const stream = readStream(papers, tell);
  const { words, ids, starts, titleEnds } = stream;
  const phrases = new Phrases(words.length);
  const frequencies = countPapers(stream, words.length, phrases);
  tell(papers.length);
  const idf = new Float64Array(words.length + phrases.size);
  idf.set(inverseFrequencies(frequencies.words, papers.length));
  idf.set(inverseFrequencies(frequencies.phrases, papers.length), words.length);
  const counter = new TermCounter(words.length, idf);
  const weigh = (paper: number): SparseVector => {
    const titleEnd = titleEnds[paper] ?? 0;
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
      const step = at < titleEnd ? TITLE_COUNT : 1;
      counter.add(ids[at] ?? BREAK, step);
      const phrase = frequencies.ending[at] ?? 0;
      if (phrase > 0) counter.add(phrases.termOf(phrase), step);
    }
    return counter.take();
  };
  const rows = packRows(papers.length, weigh, 2 * ids.length);
  tell(papers.length);
  return { papers: rows, postings: invertRows(rows, idf.length), words, ...phrases.wordPairs(), idf };
}
