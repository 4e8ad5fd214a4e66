/** Groups of a network from end to end: resolution, runs, consensus, and which members stand apart. */
import type { CommunityAlgorithm } from './algorithms.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import { findConsensus } from './consensus.ts';
import { exp, log } from '../math/math.ts';
import type { EdgeColumns } from '../model/columns.ts';
import type { Grain } from '../model/partition.ts';
import { chooseAtGrain, type Medium } from './grain.ts';
import { membersOf } from './join.ts';
import { modularity, type Network, tabulateTies, type TieTable, weighTies } from './network.ts';
import { chooseResolution, type ResolutionStep, scanResolutions } from './resolution.ts';
import type { RunHost } from './run-host.ts';
import { defaultRuns, openRunBook, type RunBook, runMany } from './runs.ts';

export interface DetectOptions {
  readonly algorithm: CommunityAlgorithm;
  /** Null lets stability, separation and names choose. */
  readonly resolution: number | null;
  /** How fine the groups are where the resolution is chosen. */
  readonly grain: Grain;
  /** Smaller groups stand apart. */
  readonly minSize: number;
  /** The same for groups of the fine grain. */
  readonly fineMinSize: number;
  readonly suitableGroups: number;
  /** The lowest and the highest resolution tried. */
  readonly resolutions: readonly [lowest: number, highest: number];
  readonly nameability?: (membership: Int32Array) => number;
  /** Groups of which this does not hold stand apart. */
  readonly isFounded?: (members: readonly number[]) => boolean;
  /** Where the runs are made; here where not given. */
  readonly host?: RunHost;
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

/** A network under study: what is found out about it at one grain serves the others. */
export interface Study {
  readonly network: Network;
  readonly ties: TieTable;
  readonly seed: number;
  /** The runs made of it, over resampled ties. */
  runs: RunBook | null;
  medium: Medium | null;
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

/** Numbers the groups by size, largest first, ties by first member; smaller ones than `minSize` become -1. Returns the groups. */
export function orderBySize(membership: Int32Array, minSize: number): { membership: Int32Array; groups: number } {
  const sizes = new Map<number, number>();
  for (const group of membership) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const kept = [...sizes].filter(([, size]) => size >= minSize).sort((a, b) => b[1] - a[1]);
  const rank = new Map(kept.map(([group], i) => [group, i]));
  return { membership: membership.map((group) => rank.get(group) ?? -1), groups: kept.length };
}

/** A study of the network of `edges`, in which nothing was found out yet. */
export function studyNetwork(nodes: number, edges: EdgeColumns, seed: number): Study {
  const ties = tabulateTies(nodes, edges);
  return { network: weighTies(ties, ties.weight), ties, seed, runs: null, medium: null };
}

function runsOf(study: Study, { algorithm, host }: DetectOptions): RunBook {
  const { ties, seed } = study;
  study.runs ??= openRunBook({ algorithm, ties, seed, isResampled: true, ...(host ? { host } : {}) });
  return study.runs;
}

/** Tries resolutions of a network: evenly spaced from `from` to `to`, few runs each or, closely, as many as at the end. */
export type TryResolutions = (from: number, to: number, steps: number, isClose: boolean) => ResolutionStep[];

function tryer(study: Study, options: DetectOptions): TryResolutions {
  const { network, seed } = study;
  const { minSize, suitableGroups, nameability, progress = noProgress } = options;
  const scan = SCANS.find(({ nodes }) => network.nodes <= nodes) ?? SCANS[3];
  const tell = (done: number, total: number): void => progress('Trying resolutions', done, total);
  return (from, to, steps, isClose) => {
    const runs = isClose ? defaultRuns(network.nodes) : scan.runs;
    const runsAt = (resolutions: readonly number[]): Int32Array[][] =>
      runMany(runsOf(study, options), resolutions, runs, tell);
    const wanted = { minSize, suitableGroups, ...(nameability ? { nameability } : {}) };
    return scanResolutions(network, runsAt, { from, to, steps, seed, ...wanted });
  };
}

/** The groups that many seeded runs over resampled ties agree on, at one resolution. */
function detectAt(study: Study, resolution: number, minSize: number, options: DetectOptions): Detection {
  const { network, seed } = study;
  const { isFounded, progress = noProgress } = options;
  const tell = (done: number, total: number): void => progress('Finding groups', done, total);
  const [runs = []] = runMany(runsOf(study, options), [resolution], defaultRuns(network.nodes), tell);
  const found = orderBySize(findConsensus(network, runs, seed), minSize);
  const whole = { network, ...found, runs, resolution, modularity: modularity(network, found.membership, 1) };
  if (!isFounded) return whole;
  const kept = membersOf(found.membership, found.groups).map(isFounded);
  const founded = found.membership.map((group) => (kept[group] ? group : -1));
  return { ...whole, ...orderBySize(founded, 1) };
}

/** The scan of resolutions and the groups at the one that suits the network best. */
function findMedium(study: Study, options: DetectOptions): Medium {
  const { steps, fine } = SCANS.find(({ nodes }) => study.network.nodes <= nodes) ?? SCANS[3];
  const [lowest, highest] = options.resolutions;
  const tryResolutions = tryer(study, options);
  const scan = tryResolutions(lowest, highest, steps, false);
  const ratio = exp(log(highest / lowest) / (steps - 1));
  const rough = chooseResolution(scan);
  const around = fine === 0 ? [] : tryResolutions(rough / ratio, rough * ratio, fine, true);
  const resolution = fine === 0 ? rough : chooseResolution(around);
  const detection = detectAt(study, resolution, options.minSize, options);
  return { detection, steps: [...scan, ...around], ratio, closer: fine };
}

/** The groups of a network at a grain, or at the resolution that is given. */
export function detectGroups(study: Study, options: DetectOptions): Detection {
  if (options.resolution !== null) return detectAt(study, options.resolution, options.minSize, options);
  study.medium ??= findMedium(study, options);
  if (options.grain === 'medium') return study.medium.detection;
  return chooseAtGrain(study.medium, {
    grain: options.grain,
    minSize: options.grain === 'fine' ? options.fineMinSize : options.minSize,
    tryResolutions: tryer(study, options),
    detectAt: (resolution, minSize) => detectAt(study, resolution, minSize, options),
  });
}
