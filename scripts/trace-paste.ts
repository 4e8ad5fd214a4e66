/** What one does with a long list that is pasted: its reading begins, is stopped, is waited for, and becomes a map or not. */
import type { Page } from 'playwright-core';
import type { Interaction } from './trace-interactions.ts';
import { rest } from './trace-page.ts';

declare global {
  interface Window {
    pasted: DataTransfer;
  }
}

/** Fewest different words of progress that count as progress. */
const FEWEST_STEPS = 3;
const LONGEST_WAIT_MS = 300_000;

/** Lays the text ready in the page, as a clipboard would. */
export async function layReady(page: Page, text: string): Promise<void> {
  await page.evaluate((held) => {
    window.pasted = new DataTransfer();
    window.pasted.setData('text/plain', held);
  }, text);
}

async function paste(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: window.pasted, bubbles: true }));
  });
  await page.locator('.review').waitFor();
}

/** Waits until the words of `selector` have changed often enough to be progress; fails where they do not. */
async function seeProgress(page: Page, selector: string): Promise<void> {
  const seen = new Set<string>();
  const end = Date.now() + LONGEST_WAIT_MS;
  while (seen.size < FEWEST_STEPS) {
    if (Date.now() > end) throw new Error(`${selector} showed no progress: ${[...seen].join('; ')}`);
    const words = await page.locator(selector).textContent();
    if (words !== null) seen.add(words);
    await page.waitForTimeout(50);
  }
}

export const PASTING: readonly Interaction[] = [
  {
    name: 'paste 5 MB, progress of reading',
    act: async (page) => {
      await paste(page);
      await seeProgress(page, '.review__reading');
    },
  },
  {
    name: 'paste 5 MB, cancel the reading',
    act: async (page) => {
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await page.locator('.review').waitFor({ state: 'detached', timeout: 2000 });
      await rest(page);
    },
  },
  {
    name: 'paste 5 MB, review opens',
    act: async (page) => {
      await paste(page);
      await page.locator('.review__body').waitFor({ timeout: LONGEST_WAIT_MS });
      await page.waitForTimeout(1000);
    },
  },
  {
    name: 'paste 5 MB, progress of the map',
    act: async (page) => {
      await page.getByRole('button', { name: 'Start a new map' }).click();
      await page.locator('.review').waitFor({ state: 'detached' });
      await seeProgress(page, '.work__step');
    },
  },
  {
    name: 'paste 5 MB, cancel the map',
    act: async (page) => {
      await page.locator('.work').getByRole('button', { name: 'Cancel' }).click();
      await page.locator('.work').waitFor({ state: 'detached', timeout: 2000 });
      await rest(page);
    },
  },
];
