/** Takes the pictures of the README from the built page: `npm run build && npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { find } from '../tests/e2e/support/moves.ts';
import { Explorer } from '../tests/e2e/support/page.ts';

interface Picture {
  readonly name: string;
  readonly hash?: string;
  readonly options?: BrowserContextOptions;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'first-run' },
  { name: 'first-run-dark', options: { colorScheme: 'dark' } },
  { name: 'first-run-phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  {
    name: 'paper',
    act: async (page) => {
      await find(page, 'vidit');
      await page.locator('.related').first().waitFor();
    },
  },
  { name: 'group', act: (page) => page.locator('.group-row').first().click() },
  { name: 'topics', hash: '#lens=topics' },
  { name: 'table', hash: '#view=table' },
  { name: 'second-example', hash: '#list=neural-machine-translation&lens=people' },
];

const folder = new URL('../docs/screenshots/', import.meta.url);
mkdirSync(folder, { recursive: true });
const explorer = await Explorer.start();
try {
  for (const { name, hash = '', options = {}, act } of PICTURES) {
    const { page } = await explorer.visit(hash, options);
    await act?.(page);
    await page.mouse.move(720, 2);
    await page.waitForFunction(() => window.coterie.map?.isReady() === true);
    await page.waitForTimeout(400);
    await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
    await page.context().close();
    console.log(`${name}.png`);
  }
} finally {
  await explorer.stop();
}
