import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOUR_DISTANCES } from '../../../src/core/view/colour-distances.ts';
import { assignColours, matchColours } from '../../../src/core/view/colours.ts';

/** How close places on a line are. */
const along = (places: readonly number[]): number[][] =>
  places.map((a) => places.map((b) => (a === b ? 0 : 1 / ((a - b) ** 2 + 1))));

describe('COLOUR_DISTANCES', () => {
  it('is symmetric, with no two colours alike', () => {
    expect(COLOUR_DISTANCES).toHaveLength(12);
    COLOUR_DISTANCES.forEach((row, i) => {
      row.forEach((distance, j) => {
        expect(distance).toBe(COLOUR_DISTANCES[j]?.[i]);
        expect(i === j || distance > 10).toBe(true);
      });
    });
  });
});

describe('assignColours', () => {
  it('uses the first k slots for k groups, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 })), (places) => {
        const colours = assignColours(places.length, along(places));
        const used = colours.slice(0, 12).sort((a, b) => a - b);
        expect(used).toEqual(used.map((_, i) => i + 1));
        expect(colours.slice(12).every((colour) => colour === 0)).toBe(true);
      }),
    );
  });

  it('gives neighbours colours that differ more than by chance', () => {
    const colours = assignColours(6, along([0, 1, 2, 3, 4, 5]));
    const between = (a: number, b: number): number => COLOUR_DISTANCES[a - 1]?.[b - 1] ?? 0;
    const differences = colours.slice(1).map((colour, i) => between(colours[i] ?? 0, colour));
    const inOrder = [1, 2, 3, 4, 5].map((slot) => between(slot, slot + 1));
    expect(Math.min(...differences)).toBeGreaterThan(Math.min(...inOrder));
  });

  it('leaves kept colours with their groups', () => {
    expect(assignColours(3, along([0, 1, 2]), [0, 3, 0])).toEqual([expect.any(Number), 3, expect.any(Number)]);
    expect(assignColours(2, along([0, 1]), [2, 9])).toEqual([2, 9]);
  });
});

describe('matchColours', () => {
  const before = [
    { colour: 1, members: ['a', 'b', 'c'] },
    { colour: 2, members: ['d', 'e'] },
    { colour: 0, members: ['f'] },
  ];

  it('lets colours follow the largest overlap', () => {
    expect(matchColours(before, [['d', 'e', 'x'], ['a', 'b'], ['c']])).toEqual([2, 1, 0]);
  });

  it('passes on no colour twice and none to strangers', () => {
    expect(matchColours(before, [['f'], ['y'], ['a'], ['b']])).toEqual([0, 0, 1, 0]);
    expect(matchColours([], [['a']])).toEqual([0]);
  });
});
