/**
 * The nearest of some papers among themselves, by the same score as a query over all papers. The channels' rows of these
 * papers are inverted apart, so that a choice from a long list costs what a list of its size costs: for each paper, the
 * places of its entries in that index.
 */
import { SharedSums } from './shared-sums.ts';
import { invertRows, rowVector, type SparseRows } from './sparse.ts';

/** A part of the score: the dot product of rows of length 1, times a weight. */
export interface ScoreChannel {
  readonly rows: SparseRows;
  readonly columns: number;
  readonly weight: number;
}

export interface NearPaper {
  readonly paper: number;
  /** 0..1. */
  readonly score: number;
}

function pickRows(rows: SparseRows, members: Int32Array): SparseRows {
  const offsets = new Int32Array(members.length + 1);
  members.forEach((member, m) => {
    offsets[m + 1] = (offsets[m] ?? 0) + (rows.offsets[member + 1] ?? 0) - (rows.offsets[member] ?? 0);
  });
  const entries = new Int32Array(offsets[members.length] ?? 0);
  const weights = new Float32Array(entries.length);
  members.forEach((member, m) => {
    const row = rowVector(rows, member);
    entries.set(row.entries, offsets[m] ?? 0);
    weights.set(row.weights, offsets[m] ?? 0);
  });
  return { offsets, entries, weights };
}

/** For each of `members` (ascending), the up to `limit` others with the highest scores above 0, best first, ties by number. */
export function nearestAmong(channels: readonly ScoreChannel[], members: Int32Array, limit: number): NearPaper[][] {
  const sums = new SharedSums(members.length, (a, b) => a - b);
  const parts = channels.map(({ rows, columns, weight }) => {
    const picked = pickRows(rows, members);
    return { rows: picked, postings: invertRows(picked, columns), weight };
  });
  return Array.from(members, (_, m) => {
    for (const { rows, postings, weight } of parts) {
      const { entries, weights } = rowVector(rows, m);
      for (let i = 0; i < entries.length; i += 1) {
        const factor = weight * (weights[i] ?? 0);
        if (factor > 0) sums.add(postings, entries[i] ?? 0, factor);
      }
    }
    return sums
      .takeScored(m, limit)
      .map(({ member, sum }) => ({ paper: members[member] ?? 0, score: Math.min(1, sum) }));
  });
}
