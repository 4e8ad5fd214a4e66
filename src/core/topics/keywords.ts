/** Keywords as they stand in records, without what catalogues and publishers put around them. */
import { isAcronymOf } from './acronyms.ts';

/** A number of a scheme of subjects before a keyword: A1. Crystal morphology. */
const CLASS_NUMBER = /^\p{Lu}\d{0,2}\.\s+(?=\p{L}{2})/u;
/** What catalogues give as keywords, and says only what kind of text a paper is. */
const DOCUMENT_TYPE =
  /^(?:article|review|editorial|letter|note|erratum|short survey|book chapter|conference(?: paper)?|proceedings(?: paper)?)s?$/i;
const WITH_ACRONYM = /^(.+?)\s*\(([^()\s]{2,12})\)$/u;
/** Words of so few capitals stay as they are among others: DNA REPAIR. */
const SHORT = 3;
/** A keyword of one word is an acronym up to so many capitals. */
const LONGEST_ACRONYM = 5;

/** The phrase of a keyword: no class number, no full stop, no acronym after its long form; empty for a kind of document. */
export function phraseOfKeyword(keyword: string): string {
  const text = keyword
    .trim()
    .replace(CLASS_NUMBER, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
  if (DOCUMENT_TYPE.test(text)) return '';
  const [, long, short] = WITH_ACRONYM.exec(text) ?? [];
  return long !== undefined && short !== undefined && isAcronymOf(short.toLowerCase(), long.toLowerCase())
    ? long
    : text;
}

/** A keyword's words as labels write them: `recase` gives a word in lower case as running text does. */
export function wordsOfKeyword(keyword: string, recase: (word: string) => string): string[] {
  const words = phraseOfKeyword(keyword).split(/\s+/).filter(Boolean);
  const isLong = words.length > 1 || (words[0] ?? '').split('-').some((part) => part.length > LONGEST_ACRONYM);
  const isCapitals = isLong && !/\p{Ll}/u.test(keyword);
  return words.map((word) => {
    const isRaised = isCapitals && /^[\p{Lu}-]+$/u.test(word) && word.length > SHORT;
    return isRaised || /^\p{Lu}\p{Ll}+$/u.test(word) ? recase(word.toLowerCase()) : word;
  });
}
