/** A record that swallowed another is split, its pieces corrected, others joined; all of it stands after a reload, and can be undone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { bringIn, hasPapers, review, tabTo, waitForFocus } from '../support/moves.ts';
import { Explorer, keysReady } from '../support/page.ts';

const PASTE = `Watering Gardens with RobotsMira Olsen, Piet Meer, Ana Sol et al.
Robots water gardens in summer. We measure how much they use. The gardens stay green.
on the patience of kettles in small kitchens
Kettles wait. We time them. They whistle late, and the kitchen stays calm for an hour.

Night Trains in the RainPiet Meer, Ana Sol
We ride through the rain and count what the windows show. It is wet.

A Study of Maps and GardensAna Sol, Mira Olsen et al.
Maps show where gardens are. We draw a few of them. They hold.

Evenings in the HarbourAna Sol, Tom Berg et al.
Lanterns light harbours. We count them at night. They are few.
`;
const KETTLES = 'on the patience of kettles in small kitchens';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

const titles = (page: Page): Promise<string[]> => review(page).locator('.review-row__name').allTextContents();
const rowOf = (page: Page, title: string) =>
  review(page).locator('tr.review-row', { has: page.getByRole('button', { name: title, exact: true }) });
const says = (page: Page, text: string | RegExp) =>
  review(page).locator('.review__message', { hasText: text }).waitFor();

/** Splits, corrects and joins, by the keyboard alone. */
async function mend(page: Page): Promise<void> {
  await waitForFocus(review(page).getByRole('button', { name: 'Make the map' }));
  await page.keyboard.press('j');
  await waitForFocus(review(page).locator('[data-record="0"]'));
  await page.keyboard.press('Enter');
  await waitForFocus(review(page).getByLabel('Title', { exact: true }));
  await tabTo(page, review(page).getByRole('button', { name: 'Split…' }));
  await page.keyboard.press('Enter');
  const place = page.getByLabel('Line on which the second paper begins');
  await waitForFocus(place);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  expect(await place.getAttribute('aria-valuetext')).toBe(`line 3: ${KETTLES}`);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await says(page, 'Split into two records.');
  expect((await titles(page)).slice(0, 2)).toEqual(['Watering Gardens with Robots', KETTLES]);
  await waitForFocus(rowOf(page, 'Watering Gardens with Robots'));

  await page.keyboard.press('j');
  await waitForFocus(review(page).locator('[data-record="1"]'));
  await page.keyboard.press('Enter');
  await review(page).getByLabel('Names, with ; between them').fill('Tom Berg; Mira Olsen');
  await page.keyboard.press('Enter');
  await says(page, /^Corrected\./);

  await review(page).getByRole('button', { name: 'A Study of Maps and Gardens', exact: true }).click();
  await review(page).getByRole('button', { name: 'Join with the next' }).click();
  await says(page, 'Joined into one record.');
  await waitForFocus(rowOf(page, 'A Study of Maps and Gardens'));
  expect(await titles(page)).toHaveLength(4);
}

describe('records of a pasted list', () => {
  it('are split, corrected and joined, stand after a reload, and go back', async () => {
    const { page, said } = await explorer.visit();
    await bringIn(page, PASTE);
    expect(await titles(page)).toHaveLength(4);
    await mend(page);
    await review(page).getByRole('button', { name: 'Make the map' }).click();
    await hasPapers(page, 4);
    await page.waitForFunction(() => location.hash.includes('doc='));
    await page.reload();
    await hasPapers(page, 4);
    await keysReady(page);
    await page.keyboard.press('q');
    await page.getByText('pasted list, 4 records from 4 blocks').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Import' }).click();
    await bringIn(page, PASTE);
    await review(page)
      .locator('.review-row__reason', { hasText: /already in the list/ })
      .first()
      .waitFor();
    await review(page).getByRole('button', { name: 'Watering Gardens with Robots', exact: true }).click();
    await review(page).getByRole('button', { name: 'Split…' }).click();
    await review(page).getByRole('button', { name: 'Split here' }).click();
    await says(page, 'Split into two records.');
    await review(page).getByRole('button', { name: 'Undo' }).click();
    await says(page, 'Taken back.');
    expect(await titles(page)).not.toContain(KETTLES);
    expect(await page.evaluate(() => document.activeElement?.closest('.review') !== null)).toBe(true);
    await review(page).getByRole('button', { name: 'Cancel' }).click();
    expect(said).toEqual([]);
  });

  it('are named one paper by two rows', async () => {
    const { page, said } = await explorer.visit();
    await bringIn(page, PASTE);
    await review(page).getByRole('button', { name: 'Night Trains in the Rain', exact: true }).click();
    await review(page).getByRole('button', { name: 'Same paper as…' }).click();
    await review(page).getByText('Which other record is the same paper as').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await says(page, 'Taken for one paper');
    await review(page).getByText('Same paper as on line 6 (as decided); kept once').waitFor();
    await review(page).getByRole('button', { name: 'Make the map' }).click();
    await hasPapers(page, 3);
    expect(said).toEqual([]);
  });
});
