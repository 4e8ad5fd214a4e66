import { describe, expect, it } from 'vitest';
import { themeColours } from '../../../scripts/colour-tokens.ts';
import { ciede2000, closestPairs, leastDifferences } from '../../../scripts/colour-vision.ts';
import { COLOUR_DISTANCES } from '../../../src/core/view/colour-distances.ts';

/** Two colours this far apart are told apart side by side. */
const APART = 10;

describe('ciede2000', () => {
  // Pairs 1, 7 and 25 of the reference data of Sharma, Wu & Dalal (2005).
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)('of %j and %j is %d', (a, b, expected) => {
    expect(ciede2000(a, b)).toBeCloseTo(expected, 4);
    expect(ciede2000(b, a)).toBeCloseTo(expected, 4);
  });
});

describe.each(themeColours())('the $theme theme', ({ groups, years }) => {
  it.each(closestPairs(groups))('keeps groups apart under $vision', ({ difference }) => {
    expect(difference).toBeGreaterThan(APART);
  });

  it.each(closestPairs(years))('keeps years apart under $vision', ({ difference }) => {
    expect(difference).toBeGreaterThan(APART);
  });
});

describe('COLOUR_DISTANCES', () => {
  it('are those of the style sheet', () => {
    const [light] = themeColours();
    expect(leastDifferences(light?.groups ?? []).map((row) => row.map((d) => Number(d.toFixed(1))))).toEqual(
      COLOUR_DISTANCES,
    );
  });
});
