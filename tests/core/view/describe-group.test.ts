import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import type { Group } from '../../../src/core/model/partition.ts';
import { describeGroup } from '../../../src/core/view/describe-group.ts';
import { findGroup, groupRef } from '../../../src/core/view/refs.ts';
import { fakeAnalysis, SIX_PAPERS, type FakeOptions, type FakePaper } from '../../support/fake-analysis.ts';

function viewOf(analysis: Analysis, name: string) {
  const partition = [analysis.themes, analysis.circles].find((each) =>
    each.groups.some((group) => group.name === name),
  );
  const ref =
    partition &&
    groupRef(
      partition,
      partition.groups.findIndex((group) => group.name === name),
    );
  return ref ? describeGroup(analysis, ref) : null;
}

const why = (papers: readonly FakePaper[], options: FakeOptions = {}, name = 'G') =>
  viewOf(fakeAnalysis(papers, options), name)?.why;

function patchTheme(analysis: Analysis, patch: Partial<Group>): Analysis {
  const groups = analysis.themes.groups.map((group, i) => (i === 0 ? { ...group, ...patch } : group));
  return { ...analysis, themes: { ...analysis.themes, groups } };
}

describe('describeGroup', () => {
  const analysis = fakeAnalysis(SIX_PAPERS, { stability: { Diffusion: 0.9 } });
  const view = viewOf(analysis, 'Diffusion');

  it('sums up papers, people, topics and dates', () => {
    expect(view?.summary).toBe('3 papers, 3 people, 2 topics. 2 dated, 2020 to 2022; 1 undated.');
    expect(viewOf(fakeAnalysis([{ title: 'A', theme: 'G' }]), 'G')?.summary).toBe(
      '1 paper, 0 people, 0 topics. None is dated.',
    );
    expect(viewOf(fakeAnalysis([{ title: 'A', theme: 'G', year: 2020 }]), 'G')?.summary).toMatch(/All dated, 2020\.$/);
  });

  it('says that papers and topics of a circle are mostly its people’s', () => {
    const circles = { circles: { G: ['Ada Berg', 'Bo Chen'] } };
    expect(viewOf(fakeAnalysis(SIX_PAPERS, circles), 'G')?.summary).toBe(
      '2 people; 3 papers and 2 topics are mostly theirs. 2 dated, 2020 to 2022; 1 undated.',
    );
  });

  it('sets terms, people, core papers and runs in numbers', () => {
    expect(view).toMatchObject({ inside: 3, outside: 3, heldRuns: 45 });
    expect(view?.held).toHaveLength(50);
    expect(view?.people[0]).toMatchObject({ label: 'Ada Berg', here: 3, all: 3 });
    expect(view?.corePapers).toHaveLength(3);
    expect(view?.otherPapers).toHaveLength(0);
  });

  it('lists the papers that are not core after them', () => {
    const other = viewOf(patchTheme(analysis, { corePapers: [2] }), 'Diffusion');
    expect(other?.corePapers.map((paper) => paper.label)).toEqual(['Few steps']);
    expect(other?.otherPapers.map((paper) => paper.label)).toEqual(['Fast samplers', 'Schedules for diffusion']);
  });

  it('lists bridges by group, authors first, and counts what it leaves out', () => {
    const bridges = [{ group: 1, authors: [0, 1, 2], papers: [0], topics: [0] }];
    const [bridge] = viewOf(patchTheme(analysis, { bridges }), 'Diffusion')?.bridges ?? [];
    expect(bridge?.group.name).toBe('Low-bit');
    expect(bridge?.nodes.map((node) => node.kind)).toEqual(['author', 'author', 'author']);
    expect(bridge?.more).toBe(2);
  });

  it('names the least sure members, and no one where all were there in every run', () => {
    expect(view?.leastSure).toEqual([]);
    const support = analysis.themes.support.map((each, i) => (i === 1 ? [{ group: 0, runs: 34 }] : each));
    const unsure = viewOf({ ...analysis, themes: { ...analysis.themes, support } }, 'Diffusion');
    expect(unsure?.leastSure.map((member) => [member.label, member.count])).toEqual([['Schedules for diffusion', 34]]);
  });

  it('warns of small groups only', () => {
    const papers = (count: number) => Array.from({ length: count }, (_, i) => ({ title: `T${i}`, theme: 'G' }));
    const caution = (count: number) => viewOf(fakeAnalysis(papers(count)), 'G')?.caution;
    expect(caution(3)).toBe('With 3 papers, every figure here may be chance.');
    expect(caution(12)).toBe('With 12 papers, differences of one or two may be chance.');
    expect(caution(21)).toBe('');
  });

  it('finds a group by its id, and nothing by another', () => {
    expect(findGroup(analysis, 'theme-low-bit')).toMatchObject({ of: 'themes', index: 1, name: 'Low-bit' });
    expect(findGroup(analysis, 'theme-x')).toBeNull();
    expect(describeGroup(analysis, { of: 'circles', index: 4, id: '', name: '' })).toBeNull();
  });
});

