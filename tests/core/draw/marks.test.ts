import { describe, expect, it } from 'vitest';
import { isBadged, isRing, isUnsure, markScale, paintOrder, sectorEnds } from '../../../src/core/draw/marks.ts';
import { nodeOf } from '../../ui/map/scene-of.ts';

describe('marks', () => {
  it('scales marks slower than the map, within limits', () => {
    expect(markScale(1)).toBe(1);
    expect(markScale(0.01)).toBe(0.5);
    expect(markScale(100)).toBe(1.35);
    expect(markScale(1.4)).toBeLessThan(1.4);
  });

  it('are painted topics first and people last, small before large', () => {
    const nodes = [nodeOf('a0', 0, { radius: 9 }), nodeOf('a1', 0, { radius: 4 }), nodeOf('p2', 0), nodeOf('t3', 0)];
    expect(paintOrder(nodes)).toEqual([3, 2, 1, 0]);
  });

  it('are rings for people in several groups who are not inferred', () => {
    const sectors = [0, 1].map((group) => ({ group, papers: 2 }));
    expect(isRing(nodeOf('a0', 0, { sectors }))).toBe(true);
    expect(isRing(nodeOf('a0', 0, { sectors, isInferred: true }))).toBe(false);
    expect(isRing(nodeOf('a0', 0, { sectors: sectors.slice(1) }))).toBe(false);
  });

  it('are faint where uncertain, but not people with three papers', () => {
    expect(isUnsure(nodeOf('p0', 0, { isUncertain: true, papers: 5 }))).toBe(true);
    expect(isUnsure(nodeOf('a0', 0, { isUncertain: true, papers: 2 }))).toBe(true);
    expect(isUnsure(nodeOf('a0', 0, { isUncertain: true, papers: 3 }))).toBe(false);
  });

  it('carry a badge where the list is cut, lit or near', () => {
    const paper = nodeOf('p0', 0, { isTruncated: true });
    expect([isBadged(paper, true, false), isBadged(paper, false, true)]).toEqual([true, true]);
    expect([isBadged(paper, false, false), isBadged(nodeOf('p0', 0), true, true)]).toEqual([false, false]);
  });
});

describe('sectorEnds', () => {
  it('close the turn, the last of eight for all the rest', () => {
    const ends = sectorEnds(
      Array.from({ length: 11 }, (_, group) => ({ group, papers: 1 })),
      (group) => group + 1,
    );
    expect(ends).toHaveLength(8);
    expect(ends[0]).toEqual({ slot: 1, end: 1 / 11 });
    expect(ends[7]).toEqual({ slot: 0, end: 1 });
  });
});
