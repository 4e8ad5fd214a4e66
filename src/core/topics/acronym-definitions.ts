/**
 * Finds definitions of acronyms in a token sequence: `long form (SF)`, `SF (long form)` and the title `SF: Long Form...`.
 * Word initials are aligned first; where they do not fit, letters inside words may join in order, each word beginning one
 * (a stricter relative of Schwartz & Hearst 2003). Long forms of one short word and ones that cross punctuation are refused.
 * Cost: linear in the tokens, with a bounded search at each parenthesis.
 */
import { STOP_WORDS } from '../text/stop-words.ts';
import type { Document } from './documents.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

export interface AcronymDefinition {
  /** Token id of the short form as written. */
  readonly short: number;
  /** Token ids of the long form. */
  readonly long: readonly number[];
}

/** What a part of a hyphenated word, or a whole one, offers to an alignment. */
interface Part {
  readonly text: string;
  readonly isStop: boolean;
  readonly isFirst: boolean;
  readonly isAcronym: boolean;
}

const WINDOW = 12;
const SHORT_LETTERS = 10;
/** A long form of one word has as many letters: autoregressive (AR). */
const ONE_WORD = 9;

/** The letters to be explained: without a plural s and without marks, in lower case. */
function shortLetters(text: string): string {
  return text
    .replace(/(?<=[\p{Lu}\d])s$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function readParts(token: number, vocabulary: Vocabulary): Part[] {
  return vocabulary.parts(token).map((part, order): Part => {
    const written = vocabulary.text(part);
    const text = written.toLowerCase();
    return {
      text,
      isStop: STOP_WORDS.has(text),
      isFirst: order === 0,
      isAcronym: /^\p{Lu}{2,}s?$/u.test(written),
    };
  });
}

/** True where `letters` begin with the word's first letter and go on inside it in order. */
function isInside(letters: string, word: string): boolean {
  if (letters[0] !== word[0]) return letters === '2' && (word === 'to' || word === 'two');
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Aligns letters with parts from the right. States that failed are not tried again. */
class Alignment {
  private readonly failed = new Set<number>();
  private readonly parts: readonly Part[];
  private readonly letters: string;
  private readonly isLoose: boolean;

  constructor(parts: readonly Part[], letters: string, isLoose: boolean) {
    this.parts = parts;
    this.letters = letters;
    this.isLoose = isLoose;
  }

  /** The first part used, or -1. */
  start(): number {
    return this.step(this.parts.length - 1, this.letters.length - 1);
  }

  private step(end: number, last: number): number {
    if (last < 0) return end + 1;
    const part = this.parts[end];
    const state = end * 32 + last;
    if (!part || this.failed.has(state)) return -1;
    const longest = part.isAcronym || this.isLoose ? Math.min(last + 1, part.text.length, 6) : 1;
    for (let count = 1; count <= longest; count += 1) {
      const piece = this.letters.slice(last - count + 1, last + 1);
      const fits = part.isAcronym ? part.text.startsWith(piece) : isInside(piece, part.text);
      const start = fits ? this.step(end - 1, last - count) : -1;
      if (start >= 0) return start;
    }
    const start = part.isStop || !part.isFirst ? this.step(end - 1, last) : -1;
    if (start < 0) this.failed.add(state);
    return start;
  }
}

/** True for a token that can be a short form. */
export function isShortForm(token: number, vocabulary: Vocabulary): boolean {
  return (vocabulary.shape(token) & Shape.shortForm) !== 0;
}

/** Finds definitions in documents of one vocabulary. */
export class DefinitionFinder {
  private readonly vocabulary: Vocabulary;
  private readonly parts = new Map<number, readonly Part[]>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Definitions in a document in order of place, the title's pattern first. */
  find(document: Document): AcronymDefinition[] {
    const { vocabulary } = this;
    const { tokens } = document;
    const found: AcronymDefinition[] = [];
    const titled = this.inTitle(document);
    if (titled) found.push(titled);
    for (let open = 1; open + 2 < tokens.length; open += 1) {
      if ((vocabulary.shape(tokens[open] ?? 0) & Shape.opening) === 0) continue;
      const definition = this.atBracket(document, open);
      if (definition) found.push(definition);
    }
    return found;
  }

  private inTitle({ tokens, titleTokens }: Document): AcronymDefinition | null {
    const [short, colon] = tokens;
    if (short === undefined || colon === undefined || titleTokens < 4) return null;
    if (this.vocabulary.text(colon) !== ':' || !isShortForm(short, this.vocabulary)) return null;
    const words = this.wordsAfter(tokens, 2);
    const runs = words.slice(1).map((_, last) => words.slice(0, last + 2));
    const long = this.explain(short, runs, true);
    return long ? { short, long } : null;
  }

  /** The definition at the bracket that opens at token `open`, or null. */
  private atBracket({ tokens, titleTokens }: Document, open: number): AcronymDefinition | null {
    const { vocabulary } = this;
    const inside = tokens[open + 1];
    const before = tokens[open - 1];
    if (inside === undefined || before === undefined || this.isMark(inside)) return null;
    const field = open < titleTokens ? 0 : titleTokens;
    if (this.isMark(tokens[open + 2]) && isShortForm(inside, vocabulary)) {
      const long = this.explain(inside, [this.wordsBefore(tokens, open, field)], false);
      return long ? { short: inside, long } : null;
    }
    if (this.isMark(before) || !isShortForm(before, vocabulary)) return null;
    const long = this.explain(before, [this.wordsAfter(tokens, open + 1)], true);
    return long ? { short: before, long } : null;
  }

  private isMark(token: number | undefined): boolean {
    return token !== undefined && this.vocabulary.wordClass(token) === WordClass.mark;
  }

  /** Word tokens right before `end`, back to a mark or the window's size. */
  private wordsBefore(tokens: Int32Array, end: number, from: number): number[] {
    let start = end;
    while (start > from && end - start < WINDOW && !this.isMark(tokens[start - 1])) start -= 1;
    return Array.from(tokens.subarray(start, end));
  }

  private wordsAfter(tokens: Int32Array, start: number): number[] {
    let end = start;
    while (end < tokens.length && end - start < WINDOW && !this.isMark(tokens[end])) end += 1;
    return Array.from(tokens.subarray(start, end));
  }

  /**
   * The long form at the end of a run of words (or the whole run, where `isWhole`) that explains the short form, or null:
   * initials first, then the looser alignment, over the runs in turn.
   */
  private explain(short: number, runs: readonly (readonly number[])[], isWhole: boolean): number[] | null {
    const letters = shortLetters(this.vocabulary.text(short));
    if (letters.length < 2 || letters.length > SHORT_LETTERS) return null;
    for (const isLoose of [false, true]) {
      for (const tokens of runs) {
        const long = this.longForm(letters, tokens, isWhole, isLoose);
        if (long) return long;
      }
    }
    return null;
  }

  private longForm(letters: string, tokens: readonly number[], isWhole: boolean, isLoose: boolean): number[] | null {
    const parts = tokens.flatMap((token) => this.partsOf(token));
    const mayStart = isWhole ? parts.slice(0, 1) : parts;
    if (!mayStart.some(({ text }) => isInside(letters.slice(0, 1), text))) return null;
    const start = new Alignment(parts, letters, isLoose).start();
    const first = parts[start];
    if (!first || (isWhole && start !== 0)) return null;
    const used = parts.slice(start);
    const isLongEnough = used.length > 1 || (isLoose && first.text.length >= ONE_WORD && letters.length < 5);
    if (!first.isFirst || first.isStop || !isLongEnough || used.some((part) => part.text === letters)) return null;
    if (isLoose && used.length > letters.length + 1) return null;
    let words = 0;
    for (const part of used) if (part.isFirst) words += 1;
    return tokens.slice(tokens.length - words);
  }

  private partsOf(token: number): readonly Part[] {
    const known = this.parts.get(token);
    if (known) return known;
    const made = readParts(token, this.vocabulary);
    this.parts.set(token, made);
    return made;
  }
}
