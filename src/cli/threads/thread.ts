/** What a thread of the pool runs: it does the jobs it is sent, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type Job } from './jobs.ts';

const { pulse } = workerData as { readonly pulse: Int32Array };
const tell = (): void => void Atomics.add(pulse, 0, 1);
parentPort?.on('message', (job: Job) => doJob(job, tell));
