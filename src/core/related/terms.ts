/**
 * The words of a text as comparable terms: folded content words, with breaks where grammar words or punctuation stand
 * between them, so that neighbours make phrases. Hyphenated words count as their parts. Linear in the text.
 */
import { foldWord } from '../text/inflect.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { TokenScanner, tokenize } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import type { IntList } from '../topics/int-list.ts';

/** Stands in a sequence of word ids where a phrase may not run on. */
export const BREAK = -1;
/** Stands for a word that an opened lexicon does not know. */
const UNKNOWN = -2;

const NONE: readonly number[] = [];

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

type PartsAt = (text: string, start: number, end: number) => readonly number[];

/** Adds the text to `ids`: the ids of its content words, with `BREAK` between phrases and at the end. */
export type ReadTerms = (text: string, ids: IntList) => void;

function createReader(partsAt: PartsAt): ReadTerms {
  const scanner = new TokenScanner();
  return (text, ids) => {
    scanner.read(text);
    while (scanner.next()) {
      const own = scanner.isWord ? partsAt(text, scanner.start, scanner.end) : NONE;
      if (own.length === 0) ids.push(BREAK);
      for (const id of own) ids.push(id);
    }
    ids.push(BREAK);
  };
}

/** Ids of folded words, given in order of appearance. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly read: ReadTerms;
}

export function createLexicon(): Lexicon {
  const folded = new WordTable();
  const written = new WordTable();
  /** By written word, the ids of its parts. */
  const parts: (readonly number[])[] = [];
  const read = createReader((text, start, end) => {
    const word = written.add(text, start, end);
    const known = parts[word];
    if (known) return known;
    const made = contentParts(text.slice(start, end)).map((part) => folded.add(part));
    parts.push(made);
    return made;
  });
  return { words: folded.texts, read };
}

/** Reads texts by the words of a lexicon, which are its ids; other words stand as one that is in no phrase. */
export function openLexicon(words: readonly string[]): ReadTerms {
  const folded = new WordTable();
  for (const word of words) folded.add(word);
  return createReader((text, start, end) =>
    contentParts(text.slice(start, end)).map((part) => {
      const known = folded.find(part);
      return known < 0 ? UNKNOWN : known;
    }),
  );
}
