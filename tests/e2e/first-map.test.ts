import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Explorer } from './support/page.ts';
import { violations } from './support/axe.ts';
import { overlaps } from './support/labels.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

describe('the first map', () => {
  it('explains the bundled list without a click, a word on the console or a request elsewhere', async () => {
    const { page, said } = await explorer.visit();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /Xuefei Ning is named on 29 of 45 papers/,
    );
    expect(await page.getByText('69 people').first().isVisible()).toBe(true);
    expect(await page.locator('.group-row').count()).toBeGreaterThanOrEqual(5);
    await page.getByText('25 undated').first().waitFor();
    expect(await overlaps(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('selects what is clicked on the map and walks it by arrow keys', async () => {
    const { page, said } = await explorer.visit();
    const place = await page.evaluate(() => {
      const label = window.coterie.map?.drawnLabels().find((drawn) => drawn.kind === 'node');
      const at = label && window.coterie.map?.nodePosition(label.key as never);
      const box = document.querySelector('.map')?.getBoundingClientRect();
      return at && box && label ? { x: at.x + box.x, y: at.y + box.y, key: label.key } : null;
    });
    expect(place).not.toBeNull();
    await page.mouse.click(place?.x ?? 0, place?.y ?? 0);
    await page.waitForFunction((key) => decodeURIComponent(location.hash).includes(`at=${key}`), place?.key ?? '');
    await page.locator('.map').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((key) => !decodeURIComponent(location.hash).includes(`at=${key}`), place?.key ?? '');
    expect(new URL(page.url()).hash).toContain('at=');
    expect(said).toEqual([]);
  });

  it('gives the same map file in the worker as on the command line', async () => {
    const { page } = await explorer.visit();
    const inWorker = await page.evaluate(() => window.coterie.mapFile());
    const folder = await mkdtemp(join(tmpdir(), 'coterie-'));
    const out = join(folder, 'map.json');
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const child = spawn(process.execPath, ['bin/coterie.mjs', 'build', 'data/reading-list.txt', '--out', out], {
      cwd: root,
    });
    await new Promise((resolve) => {
      child.once('close', resolve);
    });
    const onCommandLine = await readFile(out, 'utf8');
    await rm(folder, { recursive: true });
    expect(inWorker === onCommandLine).toBe(true);
  });
});
