import { describe, expect, it } from 'vitest';
import { describeAuthor } from '../../../src/core/view/describe-author.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const CIRCLES = { Around: ['Ada Berg', 'Bo Chen', 'Cy Diaz'] };

describe('describeAuthor', () => {
  const analysis = fakeAnalysis(SIX_PAPERS, { circles: CIRCLES });
  const view = describeAuthor(analysis, 0, 'themes');

  it('lists papers newest first, undated last', () => {
    expect(view?.papers.map((paper) => [paper.label, paper.year])).toEqual([
      ['Few steps', 2022],
      ['Fast samplers', 2020],
      ['Schedules for diffusion', null],
    ]);
    expect(view).toMatchObject({ years: { first: 2020, last: 2022 }, undated: 1, cutPapers: 1 });
  });

  it('counts collaborators by shared papers, without the person', () => {
    expect(view?.collaborators.map((person) => [person.label, person.count])).toEqual([
      ['Bo Chen', 2],
      ['Cy Diaz', 1],
    ]);
    expect(view?.collaboratorCount).toBe(2);
  });

  it('counts topics and themes over the papers', () => {
    expect(view?.topics.map((topic) => [topic.label, topic.count])).toEqual([
      ['diffusion models', 2],
      ['sampling', 2],
    ]);
    expect(view?.themes.map(({ group, count }) => [group?.name, count])).toEqual([['Diffusion', 3]]);
  });

  it('names the group that colours the map, and the circle with its runs', () => {
    expect(view?.group?.name).toBe('Diffusion');
    expect(describeAuthor(analysis, 0, 'circles')?.group?.name).toBe('Around');
    expect(view?.circle?.name).toBe('Around');
    expect(view?.circleRuns).toEqual({ held: 50, runs: 50 });
  });

  it('says who is left out of circles and whose list it is', () => {
    const circles = { ...analysis.circles, leftOut: [0] };
    expect(describeAuthor({ ...analysis, circles, owner: 0 }, 0, 'themes')).toMatchObject({
      isLeftOut: true,
      isOwner: true,
    });
    expect(view).toMatchObject({ isLeftOut: false, isOwner: false });
  });

  it('takes affiliations from the own mentions, never from organisations of the paper', () => {
    const base = fakeAnalysis([{ title: 'A', authors: ['Ada Berg', 'Bo Chen'], organisations: ['Big Lab'] }]);
    const papers = base.papers.map((paper) => ({
      ...paper,
      authors: paper.authors.map((mention, i) =>
        i === 0 ? { ...mention, affiliations: ['Her Lab'], orcid: '0000' } : mention,
      ),
    }));
    const described = describeAuthor({ ...base, papers }, 0, 'themes');
    expect(described?.affiliations).toEqual([{ name: 'Her Lab', papers: 1 }]);
    expect(described?.orcids).toEqual(['0000']);
    expect(describeAuthor({ ...base, papers }, 1, 'themes')?.affiliations).toEqual([]);
  });

  it('does not expand papers of more than 50 names, and counts them', () => {
    const crowd = Array.from({ length: 51 }, (_, i) => `Person ${i}`);
    const big = fakeAnalysis([
      { title: 'Crowd', authors: crowd },
      { title: 'Two', authors: ['Person 0', 'Person 1'] },
    ]);
    expect(describeAuthor(big, 0, 'themes')).toMatchObject({
      notExpanded: 1,
      collaboratorCount: 1,
      unlinkedCount: 49,
    });
    expect(describeAuthor(big, 9, 'themes')).toMatchObject({ collaboratorCount: 0, unlinkedCount: 50 });
    expect(view).toMatchObject({ notExpanded: 0, unlinkedCount: 0 });
  });

  it('is null where there is no such person', () => {
    expect(describeAuthor(analysis, 99, 'themes')).toBeNull();
  });
});
