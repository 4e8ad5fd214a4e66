/** What the cells of a column look like, by its first rows: shares of kinds of values, 0..1. Cost: linear in the cells. */
import { NameLexicon } from '../../names/name-lexicon.ts';
import { isFunctionWord, isTitleWord, scoreName } from '../../names/name-shape.ts';
import { parseDate } from '../dates.ts';
import { normaliseArxivId } from '../identifiers.ts';
import { decideAuthorStyle, splitAuthors } from './author-cells.ts';
import { splitPhrases } from './list-cells.ts';

export interface ColumnValues {
  /** Cells that are not blank, and their share. */
  readonly count: number;
  readonly filled: number;
  readonly dois: number;
  readonly arxivIds: number;
  readonly urls: number;
  readonly years: number;
  readonly dates: number;
  readonly numbers: number;
  /** Cells that are lists of names. */
  readonly names: number;
  /** Cells with words of prose: function words, words that titles are made of. */
  readonly prose: number;
  /** Different cells among those given. */
  readonly distinct: number;
  readonly meanWords: number;
  readonly meanLength: number;
  /** Mean number of phrases in a cell, and of words in a phrase. */
  readonly phrases: number;
  readonly phraseWords: number;
}

const SAMPLE_ROWS = 200;
const SAMPLE_LENGTH = 1500;
const NO_LEXICON = new NameLexicon();

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

function isProse(cell: string): boolean {
  const words = wordsOf(cell.toLowerCase());
  return words.length > 1 && words.some((word) => isFunctionWord(word) || isTitleWord(word.replace(/[^a-z-]/g, '')));
}

function nameShare(cells: readonly string[]): number {
  const style = decideAuthorStyle(cells);
  const lists = cells.filter((cell) => {
    const names = splitAuthors(cell, style).slice(0, 12);
    const good = names.filter(({ name }) => scoreName(name, NO_LEXICON, true) > 0);
    return good.length > 0 && good.length >= 0.6 * names.length;
  });
  return cells.length === 0 ? 0 : lists.length / cells.length;
}

const isYear = (cell: string): boolean => /^(?:1[5-9]|20)\d\d(?:\.0)?$/.test(cell);

/** What the first cells of a column look like; NA and the like are taken as blank before. */
export function lookAtValues(all: readonly string[]): ColumnValues {
  const sample = all.slice(0, SAMPLE_ROWS);
  const cells = sample.map((cell) => cell.trim().slice(0, SAMPLE_LENGTH)).filter((cell) => cell !== '');
  const count = cells.length;
  const share = (test: (cell: string) => boolean): number => (count === 0 ? 0 : cells.filter(test).length / count);
  const mean = (value: (cell: string) => number): number =>
    count === 0 ? 0 : cells.reduce((sum, cell) => sum + value(cell), 0) / count;
  const phrases = cells.map((cell) => splitPhrases(cell));
  const pieces = phrases.flat();
  return {
    count,
    filled: sample.length === 0 ? 0 : count / sample.length,
    dois: share((cell) => /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?10\.\d{3,9}\/\S+$/i.test(cell)),
    arxivIds: share((cell) => /[/.:]/.test(cell) && !isYear(cell) && normaliseArxivId(cell) !== null),
    urls: share((cell) => /^(?:https?:\/\/|www\.)\S+$/i.test(cell)),
    years: share(isYear),
    dates: share((cell) => parseDate(cell) !== null),
    numbers: share((cell) => /^[+-]?[\d.,]*\d[\d.,]*%?$/.test(cell)),
    names: nameShare(cells),
    prose: share(isProse),
    distinct: count === 0 ? 0 : new Set(cells).size / count,
    meanWords: mean((cell) => wordsOf(cell).length),
    meanLength: mean((cell) => cell.length),
    phrases: count === 0 ? 0 : pieces.length / count,
    phraseWords:
      pieces.length === 0 ? 0 : pieces.reduce((sum, piece) => sum + wordsOf(piece).length, 0) / pieces.length,
  };
}
