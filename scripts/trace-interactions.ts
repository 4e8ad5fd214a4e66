/** What one does with a map, in an order that leaves the page as each expects it. */
import type { Page } from 'playwright-core';

export interface Interaction {
  readonly name: string;
  /** Ends when the page has come to rest. */
  readonly act: (page: Page) => Promise<void>;
}

/** Waits until no work goes on and nothing moves; work is told of after 400 ms. */
export async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.waitForFunction(() => document.querySelector('.work') === null, undefined, { timeout: 120_000 });
  await page.waitForFunction(() => {
    const { map } = window.coterie;
    return map === null || document.querySelector('.map--away') !== null || map.isReady();
  });
  await page.waitForTimeout(300);
}

/** Places of labelled nodes on the page, of which nothing lies over the map. */
function openPlaces(page: Page): Promise<{ x: number; y: number }[]> {
  return page.evaluate(() => {
    const { map } = window.coterie;
    const element = document.querySelector('.map');
    const box = element?.getBoundingClientRect();
    if (map === null || !element || !box) return [];
    return map.drawnLabels().flatMap(({ key, kind }) => {
      const at = kind === 'node' ? map.nodePosition(key as never) : null;
      if (at === null) return [];
      const place = { x: at.x + box.x, y: at.y + box.y };
      return element.contains(document.elementFromPoint(place.x, place.y)) ? [place] : [];
    });
  });
}

async function placeOf(page: Page, rank: number): Promise<{ x: number; y: number }> {
  const places = await openPlaces(page);
  const place = places[Math.min(rank, places.length - 1)];
  if (!place) throw new Error('No labelled node can be reached.');
  return place;
}

