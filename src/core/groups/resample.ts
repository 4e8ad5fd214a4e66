/**
 * Networks as they might as well have come out: every tie's weight times a random factor of mean 1 and standard deviation
 * 1/2 (gamma distributed: the mean of four exponential draws, of which one is the Bayesian bootstrap of Rubin 1981).
 * Groups that many such networks share do not hang on a few ties (Rosvall & Bergstrom 2010, PLoS ONE 5:e8694). O(ties).
 */
import { log } from '../math/math.ts';
import { createRandom } from '../random/random.ts';
import { type Network, type TieTable, weighTies } from './network.ts';

const DRAWS = 4;

/** The network of `ties` with resampled weights; the same seed gives the same one. */
export function resampleTies(ties: TieTable, seed: number): Network {
  const random = createRandom(seed);
  const weight = new Float64Array(ties.weight.length);
  for (let e = 0; e < weight.length; e += 1) {
    let product = 1;
    for (let draw = 0; draw < DRAWS; draw += 1) product *= 1 - random();
    weight[e] = (-(ties.weight[e] ?? 0) * log(product)) / DRAWS;
  }
  return weighTies(ties, weight);
}
