/** Runs of community detection in memory that threads share: a run is a part, and writes its membership down. */
import { LEIDEN } from '../../core/groups/algorithms.ts';
import type { TieTable } from '../../core/groups/network.ts';
import { createRunner, type Run } from '../../core/groups/run-host.ts';
import { shareAll, sharedInts } from './shared-memory.ts';
import { createParts, type SharedParts } from './shared-parts.ts';

export interface SharedRuns {
  readonly ties: TieTable;
  readonly runs: readonly Run[];
  readonly parts: SharedParts;
  /** The memberships, one after the other. */
  readonly memberships: Int32Array;
}

/** The ties, copied to shared memory, with room for the runs' answers. */
export function shareRuns(ties: TieTable, runs: readonly Run[]): SharedRuns {
  return {
    ties: shareAll(ties),
    runs,
    parts: createParts(runs.length),
    memberships: sharedInts(runs.length * ties.nodes),
  };
}

/** Makes the run of a number and writes it down. */
export function createRunMaker({ ties, runs, memberships }: SharedRuns): (at: number) => void {
  const runOne = createRunner(LEIDEN, ties);
  return (at) => {
    const run = runs[at];
    if (run !== undefined) memberships.set(runOne(run), at * ties.nodes);
  };
}

/** The memberships of the runs, in memory of their own. */
export function membershipsOf({ ties, runs, memberships }: SharedRuns): Int32Array[] {
  return runs.map((_, at) => memberships.slice(at * ties.nodes, (at + 1) * ties.nodes));
}
