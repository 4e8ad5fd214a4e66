/**
 * Text to a table: the delimiter by what it makes of the first rows, the row that holds the columns' names among the
 * first twenty, what stands before it, and all rows with their lines. A table may have no names, bars around its rows
 * (`| a | b |`), or a field a row (`"TITLE","..."`), which is turned. Cost: linear in the text.
 */
import { noProgress, type Progress } from '../../model/progress.ts';
import type { LineSpan } from '../reader.ts';
import { columnKey, numberedAuthor, useByName, type ColumnUse } from './column-words.ts';
import { isFieldRows, turnFieldRows } from './field-rows.ts';
import type { Delimiter } from '../../model/column-mapping.ts';
import { readRows, type RowsRead, type TableRow } from './rows.ts';

export type { TableRow } from './rows.ts';

export interface Table {
  readonly delimiter: Delimiter;
  /** Names of the columns; null where the first row is a record. */
  readonly header: readonly string[] | null;
  /** Line of the names; 0 where there are none. */
  readonly headerLine: number;
  /** Its last line, where a name goes over several; 0 where there are none. */
  readonly headerEndLine: number;
  /** Cells that a row should have. */
  readonly width: number;
  /** Rows under the names, without blank ones and without repeated names. */
  readonly rows: readonly TableRow[];
  /** What stands before the names and is no record. */
  readonly preface: LineSpan | null;
  /** Lines on which the names stand again. */
  readonly repeated: readonly number[];
  readonly unclosed: readonly number[];
  readonly cutAt: number;
  readonly plainFrom: number;
}

/** What the first rows say of a table. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** Line of the names; 0 where there are none. */
  readonly headerLine: number;
  readonly header: readonly string[] | null;
  /** Names of columns that are known. */
  readonly known: number;
  readonly width: number;
  /** First line that is part of the table. */
  readonly firstLine: number;
  /** Share of the first rows that have as many cells as they should. */
  readonly regularity: number;
  /** Share of cells after the first that begin with a space: the delimiter is one of running text. */
  readonly spaced: number;
  /** Rows looked at, under the names. */
  readonly rows: readonly TableRow[];
}

const SAMPLE = 100_000;
const SAMPLE_ROWS = 80;
const HEADER_ROWS = 20;
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];

const isBlankRow = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');
const isRule = ({ cells }: TableRow): boolean => cells.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell));

/** Rows without the bars at their ends and the rule under the names. */
function withoutBars(rows: readonly TableRow[]): readonly TableRow[] {
  const hasBars = rows.every(
    ({ cells }) => cells.length < 2 || (cells[0]?.trim() === '' && cells.at(-1)?.trim() === ''),
  );
  if (!hasBars) return rows;
  const inner = rows.map((row) => ({ ...row, cells: row.cells.slice(1, -1).map((cell) => cell.trim()) }));
  return inner.filter((row) => row.cells.length > 0 && !isRule(row));
}

function knownNames({ cells }: TableRow): number {
  if (cells.length < 2 || cells.length > 2000) return 0;
  const uses = new Map<string, ColumnUse>();
  for (const cell of cells) {
    const use = cell.length > 80 ? null : numberedAuthor(cell) > 0 ? 'authors' : useByName(cell);
    if (use !== null) uses.set(columnKey(cell), use);
  }
  const known = uses.size;
  const given = cells.filter((cell) => cell.trim() !== '').length;
  const isEnough = known > 2 || (known === 2 && [...uses.values()].includes('title'));
  return isEnough || (known > 0 && known >= Math.max(2, given - 1)) ? known : 0;
}

/** The row that holds the names: the first of those with the most that are known. */
function findHeader(rows: readonly TableRow[]): { at: number; known: number } {
  let best = { at: -1, known: 0 };
  rows.slice(0, HEADER_ROWS).forEach((row, at) => {
    const known = knownNames(row);
    if (known > best.known) best = { at, known };
  });
  return best;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, time] of times) {
    const most = times.get(best) ?? 0;
    if (time > most || (time === most && count > best)) best = count;
  }
  return best;
}

function spacedShare(rows: readonly TableRow[]): number {
  let cells = 0;
  let spaced = 0;
  for (const row of rows) {
    cells += row.cells.length - 1;
    spaced += row.cells.filter((cell, i) => i > 0 && cell.startsWith(' ')).length;
  }
  return cells === 0 ? 0 : spaced / cells;
}

/** The first rows that are not blank; one that the end of the sample cuts is left out. */
function sampleRows(text: string, delimiter: Delimiter): readonly TableRow[] {
  const isCut = text.length > SAMPLE;
  const end = isCut ? text.lastIndexOf('\n', SAMPLE) : text.length;
  const { rows, unclosed } = readRows(text.slice(0, end < 0 ? SAMPLE : end), delimiter, 0, noProgress, true);
  const cut = !isCut ? Infinity : end < 0 ? 1 : (unclosed[0] ?? Infinity);
  const kept = rows.filter((row) => row.line < cut && !isBlankRow(row)).slice(0, SAMPLE_ROWS);
  return delimiter === '|' ? withoutBars(kept) : kept;
}

