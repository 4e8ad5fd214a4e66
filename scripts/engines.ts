/**
 * Whether every engine at hand makes the same map file, byte for byte, of the bundled lists:
 * `npm run build`, then `npm run engines -- [PATH OF ANOTHER NODE]…`. This Node's command line is the measure; the other Nodes
 * run the same command, Chromium and Firefox open the built page, whose worker makes the file. Ends with 1 where one differs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLED_LISTS } from '../src/cli/lists.ts';
import { serve } from '../src/cli/serve.ts';
import { findBrowser, FLAGS } from './browser.ts';
import { printTable } from './evaluation-table.ts';

const ROOT = new URL('../', import.meta.url);
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const MINUTES = 3;
const REPORT = '/made/';

/** Asks the page for its map file until the list is analysed, drawn or not, and says its hash to the server. */
const PROBE = `
const wait = () => new Promise((resolve) => setTimeout(resolve, 200));
const made = async () => {
  for (;;) {
    try {
      return await window.coterie.mapFile();
    } catch {
      await wait();
    }
  }
};
const bytes = new TextEncoder().encode(await made());
const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
await fetch('.${REPORT}' + [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
`;

const short = (hash: string): string => hash.slice(0, 16);

function hashInNode(node: string, list: string, folder: string): string {
  const out = join(folder, 'map.json');
  const { status, stderr } = spawnSync(node, ['bin/coterie.mjs', 'build', list, '--out', out], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${node} ended with ${status}: ${stderr}`);
  return createHash('sha256').update(readFileSync(out)).digest('hex');
}

/** The words to start a browser with, its profile in `folder`. */
type Start = (address: string, folder: string) => readonly [command: string, ...words: string[]];

function browsers(): [name: string, start: Start][] {
  const found: [string, Start][] = [];
  const chromium = findBrowser();
  const firefox = FIREFOX.find((path) => existsSync(path));
  if (chromium) {
    found.push([
      'Chromium',
      (address, folder) => [
        chromium,
        ...FLAGS,
        '--headless=new',
        `--user-data-dir=${join(folder, 'chromium')}`,
        address,
      ],
    ]);
  }
  if (firefox)
    found.push(['Firefox', (address, folder) => [firefox, '--headless', '--no-remote', '--profile', folder, address]]);
  return found;
}

/** The hash that the page says within some minutes. */
function reported(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing after ${MINUTES} minutes`)), MINUTES * 60_000);
    server.on('request', ({ url }) => {
      if (!url?.startsWith(REPORT)) return;
      clearTimeout(timer);
      resolve(url.slice(REPORT.length));
    });
  });
}

/** The built page with the probe in it. */
function pageWithProbe(folder: string): URL {
  const page = join(folder, 'page');
  cpSync(new URL('dist/app/', ROOT), page, { recursive: true });
  const index = join(page, 'index.html');
  const html = readFileSync(index, 'utf8').replace(
    '</head>',
    '<script type="module" src="./probe.js"></script></head>',
  );
  writeFileSync(index, html);
  writeFileSync(join(page, 'probe.js'), PROBE);
  return pathToFileURL(`${page}/`);
}

/** A browser's last processes may still write into its profile: what is left of it is the system's to clear. */
function clear(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    console.error(`${profile} could not be cleared.`);
  }
}

async function hashInBrowser(start: Start, list: string, root: URL): Promise<string> {
  const { server, address } = await serve({ root, lists: new Map(), port: 0, mayMove: false });
  const profile = mkdtempSync(join(tmpdir(), 'coterie-'));
  const [command, ...words] = start(`${address}#list=${list}`, profile);
  const child = spawn(command, words, { stdio: 'ignore' });
  try {
    return await reported(server);
  } finally {
    const ended = new Promise((resolve) => {
      child.once('close', resolve);
    });
    child.kill();
    await ended;
    server.closeAllConnections();
    server.close();
    clear(profile);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
const rows: string[][] = [];
try {
  const root = pageWithProbe(folder);
  for (const { id, files } of BUNDLED_LISTS) {
    const list = `data/${files[0]?.path ?? ''}`;
    const expected = hashInNode(process.execPath, list, folder);
    const report = (engine: string, hash: string): number =>
      rows.push([id, engine, short(hash), hash === expected ? 'same' : 'DIFFERS']);
    report(`Node ${process.versions.node}`, expected);
    for (const node of process.argv.slice(2)) {
      const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
      report(`Node ${version}`, hashInNode(node, list, folder));
    }
    for (const [name, start] of browsers()) {
      report(name, await hashInBrowser(start, id, root).catch((error: unknown) => String(error)));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
printTable({ title: 'Map files, SHA-256', columns: ['list', 'engine', 'begins', ''], rows });
if (rows.some((row) => row.at(-1) !== 'same')) process.exitCode = 1;
