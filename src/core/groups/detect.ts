/** Groups of a network from end to end: resolution, runs, consensus, and which members stand apart. */
import type { CommunityAlgorithm } from './algorithms.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import { findConsensus } from './consensus.ts';
import { exp, log } from '../math/math.ts';
import type { EdgeColumns } from '../model/columns.ts';
import { deriveSeed } from '../random/random.ts';
import { buildNetwork, modularity, type Network } from './network.ts';
import { resampleTies } from './resample.ts';
import { chooseResolution, scanResolutions } from './resolution.ts';
import { defaultRuns, runMany } from './runs.ts';

export interface DetectOptions {
  readonly algorithm: CommunityAlgorithm;
  readonly seed: number;
  /** Null lets stability, separation and names choose. */
  readonly resolution: number | null;
  /** Smaller groups stand apart. */
  readonly minSize: number;
  readonly suitableGroups: number;
  /** The lowest and the highest resolution tried. */
  readonly resolutions: readonly [lowest: number, highest: number];
  readonly nameability?: (membership: Int32Array) => number;
  readonly progress?: Progress;
}

export interface Detection {
  readonly network: Network;
  /** Groups from 0, largest first; -1 for members that stand apart. */
  readonly membership: Int32Array;
  readonly groups: number;
  /** The memberships of the single runs. */
  readonly runs: readonly Int32Array[];
  readonly resolution: number;
  /** Newman's modularity of the membership, at resolution 1. */
  readonly modularity: number;
}

/**
 * Resolutions tried and runs of each, by the size of the network; `fine` are tried again around the best, with as many
 * runs as the final partition. Long lists get a shorter scan.
 */
const SCANS = [
  { nodes: 300, steps: 8, runs: 12, fine: 5 },
  { nodes: 2000, steps: 8, runs: 10, fine: 0 },
  { nodes: 20_000, steps: 8, runs: 4, fine: 0 },
  { nodes: Infinity, steps: 4, runs: 2, fine: 0 },
] as const;
/** Up to this size resampled networks are kept from one resolution to the next. */
const MAX_KEPT = 2000;

/** Numbers the groups by size, largest first, ties by first member; smaller ones than `minSize` become -1. Returns the groups. */
export function orderBySize(membership: Int32Array, minSize: number): { membership: Int32Array; groups: number } {
  const sizes = new Map<number, number>();
  for (const group of membership) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const kept = [...sizes].filter(([, size]) => size >= minSize).sort((a, b) => b[1] - a[1]);
  const rank = new Map(kept.map(([group], i) => [group, i]));
  return { membership: membership.map((group) => rank.get(group) ?? -1), groups: kept.length };
}

/** The resolution that suits a network best. */
function suitableResolution(
  network: Network,
  sample: (run: number) => Network,
  options: DetectOptions,
  progress: Progress,
): number {
  const { steps, runs, fine } = SCANS.find(({ nodes }) => network.nodes <= nodes) ?? SCANS[3];
  const { algorithm, seed, minSize, suitableGroups, nameability } = options;
  const [lowest, highest] = options.resolutions;
  const common = { algorithm, seed, minSize, suitableGroups, ...(nameability ? { nameability } : {}) };
  const coarse = { ...common, from: lowest, to: highest, steps, runs };
  const best = chooseResolution(scanResolutions(network, sample, coarse, progress));
  if (fine === 0) return best;
  const step = exp(log(highest / lowest) / (steps - 1));
  const around = { ...common, from: best / step, to: best * step, steps: fine, runs: defaultRuns(network.nodes) };
  return chooseResolution(scanResolutions(network, sample, around, progress));
}

/** The groups that many seeded runs over resampled ties agree on. */
export function detectGroups(nodes: number, edges: EdgeColumns, options: DetectOptions): Detection {
  const progress = options.progress ?? noProgress;
  const network = buildNetwork(nodes, edges);
  const samples: Network[] = [];
  const sample = (run: number): Network => {
    const known = samples[run] ?? resampleTies(nodes, edges, deriveSeed(options.seed, run));
    if (nodes <= MAX_KEPT) samples[run] = known;
    return known;
  };
  const resolution = options.resolution ?? suitableResolution(network, sample, options, progress);
  const runs = runMany(options.algorithm, sample, resolution, defaultRuns(nodes), options.seed, progress);
  const consensus = findConsensus(network, runs, options.seed);
  const { membership, groups } = orderBySize(consensus, options.minSize);
  return { network, membership, groups, runs, resolution, modularity: modularity(network, membership, 1) };
}
