import { writeTable } from '../../../core/export/csv-table.ts';
import type { TableColumn } from '../../../core/view/table-cells.ts';
import { runSliced } from '../../run-sliced.ts';
import { saveBlob } from '../../ui/save-blob.ts';

/** A file name of a list's name and what is in the file: `reading-list-papers.csv`. */
export function fileName(list: string, part: string, ending: string): string {
  const name = list
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,6}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name === '' ? 'list' : name}-${part}.${ending}`;
}

type Rows = Int32Array | readonly number[];

/** Saves rows as a CSV file. */
export function saveCsv(name: string, columns: readonly TableColumn[], rows: Rows): void {
  runSliced(writeTable(columns, rows, 'csv'), (text) =>
    saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), name),
  );
}

/** Puts rows on the clipboard, parted by tabs, with their headings. Rejects where the browser forbids it. */
export async function copyRows(columns: readonly TableColumn[], rows: Rows): Promise<void> {
  const text = await new Promise<string>((resolve) => {
    runSliced(writeTable(columns, rows, 'tsv'), resolve);
  });
  await navigator.clipboard.writeText(text);
}
