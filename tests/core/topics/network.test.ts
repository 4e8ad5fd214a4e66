import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/core/random/random.ts';
import { FEATURES } from '../../../src/core/topics/feature-names.ts';
import { logistic, Network, parseRanker, RankerError, type RankerFile } from '../../../src/core/topics/network.ts';
import { Pieces } from '../../../src/core/topics/pieces.ts';
import { learnt } from './make-paper.ts';

const small = new Network({
  knots: [
    [0, 1, 3],
    [-1, 1],
  ],
  means: [0.5, 0.25, 0.5],
  hidden: [
    { bias: 0.5, weights: [1, 4, -1] },
    { bias: -10, weights: [1, 1, 1] },
  ],
  output: { bias: -1, weights: [2, 3] },
});

describe('the network', () => {
  it('adds up the units that are active, over the pieces of its inputs', () => {
    // 2 is past the first piece and half through the second, 0 half through its one; the second unit is off.
    expect(small.score(Float64Array.of(9, 2, 0), 1)).toBeCloseTo(-1 + 2 * (0.5 + 1 + 2 - 0.5));
    expect(small.score(Float64Array.of(0, -1), 0)).toBeCloseTo(-1 + 2 * 0.5);
  });

  it('takes no input beyond its last knot or before its first', () => {
    expect(small.score(Float64Array.of(1000, 7), 0)).toBe(small.score(Float64Array.of(3, 1), 0));
    expect(small.score(Float64Array.of(-1000, -7), 0)).toBe(small.score(Float64Array.of(0, -1), 0));
  });

  it('says what each input adds against the mean', () => {
    const [first, second] = small.contributions(Float64Array.of(2, 0.5), 0);
    expect(first).toBeCloseTo(2 * (1 * (1 - 0.5) + 4 * (0.5 - 0.25)));
    expect(second).toBeCloseTo(2 * -1 * (0.75 - 0.5));
  });

  it('scores as its pieces, written out, do', () => {
    const network = parseRanker(learnt.ranker);
    const { knots, means, hidden, output } = JSON.parse(learnt.ranker) as RankerFile;
    const pieces = new Pieces(knots);
    const plain = new Network({ knots: means.map(() => [0, 1]), means, hidden, output });
    const random = createRandom(5);
    for (let round = 0; round < 20; round += 1) {
      const values = Float64Array.from(knots, (own) => {
        const [low = 0, high = 1] = [own[0], own.at(-1)];
        return low + (1.4 * random() - 0.2) * (high - low);
      });
      const row = new Float64Array(pieces.count);
      pieces.write(values, 0, row, 0);
      expect(network.score(values, 0)).toBeCloseTo(plain.score(row, 0), 9);
    }
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
    const falling = { ...file, knots: [[1, 0], ...file.knots.slice(1)] };
    const texts = [other, short, falling].map((wrong) => JSON.stringify(wrong));
    for (const text of [...texts, '{}', 'no JSON']) expect(() => parseRanker(text)).toThrow(RankerError);
  });
});
