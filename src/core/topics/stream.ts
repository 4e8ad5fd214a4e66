/**
 * Papers as streams of cells, one for each word: what the word gives to a phrase, with acronyms written out, and whether a
 * phrase may run on from the word before. An acronym in brackets right after its long form is stepped over, so that
 * `key-value (KV) cache` reads as one phrase. All streams of a corpus lie one after another in flat arrays, 9 bytes a
 * cell; what a word gives is kept once for each word and sense. Linear in the text.
 */
import { foldWord } from '../text/inflect.ts';
import type { AcronymTable } from './acronyms.ts';
import { isShortForm } from './acronym-definitions.ts';
import type { Document } from './documents.ts';
import { IntList } from './int-list.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

/** How a word of a stream looks, as bits. */
export const Trait = { upper: 1, acronym: 2, digit: 4, hyphenated: 8, expanded: 16, conjunction: 32 } as const;

/** What words give to phrases, as arrays by number. */
export interface Words {
  readonly tokens: Int32Array;
  readonly classes: Uint8Array;
  readonly traits: Uint8Array;
  /** Units of word w: units[unitOffsets[w] .. unitOffsets[w + 1]). */
  readonly units: Int32Array;
  readonly unitOffsets: Int32Array;
  /** Units and characters of the word without a relational last part (`GPU` of `GPU-based`); 0 where it has none. */
  readonly stemUnits: Int32Array;
  readonly stemLengths: Int32Array;
  /** Where the long form of a last hyphenated part begins in the units (`NAS` of `FT-NAS`); 0 where it has none. */
  readonly tailStarts: Int32Array;
  /** Characters before that part. */
  readonly tailOffsets: Int32Array;
}

/** The cells of all papers: those of paper p are [offsets[p], offsets[p + 1]). */
export interface Streams {
  readonly offsets: Int32Array;
  /** By paper, the first cell after the title's colon, counted from the paper's first; 0 where there is none. */
  readonly colons: Int32Array;
  /** By cell, its word in `vocabulary`. */
  readonly words: Int32Array;
  /** UTF-16 offset in the field. */
  readonly starts: Uint16Array;
  /** Sentence of the abstract, from 0; the title is sentence -1. */
  readonly sentences: Int16Array;
  /** 1 where a phrase cannot run from the word before into this one. */
  readonly breaks: Uint8Array;
  readonly vocabulary: Words;
}

export const RELATIONAL =
  /^(?:based|aware|guided|driven|accelerated|enhanced|augmented|oriented|efficient|powered|conditioned|level|specific|enabled|assisted|style|like|centric|inspired|optimized|trained|related|generated|compatible|ready)$/;
/** Sentences are counted so far. */
const LAST_SENTENCE = 0x7fff;

/** Where `tail` begins at the end of `units`, or 0. */
function tailOf(units: readonly number[], tail: readonly number[] | null): number {
  const start = tail ? units.length - tail.length : 0;
  return tail && start > 0 && tail.every((unit, i) => units[start + i] === unit) ? start : 0;
}

/** Makes the words of streams from tokens, by the senses of a paper (-1: of the corpus at large). */
class WordMaker {
  private readonly vocabulary: Vocabulary;
  private readonly acronyms: AcronymTable;
  private readonly tokens = new IntList();
  private readonly classes = new IntList();
  private readonly traits = new IntList();
  private readonly units = new IntList();
  private readonly unitOffsets = new IntList();
  private readonly stemUnits = new IntList();
  private readonly stemLengths = new IntList();
  private readonly tailStarts = new IntList();
  private readonly tailOffsets = new IntList();

  constructor(vocabulary: Vocabulary, acronyms: AcronymTable) {
    this.vocabulary = vocabulary;
    this.acronyms = acronyms;
    this.unitOffsets.push(0);
  }

  /** The number of a new word. */
  make(token: number, paper: number): number {
    const { vocabulary, acronyms } = this;
    const whole = acronyms.expand(token, paper);
    const parts = vocabulary.parts(token);
    const wordClass = whole ? this.longFormClass(token, paper) : vocabulary.wordClass(token);
    if (parts.length > 1) this.addCompound(token, paper, whole, wordClass);
    else {
      this.add(token, whole ?? vocabulary.units(token), wordClass, whole !== null);
      this.addEnding(0, 0, 0, 0);
    }
    return this.tokens.length - 1;
  }

