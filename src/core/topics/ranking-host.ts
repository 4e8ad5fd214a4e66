/** Where the phrases of papers are ranked: paper by paper from the index, so that a host may divide papers among threads. */
import type { Progress } from '../model/progress.ts';
import { eachInChunks, type CorpusIndex } from './corpus-index.ts';
import type { RankingIndex } from './ranking-index.ts';
import { TagFinder, type TagCandidate } from './tag-candidates.ts';

/** What progress calls it. */
export const RANKING = 'Ranking phrases';

/**
 * The candidates for tags of each paper, or where `count` is given, its so many best phrases; the same from every host. Throws
 * only what `progress` throws.
 */
export type RankingHost = (index: CorpusIndex, count: number | null, progress: Progress) => (readonly TagCandidate[])[];

/** Ranks the phrases of one paper after another. */
export function createRanker(index: RankingIndex, count: number | null): (paper: number) => TagCandidate[] {
  const finder = new TagFinder(index);
  return count === null ? (paper) => finder.find(paper) : (paper) => finder.rank(paper, count);
}

/** Ranks all papers here. */
export const rankHere: RankingHost = (index, count, progress) => {
  const rank = createRanker(index, count);
  const ranked: TagCandidate[][] = [];
  eachInChunks(index.keywords.length, RANKING, progress, (paper) => {
    ranked.push(rank(paper));
  });
  return ranked;
};
