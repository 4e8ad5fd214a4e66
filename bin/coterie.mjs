#!/usr/bin/env node
// Runs what `npm run build` made of the command line where that is newer than its source, else the source itself, which starts slower.
import { readdirSync, statSync } from 'node:fs';

const COMPILED = new URL('../dist/cli/coterie.js', import.meta.url);
const SOURCES = ['../src/cli/', '../src/core/'].map((folder) => new URL(folder, import.meta.url));

const timeOf = (path) => statSync(path).mtimeMs;

function isFresh() {
  try {
    const made = timeOf(COMPILED);
    const isOlder = (path) => timeOf(path) <= made;
    const isWholeOlder = (folder) =>
      readdirSync(folder, { recursive: true }).every((name) => isOlder(new URL(name, folder)));
    return isOlder(new URL('../package.json', import.meta.url)) && SOURCES.every(isWholeOlder);
  } catch {
    return false;
  }
}

if (isFresh()) {
  await import(COMPILED.href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli/main.ts');
}
