import { describe, expect, it } from 'vitest';
import { makeNodeKey, type NodeKey } from '../../../src/core/model/ids.ts';
import { describeWay, suggestEnds } from '../../../src/core/view/describe-way.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis(SIX_PAPERS);
const author = (name: string): NodeKey => makeNodeKey('author', name);

describe('describeWay', () => {
  it('goes over who wrote with both, with the papers of each step', () => {
    const view = describeWay(analysis, [author('bo chen'), author('cy diaz')]);
    expect(view?.people.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Bo Chen 0',
      'Ada Berg 2',
      'Cy Diaz 1',
    ]);
    expect(view?.papers).toHaveLength(3);
    expect(view?.title).toBe('2 steps apart');
    expect(view?.note).toBe('No other way is as short.');
    expect(view?.caution).toBe('1 author list is cut: there may be a shorter way.');
  });

  it('says who is tied to whom where there is no way', () => {
    const view = describeWay(analysis, [author('ada berg'), author('ida jung')]);
    expect(view).toMatchObject({
      people: [],
      papers: [],
      title: 'Not connected',
      note: 'Ada Berg is tied to 2 other people; Ida Jung wrote with nobody else here.',
      caution: '1 author list is cut: they may be connected after all.',
    });
  });

  it('counts other ways that are as short', () => {
    const square = fakeAnalysis(
      [
        ['A One', 'B Two'],
        ['B Two', 'C Three'],
        ['A One', 'D Four'],
        ['D Four', 'C Three'],
      ].map((authors, at) => ({ title: `Paper ${at}`, authors })),
    );
    expect(describeWay(square, [author('a one'), author('c three')])).toMatchObject({
      note: '1 other way is as short.',
      caution: '',
    });
  });

  it('is for two people who never wrote together', () => {
    expect(describeWay(analysis, [author('ada berg'), author('bo chen')])).toBeNull();
    expect(describeWay(analysis, [author('ada berg')])).toBeNull();
    expect(describeWay(analysis, [author('ada berg'), author('nobody')])).toBeNull();
    expect(describeWay(analysis, [author('ada berg'), makeNodeKey('topic', 'sampling')])).toBeNull();
    expect(describeWay(analysis, [author('bo chen'), author('cy diaz'), author('ida jung')])).toBeNull();
  });

  it('is asked for to those not tied yet, who wrote most first', () => {
    const bo = analysis.authors.findIndex(({ name }) => name === 'Bo Chen');
    expect(suggestEnds(analysis, bo, 3).map((ref) => analysis.authors[ref]?.name)).toEqual([
      'Éva Fodor',
      'Cy Diaz',
      'Gus Holt',
    ]);
  });
});
