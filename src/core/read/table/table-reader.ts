/**
 * Tables of papers: comma, semicolon, tab or bar between cells. Exports of known services are read by their columns'
 * names, any other table by what its columns are called and hold; a person may say which column holds what. Rows that
 * do not fit are read by position and named. Cost: linear in the text.
 */
import { noProgress, type Progress } from '../../model/progress.ts';
import { PassedOver } from '../passed-over.ts';
import { RecordCollector } from '../record-draft.ts';
import type { LineSpan, ReadOptions, Reader, ReadResult } from '../reader.ts';
import { detectTable } from './detect-table.ts';
import { guessTable, type TableGuess } from './guess.ts';
import type { ColumnMapping } from '../../model/column-mapping.ts';
import { findSignature } from './signatures.ts';
import { findLayout, layoutWith, readTableRows, type Layout, type Table, type TableRow } from './table.ts';
import { describeGuess, reportTable, reportUnused } from './table-issues.ts';
import { recordMaker } from './table-records.ts';
import { isTotal } from './total-rows.ts';

const ROWS_A_REPORT = 400;
const LOW = 0.6;

const withHeader = (table: Table, guess: TableGuess): Table =>
  guess.headerLine === table.headerLine
    ? table
    : { ...table, header: guess.header, headerLine: guess.headerLine, rows: table.rows.slice(1) };

/** A line of text between rows: no cell but the first in a table that has several. */
const isStray = ({ cells }: TableRow, width: number): boolean => width > 2 && cells.length === 1;

function layoutFor(text: string, mapping: ColumnMapping | undefined): Layout | null {
  if (mapping?.delimiter !== undefined) return layoutWith(text, mapping.delimiter, mapping.headerLine);
  const found = findLayout(text);
  if (found === null || mapping?.headerLine === undefined) return found;
  return layoutWith(text, found.delimiter, mapping.headerLine);
}

/** What the columns hold: as asked, or as guessed. */
function decide(table: Table, mapping: ColumnMapping | undefined): TableGuess {
  if (mapping === undefined) return guessTable(table);
  const { header, headerLine } = table;
  return { header, headerLine, mapping, signature: findSignature(header), columns: [], confidence: 1 };
}

function addRows(table: Table, guess: TableGuess, collector: RecordCollector, onRow: (i: number) => void): LineSpan[] {
  const make = recordMaker(table, guess.mapping, guess.signature);
  const confidence = guess.confidence < 0.9 ? Math.max(0.3, Math.min(LOW, guess.confidence)) : 1;
  const strays: LineSpan[] = [];
  const passedOver = new PassedOver();
  const last = table.rows.at(-1);
  for (const [i, row] of table.rows.entries()) {
    onRow(i);
    const { line, endLine } = row;
    const isLine = isStray(row, table.width);
    const draft = isLine ? null : make(row);
    if (isLine) strays.push({ line, endLine });
    else if (draft === null) passedOver.add(line, endLine);
    else if (row === last && table.rows.length > 1 && isTotal(row, draft)) {
      const message = 'This last row counts the papers above and is none; it was skipped.';
      collector.log.add('total-row', 'info', message, line, endLine);
    } else collector.add({ ...draft, confidence }, line, endLine);
  }
  passedOver.report(collector.log);
  return strays;
}

/** Reads a table; `mapping` says which column holds what where a person decided. Never throws on data. */
export function readTable(text: string, file: string, options: ReadOptions, mapping?: ColumnMapping): ReadResult {
  const collector = new RecordCollector(file);
  const progress: Progress = options.progress ?? noProgress;
  const layout = layoutFor(text, mapping);
  if (layout === null) {
    collector.log.add('no-records', 'error', 'No table was found: no comma, semicolon, tab or bar divides its lines.');
    return { ...collector.finish('table'), isTable: true };
  }
  const half = text.length / 2;
  const read = readTableRows(text, layout, (_step, done) => progress('Reading records', done / 2, text.length));
  const guess = decide(read, mapping);
  const table = withHeader(read, guess);
  reportTable(table, guess.signature, (row) => isStray(row, table.width), collector.log);
  if (mapping === undefined && guess.confidence < 0.9) {
    collector.log.add(
      'unmapped-columns',
      'warning',
      describeGuess(guess),
      table.headerLine || table.rows[0]?.line || 1,
    );
  } else if (guess.signature === null) reportUnused(table, guess.mapping, collector.log);
  const strays = addRows(table, guess, collector, (i) => {
    if (i % ROWS_A_REPORT === 0) progress('Reading records', half + (half * i) / table.rows.length, text.length);
  });
  const { headerLine } = table;
  const endLine = Math.max(headerLine, read.headerLine === headerLine ? read.headerEndLine : headerLine);
  const frame = headerLine > 0 ? [{ line: headerLine, endLine }] : [];
  return { ...collector.finish(guess.signature?.label ?? 'table', strays), frame, isTable: true };
}

/** Reads a table by what a person said that its columns hold. */
export function readWithMapping(text: string, file: string, mapping: ColumnMapping): ReadResult {
  return readTable(text, file, {}, mapping);
}

export const tableReader: Reader = {
  id: 'table',
  label: 'table (CSV, TSV)',
  detect: detectTable,
  read: (text, file, options) => readTable(text, file, options, options.mapping),
};
