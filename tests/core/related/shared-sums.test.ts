import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedSums } from '../../../src/core/related/shared-sums.ts';

describe('SharedSums', () => {
  it('takes the highest sums in order, ties by the given order, and forgets them', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, fc.nat(12), (drawn, count) => {
        const members = Int32Array.from(drawn, (_, i) => i);
        const postings = {
          offsets: Int32Array.of(0, drawn.length),
          entries: members,
          weights: Float32Array.from(drawn),
        };
        const sums = new SharedSums(drawn.length, (a, b) => b - a);
        sums.add(postings, 0, 2);
        const expected = [...members]
          .filter((member) => member !== 0 && (drawn[member] ?? 0) > 0)
          .sort((a, b) => (drawn[b] ?? 0) - (drawn[a] ?? 0) || b - a)
          .slice(0, count);
        expect(sums.take(0, count)).toEqual(expected);
        expect(sums.take(0, count)).toEqual([]);
      }),
    );
  });
});