describe('why a theme is a group', () => {
  const papers = (count: number, authors: readonly string[], topics: readonly string[] = []): FakePaper[] =>
    Array.from({ length: count }, (_, i) => ({ title: `T${i}`, authors, topics, theme: 'G' }));

  it('counts people and own topics', () => {
    expect(why(papers(4, ['A', 'B'], ['x', 'y']))).toBe(
      'Two people write on three or more of these papers, and two topics stand on two or more of them and on no other paper.',
    );
  });

  it('names a single person and a single topic with its spread', () => {
    expect(why([...papers(3, ['A'], ['x']), { title: 'Else', topics: ['x'] }])).toBe(
      'A is on all three papers, and “x” stands on all three and on 1 of 1 other paper.',
    );
  });

  it('speaks of two papers in their own words', () => {
    expect(why(papers(2, ['B', 'A']))).toBe('A and B are on both papers.');
  });

  it('claims nothing that is not there', () => {
    const apart: FakePaper[] = [
      { title: 'T', authors: ['A'], topics: ['x'], theme: 'G' },
      { title: 'U', authors: ['B'], topics: ['y'], theme: 'G' },
    ];
    expect(why(apart)).toMatch(/^No name and no topic stands on two of these papers/);
    expect(why([{ title: 'T', authors: ['A'], theme: 'G' }])).toBe('');
  });
});

describe('why a circle is a group', () => {
  const list: readonly FakePaper[] = [
    { title: 'T', authors: ['A', 'B'] },
    { title: 'U', authors: ['B', 'C'] },
    { title: 'V', authors: ['C', 'D'] },
  ];

  it('counts pairs who share a paper and papers that name nobody else', () => {
    expect(why(list, { circles: { G: ['A', 'B', 'C'] } })).toBe(
      'Two of the three pairs among these three people share a paper, and two of the three papers they are on name nobody outside it.',
    );
  });

  it('says where lists are cut, and does not count whoever is left out as outside', () => {
    const cut = list.map((paper) => ({ ...paper, authorsTruncated: paper.title === 'T' }));
    expect(why(cut, { circles: { G: ['A', 'B'] } })).toBe(
      'A and B share a paper, and one of the two papers they are on names nobody outside it. Lists of names are cut on 1 of them: this counts names seen.',
    );
    const analysis = fakeAnalysis(list, { circles: { G: ['A', 'B'] } });
    const open = { ...analysis, circles: { ...analysis.circles, leftOut: [2] } };
    expect(viewOf(open, 'G')?.why).toMatch(/both papers they are on name nobody outside it/);
    expect(viewOf(open, 'G')?.leftOut).toMatchObject([{ label: 'C', count: 2 }]);
  });

  it('counts down to nothing in words', () => {
    expect(why(list, { circles: { G: ['A', 'C', 'D'] } })).toBe(
      'One of the three pairs among these three people shares a paper, and one of the three papers they are on names nobody outside it.',
    );
    expect(why(list, { circles: { G: ['A', 'D'] } })).toBe(
      'A and D share no paper, and every paper they are on names others too.',
    );
    expect(why([{ title: 'T', authors: ['A', 'B'] }], { circles: { G: ['A', 'B'] } })).toBe(
      'A and B share a paper, and the one paper they are on names nobody outside it.',
    );
  });
});
