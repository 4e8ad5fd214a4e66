// A thread of the pool. TypeScript is registered here too, since a thread has loaders of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { doJob } = await import('./jobs.ts');
const tell = () => void Atomics.add(workerData.pulse, 0, 1);
parentPort?.on('message', (job) => doJob(job, tell));
