import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitView,
  freeCentre,
  freeRect,
  toScene,
  toScreenX,
  toScreenY,
  viewAt,
  zoomAround,
} from '../../../src/app/map/viewport.ts';
import { sceneBounds } from '../../../src/core/draw/bounds.ts';
import { nodeOf, sceneOf } from './scene-of.ts';

const SIZE = { width: 1440, height: 900 };

describe('the free rectangle', () => {
  it('is the container less the insets', () => {
    expect(freeRect(SIZE, { top: 52, right: 408, bottom: 104, left: 296 })).toEqual({
      x: 296,
      y: 52,
      width: 736,
      height: 744,
    });
  });

  it('stays usable where panels take everything', () => {
    const free = freeRect({ width: 300, height: 200 }, { top: 150, right: 200, bottom: 150, left: 200 });
    expect(free.width).toBeGreaterThan(0);
    expect(free.x + free.width).toBeLessThanOrEqual(300);
    expect(free.y + free.height).toBeLessThanOrEqual(200);
  });
});

describe('the camera', () => {
  const free = freeRect(SIZE, { top: 52, right: 408, bottom: 104, left: 296 });

  it('fits bounds into the free rectangle with a margin', () => {
    const bounds = { x: 100, y: 50, width: 1000, height: 500 };
    const view = fitView(bounds, SIZE, free, 12);
    expect(toScreenX(view, SIZE, 100)).toBeCloseTo(296 + 12);
    expect(toScreenX(view, SIZE, 1100)).toBeCloseTo(296 + 736 - 12);
    expect((toScreenY(view, SIZE, 50) + toScreenY(view, SIZE, 550)) / 2).toBeCloseTo(52 + 372);
  });

  it('does not blow up a scene of one node', () => {
    const bounds = sceneBounds(sceneOf([nodeOf('p1', -1, { x: 40, y: 40 })], [], []));
    expect(fitView(bounds, SIZE, free, 12).scale).toBeLessThanOrEqual(1.4);
  });

  it('gives back the centre it was given, and keeps the zoomed point still', () => {
    const number = fc.double({ min: -2000, max: 2000, noNaN: true });
    const scale = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(number, number, scale, scale, number, number, (x, y, from, to, px, py) => {
        const view = viewAt(x, y, from, SIZE, free);
        expect(freeCentre(view, SIZE, free).x).toBeCloseTo(x, 6);
        expect(freeCentre(view, SIZE, free).y).toBeCloseTo(y, 6);
        const before = toScene(view, SIZE, px, py);
        const after = toScene(zoomAround(view, SIZE, px, py, to), SIZE, px, py);
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });
});
