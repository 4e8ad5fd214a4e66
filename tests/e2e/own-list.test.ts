import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Explorer, mapReady } from './support/page.ts';
import { violations } from './support/axe.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

const LIST = `Mapping the Ties of Small CirclesAnn Lee, Bo Chen, Cy Dow et al. · north-lab
Small circles of people who write together are mapped. We study collaboration networks and community detection in small circles.
4.2SIMar 3, 2021
Stable Groups in Collaboration NetworksBo Chen, Ann Lee, Dee Fox et al.
Community detection gives other groups with every run. We measure the stability of community detection over collaboration networks.
Reading Lists as Collaboration NetworksDee Fox, Eva Gold, Ann Lee et al. · south-lab
Reading lists hold collaboration networks. Topic tags are taken from reading lists and linked to people.
Topic Tags from Reading ListsEva Gold, Finn Hart, Gus Ito et al.
Topic tags name what a paper is about. We take topic tags from titles and abstracts of reading lists.
<img src=x onerror=alert(1)> Considered HarmfulFinn Hart, Eva Gold, Hal Jones et al.
Markup in titles must be shown as text. Topic tags and reading lists may carry markup.
`;

describe('a list of one’s own', () => {
  it('is read from a paste, summed up and mapped, with markup shown as text', async () => {
    const { page, said } = await explorer.visit();
    await page.getByLabel('Paste or drop your own list').fill(LIST);
    await page.getByRole('button', { name: 'Read list' }).click();
    await page
      .getByText(/^5 papers/)
      .first()
      .waitFor();
    await mapReady(page);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByLabel('Search people, papers, topics and groups').fill('considered');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(said).toEqual([]);
  });

  it.each([
    ['bytes that are no text', '\u0000\u0001\u0002PNG\u0003\u0004'.repeat(200)],
    ['one long line', 'lorem ipsum '.repeat(200_000)],
  ])('that is %s gives a message and leaves the map', async (_, text) => {
    const { page, said } = await explorer.visit();
    await page.getByLabel('Paste or drop your own list').fill(text);
    await page.getByRole('button', { name: 'Read list' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect((await alert.innerText()).length).toBeGreaterThan(20);
    expect(await page.getByText('45 papers').first().isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('is read from a dropped file', async () => {
    const { page, said } = await explorer.visit();
    await page
      .getByLabel('Choose file')
      .setInputFiles({ name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(LIST) });
    await page.locator('.list-menu__name', { hasText: 'mine.txt' }).waitFor();
    expect(await page.locator('.list-menu__size').innerText()).toMatch(/^5 papers/);
    expect(said).toEqual([]);
  });
});
