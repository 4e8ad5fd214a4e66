/**
 * Networks as they might as well have come out: every tie's weight times a random factor of mean 1 and standard deviation
 * 1/2 (gamma distributed: the mean of four exponential draws, of which one is the Bayesian bootstrap of Rubin 1981).
 * Groups that many such networks share do not hang on a few ties (Rosvall & Bergstrom 2010, PLoS ONE 5:e8694). O(ties).
 */
import { log } from '../math/math.ts';
import type { EdgeColumns } from '../model/columns.ts';
import { createRandom } from '../random/random.ts';
import { buildNetwork, type Network } from './network.ts';

const DRAWS = 4;

/** The network of `edges` with resampled weights; the same seed gives the same one. */
export function resampleTies(nodes: number, edges: EdgeColumns, seed: number): Network {
  const random = createRandom(seed);
  const weight = edges.weight.map((w) => {
    let product = 1;
    for (let draw = 0; draw < DRAWS; draw += 1) product *= 1 - random();
    return (-w * log(product)) / DRAWS;
  });
  return buildNetwork(nodes, { source: edges.source, target: edges.target, weight });
}
