import { describe, expect, it } from 'vitest';
import { isInRings } from '../../../src/app/map/hull-layer.ts';
import { markFlags, packSectors, type MarkLook } from '../../../src/app/map/mark-data.ts';
import { nodeOf } from './scene-of.ts';

const slot = (group: number): number => group + 1;
const PLAIN: MarkLook = { isLit: false, isHovered: false, isSolid: false, isOverlaid: false };

/** The inverse of the packing, as the shader does it. */
function unpack(packed: readonly number[]): { slot: number; end: number }[] {
  return packed.flatMap((value) =>
    [Math.floor(value / 4096), value % 4096].map((code) => ({ slot: Math.floor(code / 256), end: code % 256 })),
  );
}

describe('packSectors', () => {
  it('keeps colours and shares', () => {
    const codes = unpack(
      packSectors(
        [
          { group: 4, papers: 6 },
          { group: 11, papers: 2 },
        ],
        slot,
      ),
    );
    expect(codes[0]).toEqual({ slot: 5, end: 191 });
    expect(codes.slice(1)).toEqual(Array.from({ length: 7 }, () => ({ slot: 12, end: 255 })));
  });

  it('closes the circle with one grey sector where there are more than eight', () => {
    const codes = unpack(
      packSectors(
        Array.from({ length: 11 }, (_, group) => ({ group, papers: 1 })),
        slot,
      ),
    );
    expect(codes).toHaveLength(8);
    expect(codes[7]).toEqual({ slot: 0, end: 255 });
    for (const value of packSectors([], slot)) expect(value).toBeLessThan(2 ** 24);
  });
});

describe('markFlags', () => {
  it('tells shapes, rings and states apart', () => {
    const sectors = [
      { group: 0, papers: 2 },
      { group: 1, papers: 1 },
    ];
    expect(markFlags(nodeOf('p1', 0), PLAIN)).toBe(1);
    expect(markFlags(nodeOf('t1', 0, { isUncertain: true }), { ...PLAIN, isLit: true, isHovered: true })).toBe(
      2 + 16 + 64 + 128,
    );
    expect(markFlags(nodeOf('a1', 0, { sectors, isHub: true, papers: 29 }), PLAIN)).toBe(12);
    expect(markFlags(nodeOf('a1', 0, { sectors, isInferred: true }), PLAIN)).toBe(32);
    expect(markFlags(nodeOf('a1', 0, { isUncertain: true, papers: 3 }), PLAIN)).toBe(0);
  });

  it('cuts nothing by groups under an overlay, and fills topics where they are all there is', () => {
    const sectors = [
      { group: 0, papers: 2 },
      { group: 1, papers: 1 },
    ];
    const overlaid = { ...PLAIN, isOverlaid: true };
    expect(markFlags(nodeOf('a1', 0, { sectors }), PLAIN)).toBe(4);
    expect(markFlags(nodeOf('a1', 0, { sectors }), overlaid)).toBe(0);
    expect(markFlags(nodeOf('t1', 0), { ...PLAIN, isSolid: true })).toBe(2 + 256);
    expect(markFlags(nodeOf('p1', 0), { ...PLAIN, isSolid: true })).toBe(1);
  });
});

describe('rings', () => {
  const square = [0, 0, 100, 0, 100, 100, 0, 100];
  const hole = [40, 40, 60, 40, 60, 60, 40, 60];

  it('hold points by even and odd', () => {
    expect(isInRings([square], 50, 50)).toBe(true);
    expect(isInRings([square, hole], 50, 50)).toBe(false);
    expect(isInRings([square], 150, 50)).toBe(false);
    expect(isInRings([], 0, 0)).toBe(false);
  });
});
