/** Accessibility: what axe finds on the page as it stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function run(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate(async (chosen) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return (await axe.run({ ...chosen, resultTypes: ['violations'] })).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => node.target.join(' ')),
    }));
  }, options);
  return results.flatMap(({ id, nodes }) => nodes.map((target) => `${id}: ${target}`));
}

/** The violations as `rule: selector` lines; none is what is wanted. */
export function violations(page: Page): Promise<string[]> {
  return run(page, {});
}

/** The violations in the theme on screen, and what contrast is missing in the other one. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found = await run(page, {});
  const turn = (): Promise<string> =>
    page.evaluate(() => {
      const { dataset } = document.documentElement;
      dataset['theme'] = dataset['theme'] === 'dark' ? 'light' : 'dark';
      return dataset['theme'];
    });
  const other = await turn();
  const contrast = await run(page, { runOnly: ['color-contrast'] });
  await turn();
  return [...found, ...contrast.map((line) => `${other} ${line}`)];
}
