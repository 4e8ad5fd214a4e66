/** Rows of a table as CSV or for the clipboard, headed by the columns' labels. Works in slices. */
import type { TableColumn } from '../view/table-cells.ts';
import type { Sliced } from '../sliced.ts';
import { BYTE_ORDER_MARK, csvRecord, tsvRecord } from './csv.ts';

const SLICE = 256;

export type TextForm = 'csv' | 'tsv';

/** The rows given, in that order, with the columns given. CSV starts with a byte order mark. */
export function* writeTable(
  columns: readonly TableColumn[],
  rows: Int32Array | readonly number[],
  form: TextForm,
): Sliced<string> {
  const record = form === 'csv' ? csvRecord : tsvRecord;
  let text = (form === 'csv' ? BYTE_ORDER_MARK : '') + record(columns.map(({ label }) => label));
  let done = 0;
  for (const row of rows) {
    text += record(columns.map((column) => column.text(row)));
    done += 1;
    if (done % SLICE === 0) yield;
  }
  return text;
}
