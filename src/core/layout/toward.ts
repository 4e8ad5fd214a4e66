/**
 * Turning a fresh placement of territories toward where their nodes stood on the map before, so that what both maps show
 * can be found again: of the four mirror images the nearest one. O(territories).
 */

/** Where the nodes of each territory stood, and how many of them; NaN and 0 where all are new. */
export interface Homes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly nodes: Float64Array;
}

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Sum over the nodes with an old place of the squared distance of their territory from there. */
export function distanceFrom(homes: Homes, at: Places): number {
  let sum = 0;
  homes.nodes.forEach((nodes, t) => {
    if (nodes === 0) return;
    const dx = (at.x[t] ?? 0) - (homes.x[t] ?? 0);
    const dy = (at.y[t] ?? 0) - (homes.y[t] ?? 0);
    sum += nodes * (dx * dx + dy * dy);
  });
  return sum;
}

/** The mirror image of `at` (as it is, in x, in y, in both) that is nearest to `homes`, the first of equals. */
export function mirrorToward<T extends Places>(homes: Homes, at: T, sheet: Sheet): T {
  const left = at.x.map((x) => sheet.width - x);
  const up = at.y.map((y) => sheet.height - y);
  let best = at;
  let least = distanceFrom(homes, at);
  for (const image of [
    { ...at, x: left },
    { ...at, y: up },
    { ...at, x: left, y: up },
  ]) {
    const distance = distanceFrom(homes, image);
    if (distance >= least) continue;
    best = image;
    least = distance;
  }
  return best;
}
