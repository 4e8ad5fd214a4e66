import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairCounts } from '../../../src/core/groups/pair-counts.ts';

describe('PairCounts', () => {
  it('counts like a map, however many pairs come', () => {
    const entry = fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: -3, max: 5 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 400 }), (entries) => {
        const counts = new PairCounts(1);
        const known = new Map<string, number>();
        for (const [first, second, count] of entries) {
          const sum = (known.get(`${first} ${second}`) ?? 0) + count;
          known.set(`${first} ${second}`, sum);
          expect(counts.add(first, second, count)).toBe(sum);
        }
        for (let a = 0; a <= 40; a += 1) {
          for (let b = 0; b <= 40; b += 1) expect(counts.get(a, b)).toBe(known.get(`${a} ${b}`) ?? 0);
        }
        expect(counts.size).toBe(known.size);
        expect(counts.squares()).toBe([...known.values()].reduce((sum, count) => sum + count * count, 0));
      }),
      { numRuns: 50 },
    );
  });
});
