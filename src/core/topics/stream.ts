/**
 * A paper as a stream of cells, one for each word: its units with acronyms written out, whether a phrase may run on from the
 * word before, its class. An acronym in brackets right after its long form is stepped over, so that `key-value (KV) cache`
 * reads as one phrase.
 */
import { foldWord } from '../text/inflect.ts';
import type { AcronymTable } from './acronyms.ts';
import { isShortForm } from './acronym-definitions.ts';
import type { Document } from './documents.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

/** What a word gives to a phrase. */
export interface Word {
  readonly units: readonly number[];
  /** Units and characters of the word without a relational last part (`GPU` of `GPU-based`); 0 where it has none. */
  readonly stemUnits: number;
  readonly stemLength: number;
  readonly wordClass: WordClass;
  /** Where the long form of a last hyphenated part begins in the units (`NAS` of `FT-NAS`); 0 where it has none. */
  readonly tailStart: number;
  /** Characters before that part. */
  readonly tailOffset: number;
  /** True where an acronym was written out. */
  readonly isExpanded: boolean;
}

export interface Cell {
  /** Index in the document's tokens. */
  readonly at: number;
  readonly token: number;
  readonly word: Word;
  /** True where a phrase cannot run from the word before into this one. */
  readonly isBreak: boolean;
  /** Sentence of the abstract, from 0; the title is sentence -1. */
  readonly sentence: number;
}

export const RELATIONAL =
  /^(?:based|aware|guided|driven|accelerated|enhanced|augmented|oriented|efficient|powered|conditioned|level|specific|enabled|assisted|style|like|centric|inspired|optimized|trained|related|generated|compatible|ready)$/;
const OPENING = /^[([]$/;
const SENTENCE_END = /^[.!?。！？]$/;

const PLAIN = { stemUnits: 0, stemLength: 0, tailStart: 0, tailOffset: 0, isExpanded: false };

/** Where `tail` begins at the end of `units`, or 0. */
function tailOf(units: readonly number[], tail: readonly number[] | null): number {
  const start = tail ? units.length - tail.length : 0;
  return tail && start > 0 && tail.every((unit, i) => units[start + i] === unit) ? start : 0;
}

/** Makes the streams of the papers of one corpus. */
export class StreamReader {
  private readonly vocabulary: Vocabulary;
  private readonly acronyms: AcronymTable;
  private readonly shared: (Word | undefined)[] = [];

  constructor(vocabulary: Vocabulary, acronyms: AcronymTable) {
    this.vocabulary = vocabulary;
    this.acronyms = acronyms;
  }

  /** The class of an acronym is that of its long form's last word: adjective (VAR, visual autoregressive) or noun. */
  private longFormClass(token: number, paper: number): WordClass {
    const last = this.acronyms.longForm(token, paper)?.at(-1);
    const wordClass = last === undefined ? WordClass.noun : this.vocabulary.wordClass(last);
    return wordClass === WordClass.adjective || wordClass === WordClass.participle
      ? WordClass.adjective
      : WordClass.noun;
  }

  private makeWord(token: number, paper: number): Word {
    const { vocabulary, acronyms } = this;
    const whole = acronyms.expand(token, paper);
    const parts = vocabulary.parts(token);
    const last = parts.length > 1 ? parts.at(-1) : undefined;
    if (last === undefined) {
      const wordClass = whole ? this.longFormClass(token, paper) : vocabulary.wordClass(token);
      return { ...PLAIN, units: whole ?? vocabulary.units(token), wordClass, isExpanded: whole !== null };
    }
    const before = vocabulary.text(token).length - vocabulary.text(last).length;
    const expanded = parts.map((part) => acronyms.expand(part, paper));
    const units = whole ?? parts.flatMap((part, index) => expanded[index] ?? vocabulary.units(part));
    const isExpanded = whole !== null || expanded.some((sense) => sense !== null);
    const wordClass = whole ? this.longFormClass(token, paper) : vocabulary.wordClass(token);
    if (!whole && RELATIONAL.test(foldWord(vocabulary.text(last)))) {
      const stemUnits = units.length - (expanded.at(-1) ?? vocabulary.units(last)).length;
      return { ...PLAIN, units, stemUnits, stemLength: before - 1, wordClass, isExpanded };
    }
    const tailStart = tailOf(units, expanded.at(-1) ?? null);
    return { ...PLAIN, units, tailStart, tailOffset: before, wordClass, isExpanded };
  }

  private word(token: number, paper: number): Word {
    const mayDiffer = (this.vocabulary.shape(token) & (Shape.acronym | Shape.hyphenated)) !== 0;
    if (mayDiffer && this.acronyms.isOwn(token, paper)) return this.makeWord(token, paper);
    const known = this.shared[token];
    if (known) return known;
    const made = this.makeWord(token, -1);
    this.shared[token] = made;
    return made;
  }

  /** True where tokens [open, open + 2] are a bracketed acronym that abbreviates the cells before it. */
  private isAside(document: Document, open: number, cells: readonly Cell[], paper: number): boolean {
    const { vocabulary } = this;
    const short = document.tokens[open + 1];
    const close = document.tokens[open + 2];
    if (short === undefined || close === undefined || !/^[)\]]$/.test(vocabulary.text(close))) return false;
    if (!isShortForm(short, vocabulary)) return false;
    const long = this.acronyms.expand(short, paper);
    if (!long) return false;
    let unit = long.length - 1;
    for (let at = cells.length - 1; at >= 0 && unit >= 0; at -= 1) {
      const units = cells[at]?.word.units ?? [];
      for (let i = units.length - 1; i >= 0 && unit >= 0; i -= 1, unit -= 1) {
        if (units[i] !== long[unit]) return false;
      }
    }
    return unit < 0;
  }

  /** The cells of a paper in order of text. */
  read(document: Document, paper: number): Cell[] {
    const { vocabulary } = this;
    const cells: Cell[] = [];
    let isBreak = true;
    let sentence = -1;
    for (let at = 0; at < document.tokens.length; at += 1) {
      if (at === document.titleTokens) {
        isBreak = true;
        sentence = 0;
      }
      const token = document.tokens[at] ?? 0;
      const wordClass = vocabulary.wordClass(token);
      if (wordClass === WordClass.mark) {
        const text = vocabulary.text(token);
        if (OPENING.test(text) && !isBreak && this.isAside(document, at, cells, paper)) at += 2;
        else {
          isBreak = true;
          if (sentence >= 0 && SENTENCE_END.test(text)) sentence += 1;
        }
        continue;
      }
      cells.push({ at, token, word: this.word(token, paper), isBreak, sentence });
      isBreak = false;
    }
    return cells;
  }
}
