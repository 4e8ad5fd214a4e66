import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pushOutOfTitles, TITLE_PAD } from '../../../src/core/layout/titles.ts';

const coordinate = fc.double({ min: 0, max: 400, noNaN: true });
const mark = fc.record({ x: coordinate, y: coordinate, radius: fc.integer({ min: 1, max: 20 }) });
const box = fc.record({
  x: coordinate,
  y: coordinate,
  w: fc.integer({ min: 0, max: 90 }),
  h: fc.integer({ min: 1, max: 20 }),
});

describe('pushOutOfTitles', () => {
  it('does for many boxes at once what it does for one after the other', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), fc.array(box, { maxLength: 8 }), (marks, boxes) => {
        const columns = () => ({
          x: Float64Array.from(marks, ({ x }) => x),
          y: Float64Array.from(marks, ({ y }) => y),
          radius: Float64Array.from(marks, ({ radius }) => radius),
          territory: new Int32Array(marks.length).fill(-1),
        });
        const titlesOf = (some: typeof boxes) => ({
          x: Float64Array.from(some, ({ x }) => x),
          y: Float64Array.from(some, ({ y }) => y),
          halfWidth: Float64Array.from(some, ({ w }) => w),
          halfHeight: Float64Array.from(some, ({ h }) => h),
        });
        const bounds = { width: 400, height: 400 };
        const together = columns();
        const worst = pushOutOfTitles(together, titlesOf(boxes), bounds, 1);
        const single = columns();
        const overlaps = boxes.map((one) => pushOutOfTitles(single, titlesOf([one]), bounds, 1));
        expect(together).toEqual(single);
        expect(worst).toBe(Math.max(0, ...overlaps));
      }),
    );
  });

  it('moves a mark out of a box', () => {
    const marks = { x: Float64Array.of(50), y: Float64Array.of(52), radius: Float64Array.of(5), territory: [0] };
    const title = { x: [50], y: [50], halfWidth: [30], halfHeight: [8] };
    const titles = {
      x: Float64Array.from(title.x),
      y: Float64Array.from(title.y),
      halfWidth: Float64Array.from(title.halfWidth),
      halfHeight: Float64Array.from(title.halfHeight),
    };
    expect(pushOutOfTitles(marks, titles, { width: 100, height: 100 }, 1)).toBeGreaterThan(0);
    expect(marks.y[0]).toBeCloseTo(50 + 8 + 5 + TITLE_PAD, 9);
  });
});
