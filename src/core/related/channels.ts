/**
 * Incidence tables as channels of relatedness: rows weighted by inverse frequency and brought to length 1, so that the
 * dot product of two rows is a cosine in which what everybody shares (a hub, a list's owner) counts little.
 */
import { log } from '../math/math.ts';
import type { Csr } from '../model/columns.ts';
import { invertRows, type SparseRows, type SparseVector } from './sparse.ts';

export interface Channel {
  readonly rows: SparseRows;
  readonly postings: SparseRows;
  /** The rarity of each column. */
  readonly idf: Float64Array;
}

/** ln((1 + N) / (1 + n)) of a column in n of N rows. */
export function rarity(rows: number, count: number): number {
  return log((1 + rows) / (1 + count));
}

/** The channel of a paper table and its transpose. */
export function buildChannel(table: Csr, transposed: Csr): Channel {
  const rowCount = table.offsets.length - 1;
  const columns = transposed.offsets.length - 1;
  const idf = Float64Array.from({ length: columns }, (_, c) =>
    rarity(rowCount, (transposed.offsets[c + 1] ?? 0) - (transposed.offsets[c] ?? 0)),
  );
  const weights = new Float32Array(table.targets.length);
  for (let row = 0; row < rowCount; row += 1) {
    const [start, end] = [table.offsets[row] ?? 0, table.offsets[row + 1] ?? 0];
    let square = 0;
    for (let at = start; at < end; at += 1) {
      const value = idf[table.targets[at] ?? 0] ?? 0;
      weights[at] = value;
      square += value * value;
    }
    const length = Math.sqrt(square);
    for (let at = start; at < end; at += 1) weights[at] = length > 0 ? (weights[at] ?? 0) / length : 0;
  }
  const rows = { offsets: table.offsets, entries: table.targets, weights };
  return { rows, postings: invertRows(rows, columns), idf };
}

/** The vector of chosen columns under a channel's rarities, of length 1. Columns must be ascending. */
export function channelVector(channel: Channel, columns: readonly number[]): SparseVector {
  const values = columns.map((column) => channel.idf[column] ?? 0);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return {
    entries: Int32Array.from(columns),
    weights: Float32Array.from(values, (value) => (length > 0 ? value / length : 0)),
  };
}
