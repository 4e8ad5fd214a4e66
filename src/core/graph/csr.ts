/** Building and transposing compressed sparse rows. Linear in entries. */
import type { Csr } from '../model/columns.ts';

/** Rows of (column, weight) entries to CSR; columns of a row are sorted ascending and must not repeat. */
export function buildCsr(rows: readonly (readonly (readonly [column: number, weight: number])[])[]): Csr {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + row.length;
  });
  const size = offsets[rows.length] ?? 0;
  const targets = new Int32Array(size);
  const weights = new Float64Array(size);
  let at = 0;
  for (const row of rows) {
    const sorted = row.length > 1 ? [...row].sort((a, b) => a[0] - b[0]) : row;
    for (const [column, weight] of sorted) {
      targets[at] = column;
      weights[at] = weight;
      at += 1;
    }
  }
  return { offsets, targets, weights };
}

/** The transpose of a CSR table with `columns` columns. */
export function transpose(csr: Csr, columns: number): Csr {
  const rows = csr.offsets.length - 1;
  const offsets = new Int32Array(columns + 1);
  for (const column of csr.targets) offsets[column + 1] = (offsets[column + 1] ?? 0) + 1;
  for (let c = 0; c < columns; c += 1) offsets[c + 1] = (offsets[c + 1] ?? 0) + (offsets[c] ?? 0);
  const next = offsets.slice(0, columns);
  const targets = new Int32Array(csr.targets.length);
  const weights = new Float64Array(csr.targets.length);
  for (let row = 0; row < rows; row += 1) {
    for (let e = csr.offsets[row] ?? 0; e < (csr.offsets[row + 1] ?? 0); e += 1) {
      const column = csr.targets[e] ?? 0;
      const place = next[column] ?? 0;
      targets[place] = row;
      weights[place] = csr.weights[e] ?? 0;
      next[column] = place + 1;
    }
  }
  return { offsets, targets, weights };
}

/** The columns of one row, as a view. */
export function rowOf(csr: Csr, row: number): Int32Array {
  return csr.targets.subarray(csr.offsets[row] ?? 0, csr.offsets[row + 1] ?? 0);
}

/** The number of entries of one row. */
export function rowSize(csr: Csr, row: number): number {
  return (csr.offsets[row + 1] ?? 0) - (csr.offsets[row] ?? 0);
}
