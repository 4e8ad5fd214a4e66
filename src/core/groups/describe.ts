/** What stands in the panel of a group: its leading people and its core papers. */
import type { Author } from '../model/author.ts';
import type { Csr } from '../model/columns.ts';
import type { GroupPerson } from '../model/partition.ts';
import { rowOf, rowSize } from '../graph/csr.ts';
import { compareText } from '../text/fold.ts';
import type { Network } from './network.ts';

const MAX_PEOPLE = 12;
const MAX_CORE = 12;

/** People by their papers here times the share of theirs that is here, ties by name. */
export function leadingPeople(
  here: ReadonlyMap<number, number>,
  authorPapers: Csr,
  authors: readonly Author[],
): GroupPerson[] {
  const weight = ({ here: count, all }: GroupPerson): number => (count * count) / Math.max(1, all);
  return [...here]
    .map(([author, count]) => ({ author, here: count, all: rowSize(authorPapers, author) }))
    .sort(
      (a, b) =>
        weight(b) - weight(a) ||
        b.here - a.here ||
        compareText(authors[a.author]?.name ?? '', authors[b.author]?.name ?? '') ||
        a.author - b.author,
    )
    .slice(0, MAX_PEOPLE);
}

/** How many of the papers each author is on. */
export function countAuthors(papers: readonly number[], paperAuthors: Csr): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    for (const author of rowOf(paperAuthors, paper)) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return counts;
}

/** The members with the strongest ties to the rest of their group, best first. */
export function coreByTies(members: readonly number[], network: Network, membership: Int32Array): number[] {
  const inner = new Map<number, number>();
  for (const member of members) {
    let sum = 0;
    for (let at = network.offsets[member] ?? 0; at < (network.offsets[member + 1] ?? 0); at += 1) {
      if (membership[network.targets[at] ?? 0] === membership[member]) sum += network.weights[at] ?? 0;
    }
    inner.set(member, sum);
  }
  return [...members].sort((a, b) => (inner.get(b) ?? 0) - (inner.get(a) ?? 0) || a - b).slice(0, MAX_CORE);
}

/** The papers with most authors of a circle, then with fewest others. */
export function coreByAuthors(
  papers: readonly number[],
  circle: number,
  paperAuthors: Csr,
  groupOf: Int32Array,
): number[] {
  const inside = (paper: number): number =>
    rowOf(paperAuthors, paper).reduce((sum, author) => sum + (groupOf[author] === circle ? 1 : 0), 0);
  const counts = new Map(papers.map((paper) => [paper, inside(paper)]));
  return [...papers]
    .sort(
      (a, b) =>
        (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || rowSize(paperAuthors, a) - rowSize(paperAuthors, b) || a - b,
    )
    .slice(0, MAX_CORE);
}
