/**
 * Community detection over several threads: runs are spread, and circles are found beside the reading of topics. The caller
 * is one of the threads: it works as they do and then waits, so that the pipeline stays a plain function. The answers are
 * those of one thread. Small lists are not worth starting a thread for.
 */
import { LEIDEN } from '../../core/groups/algorithms.ts';
import { detectCircles, type CirclesAside } from '../../core/groups/partition.ts';
import { SERIAL, type RunHost } from '../../core/groups/run-host.ts';
import { circlesJob } from './circles-job.ts';
import { Pool } from './pool.ts';
import { awaitRuns, membershipsOf, shareRuns, takeRuns } from './shared-runs.ts';

/** A thread may take this many times as long for a run as this one did, and never less than these milliseconds. */
const PATIENCE = 10;
const LEAST_PATIENCE = 5000;

/** What is worth another thread: about a second of work. */
export interface Thresholds {
  /** Edges times runs. */
  readonly runs: number;
  /** People. */
  readonly circles: number;
}

const WORTH_IT: Thresholds = { runs: 2_000_000, circles: 10_000 };

/** What the pipeline takes to use the threads of `pool`. */
export function threaded(
  pool = new Pool(),
  worthIt: Thresholds = WORTH_IT,
): { readonly host: RunHost; readonly circlesAside: CirclesAside } {
  const host: RunHost = {
    make: (algorithm, ties, runs, progress) => {
      if (algorithm.id !== LEIDEN.id || pool.size < 2 || ties.source.length * runs.length < worthIt.runs)
        return SERIAL.make(algorithm, ties, runs, progress);
      const shared = shareRuns(ties, runs);
      pool.giveAll({ kind: 'runs', shared });
      const start = performance.now();
      let own = 0;
      takeRuns(shared, (done) => {
        own += 1;
        progress(done, runs.length);
      });
      const perRun = (performance.now() - start) / Math.max(1, own);
      awaitRuns(shared, Math.max(LEAST_PATIENCE, PATIENCE * perRun));
      return membershipsOf(shared);
    },
  };
  const circlesAside: CirclesAside = (asked) => {
    const { algorithm = LEIDEN, papers, incidence, owner, seed, resolution, grain } = asked;
    if (algorithm.id !== LEIDEN.id || pool.size < 2 || incidence.authorPapers.offsets.length <= worthIt.circles)
      return null;
    const { job, wait } = circlesJob({
      papers: papers.map(({ authorsTruncated }) => ({ authorsTruncated })),
      incidence,
      owner,
      ...(seed === undefined ? {} : { seed }),
      ...(resolution === undefined ? {} : { resolution }),
      ...(grain === undefined ? {} : { grain }),
    });
    pool.give({ kind: 'circles', job }, [job.port]);
    return () => wait() ?? detectCircles(asked);
  };
  return { host, circlesAside };
}
