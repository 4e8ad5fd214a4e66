/** What is said of a table as a whole: lines before it, rows that do not fit, quotes that are never closed. */
import { countOf, type IssueLog } from '../issue-log.ts';
import { listLines } from '../report-missing.ts';
import type { ColumnUse } from './column-words.ts';
import type { TableGuess } from './guess.ts';
import { COLUMN_ROLES, type ColumnMapping } from '../../model/column-mapping.ts';
import { placesOf } from './mapping.ts';
import { cleanCell } from './table-records.ts';
import type { Signature } from './signatures.ts';
import type { Table, TableRow } from './table.ts';

/** What a column is said to hold. */
const USE_WORDS: Readonly<Record<ColumnUse, string>> = {
  title: 'titles',
  authors: 'authors',
  authorIds: 'ids of authors',
  orcids: 'ORCIDs',
  affiliations: 'affiliations',
  date: 'dates',
  year: 'years',
  month: 'months',
  day: 'days',
  venue: 'venues',
  abstract: 'abstracts',
  keywords: 'keywords',
  category: 'categories',
  organisations: 'organisations',
  doi: 'DOIs',
  arxiv: 'arXiv ids',
  pmid: 'PubMed ids',
  openalex: 'OpenAlex ids',
  id: 'keys',
  url: 'links',
  score: 'scores',
  ignore: 'nothing that is read',
};

const MAX_COLUMNS = 30;

/** A sentence on what each column was taken for. */
export function describeGuess({ header, columns }: TableGuess): string {
  const named = columns.slice(0, MAX_COLUMNS).map(({ use }, at) => {
    const name = header?.[at] ?? '';
    return `${name === '' ? `column ${at + 1}` : `“${name.slice(0, 60)}”`} as ${USE_WORDS[use]}`;
  });
  const more =
    columns.length > MAX_COLUMNS ? ` and ${columns.length - MAX_COLUMNS} more columns were not looked at` : '';
  const why = columns.some(({ use }) => use === 'title')
    ? 'The columns of this table do not say surely what they hold, so they were taken by their cells'
    : 'No column of this table looks like titles';
  return `${why}: ${named.join(', ')}${more}. Check the columns.`;
}

const SHOWN_NAMES = 12;

/** Says once which columns with content nothing is read from; known exports have many, which need no word. */
export function reportUnused(table: Table, mapping: ColumnMapping, log: IssueLog): void {
  const { header, headerLine, width, rows } = table;
  const used = new Set(COLUMN_ROLES.flatMap((role) => placesOf(mapping[role], header, width)));
  const unused: string[] = [];
  for (let at = 0; at < width; at += 1) {
    if (used.has(at) || !rows.some(({ cells }) => cleanCell(cells[at]) !== '')) continue;
    const name = header?.[at] ?? '';
    unused.push(name === '' ? `column ${at + 1}` : `“${name.slice(0, 60)}”`);
  }
  if (unused.length === 0) return;
  const shown = unused.slice(0, SHOWN_NAMES).join(', ');
  const more = unused.length > SHOWN_NAMES ? ` and ${unused.length - SHOWN_NAMES} more` : '';
  log.add(
    'unused-columns',
    'info',
    `Nothing was read from ${countOf(unused.length, 'column')}: ${shown}${more}.`,
    headerLine,
  );
}

function reportRagged(table: Table, mayBeLonger: boolean, isStray: (row: TableRow) => boolean, log: IssueLog): void {
  const byCount = new Map<number, TableRow[]>();
  for (const row of table.rows) {
    const { length } = row.cells;
    const extra = row.cells.slice(table.width).some((cell) => cell.trim() !== '');
    if (isStray(row) || length === table.width || (length > table.width && (mayBeLonger || !extra))) continue;
    const rows = byCount.get(length) ?? [];
    rows.push(row);
    byCount.set(length, rows);
  }
  for (const [count, rows] of [...byCount].sort((a, b) => a[0] - b[0])) {
    const lines = rows.map(({ line }) => line);
    const what =
      rows.length === 1 ? `The row on line ${lines[0]} has` : `${rows.length} rows (lines ${listLines(lines)}) have`;
    const done = count < table.width ? 'what is missing was taken as blank' : 'they were read by position';
    const message = `${what} ${countOf(count, 'cell')} where the table has ${table.width}: ${done}.`;
    log.add('ragged-row', 'warning', message, lines[0], rows.at(-1)?.endLine);
  }
}

/** Names what was skipped or repaired. */
export function reportTable(
  table: Table,
  signature: Signature | null,
  isStray: (row: TableRow) => boolean,
  log: IssueLog,
): void {
  const { preface, repeated, unclosed, cutAt, plainFrom } = table;
  if (preface !== null) {
    const isOne = preface.line === preface.endLine;
    const lines = isOne ? `Line ${preface.line} stands` : `Lines ${preface.line} to ${preface.endLine} stand`;
    const message = `${lines} before the table and ${isOne ? 'was' : 'were'} skipped.`;
    log.add('table-preface', 'info', message, preface.line, preface.endLine);
  }
  if (repeated.length > 0) {
    const message = `The names of the columns stand again on line ${listLines(repeated)}; they were skipped.`;
    log.add('repeated-header', 'info', message, repeated[0], repeated.at(-1));
  }
  for (const line of unclosed) {
    const message =
      line === cutAt
        ? 'A quotation mark of the last row is never closed: the file may be cut there. The row was read to the end of the text.'
        : 'A quotation mark on this line is never closed; the line was read alone, so check its cells.';
    log.add('unclosed-quote', 'warning', message, line);
  }
  if (plainFrom > 0) {
    log.add(
      'unclosed-quote',
      'warning',
      'From this line on quotation marks were taken as plain characters.',
      plainFrom,
    );
  }
  reportRagged(table, signature?.tailFrom !== undefined, isStray, log);
}