async function middle(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page.`);
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const away = async (page: Page): Promise<void> => {
  await page.mouse.move(720, 450);
};

const key =
  (pressed: string): Interaction['act'] =>
  async (page) => {
    await page.keyboard.press(pressed);
    await rest(page);
  };

const radio =
  (group: string, name: string): Interaction['act'] =>
  async (page) => {
    await page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check({ force: true });
    await rest(page);
  };

async function drag(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...others] = points;
  if (!first) return;
  await page.mouse.move(first[0], first[1]);
  await page.mouse.down();
  for (const [x, y] of others) await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.up();
  await rest(page);
}

const POINTING: readonly Interaction[] = [
  {
    name: 'sweep over the map',
    act: async (page) => {
      await page.mouse.move(420, 300);
      await page.mouse.move(1100, 600, { steps: 40 });
      await rest(page);
    },
  },
  {
    name: 'zoom by wheel',
    act: async (page) => {
      await away(page);
      for (let i = 0; i < 6; i += 1) {
        await page.mouse.wheel(0, -120);
        await page.waitForTimeout(120);
      }
      await rest(page);
    },
  },
  {
    name: 'hover a node',
    act: async (page) => {
      for (const rank of [0, 3, 6]) {
        const { x, y } = await placeOf(page, rank);
        await page.mouse.move(x, y, { steps: 8 });
        await page.waitForTimeout(500);
      }
    },
  },
  {
    name: 'hover a group row',
    act: async (page) => {
      for (const row of [0, 1, 2]) {
        await page.locator('.group-row').nth(row).hover();
        await page.waitForTimeout(500);
      }
      await away(page);
      await rest(page);
    },
  },
  {
    name: 'click a node',
    act: async (page) => {
      const { x, y } = await placeOf(page, 1);
      await page.mouse.click(x, y);
      await page.locator('.frame__right').waitFor();
      await rest(page);
    },
  },
  { name: 'deselect', act: key('Escape') },
  {
    name: 'search, letter by letter',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('planning', { delay: 120 });
      await page.getByRole('option').first().waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'select what was found',
    act: async (page) => {
      await page.keyboard.press('Enter');
      await rest(page);
    },
  },
  {
    name: 'search and select a paper',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('multi-agent path', { delay: 60 });
      await page.getByRole('option').first().waitFor();
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await page.locator('.related').first().waitFor();
      await rest(page);
    },
  },
  {
    name: 'open a related paper',
    act: async (page) => {
      await page.locator('.related__title').first().click();
      await rest(page);
      await page.locator('.related').first().waitFor();
    },
  },
  {
    name: 'back',
    act: async (page) => {
      await page.goBack();
      await rest(page);
    },
  },
  { name: 'deselect again', act: key('Escape') },
  {
    name: 'select a group',
    act: async (page) => {
      await page.locator('.group-row').first().click();
      await rest(page);
    },
  },
  { name: 'deselect the group', act: key('Escape') },
];

const MOVING: readonly Interaction[] = [
  {
    name: 'pan',
    act: (page) =>
      drag(page, [
        [700, 420],
        [860, 480],
        [760, 380],
      ]),
  },
  {
    name: 'fit',
    act: async (page) => {
      await page.getByRole('button', { name: 'Show the whole map' }).click();
      await rest(page);
    },
  },
  {
    name: 'lasso',
    act: async (page) => {
      await page.locator('.map').focus();
      await page.keyboard.press('l');
      await drag(page, [
        [560, 260],
        [820, 260],
        [820, 560],
        [560, 560],
        [560, 270],
      ]);
    },
  },
  { name: 'deselect the lassoed', act: key('Escape') },
];

const FILTERING: readonly Interaction[] = [
  {
    name: 'brush the years',
    act: async (page) => {
      const { x, y, width } = await middle(page, '.time-brush');
      await drag(page, [
        [x - width / 4, y],
        [x + width / 4, y],
        [x + width / 8, y],
      ]);
    },
  },
  {
    name: 'play two steps',
    act: async (page) => {
      await page.getByRole('button', { name: 'Play the years' }).click();
      await page.waitForTimeout(2600);
      await page.getByRole('button', { name: 'Pause' }).click();
      await rest(page);
    },
  },
  {
    name: 'show all years',
    act: async (page) => {
      await page.getByRole('button', { name: 'Show all years' }).click();
      await rest(page);
    },
  },
  { name: 'open the filter', act: key('f') },
  {
    name: 'filter by a tick',
    act: async (page) => {
      await page.locator('.filter-check__box').first().click();
      await rest(page);
    },
  },
  { name: 'clear the filter', act: key('Shift+F') },
  { name: 'close the filter', act: key('f') },
];

const LOOKING: readonly Interaction[] = [
  {
    name: 'colour by year',
    act: async (page) => {
      await page.getByRole('button', { name: 'Look' }).click();
      await page.getByRole('radio', { name: 'Year', exact: true }).click();
      await rest(page);
    },
  },
  {
    name: 'colour by theme',
    act: async (page) => {
      await page.getByRole('radio', { name: 'Theme', exact: true }).click();
      await page.keyboard.press('Escape');
      await rest(page);
    },
  },
  { name: 'fine grain', act: radio('Grain', 'Fine') },
  { name: 'medium grain', act: radio('Grain', 'Medium') },
  { name: 'People lens', act: radio('Lens', 'People') },
  { name: 'Papers lens', act: radio('Lens', 'Papers') },
  { name: 'Topics lens', act: radio('Lens', 'Topics') },
  { name: 'Everything lens', act: radio('Lens', 'Everything') },
  { name: 'dark theme', act: key('d') },
  { name: 'light theme', act: key('d') },
];

const TABLE: readonly Interaction[] = [
  { name: 'open the table', act: radio('Show as', 'Table') },
  {
    name: 'sort the table',
    act: async (page) => {
      for (const column of [1, 2]) {
        await page.locator('.table-head__sort').nth(column).click();
        await page.waitForTimeout(400);
      }
    },
  },
  {
    name: 'scroll the table',
    act: async (page) => {
      const { x, y } = await middle(page, '.table-screen');
      await page.mouse.move(x, y);
      for (let i = 0; i < 12; i += 1) {
        await page.mouse.wheel(0, 600);
        await page.waitForTimeout(50);
      }
      await rest(page);
    },
  },
  {
    name: 'filter the table by text',
    act: async (page) => {
      await page.locator('.quick-filter__input').focus();
      await page.keyboard.type('planning', { delay: 120 });
      await rest(page);
    },
  },
  {
    name: 'table of people',
    act: radio('Table', 'People'),
  },
  { name: 'back to the map', act: radio('Show as', 'Map') },
];

const PAPER = { title: 'Ties of One More Paper', authors: [{ name: 'Ann Lee' }, { name: 'Bo Chen' }], year: 2021 };

const CHANGING: readonly Interaction[] = [
  {
    name: 'add a paper',
    act: async (page) => {
      const file = { name: 'more.jsonl', mimeType: 'text/plain', buffer: Buffer.from(JSON.stringify(PAPER)) };
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.getByRole('button', { name: 'Add to this map' }).click();
      await page.locator('.review').waitFor({ state: 'detached' });
      await rest(page);
    },
  },
  { name: 'undo', act: key('Control+z') },
  { name: 'redo', act: key('Control+Shift+Z') },
  { name: 'open the figure', act: key('p') },
  { name: 'close the figure', act: key('Escape') },
  {
    name: 'open the palette and type',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('.palette').waitFor();
      await page.keyboard.type('planning', { delay: 120 });
      await rest(page);
    },
  },
  { name: 'close the palette', act: key('Escape') },
];

export const INTERACTIONS: readonly Interaction[] = [
  ...POINTING,
  ...MOVING,
  ...FILTERING,
  ...LOOKING,
  ...TABLE,
  ...CHANGING,
];
