import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearPairs } from '../../../src/core/layout/near-pairs.ts';

describe('createNearPairs', () => {
  it('visits every pair within reach once, also when used again', () => {
    const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }),
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        (points, reach) => {
          const x = Float64Array.from(points, (point) => point[0]);
          const y = Float64Array.from(points, (point) => point[1]);
          const find = createNearPairs(points.length);
          for (const scale of [1, 0.5]) {
            const seen = new Set<string>();
            let repeated = 0;
            find(
              x.map((v) => v * scale),
              y,
              reach,
              (i, j) => {
                const pair = `${Math.min(i, j)} ${Math.max(i, j)}`;
                expect(seen.has(pair)).toBe(false);
                seen.add(pair);
              },
            );
            const near = points.flatMap(([ax, ay], i) =>
              points.slice(0, i).flatMap(([bx, by], j) => {
                const isNear = ((ax - bx) * scale) ** 2 + (ay - by) ** 2 < reach * reach;
                return isNear ? [`${j} ${i}`] : [];
              }),
            );
            expect(repeated).toBe(0);
            expect(near.filter((pair) => !seen.has(pair))).toEqual([]);
          }
        },
      ),
    );
  });
});
