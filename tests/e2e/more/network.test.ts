import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDGES, GEXF, VOSVIEWER } from '../../support/networks.ts';
import { violations, violationsInBothThemes } from '../support/axe.ts';
import { overlaps } from '../support/labels.ts';
import { LIST } from '../support/lists.ts';
import { address, addressSays, heading, inspector, review, waitForFocus } from '../support/moves.ts';
import { Explorer, keysReady, mapReady } from '../support/page.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

type File = { readonly file: string; readonly text: string };

/** Drops files on the page, as a hand does. */
async function drop(page: Page, files: readonly File[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { file, text } of given) data.items.add(new File([text], file));
    return data;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** Waits until a map of so many items and links is drawn. */
async function hasMap(page: Page, items: number, links: number): Promise<void> {
  const size = page.locator('.list-menu__size', { hasText: `${items} items, ${links} links` });
  await size.waitFor({ state: 'attached' });
  await mapReady(page);
}

interface Spot {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** Where the map has its items. */
function spotsOf(page: Page): Promise<Spot[]> {
  return page.evaluate(async () => {
    const graph = await window.coterie.graph();
    return graph?.mapNodes((_, { label, x, y }) => ({ label, x, y })) ?? [];
  });
}

/** As the files say it, y upwards. */
const PLACES: readonly Spot[] = [
  { label: 'speech', x: -1, y: 0.5 },
  { label: 'prosody', x: -0.8, y: 0.2 },
  { label: 'pause', x: -0.6, y: 0.6 },
  { label: 'gesture', x: 0.7, y: -0.4 },
  { label: 'gaze', x: 0.9, y: -0.1 },
  { label: 'posture', x: 1, y: -0.5 },
];

function expectPlaces(spots: readonly Spot[]): void {
  expect(spots.map(({ label }) => label)).toEqual(PLACES.map(({ label }) => label));
  const scale = ((spots[5]?.x ?? 0) - (spots[0]?.x ?? 0)) / 2;
  spots.forEach(({ x, y }, i) => {
    const place = PLACES[i];
    expect(x - (spots[0]?.x ?? 0)).toBeCloseTo(((place?.x ?? 0) + 1) * scale, 0);
    expect(y - (spots[0]?.y ?? 0)).toBeCloseTo((0.5 - (place?.y ?? 0)) * scale, 0);
  });
}

async function findItem(page: Page, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search items and clusters' });
  await page.keyboard.press('/');
  await waitForFocus(field);
  await page.keyboard.insertText(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

describe('a finished map', () => {
  it('opens from a dropped GEXF file as it stands, and comes back after a reload', async () => {
    const { page, said } = await explorer.visit();
    await drop(page, [{ file: 'terms.gexf', text: GEXF }]);
    await hasMap(page, 6, 7);
    expectPlaces(await spotsOf(page));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^6 items, 7 links, 2 clusters/);
    expect(await page.getByRole('radiogroup', { name: 'Lens' }).count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Time' }).count()).toBe(0);
    expect(await overlaps(page)).toEqual([]);
    expect(await violationsInBothThemes(page)).toEqual([]);

    await findItem(page, 'speech');
    await heading(page, 'speech').waitFor();
    await addressSays(page, 'at=item:1');
    await inspector(page).getByRole('button', { name: 'The link of speech and prosody: strength 5' }).click();
    await inspector(page)
      .getByText(/^Strength 5: the strongest/)
      .waitFor();
    await page.keyboard.press('Backspace');
    await heading(page, 'speech').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(address(page)).toMatch(/^#doc=[\w-]+&at=item:1/);
    await page.reload();
    await hasMap(page, 6, 7);
    await heading(page, 'speech').waitFor();
    expectPlaces(await spotsOf(page));
    expect(said).toEqual([]);
  });

  it('opens from a pair of VOSviewer files, with figures, table and downloads', async () => {
    const { page, said } = await explorer.visit();
    await drop(page, [...VOSVIEWER].reverse());
    await hasMap(page, 6, 7);
    expectPlaces(await spotsOf(page));
    await page.getByRole('button', { name: /^speech · prosody/ }).click();
    await inspector(page).getByText('3 items. 3 links inside, of strength 8.').waitFor();
    await inspector(page).getByRole('button', { name: 'pause 3' }).click();
    await heading(page, 'pause').waitFor();

    await keysReady(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    const rows = page.locator('.table-row');
    await rows.nth(5).waitFor();
    const head = page.getByRole('columnheader', { name: 'Documents' }).getByRole('button');
    await head.click();
    await head.click();
    await rows.first().filter({ hasText: 'speech' }).waitFor();
    await page.getByRole('textbox', { name: 'Find in items' }).fill('gesture');
    await page.waitForFunction(() => document.querySelectorAll('.table-row').length === 3);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: 'Show as a map' })
      .or(page.getByRole('radio', { name: 'Map' }))
      .first()
      .click({ force: true });

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: 'Share' }).click();
        await page
          .getByRole('button', { name: /^GEXF/ })
          .or(page.getByText('GEXF', { exact: true }))
          .first()
          .click();
      })(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/\.gexf$/);
    expect(said).toEqual([]);
  });

  it('pasted as an edge list is clustered and laid out here, on a phone too', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const { page, said } = await explorer.visit('', phone);
    await page.getByRole('radio', { name: 'Paste a list' }).check({ force: true });
    await page.getByLabel('Paste or drop your own list').fill(EDGES);
    await page.getByRole('button', { name: 'Read list' }).click();
    await hasMap(page, 18, EDGES.split('\n').length);
    expect(await page.getByRole('radio', { name: /^Clusters 3/ }).count()).toBe(1);
    expect(await page.getByRole('radio', { name: 'Time' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('beside a reading list is left out of it, and said', async () => {
    const { page, said } = await explorer.visit();
    await drop(page, [
      { file: 'mine.txt', text: LIST },
      { file: 'terms.gexf', text: GEXF },
    ]);
    await review(page)
      .getByText('terms.gexf is a finished map, not a list, and was left out. Open it by itself.')
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await review(page).getByRole('button', { name: 'Make the map' }).click();
    await page.locator('.list-menu__size', { hasText: /^5 papers/ }).waitFor();
    expect(said).toEqual([]);
  });
});
