/** Sparse rows and vectors with single-precision weights: half the memory of CSR tables, for text and cosines. */

/** Sparse rows with single-precision weights: row i is entries[offsets[i] .. offsets[i + 1]), ascending. */
export interface SparseRows {
  readonly offsets: Int32Array;
  readonly entries: Int32Array;
  readonly weights: Float32Array;
}

export interface SparseVector {
  readonly entries: Int32Array;
  readonly weights: Float32Array;
}

/** The transpose of sparse rows with `columns` columns. */
export function invertRows(rows: SparseRows, columns: number): SparseRows {
  const offsets = new Int32Array(columns + 1);
  for (const entry of rows.entries) offsets[entry + 1] = (offsets[entry + 1] ?? 0) + 1;
  for (let c = 0; c < columns; c += 1) offsets[c + 1] = (offsets[c + 1] ?? 0) + (offsets[c] ?? 0);
  const next = offsets.slice(0, columns);
  const entries = new Int32Array(rows.entries.length);
  const weights = new Float32Array(rows.entries.length);
  for (let row = 0; row < rows.offsets.length - 1; row += 1) {
    for (let at = rows.offsets[row] ?? 0; at < (rows.offsets[row + 1] ?? 0); at += 1) {
      const column = rows.entries[at] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      entries[place] = row;
      weights[place] = rows.weights[at] ?? 0;
    }
  }
  return { offsets, entries, weights };
}

/** The row of sparse rows as a vector (views, not copies). */
export function rowVector(rows: SparseRows, row: number): SparseVector {
  const [start, end] = [rows.offsets[row] ?? 0, rows.offsets[row + 1] ?? 0];
  return { entries: rows.entries.subarray(start, end), weights: rows.weights.subarray(start, end) };
}

/** Dot product of two vectors with ascending entries: the cosine, as lengths are 1. */
export function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.entries.length && j < b.entries.length) {
    const left = a.entries[i] ?? 0;
    const right = b.entries[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}
