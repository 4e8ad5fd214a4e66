/** The JavaScript that is loaded before the first map must stay under its budget. */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 250;
const assets = new URL('../dist/app/assets/', import.meta.url);

const sizes = readdirSync(assets)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, kb: gzipSync(readFileSync(new URL(name, assets))).length / 1000 }));
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);

for (const { name, kb } of sizes) console.log(`  ${name}: ${kb.toFixed(1)} kB gzip`);
console.log(`  JavaScript in all: ${total.toFixed(1)} of ${BUDGET_KB} kB gzip`);
if (sizes.length === 0 || total > BUDGET_KB) {
  console.error(sizes.length === 0 ? 'No JavaScript was built.' : 'The page is over its budget.');
  process.exit(1);
}
