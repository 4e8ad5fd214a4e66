/**
 * Fuzzing of everything that takes what comes from outside: `npm run fuzz -- [--cases N] [--seed S] [--only NAME]
 * [--seconds T]`. Samples, made lists and noise are spoilt by seeded mutators and given to every target; a case goes wrong
 * where a target throws, takes longer than allowed, changes built-in objects, or answers what cannot be. The first case of
 * every kind of trouble is made small and saved in tests/fuzz/cases, which the tests run from then on. Exit code 1 where
 * anything was found. COTERIE_DATA names a folder whose samples are spoilt too.
 */
import { numberOption, parseWords, textOption, UsageError } from '../src/cli/options.ts';
import { printTable } from './evaluation-table.ts';
import { sizeOf } from './fuzz/input.ts';
import { processorTime } from './fuzz/judge.ts';
import { makeCase } from './fuzz/make-case.ts';
import { addTally, type Found, type Tally } from './fuzz/messages.ts';
import { minimise } from './fuzz/minimise.ts';
import { Runner } from './fuzz/runner.ts';
import { saveCase } from './fuzz/saved-cases.ts';
import { loadSeeds } from './fuzz/seeds.ts';
import { TARGETS } from './fuzz/targets.ts';

const BATCH = 200;
const TRIES = 400;
/** A try of a case that is stuck costs all the time that it is waited for. */
const TRIES_OF_STUCK = 12;
const TELL_EVERY_MS = 5000;

interface Plan {
  readonly cases: number;
  readonly seed: number;
  readonly seconds: number | null;
  readonly targets: readonly string[];
}

function readPlan(words: readonly string[]): Plan {
  const { options, files } = parseWords(words, {
    cases: { type: 'string', value: 'N', help: 'how many cases' },
    seed: { type: 'string', value: 'S', help: 'seed of all choices' },
    only: { type: 'string', value: 'NAME', help: 'targets whose name holds NAME' },
    seconds: { type: 'string', value: 'T', help: 'no new cases after this time' },
  });
  const only = textOption(options, 'only') ?? '';
  const targets = TARGETS.map(({ id }) => id).filter((id) => id.includes(only));
  if (targets.length === 0 || files.length > 0)
    throw new UsageError(`--only takes a part of one of: ${TARGETS.map(({ id }) => id).join(', ')}.`);
  return {
    cases: numberOption(options, 'cases', { min: 1, max: 1e9, isInteger: true }) ?? 10_000,
    seed: numberOption(options, 'seed', { min: 0, max: 2 ** 31 - 1, isInteger: true }) ?? 1,
    seconds: numberOption(options, 'seconds', { min: 1, max: 1e6, isInteger: false }),
    targets,
  };
}

