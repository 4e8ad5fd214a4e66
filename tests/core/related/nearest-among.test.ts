import { describe, expect, it } from 'vitest';
import { createRelatedIndex } from '../../../src/core/related/related.ts';
import { makeInput, READING } from './lists.ts';

const index = createRelatedIndex(makeInput(READING));
const all = Int32Array.from(READING.keys());

describe('nearestAmong', () => {
  it('scores as a query does', () => {
    index.nearestAmong(all, 3).forEach((near, paper) => {
      const asked = index.relatedTo(paper, 3);
      expect(near).toHaveLength(asked.length);
      near.forEach(({ paper: other, score }, i) => {
        expect(score).toBeCloseTo(index.explain(paper, other).score, 5);
        expect(score).toBeCloseTo(asked[i]?.score ?? -1, 5);
      });
    });
  });

  it('finds among the given papers only', () => {
    const some = all.filter((paper) => paper % 2 === 0);
    const lists = index.nearestAmong(some, 4);
    expect(lists).toHaveLength(some.length);
    lists.forEach((near, i) => {
      expect(near.every(({ paper }) => some.includes(paper) && paper !== some[i])).toBe(true);
    });
    expect(index.nearestAmong(new Int32Array(0), 4)).toEqual([]);
  });
});
