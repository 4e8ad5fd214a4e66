/** Labels of the map as drawn: no two may overlap, none may lie under a panel. */
import type { Page } from 'playwright-core';

/** Pairs of label boxes that intersect, as text; none is what is wanted. */
export async function overlaps(page: Page): Promise<string[]> {
  const labels = await page.evaluate(() => window.coterie.map?.drawnLabels() ?? []);
  if (labels.length === 0) return ['nothing is labelled'];
  const found: string[] = [];
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) {
      const across = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
      const down = Math.min(a.box.y + a.box.height, b.box.y + b.box.height) - Math.max(a.box.y, b.box.y);
      if (across > 0 && down > 0) found.push(`${a.text} / ${b.text}`);
    }
  });
  return found;
}
