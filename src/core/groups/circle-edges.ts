/**
 * Ties between authors for circles: co-authorship, fractional where a paper's author list is whole, full where it is cut.
 * Papers over the author cap are not expanded. The list's owner, who is on every paper, ties everybody to everybody and
 * is left out. One paper by people who wrote nothing else in the list is not a circle: it ties nobody.
 */
import { rowOf, rowSize } from '../graph/csr.ts';
import { DEFAULT_AUTHOR_CAP, projectCoauthorship } from '../graph/coauthorship.ts';
import type { Incidence } from '../model/analysis.ts';
import type { EdgeColumns } from '../model/columns.ts';
import type { Paper } from '../model/paper.ts';

type AuthorTables = Pick<Incidence, 'paperAuthors' | 'authorPapers'>;

/** For each paper, whether none of its authors, the owner aside, is on another paper: it ties nobody to anybody else. */
function findLonePapers({ paperAuthors, authorPapers }: AuthorTables, owner: number): Uint8Array {
  return Uint8Array.from({ length: paperAuthors.offsets.length - 1 }, (_, paper) =>
    rowOf(paperAuthors, paper).every((author) => author === owner || rowSize(authorPapers, author) === 1) ? 1 : 0,
  );
}

/** Ties between authors, each pair once; none at `owner` (-1 where the list has none), none of a single paper that stands alone. */
export function buildCircleEdges(
  papers: readonly Pick<Paper, 'authorsTruncated'>[],
  incidence: AuthorTables,
  owner: number,
): EdgeColumns {
  const { edges } = projectCoauthorship(incidence.paperAuthors, incidence.authorPapers, {
    counting: 'fractional',
    authorCap: DEFAULT_AUTHOR_CAP,
    isTruncated: (paper) => papers[paper]?.authorsTruncated ?? false,
  });
  const lone = findLonePapers(incidence, owner);
  const isLone = (author: number): boolean => {
    const [first = -1] = rowOf(incidence.authorPapers, author);
    return rowSize(incidence.authorPapers, author) === 1 && lone[first] === 1;
  };
  const kept = (_: number, e: number): boolean =>
    edges.source[e] !== owner && edges.target[e] !== owner && !isLone(edges.source[e] ?? 0);
  return {
    source: edges.source.filter(kept),
    target: edges.target.filter(kept),
    weight: edges.weight.filter(kept),
  };
}
