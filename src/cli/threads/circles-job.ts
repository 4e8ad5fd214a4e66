/**
 * Circles found in another thread while this one reads topics. The answer comes by a port that is read without the event
 * loop, since the pipeline is a plain function; a counter in shared memory tells that the thread is alive.
 */
import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { LEIDEN } from '../../core/groups/algorithms.ts';
import type { Detection } from '../../core/groups/detect.ts';
import { detectCircles, type CirclesInput } from '../../core/groups/partition.ts';

export interface CirclesJob {
  readonly input: Omit<CirclesInput, 'algorithm' | 'host' | 'progress'>;
  /** Whether there is an answer, then a counter that goes on while the thread works. */
  readonly state: Int32Array;
  readonly port: MessagePort;
}

const ANSWERED = 0;
const PULSE = 1;
/** Milliseconds without a pulse after which a thread counts as lost. */
const PATIENCE = 60_000;

/** In the other thread. */
export function answerCircles({ input, state, port }: CirclesJob): void {
  const progress = (): void => void Atomics.add(state, PULSE, 1);
  port.postMessage(detectCircles({ ...input, algorithm: LEIDEN, progress }));
  Atomics.store(state, ANSWERED, 1);
  Atomics.notify(state, ANSWERED);
}

/** A job, and the waiting for its answer: null where the thread was lost. */
export function circlesJob(input: CirclesJob['input']): { job: CirclesJob; wait: () => Detection | null } {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(8));
  const wait = (): Detection | null => {
    let pulse = Atomics.load(state, PULSE);
    while (Atomics.load(state, ANSWERED) === 0) {
      if (Atomics.wait(state, ANSWERED, 0, PATIENCE) !== 'timed-out') continue;
      const next = Atomics.load(state, PULSE);
      if (next === pulse) break;
      pulse = next;
    }
    const answer: { readonly message: Detection } | undefined = receiveMessageOnPort(port1);
    port1.close();
    return answer?.message ?? null;
  };
  return { job: { input, state, port: port2 }, wait };
}
