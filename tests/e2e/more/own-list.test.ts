import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Explorer } from '../support/page.ts';
import { violations } from '../support/axe.ts';
import { LIST } from '../support/lists.ts';
import { bringIn, find, hasPapers, review, waitForFocus } from '../support/moves.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

describe('a list of one’s own', () => {
  it('is read from a paste, looked at and mapped, with markup shown as text', async () => {
    const { page, said } = await explorer.visit();
    await bringIn(page, LIST);
    await review(page).locator('.review-row[data-record]').nth(4).waitFor();
    expect(await review(page).locator('.review-row[data-record]').count()).toBe(5);
    expect(await review(page).getByText('<img src=x onerror=alert(1)>').count()).toBeGreaterThan(0);
    expect(await page.locator('.list-menu__size').innerText()).toMatch(/^45 papers/);
    await review(page).getByRole('button', { name: 'Make the map' }).click();
    await hasPapers(page, 5);
    expect(await violations(page)).toEqual([]);
    await find(page, 'considered');
    await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(said).toEqual([]);
  });

  it('that holds no papers is explained, and leaves the map and the text', async () => {
    const { page, said } = await explorer.visit();
    const texts = ['\u0000\u0001\u0002PNG\u0003\u0004'.repeat(200), 'lorem ipsum '.repeat(200_000)];
    for (const text of texts) {
      await bringIn(page, text);
      const alert = review(page).getByRole('alert');
      await alert.waitFor();
      expect((await alert.innerText()).length).toBeGreaterThan(20);
      expect(await violations(page)).toEqual([]);
      expect(await review(page).getByRole('button', { name: 'Make the map' }).isDisabled()).toBe(true);
      await review(page).getByRole('button', { name: 'Cancel' }).click();
      await review(page).waitFor({ state: 'detached' });
      expect(await page.getByText('45 papers').first().isVisible()).toBe(true);
      expect((await page.getByLabel('Paste or drop your own list').inputValue()).length).toBe(text.length);
    }
    expect(said).toEqual([]);
  });

  it('is read from a file, and joined by another', async () => {
    const { page, said } = await explorer.visit();
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByLabel('Choose file').setInputFiles(file('mine.txt', LIST));
    await review(page).getByRole('button', { name: 'Make the map' }).click();
    await page.locator('.list-menu__name', { hasText: 'mine.txt' }).waitFor();
    await hasPapers(page, 5);
    await page.getByRole('button', { name: 'Import' }).click();
    const second = JSON.stringify({ title: 'A Late Arrival', authors: ['Ann Lee', 'Bo Chen', 'Ida Kern'], year: 2022 });
    await page.getByLabel('Choose file').setInputFiles(file('more.jsonl', second));
    await review(page).getByRole('button', { name: 'Add to this map' }).click();
    await hasPapers(page, 6);
    await page.locator('.done', { hasText: 'Added 1 paper from more.jsonl' }).waitFor();
    expect(said).toEqual([]);
  });

  it('gives the focus back where its review is left', async () => {
    const { page, said } = await explorer.visit();
    await bringIn(page, LIST);
    await review(page).getByRole('button', { name: 'Make the map' }).click();
    await hasPapers(page, 5);
    // The box is under the button now.
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => review(page).getByRole('button', { name: 'Cancel' }).click(),
    ]) {
      await bringIn(page, LIST);
      await leave();
      await review(page).waitFor({ state: 'detached' });
      await waitForFocus(page.getByRole('button', { name: 'Read list' }));
    }
    expect(said).toEqual([]);
  });
});
