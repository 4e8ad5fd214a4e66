import { describe, expect, it } from 'vitest';
import { facetsOf, findFacets, groupFacets } from '../../../src/core/view/facets.ts';
import { fakeAnalysis } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis([
  { title: 'A', year: 2020, category: 'Vision', organisations: ['Zürich', 'Zürich', 'Aachen'], theme: 'T' },
  { title: 'B', year: 2018, category: 'Speech', organisations: ['Aachen'], theme: 'T' },
  { title: 'C', category: 'Vision', organisations: ['Bern'] },
]);
const words = (facets: readonly { label: string; papers: number }[]) =>
  facets.map(({ label, papers }) => `${label} ${papers}`);

describe('facetsOf', () => {
  it('counts values by papers, most first, ties by name', () => {
    const { categories, organisations, years, kinds } = facetsOf(analysis);
    expect(words(categories)).toEqual(['Vision 2', 'Speech 1']);
    expect(words(organisations)).toEqual(['Aachen 2', 'Bern 1', 'Zürich 1']);
    expect(years).toEqual({ span: [2018, 2020], dated: 2, undated: 1 });
    expect(kinds).toContainEqual({ kind: 'paper', count: 3 });
    expect(facetsOf(fakeAnalysis([])).years).toEqual({ span: null, dated: 0, undated: 0 });
  });

  it('counts the papers of groups', () => {
    expect(words(groupFacets(analysis, 'themes'))).toEqual(['T 2']);
  });
});

describe('findFacets', () => {
  const { organisations } = facetsOf(analysis);

  it('finds by parts of words whatever the accents, and counts what it does not show', () => {
    expect(words(findFacets(organisations, 'zur', 5).shown)).toEqual(['Zürich 1']);
    expect(findFacets(organisations, '', 2)).toMatchObject({ more: 1 });
  });

  it('always shows those chosen, first', () => {
    const found = findFacets(organisations, 'bern', 1, ['Zürich']);
    expect(words(found.shown)).toEqual(['Zürich 1']);
    expect(found.more).toBe(1);
  });
});
