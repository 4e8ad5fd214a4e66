/**
 * The answer of another thread to one job. It comes by a port that is read without the event loop, since the pipeline is a
 * plain function; a counter in shared memory tells that the thread is alive.
 */
import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';

/** What a job takes along. */
export interface Reply {
  /** Whether there is an answer. */
  readonly isAnswered: Int32Array;
  readonly port: MessagePort;
}

/** Milliseconds without a pulse after which a thread counts as lost. */
const PATIENCE = 60_000;

/** In the other thread: works and answers; without an answer the caller does the work. */
export function answer({ isAnswered, port }: Reply, work: () => unknown): void {
  try {
    port.postMessage(work());
  } finally {
    Atomics.store(isAnswered, 0, 1);
    Atomics.notify(isAnswered, 0);
    port.close();
  }
}

/** What a job takes along, and the waiting for its answer: null where the thread was lost. `pulse` goes on while it works. */
export function awaitReply(pulse: Int32Array): { readonly reply: Reply; readonly wait: () => unknown } {
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  const isAnswered = new Int32Array(new SharedArrayBuffer(4));
  const wait = (): unknown => {
    let last = Atomics.load(pulse, 0);
    while (Atomics.load(isAnswered, 0) === 0) {
      if (Atomics.wait(isAnswered, 0, 0, PATIENCE) !== 'timed-out') continue;
      const next = Atomics.load(pulse, 0);
      if (next === last) break;
      last = next;
    }
    const received: { readonly message: unknown } | undefined = receiveMessageOnPort(port1);
    port1.close();
    return received?.message ?? null;
  };
  return { reply: { isAnswered, port: port2 }, wait };
}