  /** The units of a word, from the last. */
  unitFromEnd(word: number, back: number): number {
    const at = this.unitOffsets.get(word + 1) - 1 - back;
    return at < this.unitOffsets.get(word) ? -1 : this.units.get(at);
  }

  finish(): Words {
    return {
      tokens: this.tokens.view(),
      classes: Uint8Array.from(this.classes.view()),
      traits: Uint8Array.from(this.traits.view()),
      units: this.units.view(),
      unitOffsets: this.unitOffsets.view(),
      stemUnits: this.stemUnits.view(),
      stemLengths: this.stemLengths.view(),
      tailStarts: this.tailStarts.view(),
      tailOffsets: this.tailOffsets.view(),
    };
  }

  private addCompound(token: number, paper: number, whole: readonly number[] | null, wordClass: WordClass): void {
    const { vocabulary, acronyms } = this;
    const parts = vocabulary.parts(token);
    const last = parts.at(-1) ?? token;
    const before = vocabulary.text(token).length - vocabulary.text(last).length;
    const expanded = parts.map((part) => acronyms.expand(part, paper));
    const units = whole ?? parts.flatMap((part, index) => expanded[index] ?? vocabulary.units(part));
    const isExpanded = whole !== null || expanded.some((sense) => sense !== null);
    this.add(token, units, wordClass, isExpanded);
    if (!whole && RELATIONAL.test(foldWord(vocabulary.text(last)))) {
      const stemUnits = units.length - (expanded.at(-1) ?? vocabulary.units(last)).length;
      this.addEnding(stemUnits, before - 1, 0, 0);
    } else this.addEnding(0, 0, tailOf(units, expanded.at(-1) ?? null), before);
  }

  private add(token: number, units: readonly number[], wordClass: WordClass, isExpanded: boolean): void {
    const { vocabulary } = this;
    const shape = vocabulary.shape(token);
    const folded = vocabulary.folded(token);
    this.tokens.push(token);
    this.classes.push(wordClass);
    for (const unit of units) this.units.push(unit);
    this.unitOffsets.push(this.units.length);
    this.traits.push(
      ((shape & Shape.upper) === 0 ? 0 : Trait.upper) |
        ((shape & Shape.acronym) === 0 ? 0 : Trait.acronym) |
        ((shape & Shape.digit) === 0 ? 0 : Trait.digit) |
        ((shape & Shape.hyphenated) === 0 ? 0 : Trait.hyphenated) |
        (isExpanded ? Trait.expanded : 0) |
        (folded === 'and' || folded === 'or' ? Trait.conjunction : 0),
    );
  }

  private addEnding(stemUnits: number, stemLength: number, tailStart: number, tailOffset: number): void {
    this.stemUnits.push(stemUnits);
    this.stemLengths.push(stemLength);
    this.tailStarts.push(tailStart);
    this.tailOffsets.push(tailOffset);
  }

  /** The class of an acronym is that of its long form's last word: adjective (VAR, visual autoregressive) or noun. */
  private longFormClass(token: number, paper: number): WordClass {
    const last = this.acronyms.longForm(token, paper)?.at(-1);
    const wordClass = last === undefined ? WordClass.noun : this.vocabulary.wordClass(last);
    return wordClass === WordClass.adjective || wordClass === WordClass.participle
      ? WordClass.adjective
      : WordClass.noun;
  }
}

/** Reads the documents of one corpus in order of papers; `papers` and `tokens` are how many there are at most. */
export class StreamReader {
  private readonly vocabulary: Vocabulary;
  private readonly acronyms: AcronymTable;
  private readonly maker: WordMaker;
  /** Words by token: the corpus's (-1: not made yet), and those with senses of the paper that is read. */
  private readonly shared: Int32Array;
  private readonly own = new Map<number, number>();
  private readonly offsets: Int32Array;
  private readonly colons: Int32Array;
  private readonly words: Int32Array;
  private readonly starts: Uint16Array;
  private readonly sentences: Int16Array;
  private readonly breaks: Uint8Array;
  private paper = 0;
  private size = 0;

