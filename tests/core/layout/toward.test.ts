import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceFrom, mirrorToward } from '../../../src/core/layout/toward.ts';

const sheet = { width: 100, height: 60 };
const places = (list: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(list, ([x]) => x),
  y: Float64Array.from(list, ([, y]) => y),
});

describe('mirrorToward', () => {
  const at = places([
    [10, 10],
    [80, 20],
    [40, 50],
  ]);
  const nodes = Float64Array.of(3, 2, 1);

  it('undoes a mirroring', () => {
    const flipped = { x: at.x.map((x) => 100 - x), y: at.y.map((y) => 60 - y) };
    expect(mirrorToward({ ...at, nodes }, flipped, sheet)).toEqual(at);
    expect(mirrorToward({ ...at, nodes }, { x: at.x, y: flipped.y }, sheet)).toEqual(at);
  });

  it('leaves what nothing is known of', () => {
    const unknown = {
      x: Float64Array.of(NaN, NaN, NaN),
      y: Float64Array.of(NaN, NaN, NaN),
      nodes: new Float64Array(3),
    };
    expect(mirrorToward(unknown, at, sheet)).toBe(at);
  });

  it('takes the nearest of the four images', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point, fc.nat(3)), { minLength: 1, maxLength: 6 }), (rows) => {
        const homes = { ...places(rows.map(([home]) => home)), nodes: Float64Array.from(rows, ([, , count]) => count) };
        const fresh = places(rows.map(([, own]) => own));
        const least = distanceFrom(homes, mirrorToward(homes, fresh, sheet));
        for (const isX of [false, true]) {
          for (const isY of [false, true]) {
            const image = {
              x: isX ? fresh.x.map((x) => 100 - x) : fresh.x,
              y: isY ? fresh.y.map((y) => 60 - y) : fresh.y,
            };
            expect(least).toBeLessThanOrEqual(distanceFrom(homes, image));
          }
        }
      }),
    );
  });
});
