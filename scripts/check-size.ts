/** The JavaScript that is loaded before the first map, the page's and the worker's, must stay under its budget. */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 250;
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

const entry = /src="\.\/assets\/([\w.-]+\.js)"/.exec(read('index.html'))?.[1];
const worker = readdirSync(new URL('assets/', dist)).find((name) => /^worker-.*\.js$/.test(name));
if (!entry || !worker) throw new Error('The build has no page or no worker.');

let total = 0;
for (const name of new Set([...loadedWith(entry), ...loadedWith(worker)])) {
  const kb = gzipSync(read(`assets/${name}`)).length / 1000;
  total += kb;
  console.log(`  ${name}: ${kb.toFixed(1)} kB gzip`);
}
console.log(`  JavaScript before the first map: ${total.toFixed(1)} of ${BUDGET_KB} kB gzip`);
if (total > BUDGET_KB) {
  console.error('The page is over its budget.');
  process.exit(1);
}
