/** Every scenario at three sizes, light and dark, against the pictures kept beside this file. `UPDATE_PICTURES=1` takes them anew. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '../e2e/support/labels.ts';
import { Explorer } from '../e2e/support/page.ts';
import { compare, shrunk, TOLERATED } from './compare.ts';
import { SCENARIOS } from './scenarios.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
const KEPT = new URL('./kept/', import.meta.url);
const OUT = new URL('../../dist/pictures/', import.meta.url);
const isUpdate = process.env['UPDATE_PICTURES'] === '1';

let explorer: Explorer;
beforeAll(async () => {
  mkdirSync(KEPT, { recursive: true });
  mkdirSync(OUT, { recursive: true });
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

function check(name: string, shot: Buffer): void {
  const actual = shrunk(shot);
  const kept = new URL(`${name}.png`, KEPT);
  if (isUpdate || !existsSync(kept)) {
    writeFileSync(kept, PNG.sync.write(actual, { deflateLevel: 9, colorType: 2 }));
    if (!isUpdate) throw new Error(`${name} had no picture; one was taken: look at it.`);
    return;
  }
  const { share, difference } = compare(PNG.sync.read(readFileSync(kept)), actual);
  if (share > TOLERATED) {
    writeFileSync(new URL(`${name}.png`, OUT), shot);
    writeFileSync(new URL(`${name}.difference.png`, OUT), PNG.sync.write(difference));
  }
  expect(share, `${name} differs; see ${fileURLToPath(OUT)}`).toBeLessThanOrEqual(TOLERATED);
}

for (const colorScheme of SCHEMES) {
  for (const viewport of SIZES) {
    describe(`${viewport.width} x ${viewport.height}, ${colorScheme}`, () => {
      it.each(SCENARIOS)('$name', async ({ name, hash = '', act, hasMap = false }) => {
        const isPhone = viewport.width < 760;
        const { page, said } = await explorer.visit(hash, { viewport, colorScheme, hasTouch: isPhone });
        await act?.(page);
        await page.mouse.move(viewport.width / 2, 2);
        await page.waitForFunction(() => window.coterie.map?.isReady() === true);
        await page.waitForTimeout(300);
        const shot = await page.screenshot();
        expect(hasMap ? await overlaps(page) : []).toEqual([]);
        expect(said).toEqual([]);
        await page.context().close();
        check(`${name}-${viewport.width}-${colorScheme}`, shot);
      });
    });
  }
}
