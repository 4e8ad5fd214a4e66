import { describe, expect, it } from 'vitest';
import { groupRows, stabilityBars } from '../../../src/core/view/group-rows.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const circles = { 'Berg and Chen': ['Ada Berg', 'Bo Chen'] };

describe('groupRows', () => {
  it('gives name, count, two people at the core and how steady it is', () => {
    const { rows } = groupRows(fakeAnalysis(SIX_PAPERS, { stability: { Diffusion: 0.66 } }), 'themes');
    expect(rows[0]).toMatchObject({
      group: 0,
      name: 'Diffusion',
      count: 3,
      countText: '3 papers',
      people: ['Ada Berg', 'Bo Chen'],
      bars: 2,
      heldText: 'held in 33 of 50 runs',
    });
  });

  it('counts people for circles', () => {
    const { rows, notes } = groupRows(fakeAnalysis(SIX_PAPERS, { circles }), 'circles');
    expect(rows[0]).toMatchObject({ count: 2, countText: '2 people' });
    expect(notes).toEqual(['4 people stand apart, in no circle']);
  });

  it('does not repeat the people a circle is named after', () => {
    const named = { 'Ada Berg and Bo Chen': ['Ada Berg', 'Bo Chen', 'Cy Diaz'] };
    const { rows } = groupRows(fakeAnalysis(SIX_PAPERS, { circles: named }), 'circles');
    expect(rows[0]?.people).toEqual(['Cy Diaz']);
  });

  it('says what stands apart and who was left out', () => {
    expect(groupRows(fakeAnalysis(), 'themes').notes).toEqual(['1 paper stands apart, in no theme']);
    const analysis = fakeAnalysis(SIX_PAPERS, { circles });
    const last = analysis.authors.length - 1;
    expect(groupRows({ ...analysis, circles: { ...analysis.circles, leftOut: [last] } }, 'circles').notes).toEqual([
      '3 people stand apart, in no circle',
      'Ida Jung is left out: named with nearly everyone',
    ]);
  });

  it('is empty for an empty list', () => {
    expect(groupRows(fakeAnalysis([]), 'themes')).toMatchObject({ of: 'themes', rows: [], notes: [] });
  });
});

describe('stabilityBars', () => {
  it('fills a bar at .50, .65, .80 and .90', () => {
    expect([0.49, 0.5, 0.65, 0.8, 0.9, 1].map(stabilityBars)).toEqual([0, 1, 2, 3, 4, 4]);
  });
});
