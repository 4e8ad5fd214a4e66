import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import { hasPaint, paintNodes, paintPapers, yearSpans, type OverlayPaint } from '../../../src/core/view/paint.ts';
import { fakeAnalysis, fakeScene } from '../../support/fake-analysis.ts';

const spans = (years: readonly number[]) =>
  yearSpans(years).map(({ from, to, papers, slot }) => [from, to, papers, slot]);
const repeat = (year: number, times: number): number[] => Array.from({ length: times }, () => year);

function slotsOf(analysis: Analysis, paint: OverlayPaint): Record<string, number> {
  const scene = fakeScene(analysis);
  const { slots } = paintNodes(analysis, scene, paint);
  return Object.fromEntries(scene.nodes.map(({ label }, i) => [label, slots[i] ?? -1]));
}

describe('yearSpans', () => {
  it('gives each of up to five years its own step, spread over the ramp', () => {
    expect(spans([2020])).toEqual([[2020, 2020, 1, 15]]);
    expect(spans([2022, 2020])).toEqual([
      [2020, 2020, 1, 13],
      [2022, 2022, 1, 17],
    ]);
    expect(spans([1, 2, 3, 4, 5])).toHaveLength(5);
    expect(spans([])).toEqual([]);
  });

  it('cuts at whole years into spans of about as many papers', () => {
    const years = [...repeat(2000, 1), ...repeat(2001, 1), ...repeat(2002, 2), 2003, 2004, 2005, 2006, 2007, 2008];
    expect(spans(years)).toEqual([
      [2000, 2001, 2, 13],
      [2002, 2002, 2, 14],
      [2003, 2004, 2, 15],
      [2005, 2006, 2, 16],
      [2007, 2008, 2, 17],
    ]);
  });

  it('keeps a full year whole', () => {
    expect(spans([...repeat(2020, 90), 2014, 2015, 2016, 2017, 2018, 2019, 2021])).toContainEqual([2020, 2020, 90, 16]);
  });

  it('holds every paper once, in order, in at most five spans', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1900, max: 2030 }), { minLength: 1, maxLength: 200 }), (years) => {
        const cut = yearSpans(years);
        const distinct = new Set(years).size;
        expect(cut.length).toBeLessThanOrEqual(Math.min(5, distinct));
        expect(cut.length).toBeGreaterThanOrEqual(distinct > 5 ? 2 : distinct);
        expect(cut.reduce((sum, { papers }) => sum + papers, 0)).toBe(years.length);
        cut.forEach(({ from, to, papers, slot }, i) => {
          expect(years.filter((year) => year >= from && year <= to)).toHaveLength(papers);
          expect(from).toBeGreaterThan(cut[i - 1]?.to ?? -Infinity);
          expect(slot).toBeGreaterThan(cut[i - 1]?.slot ?? 12);
        });
      }),
    );
  });
});

describe('paintNodes', () => {
  const analysis = fakeAnalysis([
    { title: 'P0', authors: ['Ann', 'Ben'], year: 2018, category: 'Vision', organisations: ['Rare', 'Lab'] },
    { title: 'P1', authors: ['Ann'], year: 2020, category: 'Vision', organisations: ['Lab'] },
    { title: 'P2', authors: ['Ann'], year: 2022, category: 'Speech', organisations: [] },
    { title: 'P3', authors: ['Cy'] },
  ]);

  it('paints years, the middle one for people, grey without a date', () => {
    expect(slotsOf(analysis, 'year')).toEqual({ Ann: 15, Ben: 13, Cy: 0, P0: 13, P1: 15, P2: 17, P3: 0 });
    expect(paintNodes(analysis, fakeScene(analysis), 'year').entries.map(({ label, count }) => [label, count])).toEqual(
      [
        ['2018', 1],
        ['2020', 1],
        ['2022', 1],
        ['undated', 1],
      ],
    );
  });

  it('paints the category of most papers', () => {
    expect(slotsOf(analysis, 'category')).toEqual({ Ann: 1, Ben: 1, Cy: 0, P0: 1, P1: 1, P2: 2, P3: 0 });
  });

  it('paints a paper of several organisations by the most frequent', () => {
    const { slots, entries } = paintPapers(analysis, 'organisation');
    expect([...slots]).toEqual([1, 1, 0, 0]);
    expect(entries).toEqual([
      { slot: 1, label: 'Lab', count: 2 },
      { slot: 2, label: 'Rare', count: 0 },
      { slot: 0, label: 'no organisation', count: 2 },
    ]);
  });

  it('leaves the thirteenth category and after grey, and counts them', () => {
    const many = fakeAnalysis(Array.from({ length: 14 }, (_, i) => ({ title: `P${i}`, category: `C${10 + i}` })));
    const { slots, entries } = paintPapers(many, 'category');
    expect([...slots]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 0]);
    expect(entries.at(-1)).toEqual({ slot: 0, label: '2 other categories', count: 2 });
  });

  it('gives each kind a colour of its own', () => {
    expect(new Set(Object.values(slotsOf(analysis, 'kind'))).size).toBe(2);
  });

  it('knows what a list has nothing of', () => {
    const bare = fakeAnalysis([{ title: 'A' }]);
    expect((['year', 'category', 'organisation', 'kind'] as const).filter((paint) => hasPaint(bare, paint))).toEqual([
      'kind',
    ]);
    expect(hasPaint(analysis, 'year')).toBe(true);
  });
});
