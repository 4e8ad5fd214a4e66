import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pieces } from '../../../src/core/topics/pieces.ts';

describe('pieces', () => {
  const pieces = new Pieces([[0, 1], [], [-1, 0, 4]]);

  it('are between the knots of each input', () => {
    expect([...pieces.starts]).toEqual([0, 1, 1, 3]);
    const row = new Float64Array(4);
    pieces.write(Float64Array.of(9, 0.25, 5, 1), 1, row, 1);
    expect([...row]).toEqual([0, 0.25, 1, 0.25]);
  });

  it('give a value back between the first and the last knot', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ends, share) => {
          const knots = [...ends].sort((a, b) => a - b);
          const [low = 0, high = 0] = [knots[0], knots.at(-1)];
          const value = low + share * (high - low);
          const row = new Float64Array(knots.length - 1);
          new Pieces([knots]).write(Float64Array.of(value), 0, row, 0);
          const sum = row.reduce((all, part, at) => all + part * ((knots[at + 1] ?? 0) - (knots[at] ?? 0)), low);
          expect(sum).toBeCloseTo(value, 9);
        },
      ),
    );
  });
});
