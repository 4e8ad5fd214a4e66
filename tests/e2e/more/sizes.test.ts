import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { overlaps } from '../support/labels.ts';
import { Explorer } from '../support/page.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

/** Which of the prepared first maps was loaded. */
const firstMap = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /reading-list\.(tall|wide)\.json$/.exec(name)?.[1])
      .find((aspect) => aspect !== undefined),
  );

describe('the first map', () => {
  it('holds in the dark', async () => {
    const { page, said } = await explorer.visit('', { colorScheme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use the light theme' }).click();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    expect(said).toEqual([]);
  });

  it('opens the second example', async () => {
    const { page, said } = await explorer.visit('#list=neural-machine-translation&lens=people');
    expect(await page.getByText('420 papers').first().isVisible()).toBe(true);
    expect(await page.locator('.group-row').count()).toBeGreaterThanOrEqual(10);
    expect(await overlaps(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
  });

  it.each([
    ['a laptop', 1024, 768],
    ['a phone', 390, 844],
    ['a small phone', 360, 640],
  ])('fits on %s', async (_, width, height) => {
    const { page, said } = await explorer.visit('', { viewport: { width, height }, hasTouch: width < 500 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await firstMap(page)).toBe(width < 500 ? 'tall' : 'wide');
    expect(await overlaps(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.locator('.group-row').first().click();
    await page.getByText('Why it is a group').waitFor();
    expect(await overlaps(page)).toEqual([]);
    const whole = await page.getByRole('button', { name: 'Show the whole map' }).locator('..').boundingBox();
    expect(whole?.width).toBeLessThan(60);
    expect(whole?.height).toBeLessThan(150);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
  });
});
