/**
 * The words of a text as comparable terms: folded content words, with breaks where grammar words or punctuation stand
 * between them, so that neighbours make phrases. Hyphenated words count as their parts. Linear in the text.
 */
import { foldWord } from '../text/inflect.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenize } from '../text/tokens.ts';

/** Stands in a sequence of word ids where a phrase may not run on. */
export const BREAK = -1;
/** Stands for a word that a closed lexicon does not know. */
const UNKNOWN = -2;

const HAS_LETTER = /\p{L}/u;
const HYPHEN = /[-‐‑]/;

const isContent = (part: string): boolean => part.length > 1 && HAS_LETTER.test(part) && !STOP_WORDS.has(part);

/** The folded parts of a written word that carry content. */
function contentParts(written: string): string[] {
  if (STOP_WORDS.has(written.toLowerCase())) return [];
  return foldWord(written).split('-').filter(isContent);
}

/** A content word of a text: its folded form, where it stands, and whether a phrase can run on from the word before. */
export interface PlacedTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly follows: boolean;
}

/** The content words of a text with their places. */
export function placeTerms(text: string): PlacedTerm[] {
  const placed: PlacedTerm[] = [];
  let follows = false;
  for (const token of tokenize(text)) {
    const before = placed.length;
    if (token.isWord && !STOP_WORDS.has(token.text.toLowerCase())) {
      let start = token.start;
      for (const piece of token.text.split(HYPHEN)) {
        const term = foldWord(piece);
        if (isContent(term)) {
          placed.push({ term, start, end: start + piece.length, follows });
          follows = true;
        }
        start += piece.length + 1;
      }
    }
    if (placed.length === before) follows = false;
  }
  return placed;
}

/** Ids of folded words, given in order of appearance. */
export interface Lexicon {
  readonly words: readonly string[];
  /** The text as ids of its content words, with `BREAK` between phrases and at the end. */
  read(text: string): number[];
  /** From here on unknown words get no id. */
  close(): void;
}

export function createLexicon(): Lexicon {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const seen = new Map<string, readonly number[]>();
  let isClosed = false;
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    if (isClosed) return UNKNOWN;
    ids.set(word, words.length);
    words.push(word);
    return words.length - 1;
  };
  const idsOf = (written: string): readonly number[] => {
    const known = seen.get(written);
    if (known) return known;
    const made = contentParts(written).map(idOf);
    if (!isClosed) seen.set(written, made);
    return made;
  };
  const read = (text: string): number[] => {
    const sequence: number[] = [];
    for (const token of tokenize(text)) {
      const parts = token.isWord ? idsOf(token.text) : [];
      if (parts.length === 0) sequence.push(BREAK);
      else sequence.push(...parts);
    }
    sequence.push(BREAK);
    return sequence;
  };
  return {
    words,
    read,
    close: () => {
      isClosed = true;
      seen.clear();
    },
  };
}
