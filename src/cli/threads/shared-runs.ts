/**
 * Runs of community detection in memory that threads share. A thread takes the next run that nobody has, makes it, writes
 * its membership down and counts it as done; who makes a run does not change its answer, so one that was lost with its
 * thread can be made again by another.
 */
import { LEIDEN } from '../../core/groups/algorithms.ts';
import type { TieTable } from '../../core/groups/network.ts';
import { createRunner, type Run } from '../../core/groups/run-host.ts';

type Shared<T> = T & { readonly buffer: SharedArrayBuffer };

export interface SharedRuns {
  readonly ties: TieTable;
  readonly runs: readonly Run[];
  /** The first run nobody has taken, then how many are done. */
  readonly counters: Int32Array;
  /** One for each run that is done. */
  readonly isDone: Int32Array;
  /** The memberships, one after the other. */
  readonly memberships: Int32Array;
}

const NEXT = 0;
const DONE = 1;

function shareInts(values: Int32Array): Shared<Int32Array> {
  const shared = new Int32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

function shareFloats(values: Float64Array): Shared<Float64Array> {
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

/** The ties, copied to shared memory, with room for the runs' answers. */
export function shareRuns(ties: TieTable, runs: readonly Run[]): SharedRuns {
  return {
    ties: {
      nodes: ties.nodes,
      source: shareInts(ties.source),
      target: shareInts(ties.target),
      weight: shareFloats(ties.weight),
      offsets: shareInts(ties.offsets),
      targets: shareInts(ties.targets),
      edges: shareInts(ties.edges),
    },
    runs,
    counters: sharedInts(2),
    isDone: sharedInts(runs.length),
    memberships: sharedInts(runs.length * ties.nodes),
  };
}

/** Makes one run and writes it down. */
function makeRun(shared: SharedRuns, at: number, runOne: (run: Run) => Int32Array): void {
  const run = shared.runs[at];
  if (run === undefined) return;
  shared.memberships.set(runOne(run), at * shared.ties.nodes);
  if (Atomics.exchange(shared.isDone, at, 1) === 1) return;
  Atomics.add(shared.counters, DONE, 1);
  Atomics.notify(shared.counters, DONE);
}

/** Makes runs until none is left to take; `tell` hears how many are done, by all threads together. */
export function takeRuns(shared: SharedRuns, tell: (done: number) => void = () => undefined): void {
  const runOne = createRunner(LEIDEN, shared.ties);
  for (;;) {
    const at = Atomics.add(shared.counters, NEXT, 1);
    if (at >= shared.runs.length) return;
    makeRun(shared, at, runOne);
    tell(Atomics.load(shared.counters, DONE));
  }
}

/** Waits until the other threads are done too. What none of them finishes within `patience` milliseconds is made here. */
export function awaitRuns(shared: SharedRuns, patience: number): void {
  for (;;) {
    const done = Atomics.load(shared.counters, DONE);
    if (done === shared.runs.length) return;
    if (Atomics.wait(shared.counters, DONE, done, patience) === 'timed-out') break;
  }
  const runOne = createRunner(LEIDEN, shared.ties);
  shared.runs.forEach((_, at) => {
    if (Atomics.load(shared.isDone, at) === 0) makeRun(shared, at, runOne);
  });
}

/** The memberships of the runs, in memory of their own. */
export function membershipsOf({ ties, runs, memberships }: SharedRuns): Int32Array[] {
  return runs.map((_, at) => memberships.slice(at * ties.nodes, (at + 1) * ties.nodes));
}
