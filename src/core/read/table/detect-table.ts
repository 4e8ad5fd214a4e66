/**
 * Whether a text is a table of papers: names of columns that are known over rows that fit them, or a grid in which one
 * column looks like titles. Looks at the beginning only.
 */
import { nameForeignFormat } from '../foreign-formats.ts';
import type { ColumnUse } from './column-words.ts';
import { guessTable } from './guess.ts';
import { findLayout, type Layout } from './table.ts';

const BEGINNING = 150_000;
const SURE = 0.97;
const LIKELY = 0.8;
/** Formats of lines and brackets; what a table may look like to them is no hindrance. */
const OTHER = /^\s*(?:[{[<]|@[a-z]+\s*[{(]|%[0-9A-Z] |TY {1,2}-|PMID-|FN |cff-version)/i;

/** What stands beside titles in tables of papers and hardly in others. */
const TELLING: ReadonlySet<ColumnUse> = new Set(['authors', 'year', 'date', 'doi', 'arxiv', 'abstract']);

/** Cells of running text begin with a space after their comma; those of a table seldom do. */
const isRunning = ({ delimiter, spaced }: Layout): boolean => (delimiter === ',' || delimiter === ';') && spaced > 0.3;

const isForeign = (text: string): boolean => nameForeignFormat(text) !== null;

/** Whether most of the names are known and all are short: a line of prose may hold some of them. */
function isPlainHeader({ header, known }: Layout): boolean {
  const named = (header ?? []).filter((name) => name !== '');
  return known >= 0.6 * named.length && named.every((name) => name.length <= 60);
}

function gridShare(layout: Layout, text: string): number {
  const { rows, width, regularity } = layout;
  if (rows.length < 3 || width < 3 || regularity < 0.9 || isRunning(layout) || isForeign(text)) return 0;
  const guess = guessTable(layout);
  const title = guess.columns.find(({ use }) => use === 'title');
  if (!title || title.confidence < 0.5) return 0;
  const others = guess.columns.filter(({ use, confidence }) => TELLING.has(use) && confidence >= 0.45);
  return others.length === 0 ? 0 : layout.delimiter === '\t' || others.length > 1 ? LIKELY : 0.7;
}

/** 0..1: how sure it is that the text is a table whose rows are papers. */
export function detectTable(text: string): number {
  const beginning = text.slice(0, BEGINNING);
  if (OTHER.test(beginning)) return 0;
  const layout = findLayout(beginning);
  if (layout === null || layout.width < 2) return 0;
  if (layout.header === null) return gridShare(layout, beginning);
  const guess = guessTable(layout);
  if (guess.signature !== null) return SURE;
  const hasTitle = guess.columns.some(({ use, confidence }) => use === 'title' && confidence > 0.9);
  const read = guess.columns.filter(({ use }) => use !== 'ignore').length;
  if (!hasTitle && read < 2) return gridShare(layout, beginning);
  if (isRunning(layout) && layout.regularity < 0.9) return 0;
  if (isForeign(beginning) && layout.known < 3) return 0;
  if (layout.regularity < (isPlainHeader(layout) ? 0.5 : 0.8) || (layout.known < 3 && layout.rows.length === 0))
    return 0;
  if (!hasTitle) return layout.regularity > 0.8 && guess.confidence > 0.4 ? LIKELY : 0;
  return layout.regularity > 0.8 ? SURE : LIKELY;
}
