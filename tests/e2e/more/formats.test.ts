/** Lists in several formats at once: dropped, reviewed, copies joined with reasons and kept apart, columns set, mapped. */
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { find, hasPapers, inspector, review } from '../support/moves.ts';
import { Explorer, keysReady } from '../support/page.ts';

const BIB = `@inproceedings{olsen2023, title = {Sparse {Routing} for Long Evenings in Practice},
  author = {Olsen, Mira and van der Meer, Piet and L{\\'o}pez, Ana}, booktitle = {Advances in Tea}, year = 2023, doi = {10.1000/tea.1}}
@article{zhang2026, title = {A Note on Stable Clusters of Garden Graphs}, author = {Zhang, Wei and Dubois, Jean and Olsen, Mira}, year = 2026}
@misc{wei2025, title = {Drawing Gardens with Words: From Paths to Beds}, author = {Wei, Li and Ahmed, Sara}, eprint = {2511.17099}, archiveprefix = {arXiv}, year = 2025}
`;
const RIS = `TY  - CPAPER
TI  - Sparse Routing for Long Evenings in Practice
AU  - Olsen, M.
DO  - https://doi.org/10.1000/TEA.1
PY  - 2023
AB  - Lamps are lit one by one. Sparse routing finds the lamp that is nearest.
ER  - 

TY  - JOUR
TI  - Label Placement with Room to Breathe on Large Maps
AU  - Berg, Tom
AU  - Olsen, Mira
PY  - 2021
ER  - 
`;
const TABLE = `Name of work,Who,When,Remark
"A note on stable clusters of garden graphs","Wei Zhang; Jean Dubois; Mira Olsen",2025,read it twice
"Communities that Overlap and How to Tell Them Apart","Sara Ahmed; Piet van der Meer",2022,lend it to Ana
"Kettles as Networks of Small Rooms","Tom Berg; Li Wei",2020,none
`;
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(typeof content === 'string' ? strToU8(content) : content),
});
const ALL = [file('zotero.bib', BIB), file('export.ris', RIS), file('sheet.csv', TABLE)];

let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

async function bringIn(page: Page, files: typeof ALL): Promise<void> {
  await page.getByLabel('Choose file').setInputFiles(files);
  await review(page).locator('.review-row[data-record]').first().waitFor();
}

describe('files in several formats', () => {
  it('are read at once, joined with reasons, kept apart on demand, and mapped', async () => {
    const { page, said } = await explorer.visit();
    await bringIn(page, ALL);
    const formats = page.locator('.review__formats');
    expect(await formats.textContent()).toContain('3 inputs, read as BibTeX, RIS and table');
    const reasons = page.locator('.review-row__reason');
    await reasons.filter({ hasText: 'Same paper as on line 1 of zotero.bib (the same DOI); kept once' }).waitFor();
    const byTitle = reasons.filter({ hasText: 'the same title, near years and a name in common' });
    await byTitle.waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'A note on stable clusters of garden graphs', exact: true }).click();
    await page.getByRole('button', { name: 'Keep apart' }).click();
    await byTitle.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Make the map' }).click();
    await hasPapers(page, 7);

    await find(page, 'Sparse Routing for Long Evenings');
    const origins = inspector(page).getByRole('list', { name: 'Where it comes from' });
    await origins.waitFor();
    expect(await origins.getByRole('listitem').allTextContents()).toEqual([
      'Title, names, year, venue, DOI, id in the list: zotero.bib, lines 1 to 2.',
      'Abstract: export.ris, lines 1 to 7.',
    ]);

    await page.keyboard.press('q');
    await page.getByRole('button', { name: /1 copy joined/ }).click();
    const why = 'The same DOI: line 1 of zotero.bib and line 1 of export.ris. The copy gave abstract.';
    await page.getByText(why).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /Keep the copies of .* apart/ }).click();
    await hasPapers(page, 8);
    await page.waitForFunction(() => location.hash.includes('doc='));
    await page.reload();
    await hasPapers(page, 8);
    await keysReady(page);
    await page.keyboard.press('Control+z');
    await hasPapers(page, 7);
    expect(said).toEqual([]);
  });

  it('are taken out of a zip archive', async () => {
    const { page, said } = await explorer.visit();
    await bringIn(page, [file('lists.zip', zipSync({ 'a/zotero.bib': strToU8(BIB), 'export.ris': strToU8(RIS) }))]);
    expect(await page.locator('.review__formats').textContent()).toContain('2 inputs, read as BibTeX and RIS');
    await page.getByText('Same paper as on line 1 of lists.zip/a/zotero.bib (the same DOI); kept once').waitFor();
    await page.getByRole('button', { name: 'Make the map' }).click();
    await hasPapers(page, 4);
    expect(said).toEqual([]);
  });

  it('have columns that can be set, and are read so again', async () => {
    const { page, said } = await explorer.visit();
    await bringIn(page, [file('sheet.csv', TABLE)]);
    const columns = page.locator('.columns');
    expect(await columns.locator('.columns__state').textContent()).toBe('Please check');
    const role = (name: string) => columns.getByLabel(name);
    expect(await role('Name of work').inputValue()).toBe('title');
    await role('Remark').selectOption('Keywords');
    await columns.getByText('As you set them').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();

    await bringIn(page, [file('another.csv', TABLE)]);
    await columns.getByText('As you set them').waitFor();
    expect(await role('Remark').inputValue()).toBe('keywords');
    await page.getByRole('button', { name: 'As found by itself' }).click();
    await columns.getByText('Please check').waitFor();
    expect(said).toEqual([]);
  });
});
