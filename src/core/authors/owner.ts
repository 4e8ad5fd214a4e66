/**
 * The person a reading list belongs to. A list gathered from one author's page names that person on most records; the
 * other records are cut before the name. Such a person touches everyone and would hide every circle.
 */
import type { Author } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';

const MIN_PAPERS = 5;
const MIN_SHARE = 0.5;

/** Index of the author named on at least half of the papers while every other paper's list is cut; -1 where there is none. */
export function findOwner(papers: readonly Pick<Paper, 'authorsTruncated'>[], authors: readonly Author[]): number {
  if (papers.length < MIN_PAPERS) return -1;
  return authors.findIndex((author) => {
    if (author.mentions.length < papers.length * MIN_SHARE) return false;
    const named = new Set(author.mentions.map(([paper]) => paper));
    if (named.size < papers.length * MIN_SHARE) return false;
    return papers.every((paper, i) => named.has(i) || paper.authorsTruncated);
  });
}
