/** Ways through a list: owner, lens, filters, table, ties, several nodes, search, and what one takes along. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, addressSays, enter, find, go, heading, inspector, searchField, tabTo } from '../support/moves.ts';
import { Explorer, mapReady } from '../support/page.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

const rows = (page: Page) => page.getByRole('grid').locator('tbody tr');

async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}

describe('the explorer', () => {
  it('adds the owner as inferred where the lists of names are cut, and takes it back', async () => {
    const { page, said } = await explorer.visit();
    const offer = page.locator('.offer');
    await offer.getByRole('button', { name: 'Add as inferred' }).click();
    await page.locator('.done', { hasText: 'Xuefei Ning added as inferred' }).waitFor();
    await offer.waitFor({ state: 'detached' });
    await find(page, 'xuefei ning');
    await heading(page, 'Xuefei Ning').waitFor();
    const added = inspector(page).locator('.inferred-rows .node-row');
    expect(
      await inspector(page)
        .getByText(/^On 29 of 45 papers/)
        .isVisible(),
    ).toBe(true);
    await added.first().click();
    await addressSays(page, 'at=paper');
    const chip = inspector(page).locator('.chip--dashed', { hasText: 'Xuefei Ning, inferred' });
    await chip.waitFor();
    await page.getByRole('button', { name: 'Undo: Xuefei Ning added as inferred' }).click();
    await chip.waitFor({ state: 'detached' });
    await addressSays(page, 'at=paper');
    await page.keyboard.press('Escape');
    await offer.waitFor();
    expect(said).toEqual([]);
  });

  it('says what filters are in force, each with its way back', async () => {
    const { page, said } = await explorer.visit('#years=2019..2022&undated=no&without=topic');
    const chips = page.locator('.filter-chip__label');
    await chips.first().waitFor();
    expect(await chips.allInnerTexts()).toEqual(['Topics hidden', 'Years 2019 to 2022', 'Dated only']);
    const topic = await page.evaluate(
      () => window.coterie.map?.drawnLabels().filter(({ key }) => key.startsWith('topic:')).length,
    );
    expect(topic).toBe(0);
    await page.getByRole('button', { name: 'Remove the filter: Topics hidden' }).click();
    await page.getByRole('button', { name: 'Remove the filter: Years 2019 to 2022' }).click();
    await page.waitForURL(({ hash }) => !hash.includes('years') && !hash.includes('without'));
    expect(await chips.allInnerTexts()).toEqual(['Dated only']);
    await page.locator('.filter-bar').getByRole('button', { name: 'Clear', exact: true }).click();
    await page.locator('.filter-chip').waitFor({ state: 'detached' });
    expect(address(page)).not.toContain('undated');
    expect(said).toEqual([]);
  });

  it('sorts the table and opens a row by keyboard, and saves the rows as CSV', async () => {
    const { page, said } = await explorer.visit();
    await page.keyboard.press('t');
    await rows(page).first().waitFor();
    await page
      .getByRole('radio', { name: /^People/ })
      .last()
      .check({ force: true });
    await page.locator('th[aria-sort="descending"]', { hasText: 'Papers' }).waitFor();
    const head = page.getByRole('columnheader', { name: 'Collaborators', exact: true });
    await tabTo(page, head.getByRole('button'));
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Collaborators' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort="descending"]', { hasText: 'Collaborators' }).waitFor();
    await tabTo(page, page.getByRole('grid'));
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await addressSays(page, 'at=author:');
    await heading(page, 'Xuefei Ning').waitFor();
    expect(await rows(page).first().getAttribute('aria-selected')).toBe('true');

    const saved = textOf(page.waitForEvent('download'));
    await page.getByRole('button', { name: 'CSV' }).click();
    const lines = (await saved).trimEnd().split(/\r?\n/);
    expect(lines.length).toBe(70);
    expect(lines[0]).toContain('Collaborators');
    expect(lines[1]).toContain('Xuefei Ning');
    await go(page, 'view=table&table=papers&undated=no');
    await rows(page).first().waitFor();
    const dated = textOf(page.waitForEvent('download'));
    await page.getByRole('button', { name: 'CSV' }).click();
    expect((await dated).trimEnd().split(/\r?\n/).length).toBe(21);
    expect(said).toEqual([]);
  });

  it('shows what ties two people, and several nodes, by keyboard', async () => {
    const { page, said } = await explorer.visit();
    await find(page, 'enshu');
    await heading(page, 'Enshu Liu').waitFor();
    const count = inspector(page).locator('.tied-row .link--count').first();
    const papers = Number(await count.innerText());
    await enter(page, count);
    await addressSays(page, /tie=author:[^&]+\|author:/);
    await inspector(page).getByText('Named together', { exact: true }).waitFor();
    expect(
      await inspector(page)
        .locator('.inspector__section', { hasText: 'Papers with both names' })
        .locator('.node-row')
        .count(),
    ).toBe(papers);
    await mapReady(page);
    await page.reload();
    await mapReady(page);
    await inspector(page).getByText('Named together', { exact: true }).waitFor();
    expect(said).toEqual([]);
  });

  it('finds a name that is written wrongly, and lights it on the map', async () => {
    const { page, said } = await explorer.visit();
    await searchField(page).fill('enshuu liuu');
    await page.getByText('No exact match').waitFor();
    const option = page.getByRole('option').first();
    expect(await option.innerText()).toContain('Enshu Liu');
    await page.waitForFunction(() => window.coterie.map?.drawnLabels().some(({ text }) => text === 'Enshu Liu'));
    await option.click();
    await heading(page, 'Enshu Liu').waitFor();
    await page.getByRole('radio', { name: 'Papers', exact: true }).check({ force: true });
    await mapReady(page);
    expect(await heading(page, 'Enshu Liu').isVisible()).toBe(true);
    expect(said).toEqual([]);
  });

  it('gives a link and a figure to take along', async () => {
    const { page, said } = await explorer.visit('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.keyboard.press('4');
    await addressSays(page, 'lens=topics');
    await mapReady(page);
    const share = page.getByRole('button', { name: 'Share' });
    await share.click();
    await page.getByRole('button', { name: /^Copy a link/ }).click();
    await page.getByText('Link copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await share.click();
    await page.getByRole('button', { name: /^Make a figure/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Figure' });
    await dialog.getByLabel('Title').fill('Words & <themes>');
    const saved = textOf(page.waitForEvent('download'));
    await dialog.getByRole('button', { name: 'Download SVG' }).click();
    const figure = await page.evaluate(
      (svg) => {
        const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
        return {
          root: drawing.documentElement.localName,
          errors: drawing.querySelectorAll('parsererror').length,
          words: drawing.documentElement.textContent,
          scripts: drawing.querySelectorAll('script, foreignObject').length,
        };
      },
      await saved,
    );
    expect(figure).toMatchObject({ root: 'svg', errors: 0, scripts: 0 });
    expect(figure.words).toContain('Words & <themes>');
    expect(said).toEqual([]);
  });
});
