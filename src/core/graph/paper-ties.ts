/**
 * Ties between papers for drawing: each paper's few nearest, and those that are among each other's nearer ones. Ties far
 * weaker than a paper's best are left out, so that hubs of common wording do not cover the map. Cost: a query a paper.
 */
import type { NearPaper } from '../related/nearest-among.ts';

export interface PaperTie {
  /** Two papers, the lower number first. */
  readonly a: number;
  readonly b: number;
  /** 0..1. */
  readonly score: number;
}

/** Ties that each paper has at least, where it has so many relatives. */
const NEAREST = 4;
/** Papers that are among each other's so many nearest are tied too. */
const MUTUAL = 8;
/** A tie counts where it has this part of the paper's best. */
const MIN_OF_BEST = 0.4;

/** Ties among `papers` (ascending), ordered by both ends. */
export function tiePapers(
  papers: Int32Array,
  nearestAmong: (papers: Int32Array, limit: number) => readonly (readonly NearPaper[])[],
): PaperTie[] {
  const lists = nearestAmong(papers, MUTUAL).map((near) =>
    near.filter(({ score }) => score >= MIN_OF_BEST * (near[0]?.score ?? 0)),
  );
  const place = new Map(Array.from(papers, (paper, i) => [paper, i]));
  const ties: PaperTie[] = [];
  lists.forEach((near, i) => {
    const paper = papers[i] ?? 0;
    near.forEach(({ paper: other, score }, rank) => {
      const back = (lists[place.get(other) ?? -1] ?? []).findIndex((entry) => entry.paper === paper);
      const isTie = rank < NEAREST || back >= 0;
      // Where the other lists it as well, or will, the pair comes from the lower number.
      const isOthers = back >= 0 && other < paper;
      if (isTie && !isOthers) ties.push({ a: Math.min(paper, other), b: Math.max(paper, other), score });
    });
  });
  return ties.sort((x, y) => x.a - y.a || x.b - y.b);
}
