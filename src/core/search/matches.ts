/** Which letters of a label a query means. */
import { foldText, titleKey } from '../text/fold.ts';
import { foldWord } from '../text/inflect.ts';
import { typosAllowed, wordPenalty } from './typos.ts';

const MOST_WORDS = 8;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a query as it is folded. */
export function queryWords(key: string): readonly string[] {
  return key === '' ? [] : key.split(' ').slice(0, MOST_WORDS);
}

/** How well a folded word carries a word of a query: 0 begun by it or another form of it, above for typos, -1 not at all. */
function carrying(word: string, query: string): number {
  if (word.startsWith(query) || foldWord(word) === foldWord(query)) return 0;
  const most = typosAllowed(query.length);
  return most === 0 ? -1 : wordPenalty(query, word, most);
}

/** Letters of `word`, as written, that carry the first `letters` of its folded form. */
function lettersAsWritten(word: string, folded: string, letters: number): number {
  if (folded.length === word.length) return letters;
  let end = 0;
  for (const letter of word) {
    if (foldText(word.slice(0, end)).length >= letters) break;
    end += letter.length;
  }
  return end;
}

/** Letters of `word` that a word of the query means: those it begins with, or all where it is another form or has typos. */
function lettersOf(word: string, words: readonly string[]): number {
  const folded = titleKey(word);
  const prefix = words.filter((query) => folded.startsWith(query)).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (prefix !== '') return lettersAsWritten(word, folded, prefix.length);
  return words.some((query) => carrying(folded, query) >= 0) ? word.length : 0;
}

/** Where the words of a query are met in a label: UTF-16 offsets [start, end), ascending. */
export function matchesIn(label: string, query: string): readonly (readonly [start: number, end: number])[] {
  const words = queryWords(titleKey(query));
  return [...label.matchAll(WORD)].flatMap((match) => {
    const letters = lettersOf(match[0], words);
    return letters === 0 ? [] : [[match.index, match.index + letters] as const];
  });
}

/** The sum over the words of the query of what the nearest word of a form costs; Infinity where one is not met. */
export function formPenalty(form: string, words: readonly string[]): number {
  const own = titleKey(form).split(' ');
  return words.reduce((sum, query) => {
    const costs = own.map((word) => carrying(word, query)).filter((cost) => cost >= 0);
    return sum + Math.min(...costs, Infinity);
  }, 0);
}
