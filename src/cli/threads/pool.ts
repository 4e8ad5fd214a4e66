/** Threads beside the caller's, started when they are first needed; they end with the process. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answers, Asked, Job } from './jobs.ts';
import { awaitReply } from './reply.ts';

const MOST_THREADS = 8;
/** Beside this file, as it was compiled or as it was written. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? 'worker.mjs' : 'thread.js', import.meta.url);

interface Thread {
  readonly worker: Worker;
  /** Goes on while the thread works. */
  readonly pulse: Int32Array;
}

export class Pool {
  /** Threads at most, the caller's among them. */
  readonly size: number;
  readonly #threads: Thread[] = [];
  #lists = 0;

  constructor(size = Math.min(availableParallelism(), MOST_THREADS)) {
    this.size = size;
  }

  /** A number for a list of papers, by which threads tell it from others. */
  numberList(): number {
    this.#lists += 1;
    return this.#lists;
  }

  /** Gives a job to the thread of a number, or to the last where there are fewer; what is returned waits for its answer. */
  ask<K extends keyof Asked>(at: number, kind: K, asked: Asked[K]): () => Answers[K] | null {
    const { worker, pulse } = this.#threadAt(Math.max(0, Math.min(at, this.size - 2)));
    const { reply, wait } = awaitReply(pulse);
    worker.postMessage({ kind: 'question', question: { kind, asked }, reply }, [reply.port]);
    return wait as () => Answers[K] | null;
  }

  /** Gives the same job to all threads. */
  giveAll(job: Job): void {
    for (let at = 0; at < this.size - 1; at += 1) this.#threadAt(at).worker.postMessage(job, []);
  }

  #threadAt(at: number): Thread {
    const known = this.#threads[at];
    if (known) return known;
    const pulse = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(THREAD, { workerData: { pulse } });
    // What dies with a thread is done by the caller, who waits no longer than is reasonable.
    worker.on('error', () => undefined);
    worker.unref();
    const thread = { worker, pulse };
    this.#threads[at] = thread;
    return thread;
  }
}
