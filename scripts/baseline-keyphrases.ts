/**
 * Keyphrases by well-known unsupervised methods, for comparison: TF-IDF over phrases of one to three words, RAKE (Rose et al.
 * 2010), TextRank (Mihalcea & Tarau 2004) and the word statistics of YAKE (Campos et al. 2020) without its merging of similar
 * phrases. All read words with the program's tokenizer, stop words and word classes; phrases do not cross marks.
 */
import { foldWord } from '../src/core/text/inflect.ts';
import { STOP_WORDS } from '../src/core/text/stop-words.ts';
import { tokenize } from '../src/core/text/tokens.ts';
import { classifyWord, WordClass } from '../src/core/topics/word-classes.ts';
import { looseKey, type KeyphraseRecord } from './train/keyphrase-sets.ts';

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly key: string;
  readonly isStop: boolean;
  /** Number of its sentence. */
  readonly sentence: number;
  /** True where it follows a mark. */
  readonly isFirst: boolean;
}

/** A phrase with all places where it stands: [first word, last word]. */
interface Candidate {
  readonly text: string;
  readonly places: (readonly [number, number])[];
}

/** Scores the candidates of a text; higher is better. */
type Scorer = (candidates: readonly Candidate[], words: readonly Word[]) => number[];

export interface Baseline {
  readonly name: string;
  /** The `count` best phrases of each record; `papersWith` is how many papers elsewhere have a folded phrase, of `papers`. */
  readonly answer: (records: readonly KeyphraseRecord[], count: number, background: DocumentCounts) => string[][];
}

export interface DocumentCounts {
  readonly papers: number;
  readonly papersWith: (phrase: string) => number;
}

/** Classes of words that, as the stop words, neither begin nor end a phrase. */
const GRAMMAR: ReadonlySet<number> = new Set([WordClass.closed, WordClass.verb, WordClass.adverb]);

function readWords({ title, abstract }: KeyphraseRecord): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let isFirst = true;
  for (const { text, isWord } of tokenize(title === '' ? abstract : `${title.replace(/[.\s]+$/, '')}. ${abstract}`)) {
    if (!isWord) {
      isFirst = true;
      if (/[.!?]/.test(text)) sentence += 1;
      continue;
    }
    const lower = text.toLowerCase();
    const isContent = /\p{L}{2}|\p{L}\p{N}|\p{N}\p{L}/u.test(lower) && !STOP_WORDS.has(lower);
    const isStop = !isContent || GRAMMAR.has(classifyWord(lower));
    words.push({ text, lower, key: foldWord(text), isStop, sentence, isFirst });
    isFirst = false;
  }
  return words;
}

function collect(words: readonly Word[], spans: Iterable<readonly [number, number]>): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [from, to] of spans) {
    const text = words
      .slice(from, to + 1)
      .map((word) => word.text)
      .join(' ');
    const key = looseKey(text);
    const known = found.get(key) ?? { text, places: [] };
    found.set(key, known);
    known.places.push([from, to]);
  }
  return [...found.values()];
}

/** Phrases of up to `most` words without a stop word at either end. */
function* nGrams(words: readonly Word[], most: number): Generator<readonly [number, number]> {
  for (let from = 0; from < words.length; from += 1) {
    if (words[from]?.isStop !== false) continue;
    for (let to = from; to < Math.min(words.length, from + most); to += 1) {
      if (to > from && words[to]?.isFirst === true) break;
      if (words[to]?.isStop === false) yield [from, to];
    }
  }
}

/** Longest runs of words that `takes` takes, of at most `most` words. */
function* runs(
  words: readonly Word[],
  takes: (word: Word) => boolean,
  most: number,
): Generator<readonly [number, number]> {
  let from = 0;
  while (from < words.length) {
    let to = from;
    while (to < words.length && takes(words[to] as Word) && (to === from || !words[to]?.isFirst)) to += 1;
    if (to > from && to - from <= most) yield [from, to - 1];
    from = Math.max(to, from + 1);
  }
}

const keysIn = ({ places }: Candidate, words: readonly Word[]): string[] => {
  const [from, to] = places[0] ?? [0, -1];
  return words.slice(from, to + 1).map((word) => word.key);
};

function rake(candidates: readonly Candidate[], words: readonly Word[]): number[] {
  const frequency = new Map<string, number>();
  const degree = new Map<string, number>();
  for (const { places } of candidates) {
    for (const [from, to] of places) {
      for (const { key } of words.slice(from, to + 1)) {
        frequency.set(key, (frequency.get(key) ?? 0) + 1);
        degree.set(key, (degree.get(key) ?? 0) + to - from + 1);
      }
    }
  }
  return candidates.map((candidate) =>
    keysIn(candidate, words).reduce((sum, key) => sum + (degree.get(key) ?? 0) / (frequency.get(key) ?? 1), 0),
  );
}

