/** Many seeded runs of community detection over one network: the raw material of consensus, stability and resolution. */
import { deriveSeed } from '../random/random.ts';
import { adjustedRandIndex } from './ari.ts';
import type { CommunityAlgorithm } from './algorithms.ts';
import type { TieTable } from './network.ts';
import { type Run, type RunHost, SERIAL } from './run-host.ts';

/** Up to this size one run costs next to nothing, and more of them give finer shares. */
const SMALL = 2000;
const LARGE = 30_000;

/** Runs that a final partition of `nodes` nodes is built from. */
export function defaultRuns(nodes: number): number {
  return nodes <= SMALL ? 50 : nodes <= LARGE ? 20 : 10;
}

/** The seeded runs over one network; those that were made are kept. */
export interface RunBook {
  readonly algorithm: CommunityAlgorithm;
  readonly ties: TieTable;
  readonly seed: number;
  /** Whether each run has ties of its own, resampled; else all have the ties as they are. */
  readonly isResampled: boolean;
  readonly host: RunHost;
  readonly made: Map<number, Int32Array[]>;
}

/** A book without runs yet. */
export function openRunBook(options: Omit<RunBook, 'made' | 'host'> & { readonly host?: RunHost }): RunBook {
  return { host: SERIAL, ...options, made: new Map() };
}

function planMissing({ seed, isResampled, made }: RunBook, resolutions: readonly number[], runs: number): Run[] {
  const missing: Run[] = [];
  for (let i = 0; i < runs; i += 1) {
    const own = deriveSeed(seed, i);
    for (const resolution of new Set(resolutions)) {
      if (i >= (made.get(resolution)?.length ?? 0)) {
        missing.push({ resolution, sample: isResampled ? own : null, seed: own });
      }
    }
  }
  return missing;
}

/** For each resolution the memberships of `runs` runs; run i depends on the network, the resolution, the seed and i alone. */
export function runMany(
  book: RunBook,
  resolutions: readonly number[],
  runs: number,
  progress: (done: number, total: number) => void = () => undefined,
): Int32Array[][] {
  const missing = planMissing(book, resolutions, runs);
  const memberships = book.host.make(book.algorithm, book.ties, missing, progress);
  missing.forEach(({ resolution }, i) => {
    const list = book.made.get(resolution) ?? [];
    if (list.length === 0) book.made.set(resolution, list);
    list.push(memberships[i] ?? new Int32Array(book.ties.nodes));
  });
  return resolutions.map((resolution) => (book.made.get(resolution) ?? []).slice(0, runs));
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
