// A thread of the pool. TypeScript is registered here too, since a thread has loaders of its own.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { doJob } = await import('./jobs.ts');
parentPort?.on('message', doJob);
