import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokeNear } from '../../../src/app/map/edge-hit.ts';
import { STROKE_SIZE } from '../../../src/app/map/stroke-data.ts';

function strokesOf(...curves: readonly (readonly number[])[]): Float32Array {
  const strokes = new Float32Array(curves.length * STROKE_SIZE);
  for (const [k, curve] of curves.entries()) strokes.set(curve, k * STROKE_SIZE);
  return strokes;
}

const all = (): boolean => true;
const level = [0, 0, 50, 0, 100, 0];
const arch = [0, 0, 50, 80, 100, 0];

describe('strokeNear', () => {
  it('meets the curve and not its control point', () => {
    expect(strokeNear(strokesOf(arch), true, { x: 50, y: 41, reach: 3 }, all)).toBe(0);
    expect(strokeNear(strokesOf(arch), true, { x: 50, y: 70, reach: 3 }, all)).toBe(-1);
    expect(strokeNear(strokesOf(arch), true, { x: 50, y: 2, reach: 3 }, all)).toBe(-1);
  });

  it('takes straight lines where edges are drawn so', () => {
    expect(strokeNear(strokesOf(arch), false, { x: 50, y: 2, reach: 3 }, all)).toBe(0);
  });

  it('takes the nearest, of those that may be hit', () => {
    const strokes = strokesOf(level, [0, 4, 50, 4, 100, 4]);
    expect(strokeNear(strokes, true, { x: 40, y: 1.5, reach: 5 }, all)).toBe(0);
    expect(strokeNear(strokes, true, { x: 40, y: 2.5, reach: 5 }, all)).toBe(1);
    expect(strokeNear(strokes, true, { x: 40, y: 2.5, reach: 5 }, (k) => k === 0)).toBe(0);
    expect(strokeNear(strokes, true, { x: 110, y: 0, reach: 5 }, all)).toBe(-1);
    expect(strokeNear(new Float32Array(), true, { x: 0, y: 0, reach: 5 }, all)).toBe(-1);
  });

  it('meets every curve at each of its points', () => {
    const number = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(
        fc.tuple(number, number, number, number, number, number),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (curve, t) => {
          const [ax, ay, cx, cy, bx, by] = curve;
          const x = (1 - t) ** 2 * ax + 2 * t * (1 - t) * cx + t * t * bx;
          const y = (1 - t) ** 2 * ay + 2 * t * (1 - t) * cy + t * t * by;
          expect(strokeNear(strokesOf(curve), true, { x, y, reach: 6 }, all)).toBe(0);
        },
      ),
    );
  });
});
