/** Parts of the page that do not come: they are asked for again, in browsers that remember a failure too. */
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { bringIn, review } from '../support/moves.ts';
import { Explorer, keysReady, mapReady, type Visit } from '../support/page.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

/** The file of a part, asked for by its own address or by another one. */
const fileOf = (part: string): RegExp => new RegExp(`/${part}-[^/]*\\.(?:js|css)(?:\\?.*)?$`);

/** Opens the page with a rule for the files of a part, and waits for the map and the keys. */
async function openWith(part: string, rule: (route: Route) => Promise<void>): Promise<Visit> {
  const visit = await explorer.open('', {}, (page) => page.route(fileOf(part), rule));
  await mapReady(visit.page);
  await keysReady(visit.page);
  return visit;
}

const never = (route: Route): Promise<void> => route.abort();

/** Lets a file of a kind come from the second time on. */
function secondTime(ending: string): (route: Route) => Promise<void> {
  let asked = 0;
  return (route) => {
    if (!route.request().url().includes(ending)) return route.continue();
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  };
}

const failureOf = (page: Page, what: string) => page.locator('.panel-failure', { hasText: `${what} failed.` });
const helpButton = (page: Page) => page.locator('.top-bar [aria-label="Help and shortcuts"]');

/** What the browser itself says of a file that did not come is not ours. */
const ours = (said: readonly string[]): string[] =>
  said.filter(
    (line) => !/^failed: |ERR_FAILED|NotLoadedError|could not be loaded; the connection|did not come/.test(line),
  );

describe('where a part of the page does not come', () => {
  it.each([
    ['The filter', 'filter-panel', '.filter-bar__button', '.filter-panel'],
    ['The help', 'help', '.top-bar [aria-label="Help and shortcuts"]', 'dialog.help'],
    ['The inspector', 'inspector', '.group-row', '.inspector'],
  ])('%s says so, and comes when tried again', async (what, part, opener, panel) => {
    const { page, said } = await openWith(part, never);
    await page.locator(opener).first().click();
    const failure = failureOf(page, what);
    await failure.waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.locator(panel).count()).toBe(0);
    await page.unroute(fileOf(part));
    await failure.getByRole('button', { name: 'Try again' }).click();
    await page.locator(panel).waitFor();
    expect(await failure.count()).toBe(0);
    expect(ours(said)).toEqual([]);
  });

  it('a script that did not come once comes without a word', async () => {
    const { page, said } = await openWith('help', secondTime('.js'));
    await helpButton(page).click();
    await page.locator('dialog.help').waitFor();
    expect(ours(said)).toEqual([]);
  });

  it('a style sheet that did not come is there with the next try', async () => {
    const { page, said } = await openWith('help', secondTime('.css'));
    await helpButton(page).click();
    const failure = failureOf(page, 'The help');
    await failure.waitFor();
    await failure.getByRole('button', { name: 'Try again' }).click();
    await page.locator('dialog.help').waitFor();
    const sheets = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][href*="/help-"]')].map(
        ({ sheet }) => sheet?.cssRules.length ?? 0,
      ),
    );
    expect(sheets).toEqual([expect.any(Number)]);
    expect(sheets[0]).toBeGreaterThan(0);
    expect(ours(said)).toEqual([]);
  });

  it('a part that the browser does not ask for again comes with the page', async () => {
    const onlyScripts = (route: Route): Promise<void> =>
      route.request().resourceType() === 'script' ? route.abort() : route.continue();
    const { page, said } = await openWith('help', onlyScripts);
    await helpButton(page).click();
    const again = failureOf(page, 'The help').getByRole('button', { name: 'Load the page again' });
    await again.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute(fileOf('help'));
    await again.click();
    await page.waitForFunction(
      () => performance.getEntriesByType('navigation')[0]?.toJSON().type === 'reload' && 'coterie' in window,
    );
    await mapReady(page);
    await keysReady(page);
    await helpButton(page).click();
    await page.locator('dialog.help').waitFor();
    expect(ours(said)).toEqual([]);
  });

  it('a piece of the worker that did not come once comes with a new worker', async () => {
    const { page, said } = await openWith('review', secondTime('.js'));
    await bringIn(page, 'Ketter, A., Fallow, B.: A paper about sparse attention (2024)');
    expect(await review(page).locator('.review__counts').innerText()).toContain('1');
    expect(ours(said)).toEqual([]);
  });
});
