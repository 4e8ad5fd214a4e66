/** The search for nearest papers in memory that threads share: some papers are a part. */
import { createNearestFinder, type NearestSearch } from '../../core/groups/nearest.ts';
import { shareAll, sharedInts } from './shared-memory.ts';
import { createParts, type SharedParts } from './shared-parts.ts';

/** Papers of a part. */
const PART = 512;

export interface SharedNearest {
  readonly search: NearestSearch;
  readonly parts: SharedParts;
  readonly found: Int32Array;
}

/** What is sought in, in shared memory, with room for the answer. */
export function shareNearest({ papers, nearest, channels }: NearestSearch): SharedNearest {
  return {
    search: { papers, nearest, channels: channels.map(shareAll) },
    parts: createParts(Math.ceil(papers / PART)),
    found: sharedInts(papers * nearest),
  };
}

/** Finds the nearest of the papers of a part. */
export function createPartFinder({ search, found }: SharedNearest): (at: number) => void {
  const find = createNearestFinder(search);
  return (at) => find(PART * at, Math.min(PART * (at + 1), search.papers), found);
}
