/** Threads beside the caller's, started when they are first needed; they end with the process. */
import { availableParallelism } from 'node:os';
import { Worker, type MessagePort } from 'node:worker_threads';
import type { Job } from './jobs.ts';

const MOST_THREADS = 8;

export class Pool {
  /** Threads at most, the caller's among them. */
  readonly size: number;
  readonly #workers: Worker[] = [];

  constructor(size = Math.min(availableParallelism(), MOST_THREADS)) {
    this.size = size;
  }

  /** Gives a job to one thread. */
  give(job: Job, transferred: MessagePort[] = []): void {
    this.#workerAt(0).postMessage(job, transferred);
  }

  /** Gives the same job to all threads. */
  giveAll(job: Job): void {
    for (let at = 0; at < this.size - 1; at += 1) this.#workerAt(at).postMessage(job, []);
  }

  #workerAt(at: number): Worker {
    const known = this.#workers[at];
    if (known) return known;
    const worker = new Worker(new URL('worker.mjs', import.meta.url));
    // What dies with a thread is done by the caller, who waits no longer than is reasonable.
    worker.on('error', () => undefined);
    worker.unref();
    this.#workers[at] = worker;
    return worker;
  }
}