class Job {
  private readonly plan: Plan;
  private readonly runner: Runner;
  private readonly outside = process.env['COTERIE_DATA'] ?? null;
  private readonly byTarget = new Map<string, Tally>();
  private readonly byMutator = new Map<string, Tally>();
  /** The first case of every kind of trouble, and how often it was met. */
  private readonly troubles = new Map<string, { readonly first: Found; count: number }>();
  private readonly start = Date.now();
  private told = Date.now();
  private done = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    this.runner = new Runner({ seed: plan.seed, targets: plan.targets, outside: this.outside });
  }

  /** Runs the plan; whether nothing was found. */
  async run(): Promise<boolean> {
    const isLate = (): boolean => this.plan.seconds !== null && Date.now() - this.start > this.plan.seconds * 1000;
    for (let from = 0; from < this.plan.cases && !isLate(); from += BATCH) {
      await this.runSpan(from, Math.min(this.plan.cases, from + BATCH));
      this.tell();
    }
    for (const { first, count } of this.troubles.values()) await this.keep(first, count);
    await this.runner.close();
    this.printTables();
    return this.troubles.size === 0;
  }

  /** A span of cases; one that is stuck is noted, and those on both sides of it are run. */
  private async runSpan(from: number, to: number): Promise<void> {
    if (from >= to) return;
    const reply = await this.runner.runCases(from, to);
    if (reply.kind === 'stuck') {
      // Stuck before its first case, the thread did not start: there is nothing to run around.
      if (reply.index < from || reply.index >= to) throw new Error(reply.finding.detail);
      await this.runSpan(from, reply.index);
      const { target, steps } = this.caseOf(reply.index);
      const one = { cases: 1, findings: 1, cost: 0, slowest: 0 };
      addTally(this.byTarget, target.id, one);
      for (const step of new Set(steps)) addTally(this.byMutator, step, one);
      this.note({ index: reply.index, target: target.id, finding: reply.finding });
      this.done += 1;
      await this.runSpan(reply.index + 1, to);
      return;
    }
    for (const [name, tally] of reply.targets) addTally(this.byTarget, name, tally);
    for (const [name, tally] of reply.mutators) addTally(this.byMutator, name, tally);
    reply.found.forEach((found) => this.note(found));
    this.done += to - from;
  }

  private note(found: Found): void {
    const key = `${found.target}|${found.finding.kind}|${found.finding.rule}`;
    const known = this.troubles.get(key);
    if (known) known.count += 1;
    else this.troubles.set(key, { first: found, count: 1 });
  }

  private caseOf(index: number): ReturnType<typeof makeCase> {
    const targets = TARGETS.filter(({ id }) => this.plan.targets.includes(id));
    return makeCase(this.plan.seed, index, targets, loadSeeds(this.outside));
  }

  /** Makes the case small, saves it and says what is wrong. */
  private async keep({ index, target, finding }: Found, count: number): Promise<void> {
    const { input, steps } = this.caseOf(index);
    const isSame = async (shorter: typeof input): Promise<boolean> => {
      const again = await this.runner.probe(target, shorter);
      return again?.kind === finding.kind && again.rule === finding.rule;
    };
    const least = await minimise(input, isSame, finding.kind === 'stuck' ? TRIES_OF_STUCK : TRIES);
    const last = (await this.runner.probe(target, least)) ?? finding;
    const name = saveCase(least, { target, kind: finding.kind, rule: finding.rule, detail: last.detail, steps });
    console.log(
      `\n${target}: ${finding.kind}: ${finding.rule} (${count} cases, first ${index}; ${sizeOf(least)} left)`,
    );
    console.log(`  ${last.detail}\n  saved as tests/fuzz/cases/${name}`);
  }

  private tell(): void {
    if (Date.now() - this.told < TELL_EVERY_MS) return;
    this.told = Date.now();
    const rate = Math.round(this.done / ((Date.now() - this.start) / 1000));
    console.error(`${this.done} of ${this.plan.cases} cases, ${rate} a second, ${this.troubles.size} kinds of trouble`);
  }

  private printTables(): void {
    const rowsOf = (tallies: ReadonlyMap<string, Tally>): (string | number)[][] =>
      [...tallies]
        .sort((a, b) => b[1].cases - a[1].cases)
        .map(([name, { cases, findings, cost, slowest }]) => [
          name,
          cases,
          findings,
          (cost / 1000).toFixed(1),
          (cost / cases).toFixed(2),
          slowest.toFixed(0),
        ]);
    const figures = ['cases', 'findings', 'processor s', 'ms a case', 'slowest ms'];
    printTable({ title: '\nTargets', columns: ['target', ...figures], rows: rowsOf(this.byTarget) });
    printTable({ title: '\nStarts and mutators', columns: ['step', ...figures], rows: rowsOf(this.byMutator) });
    const samples = this.outside === null ? 'own samples' : 'own and outside samples';
    console.log(
      `\n${this.done} cases with seed ${this.plan.seed} from ${samples}: ${this.troubles.size} kinds of trouble; ` +
        `${(processorTime() / 1000).toFixed(0)} s of processor time, ${Math.round((Date.now() - this.start) / 1000)} s in all.`,
    );
  }
}

try {
  process.exitCode = (await new Job(readPlan(process.argv.slice(2))).run()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
