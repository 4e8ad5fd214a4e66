/** The owner of a list in words: who it may be, what was added for them, and the offer to add them. */
import type { Analysis } from '../model/analysis.ts';
import { authorRef, type NodeRef } from './refs.ts';
import { countOf, figure, nounFor } from './words.ts';

export interface OwnerOfferView {
  readonly person: NodeRef;
  readonly question: string;
  /** Why it is asked, and what follows. */
  readonly why: string;
}

/** The offer to add the list's owner; null where there is none. */
export function describeOffer(analysis: Analysis): OwnerOfferView | null {
  const { offer } = analysis;
  if (offer === null) return null;
  const person = authorRef(analysis, offer.author);
  const total = analysis.papers.length;
  const others = total - offer.named;
  const cut = offer.papers.length;
  const lists =
    cut === others
      ? `the ${countOf(others, 'other list')} ${nounFor(others, 'is')}`
      : `${figure(cut)} of the ${countOf(others, 'other list')} ${nounFor(cut, 'is')}`;
  return {
    person,
    question: `Is this ${person.label}’s own list?`,
    why: `The name is on ${figure(offer.named)} of ${countOf(total, 'paper')}, and ${lists} cut short. If so, it can be added there, drawn dashed and counted apart.`,
  };
}

export interface OwnerView {
  /** The owner, and everyone added to papers that do not name them. */
  readonly people: readonly NodeRef[];
  /** `Ada Berg is named on 33 of 45 papers, so the list may be theirs.`, for each of them. */
  readonly sentences: readonly string[];
}

/** Whose list it may be and what was added as inferred; null where nothing is known of an owner. */
export function describeOwner(analysis: Analysis): OwnerView | null {
  const added = new Map(analysis.inferred.map(({ author, papers }) => [author, papers.length]));
  const authors = [...new Set([analysis.owner, ...added.keys()])].filter((author) => author >= 0);
  if (authors.length === 0) return null;
  const total = countOf(analysis.papers.length, 'paper');
  const sentences = authors.map((author) => {
    const { name = '', mentions = [] } = analysis.authors[author] ?? {};
    const papers = added.get(author) ?? 0;
    const named = new Set(mentions.map(([paper]) => paper)).size;
    const whose = author === analysis.owner ? ', so the list may be theirs' : '';
    const inferred = papers > 0 ? ` Added to ${countOf(papers, 'other')} as inferred, counted apart.` : '';
    return `${name} is named on ${figure(named)} of ${total}${whose}.${inferred}`;
  });
  return { people: authors.map((author) => authorRef(analysis, author)), sentences };
}
