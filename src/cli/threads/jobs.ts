/** What a thread of the pool is asked to do. */
import { answerCircles, type CirclesJob } from './circles-job.ts';
import { takeRuns, type SharedRuns } from './shared-runs.ts';

export type Job =
  { readonly kind: 'runs'; readonly shared: SharedRuns } | { readonly kind: 'circles'; readonly job: CirclesJob };

export function doJob(job: Job): void {
  if (job.kind === 'runs') takeRuns(job.shared);
  else answerCircles(job.job);
}
