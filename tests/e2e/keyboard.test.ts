/** The explorer by keyboard alone: no pointer moves or clicks here. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIST, MORE } from './support/lists.ts';
import {
  address,
  addressSays,
  enter,
  find,
  hasPapers,
  heading,
  inspector,
  review,
  searchField,
  tabTo,
  waitForFocus,
} from './support/moves.ts';
import { Explorer, keysReady, mapReady } from './support/page.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

/** Waits until this browser keeps the document with so many steps done and so many undone. */
async function isKept(page: Page, past: number, future: number): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('coterie');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('The database does not open.')));
      });
      const kept = await new Promise<{ history: { past: unknown[]; future: unknown[] } }[]>((resolve) => {
        const request = database.transaction('documents').objectStore('documents').getAll();
        request.addEventListener('success', () =>
          resolve(request.result as { history: { past: unknown[]; future: unknown[] } }[]),
        );
      });
      database.close();
      return kept.some(({ history }) => `${history.past.length} ${history.future.length}` === wanted);
    },
    `${past} ${future}`,
    { polling: 100 },
  );
}

/** Opens the paste box, puts `text` there and opens the review; its main button has the focus then. */
async function paste(page: Page, text: string, button: string): Promise<void> {
  await page.keyboard.press('i');
  await waitForFocus(page.getByLabel('Paste or drop your own list'));
  await page.keyboard.insertText(text);
  await enter(page, page.getByRole('button', { name: 'Read list' }));
  await waitForFocus(review(page).getByRole('button', { name: button }));
}

