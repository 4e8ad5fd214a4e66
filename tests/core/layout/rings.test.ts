import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellIndex, lastRing, visitRing } from '../../../src/core/layout/rings.ts';

const size = fc.integer({ min: 1, max: 9 });

describe('rings', () => {
  it('visit every cell of a grid once, each at its distance', () => {
    fc.assert(
      fc.property(size, size, fc.nat(8), fc.nat(8), (columns, rows, c, r) => {
        const [column, row] = [c % columns, r % rows];
        const seen = new Set<number>();
        for (let ring = 0; ring <= lastRing({ columns, rows }, column, row); ring += 1) {
          visitRing({ columns, rows }, column, row, ring, (cell) => {
            expect(seen.has(cell)).toBe(false);
            seen.add(cell);
            const away = Math.max(Math.abs((cell % columns) - column), Math.abs(Math.floor(cell / columns) - row));
            expect(away).toBe(ring);
          });
        }
        expect(seen.size).toBe(columns * rows);
      }),
    );
  });

  it('start at the nearest cell of a place off the grid', () => {
    expect([-5, 0, 19, 21, 900].map((value) => cellIndex(value, 10, 3))).toEqual([0, 0, 1, 2, 2]);
  });
});
