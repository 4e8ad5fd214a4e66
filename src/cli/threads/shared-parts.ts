/**
 * Work in numbered parts that threads divide among them: a thread takes the next part that nobody has, does it and counts it
 * as done. Who does a part does not change its answer, so one that was lost with its thread can be done again by another.
 */
import { sharedInts } from './shared-memory.ts';

export interface SharedParts {
  /** The first part nobody has taken, then how many are done. */
  readonly counters: Int32Array;
  /** One for each part that is done. */
  readonly isDone: Int32Array;
}

const NEXT = 0;
const DONE = 1;

/** A thread may take this many times as long for a part as this one did, and never less than these milliseconds. */
const PATIENCE = 10;
const LEAST_PATIENCE = 5000;

export function createParts(count: number): SharedParts {
  return { counters: sharedInts(2), isDone: sharedInts(count) };
}

function finishPart({ counters, isDone }: SharedParts, at: number, make: (at: number) => void): void {
  make(at);
  if (Atomics.exchange(isDone, at, 1) === 1) return;
  Atomics.add(counters, DONE, 1);
  Atomics.notify(counters, DONE);
}

/** Does parts until none is left to take; `tell` hears how many are done, by all threads together. */
export function takeParts(
  parts: SharedParts,
  make: (at: number) => void,
  tell: (done: number) => void = () => undefined,
): void {
  const { counters, isDone } = parts;
  for (;;) {
    const at = Atomics.add(counters, NEXT, 1);
    if (at >= isDone.length) return;
    finishPart(parts, at, make);
    tell(Atomics.load(counters, DONE));
  }
}

/** Waits until the other threads are done too. What none of them finishes within `patience` milliseconds is done here. */
export function awaitParts(parts: SharedParts, make: (at: number) => void, patience: number): void {
  const { counters, isDone } = parts;
  for (;;) {
    const done = Atomics.load(counters, DONE);
    if (done === isDone.length) return;
    if (Atomics.wait(counters, DONE, done, patience) === 'timed-out') break;
  }
  for (let at = 0; at < isDone.length; at += 1) if (Atomics.load(isDone, at) === 0) finishPart(parts, at, make);
}

/** Does parts as long as there are any, then waits for the other threads no longer than is reasonable. */
export function doParts(parts: SharedParts, make: (at: number) => void, tell?: (done: number) => void): void {
  const start = performance.now();
  let own = 0;
  takeParts(parts, make, (done) => {
    own += 1;
    tell?.(done);
  });
  const perPart = (performance.now() - start) / Math.max(1, own);
  awaitParts(parts, make, Math.max(LEAST_PATIENCE, PATIENCE * perPart));
}
