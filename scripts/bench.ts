/**
 * Prints what things cost beside the design's budgets and beside peers measured in the same run: `npm run bench`, or with
 * names for some of them. Each runs in a process of its own, one after the other. `--keep` writes the figures to
 * `bench/results.json`, those of benchmarks that were not run left as they are. Outside data come from COTERIE_DATA.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { BENCHMARKS } from './bench/benchmarks.ts';
import type { Benchmark, Figure } from './bench/measure.ts';
import { printTable } from './evaluation-table.ts';

const KEPT = new URL('../bench/results.json', import.meta.url);
const ONE = '--one';

interface Result {
  readonly machine: string;
  readonly figures: readonly Figure[];
}
type Results = Readonly<Record<string, Result>>;

/** The machine in words: what it has, nothing that names it. */
function machine(): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? 'an unknown processor';
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`;
}

const shown = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

function row({ what, unit, ours, budget, peer, isCost, note }: Figure): string[] {
  const isWithin = budget === null || (isCost ? ours <= budget : ours >= budget);
  const ratio = peer === null ? '' : isCost ? peer.value / ours : ours / peer.value;
  return [
    what,
    `${shown(ours)} ${unit}`,
    budget === null ? '' : `${isCost ? '<=' : '>='} ${budget}${isWithin ? '' : '  MISSED'}`,
    peer === null ? '' : `${peer.name}: ${shown(peer.value)}`,
    ratio === '' ? '' : `${shown(ratio)}x`,
    note,
  ];
}

/** Runs a benchmark in a process of its own, so that none finds the memory and the compiled code of another. */
function runApart({ id }: Benchmark): readonly Figure[] {
  const words = ['--import', 'tsx', '--max-old-space-size=8192', import.meta.filename, ONE, id];
  const said = execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(said) as readonly Figure[];
}

function keep(found: Results): void {
  const before = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Results) : {};
  const all = BENCHMARKS.flatMap(({ id }) => {
    const result = found[id] ?? before[id];
    return result ? [[id, result] as const] : [];
  });
  writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

async function runOne(id: string | undefined): Promise<void> {
  const benchmark = BENCHMARKS.find((candidate) => candidate.id === id);
  const figures = await benchmark?.run(process.env['COTERIE_DATA'] ?? '');
  console.log(JSON.stringify(figures ?? []));
}

function runAll(words: readonly string[]): void {
  const names = words.filter((word) => word !== '--keep');
  const unknown = names.filter((name) => !BENCHMARKS.some(({ id }) => id === name));
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}. There are:`);
    for (const { id, summary } of BENCHMARKS) console.error(`  ${id.padEnd(12)} ${summary}`);
    process.exitCode = 2;
    return;
  }
  console.log(machine());
  const found: Record<string, Result> = {};
  for (const benchmark of BENCHMARKS.filter(({ id }) => names.length === 0 || names.includes(id))) {
    if (benchmark.needsData && process.env['COTERIE_DATA'] === undefined) {
      console.log(`${benchmark.id}: left out, it needs outside data: set COTERIE_DATA to their folder.`);
      continue;
    }
    const figures = runApart(benchmark);
    found[benchmark.id] = { machine: machine(), figures };
    const columns = ['what', 'here', 'budget', 'peer', 'better by', ''];
    printTable({ title: `${benchmark.id}: ${benchmark.summary}`, columns, rows: figures.map(row) });
  }
  if (words.includes('--keep')) keep(found);
}

const [first, ...rest] = process.argv.slice(2);
if (first === ONE) await runOne(rest[0]);
else runAll(process.argv.slice(2));
