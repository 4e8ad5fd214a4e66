import { describe, expect, it } from 'vitest';
import { findOwner } from '../../../src/core/authors/owner.ts';
import { inferredAuthorships, ownerOffer } from '../../../src/core/authors/inferred.ts';
import { resolveAuthors } from '../../../src/core/authors/resolve.ts';
import type { Decision } from '../../../src/core/model/document.ts';
import { paperWith } from '../../support/papers.ts';

const names = (...list: string[]) => list.map((name) => ({ name, id: null, orcid: null, affiliations: [] }));
const papers = [
  paperWith({ title: 'One', authors: names('Ada Berg', 'Bo Chen') }),
  paperWith({ title: 'Two', authors: names('Ada Berg') }),
  paperWith({ title: 'Three', authors: names('Ada Berg') }),
  paperWith({ title: 'Four', authors: names('Cy Dow'), authorsTruncated: true }),
  paperWith({ title: 'Five', authors: names('Di Eco', 'Ada Berg'), authorsTruncated: true }),
];
const authors = resolveAuthors(papers);
const owner = findOwner(papers, authors);
const id = authors[owner]?.id;
const decide = (kind: 'add-owner' | 'refuse-owner'): Decision[] => (id === undefined ? [] : [{ kind, author: id }]);

describe('the owner offer', () => {
  it('offers the papers that are cut before the name', () => {
    expect(ownerOffer(papers, authors, owner, [])).toEqual({ author: owner, named: 4, papers: [3] });
  });

  it('is gone once it was taken or refused, and adds only where it was taken last', () => {
    expect(ownerOffer(papers, authors, owner, decide('refuse-owner'))).toBeNull();
    expect(inferredAuthorships(papers, authors, decide('refuse-owner'))).toEqual([]);
    expect(ownerOffer(papers, authors, owner, decide('add-owner'))).toBeNull();
    expect(inferredAuthorships(papers, authors, decide('add-owner'))).toEqual([{ author: owner, papers: [3] }]);
    expect(inferredAuthorships(papers, authors, [...decide('add-owner'), ...decide('refuse-owner')])).toEqual([]);
  });

  it('is not made where no list is cut, nor where there is no owner', () => {
    const whole = papers.map((paper) => ({ ...paper, authorsTruncated: false }));
    expect(ownerOffer(whole, authors, owner, [])).toBeNull();
    expect(ownerOffer(papers, authors, -1, [])).toBeNull();
  });
});
