/** What the columns of a table are taken for: as a known export has them, else by their names and cells. */
import { decideAuthorStyle } from './author-cells.ts';
import { guessColumns, type ColumnGuess } from './column-roles.ts';
import { COLUMN_ROLES, type ColumnMapping, type ColumnRef, type ColumnRole } from '../../model/column-mapping.ts';
import { numberedAuthor } from './column-words.ts';
import { placesOf } from './mapping.ts';
import { findSignature, type Signature } from './signatures.ts';
import type { TableRow } from './rows.ts';
import type { Table } from './table.ts';
import { cleanCell } from './table-records.ts';

type Named = Pick<Table, 'header' | 'width' | 'rows' | 'delimiter' | 'headerLine'>;

export interface TableGuess {
  /** Names of the columns; null where the first row is a record. */
  readonly header: readonly string[] | null;
  readonly headerLine: number;
  readonly mapping: ColumnMapping;
  readonly signature: Signature | null;
  readonly columns: readonly ColumnGuess[];
  /** How sure it is which columns hold titles and people: 0 where nothing looks like a title. */
  readonly confidence: number;
}

const SAMPLE_ROWS = 200;
const MAX_COLUMNS = 300;

function columnsOf(rows: readonly TableRow[], width: number): string[][] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  return Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_cell, at) =>
    sample.map(({ cells }) => cleanCell(cells[at])),
  );
}

function confidenceOf(columns: readonly ColumnGuess[]): number {
  const title = columns.find(({ use }) => use === 'title')?.confidence ?? 0;
  const authors = columns.find(({ use }) => use === 'authors')?.confidence ?? 1;
  return Math.min(title, authors);
}

/** Whether the first row holds names, though none is known: it is unlike the cells under it. */
function isUnlike(
  first: TableRow | undefined,
  columns: readonly ColumnGuess[],
  cells: readonly (readonly string[])[],
): boolean {
  if (!first || columns.length < 2) return false;
  const given = first.cells.map((cell) => cleanCell(cell));
  if (given.some((cell) => cell === '' || cell.length > 40) || new Set(given).size < given.length) return false;
  return columns.some(({ use }, at) => {
    const cell = given[at] ?? '';
    if (use === 'year' || use === 'date') return !/\d/.test(cell);
    if (use === 'doi' || use === 'url') return !/[/.]/.test(cell);
    if (use !== 'title') return false;
    const others = (cells[at] ?? []).slice(1).map((each) => each.split(/\s+/).length);
    const mean = others.reduce((sum, count) => sum + count, 0) / Math.max(1, others.length);
    return others.length > 1 && mean > 4.5 && cell.split(/\s+/).length < 0.4 * mean;
  });
}

function mappingOf(
  columns: readonly ColumnGuess[],
  header: readonly string[] | null,
  cells: readonly (readonly string[])[],
): ColumnMapping {
  const refs: { [Role in ColumnRole]?: ColumnRef[] } = {};
  for (const role of COLUMN_ROLES) {
    const places = columns.flatMap(({ use }, at) => (use === role ? [at] : []));
    if (places.length > 0) refs[role] = places;
  }
  const [first, second] = refs.authors ?? [];
  if (typeof first !== 'number') return refs;
  if (second !== undefined && columns.some((_guess, at) => numberedAuthor(header?.[at] ?? '') > 0)) {
    return { ...refs, authorSeparator: 'columns' };
  }
  const { separator, isFamilyFirst } = decideAuthorStyle(cells[first] ?? []);
  return { ...refs, authorSeparator: separator, isFamilyFirst };
}

/** What the columns of `table` hold, and whether its first row is one of names after all. */
export function guessTable(table: Named): TableGuess {
  const { width, rows, headerLine, header } = table;
  const signature = findSignature(header);
  const cells = columnsOf(rows, width);
  if (signature !== null) {
    const uses = new Map<number, ColumnRole>();
    for (const role of COLUMN_ROLES) {
      for (const at of placesOf(signature.mapping[role], header, width)) if (!uses.has(at)) uses.set(at, role);
    }
    const columns = cells.map((_cells, at): ColumnGuess => ({ use: uses.get(at) ?? 'ignore', confidence: 1 }));
    return { header, headerLine, mapping: signature.mapping, signature, columns, confidence: 1 };
  }
  const columns = guessColumns(header, cells);
  const first = rows[0];
  if (header === null && first && isUnlike(first, columns, cells)) {
    return guessTable({
      ...table,
      header: first.cells.map((cell) => cell.trim()),
      headerLine: first.line,
      rows: rows.slice(1),
    });
  }
  const mapping = mappingOf(columns, header, cells);
  return { header, headerLine, mapping, signature, columns, confidence: confidenceOf(columns) };
}

/** Which column of `table` holds what, as plain JSON that a person may change. */
export function guessMapping(table: Named): ColumnMapping {
  const { mapping, headerLine } = guessTable(table);
  return { ...mapping, delimiter: table.delimiter, headerLine };
}