const isContent = (word: Word): boolean => {
  const wordClass = classifyWord(word.lower);
  return !word.isStop && (wordClass === WordClass.noun || wordClass === WordClass.adjective);
};

function textRank(candidates: readonly Candidate[], words: readonly Word[]): number[] {
  const ties = new Map<string, Set<string>>();
  const tie = (a: string, b: string): void => {
    ties.set(a, (ties.get(a) ?? new Set()).add(b));
  };
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (!next || !isContent(word) || !isContent(next) || word.key === next.key) return;
    tie(word.key, next.key);
    tie(next.key, word.key);
  });
  let ranks = new Map([...ties.keys()].map((key) => [key, 1]));
  for (let round = 0; round < 30; round += 1) {
    const next = new Map([...ties.keys()].map((key) => [key, 0.15]));
    for (const [key, near] of ties)
      for (const other of near) next.set(other, (next.get(other) ?? 0) + (0.85 * (ranks.get(key) ?? 0)) / near.size);
    ranks = next;
  }
  return candidates.map((candidate) =>
    keysIn(candidate, words).reduce((sum, key) => sum + (ranks.get(key) ?? 0.15), 0),
  );
}

/** How unlike a key term each word is, by case, frequency, place, company and spread. */
function yakeWords(words: readonly Word[]): Map<string, number> {
  const groups = new Map<string, number[]>();
  words.forEach((word, at) => groups.set(word.key, [...(groups.get(word.key) ?? []), at]));
  const counts = [...groups.values()].flatMap((places) =>
    words[places[0] ?? 0]?.isStop === false ? places.length : [],
  );
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const deviation = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, counts.length));
  const peak = Math.max(1, ...[...groups.values()].map((places) => places.length));
  const sentences = (words.at(-1)?.sentence ?? 0) + 1;
  const unlike = new Map<string, number>();
  for (const [key, places] of groups) {
    const count = places.length;
    const raised = places.filter((at) => /^\p{Lu}/u.test(words[at]?.text ?? '') && words[at]?.isFirst === false).length;
    const company = (step: number): number => {
      const near = places.flatMap((at) => words[at + step]?.key ?? []);
      return new Set(near).size / Math.max(1, near.length);
    };
    const related = 1 + (company(-1) + company(1)) * (count / peak);
    const own = places.map((at) => words[at]?.sentence ?? 0);
    const place = Math.log(Math.log(3 + (own[Math.floor(own.length / 2)] ?? 0)));
    const spread = new Set(own).size / sentences;
    const weight = raised / (1 + Math.log(count)) + count / (mean + deviation || 1) / related + spread / related;
    unlike.set(key, (place * related) / Math.max(1e-6, weight));
  }
  return unlike;
}

function yake(candidates: readonly Candidate[], words: readonly Word[]): number[] {
  const unlike = yakeWords(words);
  return candidates.map((candidate) => {
    const own = keysIn(candidate, words).map((key) => unlike.get(key) ?? 1);
    const product = own.reduce((all, value) => all * value, 1);
    const sum = own.reduce((all, value) => all + value, 0);
    return -product / (candidate.places.length * (1 + sum));
  });
}

function tfIdf({ papers, papersWith }: DocumentCounts): Scorer {
  return (candidates, words) =>
    candidates.map(
      (candidate) =>
        candidate.places.length * Math.log((papers + 1) / (papersWith(keysIn(candidate, words).join(' ')) + 1)),
    );
}

type Spans = (words: readonly Word[]) => Iterable<readonly [number, number]>;

const baseline = (name: string, spans: Spans, scorer: (background: DocumentCounts) => Scorer): Baseline => ({
  name,
  answer: (records, count, background) => {
    const score = scorer(background);
    return records.map((record) => {
      const words = readWords(record);
      const candidates = collect(words, spans(words));
      const scores = score(candidates, words);
      const order = candidates.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      return order.slice(0, count).map((at) => candidates[at]?.text ?? '');
    });
  },
});

export const BASELINES: readonly Baseline[] = [
  baseline('TF-IDF', (words) => nGrams(words, 3), tfIdf),
  baseline(
    'RAKE',
    (words) => runs(words, (word) => !word.isStop, 4),
    () => rake,
  ),
  baseline(
    'TextRank',
    (words) => runs(words, isContent, 4),
    () => textRank,
  ),
  baseline(
    'YAKE-style',
    (words) => nGrams(words, 3),
    () => yake,
  ),
];
