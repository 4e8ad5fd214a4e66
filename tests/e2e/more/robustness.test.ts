/** What happens when a part of the machine fails: the rest goes on, and nothing is lost. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { address, addressSays, find, heading } from '../support/moves.ts';
import { Explorer, mapReady } from '../support/page.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

const LOST = 'The browser took the map';

/** Takes the graphics contexts of the map away. `restoreMap` gives them back. */
async function loseMap(page: Page): Promise<void> {
  await page.evaluate(() => {
    const contexts = [...document.querySelectorAll<HTMLCanvasElement>('.map canvas')].flatMap((canvas) => {
      const context = canvas.getContext('webgl2');
      const extension = context?.getExtension('WEBGL_lose_context');
      return extension ? [extension] : [];
    });
    if (contexts.length === 0) throw new Error('The map has no graphics context.');
    Object.assign(window, { lostContexts: contexts });
    for (const context of contexts) context.loseContext();
  });
}

async function restoreMap(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { lostContexts } = window as unknown as { lostContexts: WEBGL_lose_context[] };
    for (const context of lostContexts) context.restoreContext();
  });
}

const labels = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.coterie.map?.drawnLabels().map(({ text }) => text) ?? []);

describe('where something fails', () => {
  it('the map comes back with its scene and selection after the graphics context was lost', async () => {
    const { page } = await explorer.visit();
    await find(page, 'enshu');
    await heading(page, 'Enshu Liu').waitFor();
    await mapReady(page);
    const before = { address: address(page), labels: await labels(page) };
    await loseMap(page);
    await page.getByText(LOST).waitFor();
    expect(await heading(page, 'Enshu Liu').isVisible()).toBe(true);
    await restoreMap(page);
    await page.getByText(LOST).waitFor({ state: 'detached' });
    await mapReady(page);
    expect({ address: address(page), labels: await labels(page) }).toEqual(before);
    await page.locator('.map').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(({ hash }) => hash.includes('at=') && decodeURIComponent(hash) !== before.address);
  });

  it('the table with a still map stands in where the browser gives no WebGL', async () => {
    const { page, said } = await explorer.open('', {}, (blank) =>
      blank.addInitScript(() => {
        const { prototype } = HTMLCanvasElement;
        const getContext = Reflect.get(prototype, 'getContext') as (...asked: unknown[]) => unknown;
        function without(this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
          return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
        }
        Reflect.set(prototype, 'getContext', without);
      }),
    );
    await page.locator('.static-map__drawing').waitFor();
    await page.getByText('This browser gives no WebGL').waitFor();
    const rows = page.getByRole('grid', { name: 'Papers' }).locator('tbody tr');
    await rows.first().waitFor();
    await page.locator('.static-map').getByText('Diffusion models').first().waitFor();
    await rows.first().click();
    await addressSays(page, 'at=paper:');
    await page.locator('.inspector').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole('alert').allInnerTexts()).toEqual(['']);
    expect(said).toEqual([]);
  });

  it('a worker that dies is replaced when it is next needed', async () => {
    const { page, said } = await explorer.visit();
    const names = async (): Promise<string[]> => page.locator('.group-row__name').allInnerTexts();
    const medium = await names();
    await page.evaluate(() => window.coterie.crashWorker());
    await page.getByRole('radio', { name: 'Fine' }).check({ force: true });
    await page.waitForFunction((few) => document.querySelectorAll('.group-row__name').length > few, medium.length);
    await addressSays(page, 'grain=fine');
    const drawn = await page.locator('.map').getAttribute('aria-label');
    await page.evaluate(() => window.coterie.crashWorker());
    await page.keyboard.press('3');
    await addressSays(page, 'lens=papers');
    await page.waitForFunction(
      (before) => document.querySelector('.map')?.getAttribute('aria-label') !== before,
      drawn,
    );
    await mapReady(page);
    expect(await labels(page)).not.toEqual([]);
    await page.evaluate(() => window.coterie.crashWorker());
    await page.getByRole('radio', { name: 'Medium' }).check({ force: true });
    await page.waitForFunction((many) => document.querySelectorAll('.group-row__name').length === many, medium.length);
    expect(await names()).toEqual(medium);
    expect(await page.getByRole('alert').allInnerTexts()).toEqual(['']);
    expect(said).toEqual([]);
  });
});
