/** Finding, pressing and waiting in a page whose own work is traced. */
import type { Page } from 'playwright-core';

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

export async function placeOf(page: Page, rank: number): Promise<{ x: number; y: number }> {
  const places = await openPlaces(page);
  const place = places[Math.min(rank, places.length - 1)];
  if (!place) throw new Error('No labelled node can be reached.');
  return place;
}

interface Middle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export async function middle(page: Page, selector: string, nth = 0): Promise<Middle> {
  const found = await page.evaluate(
    ([wanted, at]) => {
      const box = [...document.querySelectorAll(wanted)][at]?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width } : null;
    },
    [selector, nth] as const,
  );
  if (found === null) throw new Error(`${selector} is not on the page.`);
  return found;
}

/**
 * Presses the element of a selector, with a label or the beginning of its text where one is named. Found by one plain
 * query: to look for roles and names is work for the page's own thread, and would be counted.
 */
export async function press(page: Page, selector: string, name?: string): Promise<void> {
  const at = await page.evaluate(
    ([wanted, text]) => {
      // No function with a name: what runs TypeScript here would need it to be known in the page.
      const element = [...document.querySelectorAll(wanted)].find(
        (one) => text === null || one.getAttribute('aria-label') === text || one.textContent.trim().startsWith(text),
      );
      const box = element?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    [selector, name ?? null] as const,
  );
  if (at === null) throw new Error(`${selector} ${name ?? ''} is not on the page.`);
  await page.mouse.click(at.x, at.y);
}

export async function disappears(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) === null, selector);
}

/** Waits for an element by a plain query. */
export async function appears(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector);
}