/** Runs a command of the palette by a part of its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await waitForFocus(page.getByRole('combobox', { name: /^Find a command/ }));
  await page.keyboard.insertText(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

describe('by keyboard alone', () => {
  it('one goes from search to a paper, a related one, its group, and all the way back', async () => {
    const { page, said } = await explorer.visit();
    await find(page, 'lv-ev');
    const panel = inspector(page);
    const first = panel.getByText('A Balanced Long-Context Benchmark').first();
    await first.waitFor();
    await waitForFocus(panel.getByRole('heading', { level: 2 }));
    const paper = address(page);
    const related = panel.locator('.related__title').first();
    await related.waitFor();
    const name = (await related.innerText()).split(/[^\w-]/)[0] ?? '';
    await enter(page, related);
    await heading(page, new RegExp(`^${name}`)).waitFor();
    const group = panel.locator('.inspector__line .link--group');
    const title = await group.innerText();
    await enter(page, group);
    await panel.getByText('Why it is a group').waitFor();
    await heading(page, title).waitFor();
    await page.keyboard.press('Backspace');
    await heading(page, new RegExp(`^${name}`)).waitFor();
    await enter(page, panel.getByRole('button', { name: 'Back', exact: true }));
    await first.waitFor();
    expect(address(page).split('&camera')[0]).toBe(paper.split('&camera')[0]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await waitForFocus(page.locator('.map'));
    expect(said).toEqual([]);
  });

  it('one filters by year, changes the lens, walks the map and selects several', async () => {
    const { page, said } = await explorer.visit();
    const slider = page.getByRole('slider', { name: 'First year shown' });
    await tabTo(page, slider);
    const from = Number(await slider.inputValue()) + 1;
    await page.keyboard.press('ArrowRight');
    await addressSays(page, `years=${from}..`);
    await page.getByRole('button', { name: /^Remove the filter: Years/ }).waitFor();
    await page.keyboard.press('f');
    await waitForFocus(page.getByRole('heading', { name: 'Filter' }));
    expect(await page.locator('.filter-panel__result').innerText()).not.toMatch(/^45 of 45/);
    await enter(page, page.getByRole('button', { name: 'Clear all' }));
    await page.locator('.filter-panel__result', { hasText: /^45 of 45 papers/ }).waitFor();
    await page.keyboard.press('Escape');
    await waitForFocus(page.locator('.filter-bar__button'));
    expect(address(page)).not.toContain('years');

    await find(page, 'enshu');
    await heading(page, 'Enshu Liu').waitFor();
    const at = /at=[^&]+/.exec(address(page))?.[0] ?? 'no selection';
    const lenses = [
      ['2', 'people'],
      ['3', 'papers'],
      ['4', 'topics'],
      ['1', null],
    ] as const;
    for (const [key, lens] of lenses) {
      await page.keyboard.press(key);
      await (lens === null
        ? page.waitForURL(({ hash }) => !hash.includes('lens='))
        : page.waitForURL(({ hash }) => hash.includes(`lens=${lens}`)));
      await mapReady(page);
      expect(address(page)).toContain(at);
      expect(await heading(page, 'Enshu Liu').isVisible()).toBe(true);
    }

    await page.keyboard.press('Escape');
    await waitForFocus(page.locator('.map'));
    await page.keyboard.press('Home');
    await addressSays(page, 'at=');
    const home = /at=[^&]+/.exec(address(page))?.[0] ?? '';
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(({ hash }) => hash.includes('at=') && !decodeURIComponent(hash).includes(home));
    await page.keyboard.press('Shift+ArrowDown');
    await addressSays(page, /nodes=[^&|]+\|[^&|]+/);
    await page.keyboard.press('Shift+ArrowLeft');
    await addressSays(page, /nodes=[^&|]+\|[^&|]+\|[^&|]+/);
    await inspector(page).getByText('Several').first().waitFor();
    expect(await inspector(page).locator('.picked__row').count()).toBe(3);
    expect(said).toEqual([]);
  });

  it('one brings lists in, mends a record, undoes and redoes, and comes back after a reload', async () => {
    const { page, said } = await explorer.visit();
    await paste(page, LIST, 'Make the map');
    await enter(page, review(page).locator('.review-row__name[tabindex="0"]'));
    const editor = review(page).getByRole('form');
    await waitForFocus(editor.getByLabel('Title'));
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('A Mended Title');
    await page.keyboard.press('Enter');
    await editor.waitFor({ state: 'detached' });
    await review(page).getByText('Corrected by you').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await hasPapers(page, 5);
    await waitForFocus(page.locator('.map'));
    await find(page, 'A Mended Title');
    await heading(page, 'A Mended Title').waitFor();

    await paste(page, MORE, 'Add to this map');
    await page.keyboard.press('Enter');
    await hasPapers(page, 6);
    await page.keyboard.press('Control+z');
    await hasPapers(page, 5);
    await page.keyboard.press('Control+Shift+z');
    await hasPapers(page, 6);
    await command(page, 'History of changes');
    await waitForFocus(page.getByRole('button', { name: /^Added 1 paper from Pasted list/ }));
    await page.keyboard.press('Shift+Tab');
    await waitForFocus(page.getByRole('button', { name: /^Opened Pasted list/ }));
    await page.keyboard.press('Enter');
    await hasPapers(page, 5);
    await page.keyboard.press('Control+y');
    await hasPapers(page, 6);

    await page.keyboard.press('2');
    await addressSays(page, 'lens=people');
    await find(page, 'ida kern');
    await heading(page, 'Ida Kern').waitFor();
    await isKept(page, 1, 0);
    await mapReady(page);
    const before = address(page);
    await page.reload();
    await hasPapers(page, 6);
    await keysReady(page);
    await heading(page, 'Ida Kern').waitFor();
    await mapReady(page);
    // A lens that was reached from another may lie otherwise when it is opened by itself: then its camera is another one.
    const withoutCamera = (hash: string): string => hash.replace(/&camera=[^&]*/, '');
    expect(withoutCamera(address(page))).toBe(withoutCamera(before));
    expect(await page.getByRole('radio', { name: 'People', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Control+z');
    await hasPapers(page, 5);
    await find(page, 'A Mended Title');
    await heading(page, 'A Mended Title').waitFor();
    expect(await searchField(page).inputValue()).toBe('');
    expect(said).toEqual([]);
  });
});
