/** Runs cases in a thread and ends the thread where a case is stuck: time is processor time, so that a busy machine is no hang. */
import { Worker } from 'node:worker_threads';
import type { FuzzInput } from './input.ts';
import { processorTime, type Finding } from './judge.ts';
import { ALLOWED, CASE, type CasesReply, type Reply, type Request, type ThreadSettings } from './messages.ts';

/** A case that takes this many times what is allowed is not waited for. */
const STUCK = 4;
const LOOK_EVERY = 100;
const MEMORY_MB = 1024;

export interface StuckAt {
  readonly kind: 'stuck';
  /** Number of the case. */
  readonly index: number;
  readonly finding: Finding;
}

export class Runner {
  private readonly settings: ThreadSettings;
  private worker: Worker | null = null;

  constructor(settings: Omit<ThreadSettings, 'state'>) {
    this.settings = { ...settings, state: new Int32Array(new SharedArrayBuffer(8)) };
  }

  runCases(from: number, to: number): Promise<CasesReply | StuckAt> {
    return this.ask({ kind: 'cases', from, to }) as Promise<CasesReply | StuckAt>;
  }

  /** What is found when the target gets this input. */
  async probe(target: string, input: FuzzInput): Promise<Finding | null> {
    return (await this.ask({ kind: 'probe', target, input })).finding ?? null;
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  private ask(request: Request): Promise<(Reply & { finding?: Finding | null }) | StuckAt> {
    this.worker ??= new Worker(new URL('./thread.mjs', import.meta.url), {
      workerData: this.settings,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const worker = this.worker;
    return new Promise((resolve) => {
      const finish = (answer: Reply | StuckAt): void => {
        clearInterval(watch);
        worker.off('message', finish);
        worker.off('error', onError);
        resolve(answer);
      };
      const giveUp = (detail: string): void => {
        const index = Atomics.load(this.settings.state, CASE);
        void worker.terminate();
        this.worker = null;
        finish({ kind: 'stuck', index, finding: { kind: 'stuck', rule: 'comes to no end', detail } });
      };
      const onError = (error: Error): void => giveUp(error.stack ?? error.message);
      const watch = this.watch(giveUp);
      worker.on('message', finish);
      worker.on('error', onError);
      worker.postMessage(request, []);
    });
  }

  /** Looks at what the thread is at, and calls `onStuck` where one case has used too much processor time. */
  private watch(onStuck: (detail: string) => void): NodeJS.Timeout {
    const { state } = this.settings;
    Atomics.store(state, CASE, -2);
    let seen = -2;
    let since = processorTime();
    return setInterval(() => {
      const index = Atomics.load(state, CASE);
      if (index !== seen || index === -2) {
        seen = index;
        since = processorTime();
        return;
      }
      const spent = processorTime() - since;
      const allowed = Atomics.load(state, ALLOWED);
      if (spent > STUCK * allowed) onStuck(`ended after ${Math.round(spent)} ms of processor time, allowed ${allowed}`);
    }, LOOK_EVERY);
  }
}
