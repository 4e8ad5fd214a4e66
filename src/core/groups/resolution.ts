/**
 * Choice of the resolution: several are tried, evenly spaced in their logarithm, and the consensus of a few runs at each is
 * judged by how well the runs agree (mean adjusted Rand index), how clearly its groups stand apart (silhouette), how well
 * they can be named, where that can be told, and whether their number is one that people can take in.
 * Cost: the runs and a consensus for each resolution.
 */
import { exp, log } from '../math/math.ts';
import { findConsensus } from './consensus.ts';
import type { Network } from './network.ts';
import { meanAgreement } from './runs.ts';
import { separation } from './separation.ts';

/** The groups that are looked for. */
export interface WantedGroups {
  /** Groups with fewer members stand apart and do not count. */
  readonly minSize: number;
  /** The effective number of groups that suits best. */
  readonly suitableGroups: number;
}

export interface Scan extends WantedGroups {
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly seed: number;
  /** How well the groups of a membership can be named, 0..1. */
  readonly nameability?: (membership: Int32Array) => number;
}

export interface ResolutionStep {
  readonly resolution: number;
  /** What the runs agree on. */
  readonly membership: Int32Array;
  /** Effective number of groups of the minimum size and more. */
  readonly groups: number;
  readonly agreement: number;
  readonly separation: number;
  readonly nameability: number;
  readonly score: number;
}

/** Width of the preference for the suitable number of groups, in natural logarithms. */
const WIDTH = 0.5;

/** The effective number of groups: e to the entropy of their sizes (Hill 1973), so that tiny ones hardly count. */
export function countEffective(membership: Int32Array, minSize: number): number {
  const sizes = new Map<number, number>();
  for (const group of membership) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const kept = [...sizes.values()].filter((size) => size >= minSize);
  const all = kept.reduce((sum, size) => sum + size, 0);
  return all === 0 ? 0 : exp(kept.reduce((entropy, size) => entropy - (size / all) * log(size / all), 0));
}

function suitability(groups: number, suitable: number): number {
  if (groups <= 0) return 0;
  const distance = log(groups / Math.max(1, suitable)) / WIDTH;
  return exp((-distance * distance) / 2);
}

/** The step as it is judged where other groups are wanted. O(edges). */
export function judgeStep(
  network: Network,
  step: Pick<ResolutionStep, 'resolution' | 'membership' | 'agreement' | 'nameability'>,
  { minSize, suitableGroups }: WantedGroups,
): ResolutionStep {
  const { resolution, membership, agreement, nameability } = step;
  const groups = countEffective(membership, minSize);
  const apart = Math.max(0, separation(network, membership, minSize));
  const score = Math.sqrt(agreement) * apart * nameability * suitability(groups, suitableGroups);
  return { resolution, membership, groups, agreement, separation: apart, nameability, score };
}

/** Every resolution of the scan with its marks; `runsAt` gives the memberships of a few runs at each. */
export function scanResolutions(
  network: Network,
  runsAt: (resolutions: readonly number[]) => readonly (readonly Int32Array[])[],
  scan: Scan,
): ResolutionStep[] {
  const { from, to, steps, seed, nameability = (): number => 1 } = scan;
  const resolutions = Array.from({ length: steps }, (_, at) => {
    const part = steps > 1 ? at / (steps - 1) : 0;
    return from * exp(log(to / from) * part);
  });
  return runsAt(resolutions).map((runs, at) => {
    const membership = findConsensus(network, runs, seed);
    const step = { membership, agreement: meanAgreement(runs), nameability: nameability(membership) };
    return judgeStep(network, { resolution: resolutions[at] ?? 1, ...step }, scan);
  });
}

/** The resolution of the best score, the lowest of equals; 1 where nothing can be told. */
export function chooseResolution(steps: readonly ResolutionStep[]): number {
  let best: ResolutionStep | null = null;
  for (const step of steps) if (step.score > (best?.score ?? 0)) best = step;
  return best?.resolution ?? 1;
}