  constructor(vocabulary: Vocabulary, acronyms: AcronymTable, papers: number, tokens: number) {
    this.vocabulary = vocabulary;
    this.acronyms = acronyms;
    this.maker = new WordMaker(vocabulary, acronyms);
    this.shared = new Int32Array(vocabulary.size()).fill(-1);
    this.offsets = new Int32Array(papers + 1);
    this.colons = new Int32Array(papers);
    this.words = new Int32Array(tokens);
    this.starts = new Uint16Array(tokens);
    this.sentences = new Int16Array(tokens);
    this.breaks = new Uint8Array(tokens);
  }

  /** Reads the next paper. */
  add(document: Document): void {
    const { vocabulary } = this;
    const { tokens, titleTokens } = document;
    this.own.clear();
    let isBreak = true;
    let sentence = -1;
    let isAfterColon = false;
    for (let at = 0; at < tokens.length; at += 1) {
      if (at === titleTokens) {
        isBreak = true;
        sentence = 0;
      }
      const token = tokens[at] ?? 0;
      if (vocabulary.wordClass(token) !== WordClass.mark) {
        this.push(token, document.starts[at] ?? 0, sentence, isBreak);
        isBreak = false;
        continue;
      }
      const shape = vocabulary.shape(token);
      if ((shape & Shape.opening) !== 0 && !isBreak && this.isAside(document, at)) {
        at += 2;
        continue;
      }
      isBreak = true;
      if (sentence >= 0 && (shape & Shape.sentenceEnd) !== 0) sentence += 1;
      if ((shape & Shape.colon) === 0 || isAfterColon || at === 0 || at + 1 >= titleTokens) continue;
      isAfterColon = true;
      this.colons[this.paper] = this.size - (this.offsets[this.paper] ?? 0);
    }
    this.finishPaper();
  }

  /** The streams of the papers added. */
  finish(): Streams {
    const { offsets, colons, size } = this;
    return {
      offsets,
      colons,
      words: this.words.subarray(0, size),
      starts: this.starts.subarray(0, size),
      sentences: this.sentences.subarray(0, size),
      breaks: this.breaks.subarray(0, size),
      vocabulary: this.maker.finish(),
    };
  }

  private finishPaper(): void {
    const cells = this.size - (this.offsets[this.paper] ?? 0);
    if ((this.colons[this.paper] ?? 0) >= cells) this.colons[this.paper] = 0;
    this.paper += 1;
    this.offsets[this.paper] = this.size;
  }

  private push(token: number, start: number, sentence: number, isBreak: boolean): void {
    const { size } = this;
    this.words[size] = this.word(token);
    this.starts[size] = start;
    this.sentences[size] = Math.min(sentence, LAST_SENTENCE);
    this.breaks[size] = isBreak ? 1 : 0;
    this.size += 1;
  }

  private word(token: number): number {
    const mayDiffer = (this.vocabulary.shape(token) & (Shape.acronym | Shape.hyphenated)) !== 0;
    if (mayDiffer && this.acronyms.isOwn(token, this.paper)) {
      const known = this.own.get(token);
      if (known !== undefined) return known;
      const word = this.maker.make(token, this.paper);
      this.own.set(token, word);
      return word;
    }
    const known = this.shared[token] ?? -1;
    if (known >= 0) return known;
    const word = this.maker.make(token, -1);
    this.shared[token] = word;
    return word;
  }

  /** True where tokens [open, open + 2] are a bracketed acronym that abbreviates the cells before it. */
  private isAside({ tokens }: Document, open: number): boolean {
    const { vocabulary } = this;
    const short = tokens[open + 1];
    const close = tokens[open + 2];
    if (short === undefined || close === undefined || (vocabulary.shape(close) & Shape.closing) === 0) return false;
    if (!isShortForm(short, vocabulary)) return false;
    const long = this.acronyms.expand(short, this.paper);
    if (!long) return false;
    const first = this.offsets[this.paper] ?? 0;
    let cell = this.size - 1;
    let back = 0;
    for (let at = long.length - 1; at >= 0; back += 1) {
      if (cell < first) return false;
      const unit = this.maker.unitFromEnd(this.words[cell] ?? 0, back);
      if (unit < 0) {
        cell -= 1;
        back = -1;
      } else if (unit === long[at]) at -= 1;
      else return false;
    }
    return true;
  }
}
