import { describe, expect, it } from 'vitest';
import { describeAuthor } from '../../../src/core/view/describe-author.ts';
import { describePaper } from '../../../src/core/view/describe-paper.ts';
import { fakeAnalysis } from '../../support/fake-analysis.ts';

const analysis = { ...fakeAnalysis(), inferred: [{ author: 0, papers: [3, 4] }] };

describe('inferred authorship', () => {
  it('stands beside the names of a paper, never among them', () => {
    const view = describePaper(analysis, 3, 'themes');
    expect(view?.people.map(({ label }) => label)).toEqual(['Éva Fodor']);
    expect(view?.inferred.map(({ label }) => label)).toEqual(['Ada Berg']);
    expect(describePaper(analysis, 0, 'themes')?.inferred).toEqual([]);
  });

  it('is a list of its own on a person, in no other figure', () => {
    const view = describeAuthor(analysis, 0, 'themes');
    expect(view?.inferred.map(({ label }) => label)).toEqual(['Binary networks', 'Two bits']);
    expect([view?.papers.length, view?.collaboratorCount]).toEqual([3, 2]);
  });
});
