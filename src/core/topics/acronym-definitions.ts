/**
 * Finds definitions of acronyms in a token sequence: `long form (SF)`, `SF (long form)` and the title `SF: Long Form...`.
 * Word initials are aligned first; where they do not fit, letters inside words may join in order, each word beginning one
 * (a stricter relative of Schwartz & Hearst 2003). Long forms of one short word and ones that cross punctuation are refused.
 * Cost: linear in the tokens, with a bounded search at each parenthesis.
 */
import { STOP_WORDS } from '../text/stop-words.ts';
import type { Document } from './documents.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';

export interface AcronymDefinition {
  /** Token id of the short form as written. */
  readonly short: number;
  /** Token ids of the long form. */
  readonly long: readonly number[];
}

interface Part {
  readonly text: string;
  readonly isStop: boolean;
  readonly isFirst: boolean;
  readonly isAcronym: boolean;
  /** Index of the token in the window. */
  readonly token: number;
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

function partsOf(tokens: readonly number[], vocabulary: Vocabulary): Part[] {
  return tokens.flatMap((token, index) =>
    vocabulary.parts(token).map((part, order): Part => {
      const written = vocabulary.text(part);
      const text = written.toLowerCase();
      return {
        text,
        isStop: STOP_WORDS.has(text),
        isFirst: order === 0,
        isAcronym: /^\p{Lu}{2,}s?$/u.test(written),
        token: index,
      };
    }),
  );
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

/** Aligns letters with parts from the right; gives the first part used, or -1. States that failed are not tried again. */
function align(parts: readonly Part[], letters: string, isLoose: boolean): number {
  const failed = new Set<number>();
  const step = (end: number, last: number): number => {
    if (last < 0) return end + 1;
    const part = parts[end];
    const state = end * 32 + last;
    if (!part || failed.has(state)) return -1;
    const longest = part.isAcronym || isLoose ? Math.min(last + 1, part.text.length, 6) : 1;
    for (let count = 1; count <= longest; count += 1) {
      const piece = letters.slice(last - count + 1, last + 1);
      const fits = part.isAcronym ? part.text.startsWith(piece) : isInside(piece, part.text);
      const start = fits ? step(end - 1, last - count) : -1;
      if (start >= 0) return start;
    }
    const start = part.isStop || !part.isFirst ? step(end - 1, last) : -1;
    if (start < 0) failed.add(state);
    return start;
  };
  return step(parts.length - 1, letters.length - 1);
}

/** The long form at the end of `tokens` (or all of them, where `isWhole`) that explains the short form, or null. */
function explain(
  short: number,
  tokens: readonly number[],
  isWhole: boolean,
  isLoose: boolean,
  vocabulary: Vocabulary,
): number[] | null {
  const letters = shortLetters(vocabulary.text(short));
  if (letters.length < 2 || letters.length > SHORT_LETTERS || tokens.length === 0) return null;
  const parts = partsOf(tokens, vocabulary);
  const start = align(parts, letters, isLoose);
  const first = parts[start];
  if (!first || (isWhole && start !== 0)) return null;
  const used = parts.slice(start);
  const isLongEnough = used.length > 1 || (isLoose && first.text.length >= ONE_WORD && letters.length < 5);
  if (!first.isFirst || first.isStop || !isLongEnough || used.some((part) => part.text === letters)) return null;
  return isLoose && used.length > letters.length + 1 ? null : tokens.slice(first.token);
}

/** Initials first, then the looser alignment, over the given runs of words in turn. */
function explainBest(
  short: number,
  runs: readonly (readonly number[])[],
  isWhole: boolean,
  vocabulary: Vocabulary,
): number[] | null {
  for (const isLoose of [false, true]) {
    for (const tokens of runs) {
      const long = explain(short, tokens, isWhole, isLoose, vocabulary);
      if (long) return long;
    }
  }
  return null;
}

/** True for a token that can be a short form. */
export function isShortForm(token: number, vocabulary: Vocabulary): boolean {
  return (vocabulary.shape(token) & Shape.acronym) !== 0 && /\p{L}.*\p{L}/u.test(vocabulary.text(token));
}

/** Word tokens right before `end`, back to a mark or the window's size. */
function wordsBefore(document: Document, end: number, from: number, marks: Uint8Array): number[] {
  let start = end;
  while (start > from && end - start < WINDOW && marks[start - 1] === 0) start -= 1;
  return Array.from(document.tokens.subarray(start, end));
}

function wordsAfter(document: Document, start: number, marks: Uint8Array): number[] {
  let end = start;
  while (end < document.tokens.length && end - start < WINDOW && marks[end] === 0) end += 1;
  return Array.from(document.tokens.subarray(start, end));
}

function titleDefinition(document: Document, marks: Uint8Array, vocabulary: Vocabulary): AcronymDefinition | null {
  const [short, colon] = document.tokens;
  if (short === undefined || colon === undefined || document.titleTokens < 4) return null;
  if (vocabulary.text(colon) !== ':' || !isShortForm(short, vocabulary)) return null;
  const words = wordsAfter(document, 2, marks);
  const runs = words.slice(1).map((_, last) => words.slice(0, last + 2));
  const long = explainBest(short, runs, true, vocabulary);
  return long ? { short, long } : null;
}

/** Definitions in a document in order of place, the title's pattern first. */
export function findDefinitions(document: Document, vocabulary: Vocabulary): AcronymDefinition[] {
  const { tokens, titleTokens } = document;
  const marks = Uint8Array.from(tokens, (token) => (vocabulary.wordClass(token) === 0 ? 1 : 0));
  const found: AcronymDefinition[] = [];
  const titled = titleDefinition(document, marks, vocabulary);
  if (titled) found.push(titled);
  for (let i = 1; i + 2 < tokens.length; i += 1) {
    if (marks[i] === 0 || !/^[([]$/.test(vocabulary.text(tokens[i] ?? 0)) || marks[i + 1] === 1) continue;
    const inside = tokens[i + 1] ?? 0;
    const field = i < titleTokens ? 0 : titleTokens;
    if (marks[i + 2] === 1 && isShortForm(inside, vocabulary)) {
      const long = explainBest(inside, [wordsBefore(document, i, field, marks)], false, vocabulary);
      if (long) found.push({ short: inside, long });
      continue;
    }
    const before = tokens[i - 1] ?? 0;
    if (marks[i - 1] === 1 || !isShortForm(before, vocabulary)) continue;
    const long = explainBest(before, [wordsAfter(document, i + 1, marks)], true, vocabulary);
    if (long) found.push({ short: before, long });
  }
  return found;
}
