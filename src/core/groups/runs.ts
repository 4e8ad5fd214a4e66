/** Many seeded runs of community detection over one network: the raw material of consensus, stability and resolution. */
import { noProgress, type Progress } from '../model/progress.ts';
import { deriveSeed } from '../random/random.ts';
import { adjustedRandIndex } from './ari.ts';
import type { CommunityAlgorithm } from './algorithms.ts';
import type { Network } from './network.ts';

/** Up to this size one run costs next to nothing, and more of them give finer shares. */
const SMALL = 2000;
const LARGE = 30_000;

/** Runs that a final partition of `nodes` nodes is built from. */
export function defaultRuns(nodes: number): number {
  return nodes <= SMALL ? 50 : nodes <= LARGE ? 20 : 10;
}

/** Memberships of `runs` runs, run i over the network that `sample` gives for it; it depends on `seed` and i alone. */
export function runMany(
  algorithm: CommunityAlgorithm,
  sample: (run: number) => Network,
  resolution: number,
  runs: number,
  seed: number,
  progress: Progress = noProgress,
): Int32Array[] {
  const memberships: Int32Array[] = [];
  for (let run = 0; run < runs; run += 1) {
    progress('Finding groups', run, runs);
    memberships.push(algorithm.run(sample(run), resolution, deriveSeed(seed, run)));
  }
  return memberships;
}

/** Mean adjusted Rand index over pairs of runs, 0..1; 1 for a single run. With many runs each is compared with the next `span`. */
export function meanAgreement(memberships: readonly Int32Array[], span = 6): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < memberships.length; i += 1) {
    for (let j = i + 1; j <= Math.min(i + span, memberships.length - 1); j += 1) {
      sum += adjustedRandIndex(memberships[i] ?? [], memberships[j] ?? []);
      count += 1;
    }
  }
  return count === 0 ? 1 : Math.max(0, sum / count);
}