/** The rows from the first that has as many cells as most have: a note before a table without names is none. */
function withoutNote(rows: readonly TableRow[]): readonly TableRow[] {
  const width = mostFrequent(rows.map(({ cells }) => cells.length));
  const first = rows.slice(0, HEADER_ROWS).findIndex(({ cells }) => cells.length === width);
  return first > 0 && rows.slice(0, first).every(({ cells }) => cells.length === 1) ? rows.slice(first) : rows;
}

/** What the first rows look like with this delimiter; the names are on `headerLine` where that is given (0: none). */
export function layoutWith(text: string, delimiter: Delimiter, headerLine?: number): Layout {
  const all = sampleRows(text, delimiter);
  if (isFieldRows(all)) return fieldLayout(all, delimiter);
  const found =
    headerLine === undefined ? findHeader(all) : { at: all.findIndex(({ line }) => line === headerLine), known: 0 };
  const header = all[found.at];
  const rows = header ? all.slice(found.at + 1) : withoutNote(all);
  const counts = rows.map(({ cells }) => cells.length);
  const most = mostFrequent(counts);
  const width = header?.cells.length ?? most;
  const regular = counts.filter((count) => count === width || (header && most > 1 && count === most)).length;
  return {
    delimiter,
    headerLine: header?.line ?? 0,
    header: header ? header.cells.map((cell) => cell.trim()) : null,
    known: found.known,
    width,
    firstLine: (header ?? rows[0])?.line ?? 1,
    regularity: rows.length === 0 ? (header ? 0.5 : 0) : width < 2 ? 0 : regular / rows.length,
    spaced: spacedShare(rows),
    rows,
  };
}

function fieldLayout(rows: readonly TableRow[], delimiter: Delimiter): Layout {
  const turned = turnFieldRows(rows);
  return {
    delimiter,
    headerLine: rows[0]?.line ?? 1,
    header: turned.header,
    known: turned.header.filter((name) => useByName(name) !== null).length,
    width: turned.header.length,
    firstLine: rows[0]?.line ?? 1,
    regularity: 1,
    spaced: 0,
    rows: turned.rows,
  };
}

const rate = ({ regularity, known, width, spaced }: Layout): number =>
  width < 2 ? 0 : regularity + Math.min(known, 12) / 4 + Math.min(width, 8) / 32 - spaced / 2;

const SEPARATOR_LINE = /^\s{0,8}"?sep=([,;|\t])"?[ \t]{0,8}(?:\n|$)/i;

/** How the text is laid out as a table; null where no delimiter divides it. */
export function findLayout(text: string): Layout | null {
  const said = SEPARATOR_LINE.exec(text)?.[1] as Delimiter | undefined;
  if (said !== undefined) return layoutWith(text, said);
  let best: Layout | null = null;
  for (const delimiter of DELIMITERS) {
    if (!text.slice(0, SAMPLE).includes(delimiter)) continue;
    const layout = layoutWith(text, delimiter);
    if (rate(layout) > (best === null ? 0 : rate(best))) best = layout;
  }
  return best;
}

const sameNames = (row: TableRow, header: readonly string[]): boolean =>
  row.cells.length === header.length && row.cells.every((cell, i) => cell.trim() === header[i]);

function makeTable({ rows: all, unclosed, cutAt, plainFrom }: RowsRead, layout: Layout): Table {
  const { delimiter, header, headerLine, firstLine } = layout;
  const given = all.filter((row) => !isBlankRow(row));
  const barred = delimiter === '|' ? withoutBars(given) : given;
  const before = barred.filter((row) => row.endLine < firstLine);
  const below = barred.filter((row) => row.line > headerLine && row.line >= firstLine);
  const repeated = header === null ? [] : below.filter((row) => sameNames(row, header));
  const isRepeated = new Set(repeated);
  return {
    delimiter,
    header,
    headerLine,
    headerEndLine: all.find(({ line }) => line === headerLine)?.endLine ?? headerLine,
    width: layout.width,
    rows: repeated.length === 0 ? below : below.filter((row) => !isRepeated.has(row)),
    preface: before.length === 0 ? null : { line: before[0]?.line ?? 1, endLine: before.at(-1)?.endLine ?? 1 },
    repeated: repeated.map(({ line }) => line),
    unclosed,
    cutAt,
    plainFrom,
  };
}

/** The whole table that `layout` describes. */
export function readTableRows(text: string, layout: Layout, progress: Progress): Table {
  const isTurned = isFieldRows(sampleRows(text, layout.delimiter));
  const read = readRows(text, layout.delimiter, isTurned ? 0 : layout.width, progress, true);
  if (!isTurned) return makeTable(read, layout);
  const { header, rows } = turnFieldRows(read.rows);
  return { ...makeTable({ ...read, rows: [] }, layout), header, width: header.length, rows };
}
