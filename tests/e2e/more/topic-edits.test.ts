/** Topics and tags changed in the page: renamed, merged, tagged by words; undone, and kept over a reload. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find, heading, inspector } from '../support/moves.ts';
import { Explorer, keysReady, mapReady } from '../support/page.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

describe('a topic', () => {
  it('is renamed, which is kept, and gets its name back', async () => {
    const { page, said } = await explorer.visit();
    await find(page, 'pruning');
    await heading(page, /^pruning/i).waitFor();
    const before = (await inspector(page).getByRole('heading', { level: 2 }).first().innerText()).trim();
    await page.keyboard.press('r');
    await page.getByLabel('Name of the topic').fill('low-bit numbers');
    await page.keyboard.press('Enter');
    await heading(page, 'low-bit numbers').waitFor();
    await page.locator('.done', { hasText: 'Renamed' }).waitFor();
    expect(await page.evaluate(() => window.coterie.mapFile())).toContain('"low-bit numbers"');

    await page.waitForFunction(() => location.hash.includes('doc='));
    await page.reload();
    await mapReady(page);
    await keysReady(page);
    await heading(page, 'low-bit numbers').waitFor();
    await page.keyboard.press('Control+z');
    await heading(page, before).waitFor();
    expect(said).toEqual([]);
  });

  it('is said to be a method, and part of what no paper has as a tag; both undone', async () => {
    const { page, said } = await explorer.visit();
    await find(page, 'pruning');
    await heading(page, /^pruning/i).waitFor();
    const kind = inspector(page).locator('.inspector__kind');
    await page.keyboard.press('y');
    await page.getByRole('button', { name: /^Method/ }).click();
    await kind.filter({ hasText: 'Method' }).waitFor();

    await page.keyboard.press('b');
    await page.getByLabel('Broader topic').fill('frugal networks');
    await page.getByRole('option', { name: /^frugal networks/ }).click();
    await inspector(page).getByRole('button', { name: 'frugal networks' }).click();
    await heading(page, 'frugal networks').waitFor();
    await inspector(page).getByText('No paper has it as a tag').waitFor();
    await inspector(page).getByText('Narrower topics').waitFor();

    await page.keyboard.press('Control+z');
    await inspector(page).getByText('No paper has it as a tag').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await find(page, 'pruning');
    await kind.filter({ hasText: 'Topic' }).waitFor();
    expect(said).toEqual([]);
  });

  it('is explained, and is taken away and given back', async () => {
    const { page, said } = await explorer.visit();
    await page.getByRole('button', { name: 'Large language models' }).first().waitFor();
    await find(page, 'skeleton');
    await page.getByRole('button', { name: 'Why these?' }).click();
    const why = page.locator('.why-topics__list li');
    await why.first().waitFor();
    expect(await why.first().innerText()).toMatch(/\S+ \S+.*\./);
    const label =
      (await page
        .getByRole('button', { name: /^Take .* from this paper$/ })
        .first()
        .getAttribute('aria-label')) ?? '';
    const first = page.getByRole('button', { name: label, exact: true });
    await first.click();
    await first.waitFor({ state: 'detached' });
    await page.locator('.done').waitFor();
    await page.keyboard.press('Control+z');
    await first.waitFor();
    expect(said).toEqual([]);
  });
});
