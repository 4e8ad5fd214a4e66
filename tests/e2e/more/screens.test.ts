/** What axe finds in every screen, in both themes. Screens of one kind share a visit. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInBothThemes } from '../support/axe.ts';
import { LIST, MORE } from '../support/lists.ts';
import { bringIn, go, hasPapers, inspector, review } from '../support/moves.ts';
import { Explorer, mapReady } from '../support/page.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

/** Findings of the screens of one visit, each under the name of its screen. */
class Findings {
  readonly found: Record<string, string[]> = {};
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async look(screen: string): Promise<void> {
    const lines = await violationsInBothThemes(this.#page);
    if (lines.length > 0) this.found[screen] = lines;
  }
}

/** The address of the first tie that the inspector of the selected paper or person leads to. */
async function openTie(page: Page): Promise<void> {
  await inspector(page).locator('.link--count').first().click();
  await page.waitForURL(({ hash }) => hash.includes('tie='));
  await inspector(page).locator('.inspector__title--tie').waitFor();
}

async function openFirstPaper(page: Page): Promise<void> {
  await go(page, 'view=table');
  const rows = page.getByRole('grid').locator('tbody tr');
  await rows.first().click();
  await page.waitForURL(({ hash }) => hash.includes('at=paper'));
}

async function press(page: Page, key: string, opened: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(opened).waitFor();
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

describe('axe finds nothing', () => {
  it('in the lenses and the inspector', async () => {
    const { page, said } = await explorer.visit();
    const findings = new Findings(page);
    await findings.look('first map');
    for (const lens of ['people', 'papers', 'topics']) {
      await go(page, `lens=${lens}`);
      if (lens === 'topics') await page.locator('.themes-panel').waitFor();
      await findings.look(lens);
    }
    await openFirstPaper(page);
    await go(page, new URL(page.url()).hash.replace('view=table&', ''));
    await inspector(page).locator('.related').first().waitFor();
    await findings.look('paper');
    const keys = [/at=([^&]+)/.exec(new URL(page.url()).hash)?.[1] ?? ''];
    await openTie(page);
    await inspector(page)
      .getByRole('heading', { name: /^Relatedness \d+/ })
      .waitFor();
    await findings.look('tie of papers');
    for (const kind of ['author', 'topic']) {
      await page.goBack();
      await inspector(page).locator(`.chip--${kind}, .link--${kind}`).first().click();
      await page.waitForURL(({ hash }) => hash.includes(`at=${kind}`));
      await mapReady(page);
      await findings.look(kind);
      keys.push(/at=([^&]+)/.exec(new URL(page.url()).hash)?.[1] ?? '');
    }
    await page.locator('.group-row').first().click();
    await inspector(page).getByText('Why it is a group').waitFor();
    await findings.look('group');
    // Within a list of keys their own dividers are escaped once more.
    await go(page, `nodes=${keys.map((key) => key.replaceAll('%7C', '%257C')).join('|')}`);
    await inspector(page).getByText('Several').first().waitFor();
    expect(await inspector(page).locator('.picked__row').count()).toBe(3);
    await findings.look('several nodes');
    expect(findings.found).toEqual({});
    expect(said).toEqual([]);
  });

  it('in the panels, menus, dialogs and tables', async () => {
    const { page, said } = await explorer.visit();
    const findings = new Findings(page);
    await press(page, 'q', '.reading');
    await findings.look('what was read');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Look', exact: true }).click();
    await page.getByRole('radio', { name: 'Year' }).check({ force: true });
    await findings.look('look menu, coloured by year');
    await page.keyboard.press('Escape');
    await press(page, 'f', '.filter-panel');
    await page.getByRole('checkbox', { name: /^Undated papers/ }).uncheck({ force: true });
    await page.locator('.filter-chip').waitFor();
    await findings.look('filter in use');
    await page.keyboard.press('Escape');
    await press(page, 'Control+k', 'dialog.palette');
    await findings.look('palette');
    await closeDialog(page);
    await press(page, '?', 'dialog.help');
    await findings.look('help');
    await closeDialog(page);
    await press(page, 'p', 'dialog.figure');
    await page.locator('.figure__canvas').waitFor();
    await findings.look('figure');
    await closeDialog(page);
    await page.locator('.list-menu__button').click();
    await findings.look('lists');
    await page.getByRole('button', { name: 'Share' }).click();
    await findings.look('share');
    await page.keyboard.press('Escape');
    for (const table of ['papers', 'people', 'topics', 'groups']) {
      await go(page, `view=table&table=${table}`);
      await page.getByRole('grid').locator('tbody tr').first().waitFor();
      await findings.look(`table of ${table}`);
    }
    await page.locator('.table-bar').getByRole('button', { name: 'Columns' }).click();
    await findings.look('columns');
    expect(findings.found).toEqual({});
    expect(said).toEqual([]);
  });

  it('in the review and the history', async () => {
    const { page, said } = await explorer.visit();
    const findings = new Findings(page);
    await bringIn(page, LIST);
    await review(page).locator('.review-row__name').first().click();
    await review(page).getByRole('form').waitFor();
    await findings.look('review with a record open');
    await review(page).getByRole('button', { name: 'Make the map' }).click();
    await hasPapers(page, 5);
    await page.getByRole('button', { name: 'Import' }).click();
    await findings.look('import');
    await bringIn(page, MORE);
    await findings.look('review of more');
    await review(page).getByRole('button', { name: 'Add to this map' }).click();
    await hasPapers(page, 6);
    await page.getByRole('button', { name: 'History' }).click();
    await findings.look('history and notice');
    expect(findings.found).toEqual({});
    expect(said).toEqual([]);
  });

  it('on a phone', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page, said } = await explorer.visit('', phone);
    const findings = new Findings(page);
    const isWithin = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    const wide: string[] = [];
    const look = async (screen: string): Promise<void> => {
      await findings.look(screen);
      if (!(await isWithin())) wide.push(screen);
    };
    await page.locator('.group-row').first().waitFor();
    await look('first map');
    await page.getByRole('radio', { name: 'Time' }).check({ force: true });
    await look('time');
    await page.getByRole('radio', { name: 'Paste a list' }).check({ force: true });
    await look('paste');
    await bringIn(page, LIST);
    await look('review');
    await review(page).locator('.review-row__name').first().click();
    await review(page).getByRole('form').waitFor();
    await look('review with a record open');
    await page.keyboard.press('Escape');
    await review(page).getByRole('button', { name: 'Cancel' }).click();
    for (const [key, opened] of Object.entries({
      'Control+k': 'dialog.palette',
      '?': 'dialog.help',
      p: 'dialog.figure',
    })) {
      // The paste field is not on screen any more once another tab is.
      await page.getByRole('radio', { name: /^Groups/ }).check({ force: true });
      await press(page, key, opened);
      await look(opened);
      await closeDialog(page);
    }
    await press(page, 'f', '.filter-panel');
    await look('filter');
    await page.keyboard.press('Escape');
    await press(page, 'q', '.reading');
    await look('what was read');
    await page.keyboard.press('Escape');
    for (const table of ['papers', 'groups']) {
      await go(page, `view=table&table=${table}`);
      await page.getByRole('grid').locator('tbody tr').first().waitFor();
      await look(`table of ${table}`);
    }
    await page.getByRole('grid').locator('tbody tr').first().click();
    await inspector(page).getByText('Why it is a group').waitFor();
    await look('group');
    expect(findings.found).toEqual({});
    expect(wide).toEqual([]);
    expect(said).toEqual([]);
  });
});
