import { describe, expect, it } from 'vitest';
import { tabulateTies } from '../../../src/core/groups/network.ts';
import { resampleTies } from '../../../src/core/groups/resample.ts';
import { plantPartition } from './planted.ts';

describe('resampleTies', () => {
  const { n, edges } = plantPartition(4, 40, 0.5, 0.1, 1);
  const ties = tabulateTies(n, edges);

  it('keeps the ties and changes their weights by factors of mean 1 and deviation 1/2', () => {
    const network = resampleTies(ties, 3);
    expect(network.targets).toEqual(ties.targets);
    const factors = [...network.weights];
    const mean = factors.reduce((sum, x) => sum + x, 0) / factors.length;
    const deviation = Math.sqrt(factors.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / factors.length);
    expect(mean).toBeCloseTo(1, 1);
    expect(deviation).toBeCloseTo(0.5, 1);
    expect(Math.min(...factors)).toBeGreaterThan(0);
  });

  it('depends on the seed alone', () => {
    expect(resampleTies(ties, 3)).toEqual(resampleTies(ties, 3));
    expect(resampleTies(ties, 4).weights).not.toEqual(resampleTies(ties, 3).weights);
  });
});
