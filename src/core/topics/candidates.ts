/**
 * Candidate phrases: runs of adjectives, participles, -ing words and nouns that end in a noun, with their inner phrases, and
 * `noun of noun`. At most four words and eight units; linear in the words. What the rules ask of a word is answered once
 * for each word.
 */
import type { GerundUsage } from './gerunds.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { WordLists } from './resources.ts';
import { RELATIONAL, Trait, type Streams } from './stream.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

const LONGEST_WORDS = 4;
const LONGEST_UNITS = 8;

/** What a word may do in a phrase, as bits. */
export const May = {
  /** Belongs to noun phrases: what stands next to it is not alone. */
  belong: 1,
  start: 2,
  /** Stand after the first word: phrase words, and adverbs inside. */
  follow: 4,
  end: 8,
  /** A participle that is a verb after a noun (methods improved results), unlike based, aware, guided. */
  actAfterNoun: 16,
  /** Is one of the words that a tag neither starts nor ends with. */
  edge: 32,
  /** Is common in research prose at large. */
  common: 64,
  /** Links `noun of noun`. */
  link: 128,
  /** Introduce examples (including), alone or as both of `such as`. */
  introduce: 256,
  such: 512,
  as: 1024,
} as const;

const LINKING: ReadonlyMap<string, number> = new Map([
  ['of', May.link],
  ['such', May.such],
  ['as', May.as],
  ...['e.g', 'including', 'like', 'namely'].map((word): [string, number] => [word, May.introduce]),
]);

/** True for a token that a tag neither starts nor ends with. */
function isEdgeWord(token: number, { edgeWords }: WordLists, vocabulary: Vocabulary): boolean {
  const text = vocabulary.text(token);
  const isFragment = text.length < 2 || (/^\p{N}/u.test(text) && !/\p{L}/u.test(text));
  return isFragment || edgeWords.has(vocabulary.folded(token)) || edgeWords.has(text.toLowerCase());
}

/** For each word of `streams`, what it may do: by the lists, -ing words by `gerunds`. */
export function judgeWords(
  { vocabulary: words }: Streams,
  lists: WordLists,
  gerunds: GerundUsage,
  vocabulary: Vocabulary,
): Uint16Array {
  return Uint16Array.from(words.tokens, (token, word) => {
    const wordClass = words.classes[word] ?? WordClass.mark;
    const isExpanded = ((words.traits[word] ?? 0) & Trait.expanded) !== 0;
    const folded = vocabulary.folded(token);
    const isEdge = isEdgeWord(token, lists, vocabulary);
    const belongs = isExpanded || (wordClass >= WordClass.adjective && wordClass <= WordClass.noun);
    const starts = belongs && !isEdge && (wordClass !== WordClass.gerund || gerunds.isNoun(token));
    const follows = wordClass === WordClass.adverb ? !isEdge : belongs;
    const isPossessive = /['’]s$/.test(vocabulary.text(token));
    const ends =
      !isEdge && !isPossessive && (isExpanded || wordClass === WordClass.noun || wordClass === WordClass.gerund);
    const acts = wordClass === WordClass.participle && !RELATIONAL.test(folded);
    return (
      (belongs ? May.belong : 0) |
      (starts ? May.start : 0) |
      (follows ? May.follow : 0) |
      (ends ? May.end : 0) |
      (acts ? May.actAfterNoun : 0) |
      (isEdge ? May.edge : 0) |
      (lists.words.has(folded) ? May.common : 0) |
      (LINKING.get(folded) ?? 0)
    );
  });
}

/** Adds the candidates of papers to a table of phrases. */
export class CandidateFinder {
  private readonly streams: Streams;
  private readonly may: Uint16Array;
  private readonly phrases: PhraseTable;

  constructor(streams: Streams, may: Uint16Array, phrases: PhraseTable) {
    this.streams = streams;
    this.may = may;
    this.phrases = phrases;
  }

  /** Calls `visit` with the node of each candidate of a paper. */
  each(paper: number, visit: (node: number) => void): void {
    const { offsets, words } = this.streams;
    const end = offsets[paper + 1] ?? 0;
    for (let from = offsets[paper] ?? 0; from < end; from += 1) {
      if (((this.may[words[from] ?? 0] ?? 0) & May.start) !== 0) this.eachFrom(from, end, visit);
    }
  }

  private mayOf(cell: number): number {
    return this.may[this.streams.words[cell] ?? 0] ?? 0;
  }

  private classOf(cell: number): number {
    return this.streams.vocabulary.classes[this.streams.words[cell] ?? 0] ?? WordClass.mark;
  }

  private eachFrom(from: number, end: number, visit: (node: number) => void): void {
    const { words, breaks, vocabulary } = this.streams;
    const last = Math.min(end, from + LONGEST_WORDS);
    let units = 0;
    let node = 0;
    let joined = from;
    for (let to = from; to < last; to += 1) {
      if (to > from && breaks[to] === 1) return;
      if (to > from && !this.mayContinue(to)) {
        if (to - from === 1) this.visitOf(from, end, visit);
        return;
      }
      const word = words[to] ?? 0;
      units += (vocabulary.unitOffsets[word + 1] ?? 0) - (vocabulary.unitOffsets[word] ?? 0);
      if (units > LONGEST_UNITS) return;
      if ((this.mayOf(to) & May.end) === 0) continue;
      for (; joined <= to; joined += 1) node = this.join(node, joined);
      visit(node);
    }
  }

  /** The node of a phrase and the cell after it. */
  private join(phrase: number, cell: number): number {
    const { units, unitOffsets } = this.streams.vocabulary;
    const word = this.streams.words[cell] ?? 0;
    let node = phrase;
    for (let at = unitOffsets[word] ?? 0; at < (unitOffsets[word + 1] ?? 0); at += 1)
      node = this.phrases.intern(node, units[at] ?? 0);
    return node;
  }

  private mayContinue(cell: number): boolean {
    const may = this.mayOf(cell);
    if ((may & May.follow) === 0) return false;
    return (may & May.actAfterNoun) === 0 || this.classOf(cell - 1) !== WordClass.noun;
  }

  /** `noun of noun` from a noun at `from`, such as internet of things. */
  private visitOf(from: number, end: number, visit: (node: number) => void): void {
    const { breaks } = this.streams;
    const [link, tail, after] = [from + 1, from + 2, from + 3];
    if (tail >= end || breaks[link] === 1 || breaks[tail] === 1) return;
    if ((this.mayOf(link) & May.link) === 0 || this.classOf(from) !== WordClass.noun) return;
    if ((this.mayOf(from) & May.common) !== 0) return;
    if (after < end && breaks[after] !== 1 && (this.mayOf(after) & May.belong) !== 0) return;
    if (this.classOf(tail) !== WordClass.noun || (this.mayOf(tail) & May.end) === 0) return;
    visit(this.join(this.join(this.join(0, from), link), tail));
  }
}
