/** What one does with a map, in an order that leaves the page as each expects it. */
import type { Page } from 'playwright-core';
import { appears, disappears, middle, placeOf, press, rest } from './trace-page.ts';

export interface Interaction {
  readonly name: string;
  /** Ends when the page has come to rest. */
  readonly act: (page: Page) => Promise<void>;
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

const pressed =
  (selector: string, name?: string): Interaction['act'] =>
  async (page) => {
    await press(page, selector, name);
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
        const { x, y } = await middle(page, '.group-row', row);
        await page.mouse.move(x, y);
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
      await appears(page, '.frame__right');
      await rest(page);
    },
  },
  { name: 'deselect', act: key('Escape') },
  {
    name: 'search, letter by letter',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('planning', { delay: 120 });
      await appears(page, '[role=option]');
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
      await appears(page, '[role=option]');
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await appears(page, '.related');
      await rest(page);
    },
  },
  {
    name: 'open a related paper',
    act: async (page) => {
      await press(page, '.related__title');
      await rest(page);
      await appears(page, '.related');
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
      await press(page, '.group-row');
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
      await press(page, 'button', 'Show the whole map');
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
      await press(page, 'button', 'Play the years');
      await page.waitForTimeout(2600);
      await press(page, 'button', 'Pause');
      await rest(page);
    },
  },
  {
    name: 'show all years',
    act: async (page) => {
      await press(page, 'button', 'Show all years');
      await rest(page);
    },
  },
  { name: 'open the filter', act: key('f') },
  {
    name: 'filter by a tick',
    act: async (page) => {
      await press(page, '.filter-check__box');
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
      await press(page, '.look__button');
      await appears(page, '.look__choice');
      await press(page, '.look__choice', 'Year');
      await rest(page);
    },
  },
  {
    name: 'colour by theme',
    act: async (page) => {
      await press(page, '.look__choice', 'Theme');
      await page.keyboard.press('Escape');
      await rest(page);
    },
  },
  { name: 'fine grain', act: pressed('.segmented--small .segmented__option', 'Fine') },
  { name: 'medium grain', act: pressed('.segmented--small .segmented__option', 'Medium') },
  { name: 'People lens', act: pressed('.top-bar .segmented__option', 'People') },
  { name: 'Papers lens', act: pressed('.top-bar .segmented__option', 'Papers') },
  { name: 'Topics lens', act: pressed('.top-bar .segmented__option', 'Topics') },
  { name: 'Everything lens', act: pressed('.top-bar .segmented__option', 'Everything') },
  { name: 'dark theme', act: key('d') },
  { name: 'light theme', act: key('d') },
];

const TABLE: readonly Interaction[] = [
  { name: 'open the table', act: pressed('.segmented--icons .segmented__option', 'Table') },
  {
    name: 'sort the table',
    act: async (page) => {
      for (const column of [1, 2]) {
        await page.evaluate((at) => {
          document.querySelectorAll<HTMLElement>('.table-head__sort')[at]?.click();
        }, column);
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
    act: pressed('.table-tabs .segmented__option', 'People'),
  },
  { name: 'back to the map', act: pressed('.segmented--icons .segmented__option', 'Map') },
];

const PAPER = { title: 'Ties of One More Paper', authors: [{ name: 'Ann Lee' }, { name: 'Bo Chen' }], year: 2021 };

const CHANGING: readonly Interaction[] = [
  {
    name: 'add a paper',
    act: async (page) => {
      const file = { name: 'more.jsonl', mimeType: 'text/plain', buffer: Buffer.from(JSON.stringify(PAPER)) };
      await press(page, '.top-bar .button', 'Import');
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.getByRole('button', { name: 'Add to this map' }).click();
      await disappears(page, '.review');
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
      await appears(page, '.palette');
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
