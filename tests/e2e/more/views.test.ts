import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNodeKey, type NodeKey } from '../../../src/core/model/ids.ts';
import { violations } from '../support/axe.ts';
import { overlaps } from '../support/labels.ts';
import { address, addressSays, bringIn, find, hasPapers, inspector, review } from '../support/moves.ts';
import { Explorer, mapReady } from '../support/page.ts';

const ENSHU = makeNodeKey('author', 'liu|enshu');
let explorer: Explorer;
beforeAll(async () => {
  explorer = await Explorer.start();
});
afterAll(() => explorer.stop());

describe('the view of a list', () => {
  it('goes from search to a paper, to a related paper, to its group and back', async () => {
    const { page, said } = await explorer.visit();
    await find(page, 'lv-ev');
    const panel = inspector(page);
    await panel.getByText('A Balanced Long-Context Benchmark').first().waitFor();
    expect(new URL(page.url()).hash).toContain('at=paper');
    const related = panel.locator('.related button').first();
    const name = (await related.innerText()).split(/[^\w-]/)[0] ?? '';
    await related.click();
    await panel
      .getByRole('heading', { name: new RegExp(`^${name}`) })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await panel.getByText('A Balanced Long-Context Benchmark').first().waitFor();
    await page.locator('.group-row').first().click();
    await panel.getByText('Why it is a group').waitFor();
    expect(new URL(page.url()).hash).toContain('group=');
    expect(await overlaps(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(said).toEqual([]);
  });

  it('shows people alone, with the selection kept, and comes back to it after a reload', async () => {
    const { page, said } = await explorer.visit();
    await find(page, 'enshu');
    await inspector(page).getByRole('heading', { name: 'Enshu Liu' }).waitFor();
    await page.getByRole('radio', { name: 'People' }).check({ force: true });
    await page.waitForFunction(() => location.hash.includes('lens=people'));
    await mapReady(page);
    expect(await inspector(page).getByRole('heading', { name: 'Enshu Liu' }).isVisible()).toBe(true);
    expect(await overlaps(page)).toEqual([]);
    await page.reload();
    await mapReady(page);
    await inspector(page).getByRole('heading', { name: 'Enshu Liu' }).waitFor();
    expect(await page.getByRole('radio', { name: 'People' }).isChecked()).toBe(true);
    expect(said).toEqual([]);
  });

  it('shows the same view after a reload', async () => {
    const { page } = await explorer.visit();
    await page.locator('.group-row').nth(1).click();
    await page.getByText('Why it is a group').waitFor();
    await mapReady(page);
    await page.locator('.map').focus();
    await page.keyboard.press('+');
    await page.waitForFunction(() => location.hash.includes('camera='));
    await mapReady(page);
    const seen = () => page.evaluate(() => ({ hash: location.hash, camera: window.coterie.map?.getCamera() }));
    const before = await seen();
    await page.reload();
    await mapReady(page);
    await page.getByText('Why it is a group').waitFor();
    await mapReady(page);
    const after = await seen();
    expect(after.hash).toBe(before.hash);
    expect(after.camera?.zoom).toBeCloseTo(before.camera?.zoom ?? 0, 1);
    expect(Math.abs((after.camera?.x ?? 0) - (before.camera?.x ?? 0))).toBeLessThan(3);
  });

  it('shows at once the map that the worker would make', async () => {
    const mapOf = async (hash: string) => {
      const { page } = await explorer.visit(hash);
      return page.evaluate(async () => JSON.stringify((await window.coterie.graph())?.export()));
    };
    // A limit that leaves nothing out is another view, for which nothing is prepared.
    expect(await mapOf('')).toBe(await mapOf('#limit=1999'));
  });

  it('clears the regions of a lens whose groups have none', async () => {
    const { page, said } = await explorer.visit();
    const endings = ['greedy', 'annealing', 'exact', 'hybrid'];
    const papers = Array.from({ length: 8 }, (_, i) => ({
      title: `Label placement on maps part ${i}: ${endings[i % 4]}`,
      authors: [i % 2 === 0 ? 'Ann Lee' : 'Cy Dow', i % 2 === 0 ? 'Bo Chen' : 'Dee Fox', 'Eva Gold'],
      abstract: 'Label placement with greedy search on maps.',
    }));
    await bringIn(page, papers.map((paper) => JSON.stringify(paper)).join('\n'));
    await review(page).getByRole('button', { name: 'Make the map' }).click();
    await hasPapers(page, 8);
    // The browser forgets to clear now and then only.
    for (let turn = 0; turn < 4; turn += 1) {
      for (const [key, lens] of [
        ['3', 'papers'],
        ['4', 'topics'],
      ] as const) {
        await page.keyboard.press(key);
        await addressSays(page, `lens=${lens}`);
        await mapReady(page);
        await page.screenshot();
      }
    }
    const painted = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sigma-hulls');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels?.filter((value, i) => i % 4 === 3 && value > 0).length;
    });
    expect(painted).toBe(0);
    expect(said).toEqual([]);
  });

  it('shows what its address selects where the camera of the address does not', async () => {
    const { page, said } = await explorer.visit('#at=author:liu%7Censhu&camera=99999.0,99999.0,5.000');
    await inspector(page).locator('.inspector').waitFor();
    await mapReady(page);
    const spot = await page.evaluate((key) => window.coterie.map?.nodePosition(key), ENSHU);
    expect(spot?.x).toBeGreaterThan(284);
    expect(spot?.x).toBeLessThan(1440 - 384);
    const whole = await explorer.visit('#camera=99999.0,99999.0,5.000');
    expect(await whole.page.evaluate(() => window.coterie.map?.getCamera().zoom)).toBeCloseTo(1, 2);
    expect(said).toEqual([]);
  });

  it('keeps several nodes where Shift is pressed beside them, and the map in its place', async () => {
    const { page, said } = await explorer.visit();
    const shiftClick = async (x: number, y: number): Promise<void> => {
      await page.keyboard.down('Shift');
      await page.mouse.click(x, y);
      await page.keyboard.up('Shift');
      // Two presses in a row are a double click.
      await page.waitForTimeout(500);
      await mapReady(page);
    };
    const spotOf = (key: NodeKey) => page.evaluate((of) => window.coterie.map?.nodePosition(of), key);
    const zoom = () => page.evaluate(() => window.coterie.map?.getCamera().zoom);
    const first = await spotOf(ENSHU);
    await shiftClick(first?.x ?? 0, first?.y ?? 0);
    await addressSays(page, 'at=');
    expect(await zoom()).toBeCloseTo(1, 2);
    const other = await spotOf(makeNodeKey('author', 'ning|xuefei'));
    await shiftClick(other?.x ?? 0, other?.y ?? 0);
    await addressSays(page, 'nodes=');
    const selected = address(page);
    await shiftClick(320, 110);
    expect(address(page)).toBe(selected);
    expect(said).toEqual([]);
  });
});
