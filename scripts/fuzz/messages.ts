/** What passes between the job and the thread that runs its cases. */
import type { Finding } from './judge.ts';
import type { FuzzInput } from './input.ts';

export interface ThreadSettings {
  readonly seed: number;
  /** Ids of the targets that cases are for. */
  readonly targets: readonly string[];
  readonly outside: string | null;
  /** [number of the case that runs, processor time allowed in ms]: read while the thread is busy. */
  readonly state: Int32Array;
}

export const CASE = 0;
export const ALLOWED = 1;

export type Request =
  | { readonly kind: 'cases'; readonly from: number; readonly to: number }
  | { readonly kind: 'probe'; readonly target: string; readonly input: FuzzInput };

/** Figures of the cases of one target, or of one mutator. */
export interface Tally {
  cases: number;
  findings: number;
  /** Processor time, ms. */
  cost: number;
  slowest: number;
}

export interface Found {
  readonly index: number;
  readonly target: string;
  readonly finding: Finding;
}

export interface CasesReply {
  readonly kind: 'cases';
  readonly targets: ReadonlyMap<string, Tally>;
  readonly mutators: ReadonlyMap<string, Tally>;
  readonly found: readonly Found[];
}

export type Reply = CasesReply | { readonly kind: 'probe'; readonly finding: Finding | null };

/** Adds figures under a name. */
export function addTally(tallies: Map<string, Tally>, name: string, added: Readonly<Tally>): void {
  const { cases, findings, cost, slowest } = tallies.get(name) ?? { cases: 0, findings: 0, cost: 0, slowest: 0 };
  tallies.set(name, {
    cases: cases + added.cases,
    findings: findings + added.findings,
    cost: cost + added.cost,
    slowest: Math.max(slowest, added.slowest),
  });
}
