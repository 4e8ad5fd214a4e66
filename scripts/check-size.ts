/**
 * The JavaScript that is loaded before the first map must stay under its budget. The first map of the bundled list is made
 * when the page is built, so that it waits for the page alone; that of another list waits for the worker too, and for the
 * readers of all formats, which come beside it while the worker fetches what topics need.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const PAGE_KB = 160;
const WORKER_KB = 105;
const READERS_KB = 110;
const dist = new URL('../dist/app/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, dist), 'utf8');

/** Files that `name` imports statically, itself included; what it imports on demand comes later. */
function loadedWith(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const match of read(`assets/${name}`).matchAll(/\b(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
    loadedWith(match[1] ?? '', seen);
  }
  return seen;
}

const kb = (name: string): number => gzipSync(read(`assets/${name}`)).length / 1000;

/** The size of the files together, each printed; ends the check where it is over the budget. */
function check(what: string, names: ReadonlySet<string>, budget: number): void {
  let total = 0;
  for (const name of names) {
    total += kb(name);
    console.log(`  ${name}: ${kb(name).toFixed(1)} kB gzip`);
  }
  console.log(`  ${what}: ${total.toFixed(1)} of ${budget} kB gzip`);
  if (total <= budget) return;
  console.error('The page is over its budget.');
  process.exit(1);
}

const entry = /src="\.\/assets\/([\w.-]+\.js)"/.exec(read('index.html'))?.[1];
const worker = readdirSync(new URL('assets/', dist)).find((name) => /^worker-.*\.js$/.test(name));
if (!entry || !worker) throw new Error('The build has no page or no worker.');
const page = loadedWith(entry);
check('JavaScript before the first map', page, PAGE_KB);
const ofWorker = loadedWith(worker);
check('The worker, which a map of any other list waits for', ofWorker, WORKER_KB);
const readers = readdirSync(new URL('assets/', dist)).find((name) => /^read-source-.*\.js$/.test(name));
if (!readers) throw new Error('The build has no readers of their own.');
const ofReaders = [...loadedWith(readers)].filter((name) => !ofWorker.has(name));
check('The readers of all formats, loaded beside the worker', new Set(ofReaders), READERS_KB);
