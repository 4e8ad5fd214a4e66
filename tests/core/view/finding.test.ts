import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import type { PartitionOf } from '../../../src/core/model/partition.ts';
import { finding } from '../../../src/core/view/finding.ts';
import { fakeAnalysis, SIX_PAPERS, type FakePaper } from '../../support/fake-analysis.ts';

const say = (analysis: Analysis, of: PartitionOf = 'themes') =>
  finding(analysis, of)
    .parts.map(({ text }) => text)
    .join('');
const note = (papers: readonly FakePaper[]) => finding(fakeAnalysis(papers), 'themes').note;

/** Ten papers in two themes, `hub` of them with the hub's name. */
function hubList(hub: readonly number[]): FakePaper[] {
  return Array.from({ length: 10 }, (_, i) => ({
    title: `Paper ${i}`,
    authors: [`Person ${i}`, ...(hub.includes(i) ? ['Hub Person'] : [])],
    theme: i < 6 ? 'One' : i < 9 ? 'Two' : 'Three',
  }));
}

describe('the sentence', () => {
  it('names the hub and how far it reaches', () => {
    expect(say(fakeAnalysis(hubList([0, 1, 2, 6, 9])))).toBe(
      'Three themes, one hub: Hub Person is named on 5 of 10 papers, in every theme.',
    );
    expect(say(fakeAnalysis(hubList([0, 1, 2, 6, 7])))).toContain('in two of three themes.');
  });

  it('sets the name in strong type', () => {
    expect(finding(fakeAnalysis(hubList([0, 1, 2, 6, 9])), 'themes').parts.filter(({ strong }) => strong)).toEqual([
      { text: 'Hub Person', strong: true },
    ]);
  });

  it('speaks of the largest theme where nobody is a hub', () => {
    expect(say(fakeAnalysis(hubList([0, 1])))).toBe('Three themes: the largest, One, holds 6 of 10 papers.');
    expect(say(fakeAnalysis(hubList([0, 1, 2, 3, 4])))).toContain('the largest, One');
  });

  it('speaks of circles where the map shows circles', () => {
    const analysis = fakeAnalysis(SIX_PAPERS, { circles: { 'Berg and Chen': ['Ada Berg', 'Bo Chen'] } });
    expect(say(analysis, 'circles')).toBe(
      'One circle among 6 people: it, around Ada Berg and Bo Chen, is named on 3 of 6 papers.',
    );
  });

  it('says what there is where there are no groups', () => {
    expect(say(fakeAnalysis([]))).toBe('No papers were found in what was read.');
    expect(say(fakeAnalysis([{ title: 'A', authors: ['X', 'Y'], topics: ['t'] }]))).toBe(
      'One paper, with 2 people and 1 topic.',
    );
    expect(
      say(
        fakeAnalysis([
          { title: 'A', authors: ['X'] },
          { title: 'B', authors: ['Y'] },
        ]),
      ),
    ).toBe('2 papers share no people or topics.');
    expect(
      say(
        fakeAnalysis([
          { title: 'A', authors: ['X'] },
          { title: 'B', authors: ['X'] },
        ]),
      ),
    ).toBe('2 papers form no themes: 1 person is on more than one.');
  });
});

describe('the note', () => {
  const cut = { title: 'A', authors: ['X', 'Y', 'Z'], authorsTruncated: true, year: 2020 };

  it('says where author lists are cut', () => {
    expect(note([cut, { ...cut, title: 'B' }])).toBe(
      'Every author list here is cut at three names, so all ties are lower bounds.',
    );
    expect(note([cut, { ...cut, title: 'B', authors: ['X'] }])).toContain('at three names or fewer');
    expect(note([cut, { ...cut, authorsTruncated: false }])).toBe(
      '1 of 2 author lists is cut, so ties are lower bounds.',
    );
  });

  it('says else what is undated, and nothing where nothing is missing', () => {
    const dated = { title: 'A', year: 2020 };
    expect(note([dated, { title: 'B' }])).toBe('1 of 2 papers has no date.');
    expect(note([{ title: 'B' }, { title: 'C' }])).toBe('No paper here has a date.');
    expect(note([dated])).toBeNull();
  });
});
