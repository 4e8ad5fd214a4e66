import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/core/topics/feature-names.ts';
import { logistic, Network, parseRanker, RankerError, type RankerFile } from '../../../src/core/topics/network.ts';
import { learnt } from './make-paper.ts';

const small = new Network({
  means: [1, 0],
  deviations: [2, 0.5],
  hidden: [
    { bias: 0.5, weights: [1, -1] },
    { bias: -10, weights: [1, 1] },
  ],
  output: { bias: -1, weights: [2, 3] },
});

describe('the network', () => {
  it('adds up the units that are active, over standardised inputs', () => {
    // Inputs (5 - 1) / 2 = 2 and (0.25 - 0) / 0.5 = 0.5: the first unit has 0.5 + 2 - 0.5, the second is off.
    expect(small.score(Float64Array.of(9, 5, 0.25), 1)).toBeCloseTo(-1 + 2 * 2);
  });

  it('clips inputs to six deviations', () => {
    expect(small.score(Float64Array.of(1000, 0), 0)).toBeCloseTo(small.score(Float64Array.of(13, 0), 0));
  });

  it('says what each input adds against the mean', () => {
    const [first, second] = small.contributions(Float64Array.of(5, 0.25), 0);
    expect(first).toBeCloseTo(2 * 2);
    expect(second).toBeCloseTo(2 * -0.5);
  });

  it('gives probabilities', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(-800)).toBeCloseTo(0);
  });

  it('reads the weights that come with the program', () => {
    const network = parseRanker(learnt.ranker);
    const values = new Float64Array(FEATURES.length);
    const score = network.score(values, 0);
    expect(Number.isFinite(score)).toBe(true);
    expect(network.contributions(values, 0)).toHaveLength(FEATURES.length);
  });

  it('refuses weights of other features', () => {
    const file = JSON.parse(learnt.ranker) as RankerFile;
    const other = { ...file, features: ['other', ...file.features.slice(1)] };
    const short = { ...file, means: file.means.slice(1) };
    for (const text of [JSON.stringify(other), JSON.stringify(short), '{}', 'no JSON'])
      expect(() => parseRanker(text)).toThrow(RankerError);
  });
});
