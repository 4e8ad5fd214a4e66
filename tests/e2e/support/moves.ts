/** What a person does over and over: search, tab to something, bring a list in, go to another view. */
import type { Locator, Page } from 'playwright-core';
import { mapReady } from './page.ts';

const MOST_TABS = 160;

export const inspector = (page: Page): Locator => page.locator('.frame__right, .sheet');
export const searchField = (page: Page): Locator => page.getByRole('combobox', { name: /^Search people/ });
export const heading = (page: Page, name: string | RegExp): Locator =>
  inspector(page).getByRole('heading', { name }).first();

/** Finds `text` by the search field and opens the first hit, by keyboard alone. */
export async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await waitForFocus(searchField(page));
  await page.keyboard.insertText(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Waits until an element has the focus. */
export async function waitForFocus(target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  const element = await target.elementHandle();
  await target.page().waitForFunction((each) => each === document.activeElement, element);
}

/** Presses Tab until `target` has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} presses of Tab do not lead to ${target.toString()}.`);
}

/** Tabs to `target` and presses Enter there. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Waits until the address says `part`; the text is of the decoded address. */
export async function addressSays(page: Page, part: string | RegExp): Promise<void> {
  await page.waitForURL((url) => {
    const hash = decodeURIComponent(url.hash);
    return typeof part === 'string' ? hash.includes(part) : part.test(hash);
  });
}

export function address(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash);
}

/** Goes to another view of the list on screen, as an address typed into the browser does. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await mapReady(page);
}

export const review = (page: Page): Locator => page.getByRole('dialog', { name: 'Check what was read' });

/** Puts `text` into the paste box and opens the review. */
export async function bringIn(page: Page, text: string): Promise<void> {
  await page.getByLabel('Paste or drop your own list').fill(text);
  await page.getByRole('button', { name: 'Read list' }).click();
  await review(page).locator('.review__counts').waitFor();
}

/** Waits until the list on screen has so many papers, and its map is drawn. */
export async function hasPapers(page: Page, papers: number): Promise<void> {
  await page.locator('.list-menu__size', { hasText: new RegExp(`^${papers} papers?,`) }).waitFor();
  await mapReady(page);
}
