import { describe, expect, it } from 'vitest';
import type { Group } from '../../../src/core/model/partition.ts';
import { COLOUR_DISTANCES } from '../../../src/core/view/colour-distances.ts';
import { followColours, groupCloseness, groupColours } from '../../../src/core/view/group-colours.ts';
import { randomAnalysis } from './scene-fixture.ts';

const group = (size: number, ties: readonly [group: number, authors: number][] = []): Group => ({
  id: `theme-${size}`,
  name: `Of ${size}`,
  papers: Array.from({ length: size }, (_, i) => i),
  authors: [],
  topics: [],
  items: [],
  terms: [],
  people: [],
  corePapers: [],
  bridges: ties.map(([to, authors]) => ({ group: to, authors: [...Array(authors).keys()], topics: [7], papers: [] })),
  stability: 1,
  held: new Uint8Array(),
});

describe('groupCloseness', () => {
  it('counts people and topics between two groups, from both sides', () => {
    const first = group(9, [
      [1, 4],
      [2, 2],
    ]);
    expect(groupCloseness([first, group(8, [[0, 1]]), group(4)])).toEqual([
      [0, 7, 3],
      [7, 0, 0],
      [3, 0, 0],
    ]);
  });
});

describe('groupColours', () => {
  it('gives groups that much holds together colours that differ more than the first two', () => {
    const groups = [group(9, [[1, 9]]), group(9, [[0, 9]]), ...[8, 7, 6, 5].map((size) => group(size))];
    const { themes, circles } = randomAnalysis(10, 2, 1);
    const [a = 0, b = 0] = groupColours({ themes: { ...themes, groups }, circles }, 'themes');
    const differences = COLOUR_DISTANCES.slice(0, 6).flatMap((row, i) => row.slice(0, i));
    expect(COLOUR_DISTANCES[a - 1]?.[b - 1]).toBe(Math.max(...differences));
  });

  it('lets circles take up the colours of the themes that their people are in', () => {
    const { themes } = randomAnalysis(30, 3, 4);
    const swapped = { ...themes, groups: [...themes.groups].reverse() };
    const ofThemes = groupColours({ themes, circles: swapped }, 'themes');
    expect(groupColours({ themes, circles: swapped }, 'circles')).toEqual([...ofThemes].reverse());
  });
});

describe('followColours', () => {
  it('keeps what came before, and is as if nothing had where that agrees', () => {
    const groups = [group(9), group(8), group(7)];
    expect(followColours(groups, [1, 2, 3], [0, 2, 0])).toEqual([1, 2, 3]);
    const followed = followColours(groups, [1, 2, 3], [3, 0, 0]);
    expect(followed[0]).toBe(3);
    expect([...followed].sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });
});
