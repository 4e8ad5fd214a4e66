/** The thread that runs cases. What it is at stands in shared memory, so that the job sees where it is stuck. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FuzzInput } from './input.ts';
import { allowedTime, judgeCase } from './judge.ts';
import { makeCase } from './make-case.ts';
import {
  addTally,
  ALLOWED,
  CASE,
  type CasesReply,
  type Found,
  type Reply,
  type Request,
  type Tally,
  type ThreadSettings,
} from './messages.ts';
import { loadSeeds } from './seeds.ts';
import { TARGETS, type Target } from './targets.ts';

const { seed, targets: wanted, outside, state } = workerData as ThreadSettings;
const seeds = loadSeeds(outside);
const targets = TARGETS.filter(({ id }) => wanted.includes(id));

function announce(index: number, target: Target, input: FuzzInput): void {
  Atomics.store(state, ALLOWED, allowedTime(target, input));
  Atomics.store(state, CASE, index);
}

function runCases(from: number, to: number): CasesReply {
  const byTarget = new Map<string, Tally>();
  const byMutator = new Map<string, Tally>();
  const found: Found[] = [];
  for (let index = from; index < to; index += 1) {
    const { target, input, steps } = makeCase(seed, index, targets, seeds);
    announce(index, target, input);
    const { finding, cost } = judgeCase(target, input);
    const one = { cases: 1, findings: finding ? 1 : 0, cost, slowest: cost };
    addTally(byTarget, target.id, one);
    for (const step of new Set(steps)) addTally(byMutator, step, one);
    if (finding) found.push({ index, target: target.id, finding });
  }
  return { kind: 'cases', targets: byTarget, mutators: byMutator, found };
}

function probe(id: string, input: FuzzInput): Reply {
  const target = TARGETS.find((entry) => entry.id === id);
  if (!target) return { kind: 'probe', finding: null };
  announce(-1, target, input);
  return { kind: 'probe', finding: judgeCase(target, input).finding };
}

parentPort?.on('message', (request: Request) => {
  const reply = request.kind === 'cases' ? runCases(request.from, request.to) : probe(request.target, request.input);
  Atomics.store(state, CASE, -2);
  parentPort?.postMessage(reply, []);
});
