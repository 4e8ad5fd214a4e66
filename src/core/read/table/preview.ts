/** What a dialog for the columns of a table shows: names, first rows, and the papers that a mapping makes of them. */
import type { Paper } from '../../model/paper.ts';
import { noProgress } from '../../model/progress.ts';
import { guessMapping, guessTable } from './guess.ts';
import type { ColumnMapping } from '../../model/column-mapping.ts';
import { findLayout, layoutWith, readTableRows } from './table.ts';
import { readTable } from './table-reader.ts';

export interface TablePreview {
  /** What the columns are called; `Column 3` where a table has no names. */
  readonly columns: readonly string[];
  /** Cells of the first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly papers: readonly Paper[];
  /** What the reader takes the columns for by itself. */
  readonly guess: ColumnMapping;
}

const BEGINNING = 400_000;

/** The text up to the end of a line not far from its beginning. */
function beginningOf(text: string): string {
  if (text.length <= BEGINNING) return text;
  const end = text.lastIndexOf('\n', BEGINNING);
  return text.slice(0, end < 0 ? BEGINNING : end);
}

/** The first `rows` rows of a table and their papers as `mapping` has it; null where the text is no table. */
export function previewMapping(text: string, mapping: ColumnMapping | null, rows: number): TablePreview | null {
  const beginning = beginningOf(text);
  const layout =
    mapping?.delimiter === undefined
      ? findLayout(beginning)
      : layoutWith(beginning, mapping.delimiter, mapping.headerLine);
  if (layout === null) return null;
  const table = readTableRows(beginning, layout, noProgress);
  const { header, headerLine } = guessTable(table);
  const isData = mapping?.headerLine === 0 || header === null;
  const shown = isData || headerLine === table.headerLine ? table.rows : table.rows.slice(1);
  const { papers } = readTable(beginning, '', {}, mapping ?? undefined);
  const last = shown[rows - 1]?.endLine ?? Infinity;
  return {
    columns: Array.from({ length: table.width }, (_column, at) => (isData ? '' : header[at]) || `Column ${at + 1}`),
    rows: shown.slice(0, rows).map(({ cells }) => cells),
    papers: papers.filter(({ source }) => source.endLine <= last),
    guess: guessMapping(table),
  };
}
