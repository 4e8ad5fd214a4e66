/**
 * Prints how long the main thread is held by each thing one does with a map of about 2,000 nodes and 10,000 edges:
 * `npm run build`, then `npm run trace`, with COTERIE_DATA naming the folder of the outside data; names given after it choose
 * among the interactions; COTERIE_PAGE names another build than `dist/app`, COTERIE_TRACES a folder where the traces are kept,
 * to be opened in a browser's performance panel. What is counted stands in `trace-tasks.ts`; the
 * page runs without a GPU and with reduced motion, and a busy machine makes wall times longer, not processor times.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../src/cli/serve.ts';
import { mapReady } from '../tests/e2e/support/page.ts';
import { launchBrowser } from './browser.ts';
import { printTable } from './evaluation-table.ts';
import { INTERACTIONS, type Interaction } from './trace-interactions.ts';
import { rest } from './trace-page.ts';
import { layReady, PASTING } from './trace-paste.ts';
import { denseSlice, listing, readCorpus } from './trace-slice.ts';
import { traceTasks, watchLongTasks, type Tasks } from './trace-tasks.ts';

const CORPUS = 'corpora/papers-70k.jsonl.gz';
const PAPERS = 1300;
const NODE_LIMIT = 2700;
const PASTED_CHARACTERS = 5_000_000;

const outside = process.env['COTERIE_DATA'];
if (outside === undefined) throw new Error('The papers are outside data: set COTERIE_DATA to their folder.');
const built = process.env['COTERIE_PAGE'];
const root = built === undefined ? new URL('../dist/app/', import.meta.url) : new URL(`file://${built}/`);
const corpus = readCorpus(join(outside, CORPUS));
const wanted = process.argv.slice(2);
const isWanted = ({ name }: Interaction): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));

const traces = process.env['COTERIE_TRACES'];
if (traces !== undefined) mkdirSync(traces, { recursive: true });

const rows: (readonly (string | number)[])[] = [];

async function measure(browser: Browser, page: Page, name: string, act: () => Promise<void>): Promise<void> {
  const keptAt = traces === undefined ? undefined : join(traces, `${name.replace(/\W+/g, '-')}.json`);
  const { longest, longestBusy, total, seen }: Tasks = await traceTasks(browser, page, act, keptAt);
  const row = [name, longest.toFixed(0), longestBusy.toFixed(0), total.toFixed(0), seen === 0 ? '' : seen.toFixed(0)];
  console.error(row.join('  '));
  rows.push(row);
}

/** Opens the slice as a file of one's own, so that it can be changed, with as many nodes as make the edges wanted. */
async function openSlice(browser: Browser, page: Page): Promise<void> {
  // A file on disk: bytes handed over by the test would be unpacked by the page's own thread.
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  const file = join(folder, 'slice.jsonl');
  writeFileSync(file, denseSlice(corpus, PAPERS));
  await measure(browser, page, 'import: review opens', async () => {
    await page.getByLabel('Choose file').setInputFiles(file);
    await page.getByRole('button', { name: 'Make the map' }).waitFor();
    await page.waitForTimeout(500);
    await page.locator('.review__body').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(500);
  });
  await measure(browser, page, 'import: map opens', async () => {
    await page.getByRole('button', { name: 'Make the map' }).click();
    await page.locator('.list-menu__name', { hasText: 'slice' }).waitFor({ timeout: 120_000 });
    await rest(page);
  });
  rmSync(folder, { recursive: true });
  await measure(browser, page, 'node limit', async () => {
    await page.evaluate((limit) => {
      location.hash += `&limit=${limit}`;
    }, NODE_LIMIT);
    await rest(page);
  });
}

const { server, address } = await serve({ root, lists: new Map(), port: 0, mayMove: false });
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.setDefaultTimeout(120_000);
  await watchLongTasks(page);
  await page.goto(address);
  await mapReady(page);
  await rest(page);
  await openSlice(browser, page);
  console.log(await page.locator('.map').getAttribute('aria-label'));
  if (PASTING.some(isWanted)) await layReady(page, listing(corpus, PASTED_CHARACTERS));
  for (const { name, act } of [...INTERACTIONS, ...PASTING].filter(isWanted)) {
    try {
      await measure(browser, page, name, () => act(page));
    } catch (error) {
      console.error(`${name}: ${String(error).split('\n')[0]}`);
      await page.keyboard.press('Escape');
      await rest(page);
    }
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
printTable({
  title: 'Tasks of the main thread, milliseconds',
  columns: ['interaction', 'longest', 'longest, processor', 'all together', 'longest long task'],
  rows,
});
