/** `coterie build` in a process of its own, as a person would run it: the whole corpus, and its first 10,000 papers. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusFile, corpusText } from './corpus.ts';
import { costs, type Benchmark, type Figure } from './measure.ts';

const SECONDS = 60;
const MEGABYTES = 2048;
const PART = 10_000;

interface Usage {
  /** Seconds, seconds, MB. */
  readonly wall: number;
  readonly processor: number;
  readonly peak: number;
  /** MB written. */
  readonly written: number;
}

function build(list: string, folder: string): Usage {
  const out = join(folder, 'map.json');
  const usage = join(folder, 'usage.json');
  const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;
  const preload = new URL('usage.mjs', import.meta.url).href;
  const words = ['--import', 'tsx', '--import', preload, main, 'build', list, '--out', out];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, {
    env: { ...process.env, COTERIE_USAGE: usage },
    encoding: 'utf8',
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`build ended with ${status}: ${stderr}`);
  const { processor, peak } = JSON.parse(readFileSync(usage, 'utf8')) as Pick<Usage, 'processor' | 'peak'>;
  return { wall, processor, peak, written: statSync(out).size / 1e6 };
}

function figures(what: string, used: Usage, isWhole: boolean): Figure[] {
  return [
    costs(`build: ${what}`, 's', used.wall, {
      ...(isWhole ? { budget: SECONDS } : {}),
      note: `${used.processor.toFixed(0)} s of processor time, ${used.written.toFixed(0)} MB written`,
    }),
    costs(`peak memory: ${what}`, 'MB', used.peak, isWhole ? { budget: MEGABYTES } : {}),
  ];
}

function run(data: string): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  try {
    const part = join(folder, 'part.jsonl');
    writeFileSync(part, corpusText(data, PART));
    return [
      ...figures(`${PART} papers`, build(part, folder), false),
      ...figures('the whole corpus', build(corpusFile(data), folder), true),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const build70k: Benchmark = {
  id: 'build',
  summary: 'the map of 70,000 papers on the command line',
  needsData: true,
  run,
};
