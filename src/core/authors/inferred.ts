/** The owner offer: a person named on most records of a list may be added to the records that are cut before the name. */
import type { Author } from '../model/author.ts';
import type { InferredAuthorship, OwnerOffer } from '../model/analysis.ts';
import type { Decision } from '../model/document.ts';
import type { AuthorId } from '../model/ids.ts';
import type { Paper } from '../model/paper.ts';

type OwnerDecision = Extract<Decision, { kind: 'add-owner' | 'refuse-owner' }>;

/** What was last decided about each person. */
function decided(decisions: readonly Decision[]): ReadonlyMap<AuthorId, OwnerDecision['kind']> {
  const last = new Map<AuthorId, OwnerDecision['kind']>();
  for (const decision of decisions) {
    if (decision.kind === 'add-owner' || decision.kind === 'refuse-owner') last.set(decision.author, decision.kind);
  }
  return last;
}

/** Papers whose author lists are cut and do not name that author, ascending. */
function cutBefore(author: Author, papers: readonly Paper[]): number[] {
  const named = new Set(author.mentions.map(([paper]) => paper));
  return papers.flatMap((paper, i) => (paper.authorsTruncated && !named.has(i) ? [i] : []));
}

/** What could be added for `owner` (-1: nobody); null where there is nothing to add or it was decided already. */
export function ownerOffer(
  papers: readonly Paper[],
  authors: readonly Author[],
  owner: number,
  decisions: readonly Decision[],
): OwnerOffer | null {
  const author = authors[owner];
  if (!author || decided(decisions).has(author.id)) return null;
  const missing = cutBefore(author, papers);
  if (missing.length === 0) return null;
  return { author: owner, named: new Set(author.mentions.map(([paper]) => paper)).size, papers: missing };
}

/** Authorships that decisions add; people whom the list names no more are passed over. */
export function inferredAuthorships(
  papers: readonly Paper[],
  authors: readonly Author[],
  decisions: readonly Decision[],
): InferredAuthorship[] {
  const last = decided(decisions);
  return authors.flatMap((author, i) =>
    last.get(author.id) === 'add-owner' ? [{ author: i, papers: cutBefore(author, papers) }] : [],
  );
}
