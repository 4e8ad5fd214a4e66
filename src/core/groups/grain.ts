/**
 * Coarser and finer groups than those that suit a network best: about half and twice their effective number. The scan of
 * resolutions that found the medium grain is judged again with that number in place of the suitable one, widened where
 * it does not reach so far and, in small networks, tried again more closely around the best. Coarse groups are always
 * fewer than the medium ones and fine ones more; where no resolution gives such groups, the medium ones stay.
 * Cost: a pass over the ties for each resolution of the scan, those added to it, and the runs of the partition.
 */
import type { Grain } from '../model/partition.ts';
import type { Detection, TryResolutions } from './detect.ts';
import { countEffective, judgeStep, type ResolutionStep, type WantedGroups } from './resolution.ts';

/** What is known of a network once its medium grain was found. */
export interface Medium {
  readonly detection: Detection;
  readonly steps: readonly ResolutionStep[];
  /** From one resolution of the scan to the next. */
  readonly ratio: number;
  /** Resolutions tried again around the best, 0 in large networks. */
  readonly closer: number;
}

export interface GrainOptions {
  readonly grain: Exclude<Grain, 'medium'>;
  /** Smaller groups stand apart at this grain. */
  readonly minSize: number;
  readonly tryResolutions: TryResolutions;
  readonly detectAt: (resolution: number, minSize: number) => Detection;
}

const FACTORS = { coarse: 0.5, fine: 2 } as const;
const FEWEST = 2;
/** Resolutions added to the scan at most, where it does not reach the wanted number. */
const MOST_ADDED = 5;
/** Resolutions at which groups are formed, best first, before the medium grain stays. */
const MOST_FORMED = 4;

/** Steps beyond the scan, until one has as few or as many groups as are wanted. */
function widen(medium: Medium, options: GrainOptions, wanted: WantedGroups): ResolutionStep[] {
  const { ratio, steps, detection } = medium;
  const isFine = options.grain === 'fine';
  const reaches = ({ membership }: ResolutionStep): boolean => {
    const groups = countEffective(membership, wanted.minSize);
    return isFine ? groups >= wanted.suitableGroups : groups <= wanted.suitableGroups;
  };
  const all = [...steps];
  const tried = steps.map(({ resolution }) => resolution);
  const end = tried.reduce((a, b) => (isFine ? Math.max(a, b) : Math.min(a, b)), detection.resolution);
  for (let added = 1, at = end; added <= MOST_ADDED && !all.some(reaches); added += 1) {
    at = isFine ? at * ratio : at / ratio;
    all.push(...options.tryResolutions(at, at, 1, false));
  }
  return all;
}

/** The steps on the grain's side of the medium, best first. */
function rank(medium: Medium, steps: readonly ResolutionStep[], wanted: WantedGroups, isFine: boolean) {
  const { network, resolution, membership } = medium.detection;
  const groups = countEffective(membership, 1);
  return steps
    .filter((step) => (isFine ? step.resolution > resolution : step.resolution < resolution))
    .map((step) => judgeStep(network, step, wanted))
    .filter((step) => step.score > 0 && (isFine ? step.groups > groups : step.groups < groups))
    .sort((a, b) => b.score - a.score || a.resolution - b.resolution);
}

/** The groups of a network at the coarse or the fine grain. */
export function chooseAtGrain(medium: Medium, options: GrainOptions): Detection {
  const { detection, ratio, closer } = medium;
  const isFine = options.grain === 'fine';
  const suitable = FACTORS[options.grain] * countEffective(detection.membership, 1);
  const wanted = { minSize: options.minSize, suitableGroups: Math.max(FEWEST, suitable) };
  const steps = widen(medium, options, wanted);
  const [best] = rank(medium, steps, wanted, isFine);
  if (best && closer > 0) {
    steps.push(...options.tryResolutions(best.resolution / ratio, best.resolution * ratio, closer, true));
  }
  for (const { resolution } of rank(medium, steps, wanted, isFine).slice(0, MOST_FORMED)) {
    const found = options.detectAt(resolution, options.minSize);
    const isBeyond = isFine ? found.groups > detection.groups : found.groups < detection.groups;
    if (isBeyond && found.groups >= FEWEST) return found;
  }
  return detection;
}
