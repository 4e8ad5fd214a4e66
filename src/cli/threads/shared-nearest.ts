/** The search for nearest papers in memory that threads share: some papers are a part. */
import { createNearestFinder, type NearestSearch } from '../../core/groups/nearest.ts';
import type { SparseRows } from '../../core/related/sparse.ts';
import { shareBytes, sharedInts, shareInts, shareSingles } from './shared-memory.ts';
import { createParts, type SharedParts } from './shared-parts.ts';

/** Papers of a part. */
const PART = 512;

export interface SharedNearest {
  readonly search: NearestSearch;
  readonly parts: SharedParts;
  readonly found: Int32Array;
}

export function shareRows({ offsets, entries, weights }: SparseRows): SparseRows {
  return { offsets: shareInts(offsets), entries: shareInts(entries), weights: shareSingles(weights) };
}

/** What is sought in, in shared memory, with room for the answer. */
export function shareNearest({ papers, nearest, channels }: NearestSearch): SharedNearest {
  const shared = channels.map(({ rows, postings, steps, factor }) => ({
    rows: shareRows(rows),
    postings: shareRows(postings),
    steps: shareBytes(steps),
    factor,
  }));
  return {
    search: { papers, nearest, channels: shared },
    parts: createParts(Math.ceil(papers / PART)),
    found: sharedInts(papers * nearest),
  };
}

/** Finds the nearest of the papers of a part. */
export function createPartFinder({ search, found }: SharedNearest): (at: number) => void {
  const find = createNearestFinder(search);
  return (at) => find(PART * at, Math.min(PART * (at + 1), search.papers), found);
}
