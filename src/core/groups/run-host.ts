/**
 * Where runs of community detection are made, and nearest papers found. A run is a pure function of the ties, plain typed arrays that can lie in
 * shared memory, and a few numbers; so a host may spread runs over threads and the answer is the same whatever it does.
 */
import type { CommunityAlgorithm } from './algorithms.ts';
import type { NearestHost } from './nearest.ts';
import { type Network, type TieTable, weighTies } from './network.ts';
import { resampleTies } from './resample.ts';

/** One run of an algorithm over the ties of a network. */
export interface Run {
  readonly resolution: number;
  /** Seed of the weights' resampling; null takes them as they are. */
  readonly sample: number | null;
  /** Seed of the algorithm. */
  readonly seed: number;
}

export interface RunHost {
  /** Memberships of the runs, in their order. Tells `progress` how many are done; it may throw to stop. */
  readonly make: (
    algorithm: CommunityAlgorithm,
    ties: TieTable,
    runs: readonly Run[],
    progress: (done: number, total: number) => void,
  ) => Int32Array[];
  /** Finds nearest papers; they are found here where not given. */
  readonly nearest?: NearestHost;
}

function weigh(ties: TieTable, sample: number | null): Network {
  return sample === null ? weighTies(ties, ties.weight) : resampleTies(ties, sample);
}

/** Makes runs over the same ties, one at a call; runs of the same sample in a row share its network. */
export function createRunner(algorithm: CommunityAlgorithm, ties: TieTable): (run: Run) => Int32Array {
  let last: { readonly sample: number | null; readonly network: Network } | null = null;
  return ({ resolution, sample, seed }) => {
    if (last === null || last.sample !== sample) last = { sample, network: weigh(ties, sample) };
    return algorithm.run(last.network, resolution, seed);
  };
}

/** Makes the runs one after the other, here. */
export const SERIAL: RunHost = {
  make: (algorithm, ties, runs, progress) => {
    const runOne = createRunner(algorithm, ties);
    return runs.map((run, i) => {
      progress(i, runs.length);
      return runOne(run);
    });
  },
};
