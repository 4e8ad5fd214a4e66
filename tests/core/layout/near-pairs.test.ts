import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearPairs } from '../../../src/core/layout/near-pairs.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate, reach: fc.double({ min: 0.25, max: 100, noNaN: true }) });

const keyOf = (i: number, j: number): string => `${Math.min(i, j)} ${Math.max(i, j)}`;

describe('createNearPairs', () => {
  it.each([
    ['one grid', 3000],
    ['a grid for each kind of reach', 0],
  ])('visits every pair within reach once, also when used again, with %s', (_, few) => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const reach = Float64Array.from(points, (p) => p.reach);
        const find = createNearPairs(reach, few);
        for (const scale of [1, 0.5, 0]) {
          const x = Float64Array.from(points, (p) => p.x * scale);
          const y = Float64Array.from(points, (p) => p.y * scale);
          const seen = new Set<string>();
          find(x, y, (pairs, length) => {
            for (let p = 0; p < length; p += 2) {
              const pair = keyOf(pairs[p] ?? -1, pairs[p + 1] ?? -1);
              expect(seen.has(pair)).toBe(false);
              seen.add(pair);
            }
          });
          const near = points.flatMap((a, i) =>
            points.slice(0, i).flatMap((b, j) => {
              const squared = ((a.x - b.x) * scale) ** 2 + ((a.y - b.y) * scale) ** 2;
              return squared < (a.reach + b.reach) ** 2 ? [keyOf(i, j)] : [];
            }),
          );
          expect(near.filter((pair) => !seen.has(pair))).toEqual([]);
        }
      }),
    );
  });

  it('gives more pairs than fit into one batch', () => {
    const n = 300;
    let count = 0;
    createNearPairs(new Float64Array(n).fill(1))(new Float64Array(n), new Float64Array(n), (_, length) => {
      count += length / 2;
    });
    expect(count).toBe((n * (n - 1)) / 2);
  });
});
