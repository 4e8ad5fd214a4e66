/** Named views of the explorer, each with the way there. */
import type { Page } from 'playwright-core';

export interface Scenario {
  readonly name: string;
  readonly hash?: string;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** Whether map labels are to be seen, and so checked. */
  readonly hasMap?: boolean;
}

const PASTE = `Efficient Expert Pruning for Sparse Mixture-of-Experts Language Models: Enhancing Performance and Reducing Inference CostsEnshu Liu, Junyi Zhu, Zinan Lin et al.
Large models with many experts are costly to run.
Jul 17, 2023
Ada3D : Exploiting the Spatial Redundancy with Adaptive Inference for Efficient 3D Object DetectionTianchen Zhao, Xuefei Ning, Ke Hong et al.
BoolNet: Minimizing The Energy Consumption of Binary Neural NetworksNianhui Guo, Joseph Bethge, Haojin Yang
see also the talk on efficient training, Tuesday 14:00`;

async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox').first().fill(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

async function press(page: Page, key: string): Promise<void> {
  await page.locator('.map').focus();
  await page.keyboard.press(key);
}

export const SCENARIOS: readonly Scenario[] = [
  { name: 'first-run', hasMap: true },
  {
    name: 'paper',
    hasMap: true,
    act: async (page) => {
      await find(page, 'vidit');
      await page.locator('.related').first().waitFor();
    },
  },
  { name: 'group', hasMap: true, act: (page) => page.locator('.group-row').first().click() },
  { name: 'people', hash: '#lens=people', hasMap: true },
  { name: 'papers', hash: '#lens=papers', hasMap: true },
  { name: 'topics', hash: '#lens=topics', hasMap: true },
  { name: 'filtered', hash: '#years=2020..2023&undated=no&colour=year', hasMap: true },
  { name: 'table', hash: '#view=table' },
  {
    name: 'review',
    act: async (page) => {
      await press(page, 'i');
      await page.getByLabel('Paste or drop your own list').fill(PASTE);
      await page.getByRole('button', { name: 'Read list' }).click();
      await page.locator('.review__body').waitFor();
    },
  },
  {
    name: 'figure',
    act: async (page) => {
      await press(page, 'p');
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(600);
    },
  },
  { name: 'second-example', hash: '#list=neural-machine-translation&lens=people', hasMap: true },
];
