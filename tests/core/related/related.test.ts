import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelatedPaper } from '../../../src/core/model/related.ts';
import { createRelatedIndex } from '../../../src/core/related/related.ts';
import { makeInput, READING } from './lists.ts';

const index = createRelatedIndex(makeInput(READING));

const sumOfShares = ({ reasons }: RelatedPaper): number => reasons.reduce((sum, { share }) => sum + share, 0);

describe('relatedTo', () => {
  it('puts the nearest paper first and leaves the paper itself out', () => {
    expect(index.relatedTo(0, 10).map(({ paper }) => paper)[0]).toBe(1);
    expect(index.relatedTo(2, 10).map(({ paper }) => paper)[0]).toBe(3);
    expect(index.relatedTo(0, 10).map(({ paper }) => paper)).not.toContain(0);
  });

  it('gives the shared people, topics and words as reasons', () => {
    const [first] = index.relatedTo(0, 1);
    const reason = (kind: string) => first?.reasons.find((one) => one.kind === kind);
    expect(reason('people')?.label).toBe('Ann Lee');
    expect(reason('topics')?.label).toBe('graph drawing');
    expect(reason('wording')?.label).toBe('edge crossings, stress majorization');
    expect(reason('wording')?.ref).toBe(-1);
  });

  it('does not name words again that a shared topic names', () => {
    const label = index.relatedTo(0, 1)[0]?.reasons.find(({ kind }) => kind === 'wording')?.label ?? '';
    expect(label).not.toMatch(/graph|drawing/);
    const [bare] = createRelatedIndex(
      makeInput([
        { title: 'Maps', authors: [], topics: ['maps'] },
        { title: 'On maps', authors: [], topics: ['maps'] },
        { title: 'Soil', authors: [], topics: [] },
      ]),
    ).relatedTo(0, 1);
    expect(bare?.reasons.find(({ kind }) => kind === 'wording')?.label).toBe('similar wording');
  });

  it('counts a person on every other paper little', () => {
    const hub = index.explain(0, 1).reasons.find(({ label }) => label === 'Hub')?.share ?? 0;
    const rare = index.explain(0, 1).reasons.find(({ label }) => label === 'Ann Lee')?.share ?? 0;
    expect(hub).toBeLessThan(rare / 2);
  });

  it('breaks ties by paper id', () => {
    const twins = ['A', 'B', 'C', 'D'].map((name) => ({ title: 'Same words here', authors: [name], topics: [] }));
    const input = makeInput([...twins, { title: 'Other', authors: [], topics: [] }]);
    const found = createRelatedIndex(input).relatedTo(2, 3);
    const ids = found.map(({ paper }) => input.papers[paper]?.id ?? '');
    expect(new Set(found.map(({ score }) => score)).size).toBe(1);
    expect(ids).toEqual([...ids].sort());
  });

  it('gives nothing where nothing is shared, for no limit, and in lists of none or one', () => {
    expect(index.relatedTo(4, 10)).toEqual([]);
    expect(index.relatedTo(0, 0)).toEqual([]);
    expect(createRelatedIndex(makeInput([])).relatedTo(0, 5)).toEqual([]);
    expect(createRelatedIndex(makeInput(READING.slice(0, 1))).relatedTo(0, 5)).toEqual([]);
    expect(index.explain(0, 4)).toEqual({ paper: 4, score: 0, reasons: [] });
  });
});

describe('relatedToText', () => {
  it('finds papers by words and by topics that stand in the text', () => {
    const [first] = index.relatedToText('What does protein folding have to do with molecular dynamics in water?', 3);
    expect([2, 3]).toContain(first?.paper);
    expect(first?.reasons.map(({ kind }) => kind)).toContain('topics');
    expect(first?.reasons.map(({ kind }) => kind)).not.toContain('people');
  });

  it('gives nothing for a text of other words', () => {
    expect(index.relatedToText('Zebra', 5)).toEqual([]);
    expect(index.relatedToText('', 5)).toEqual([]);
  });
});

describe('scores and reasons', () => {
  const words = ['graph', 'drawing', 'stress', 'protein', 'water', 'speech', 'the', 'of'];
  const listed = fc.record({
    title: fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((list) => list.join(' ')),
    abstract: fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' ')),
    authors: fc.uniqueArray(fc.constantFrom('Ann', 'Bo', 'Cy', 'Di'), { maxLength: 3 }),
    topics: fc.uniqueArray(fc.constantFrom('graph drawing', 'water', 'speech'), { maxLength: 2 }),
  });

  it('lie in 0..1, shares sum to 1, and explain agrees with the ranking', () => {
    fc.assert(
      fc.property(fc.array(listed, { minLength: 1, maxLength: 8 }), (drawn) => {
        const own = createRelatedIndex(makeInput(drawn));
        const found = own.relatedTo(0, 8);
        found.forEach((related, i) => {
          expect(related.score).toBeGreaterThan(0);
          expect(related.score).toBeLessThanOrEqual(1);
          expect(related.score).toBeLessThanOrEqual((found[i - 1]?.score ?? 1) + 1e-9);
          expect(sumOfShares(related)).toBeCloseTo(1, 9);
          expect(related.reasons.every(({ share, label }) => share > 0 && label !== '')).toBe(true);
          expect(own.explain(0, related.paper)).toEqual(related);
        });
        const shares = found.flatMap(({ reasons }) =>
          reasons.slice(1).map(({ share }, i) => (reasons[i]?.share ?? 0) - share),
        );
        expect(shares.every((difference) => difference >= 0)).toBe(true);
      }),
    );
  });
});
