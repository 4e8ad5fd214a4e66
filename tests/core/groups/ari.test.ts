import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, normalisedMutualInformation } from '../../../src/core/groups/ari.ts';

const labels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 30 });

describe('adjustedRandIndex', () => {
  it('is 1 for equal partitions, whatever the labels', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [7, 7, 3, 3])).toBe(1);
  });

  it('has the values of worked examples', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.5714286, 6);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 6);
    expect(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.2424242, 6);
  });

  it('takes negative entries for groups of one', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, -1, -1])).toBe(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2]));
  });

  it('is 1 for the trivial cases and refuses unequal lengths', () => {
    expect(adjustedRandIndex([], [])).toBe(1);
    expect(adjustedRandIndex([0], [3])).toBe(1);
    expect(() => adjustedRandIndex([0, 1], [0])).toThrow(RangeError);
  });

  it('is symmetric and at most 1', () => {
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        const n = Math.min(a.length, b.length);
        const value = adjustedRandIndex(a.slice(0, n), b.slice(0, n));
        expect(value).toBeCloseTo(adjustedRandIndex(b.slice(0, n), a.slice(0, n)), 10);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('normalisedMutualInformation', () => {
  it('is 1 for equal partitions and 0 for independent ones', () => {
    expect(normalisedMutualInformation([0, 0, 1, 1], [1, 1, 0, 0])).toBeCloseTo(1, 12);
    expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
  });

  it('has the value of a worked example', () => {
    expect(normalisedMutualInformation([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.8, 6);
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(labels, (a) => {
        const value = normalisedMutualInformation(a, [...a].reverse());
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
