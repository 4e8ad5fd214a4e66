import { describe, expect, it } from 'vitest';
import { hullLook, thinRing, traceRing } from '../../../src/core/draw/hulls.ts';
import { PALETTE } from '../figure/figure-fixture.ts';

const square = [0, 0, 100, 0, 100, 100, 0, 100];

/** What is drawn, word by word. */
function traced(ring: readonly number[]): string[] {
  const words: string[] = [];
  traceRing(ring, {
    moveTo: (...at) => words.push(`M${at.join(' ')}`),
    quadraticCurveTo: (...at) => words.push(`Q${at.join(' ')}`),
    closePath: () => words.push('Z'),
  });
  return words;
}

describe('rings', () => {
  it('are thinned, small ones left as they are', () => {
    const ring = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? i * 3 : 0));
    expect(thinRing(ring, 14).length).toBeLessThan(ring.length / 2);
    expect(thinRing(square, 200)).toEqual(square);
  });

  it('are closed curves through the middles of their sides', () => {
    expect(traced(square)).toEqual(['M50 0', 'Q100 0 100 50', 'Q100 100 50 100', 'Q0 100 0 50', 'Q0 0 50 0', 'Z']);
    expect(traced([0, 0, 50, 50])).toEqual([]);
  });
});

describe('hullLook', () => {
  it('outlines firm groups, and stronger those that are pointed out', () => {
    const { hullFill, hullCore, hullLine } = PALETTE;
    expect(hullLook(false, false, PALETTE)).toEqual({ fill: hullFill, core: hullCore, line: null });
    expect(hullLook(true, false, PALETTE).line).toEqual({ width: 1, opacity: hullLine });
    const hot = hullLook(false, true, PALETTE);
    expect(hot.fill).toBeCloseTo(hullFill * 1.5);
    expect(hot.line).toEqual({ width: 1.6, opacity: 0.8 });
  });
});
