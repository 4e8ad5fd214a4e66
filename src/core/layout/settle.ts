/**
 * Last step of a layout: removes what overlap is left between marks, and between marks and title boxes, with the
 * smallest moves. Time O(rounds * (n + pairs)); stops as soon as nothing overlaps.
 */
import type { Positions } from './linlog.ts';
import { createNearPairs } from './near-pairs.ts';
import type { TitleBoxes } from './titles.ts';
import { clamp, pushOutOfTitles, SHEET_PAD } from './titles.ts';

const MOST_ROUNDS = 400;
const LEAST_ROUNDS = 24;
const NODE_ROUNDS = 4e5;
const GAP = 3;
const DONE = 0.05;

export interface Settled extends Positions {
  readonly radius: Float64Array;
  readonly territory: Int32Array;
}

/** Moves marks until they are apart by 3 units and clear of titles; `anchored` marks (1) move ten times less than others. */
export function settle(
  marks: Settled,
  titles: TitleBoxes,
  sheet: { width: number; height: number },
  anchored: Uint8Array,
): void {
  const { x, y, radius } = marks;
  const rounds = Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, Math.floor(NODE_ROUNDS / (x.length + 1))));
  const nearPairs = createNearPairs(radius.map((r) => r + GAP / 2));
  for (let round = 0; round < rounds; round += 1) {
    let worst = pushOutOfTitles(marks, titles, sheet, 1);
    nearPairs(x, y, (pairs, length) => {
      for (let p = 0; p < length; p += 2) {
        worst = Math.max(worst, part(marks, anchored, pairs[p] ?? 0, pairs[p + 1] ?? 0));
      }
    });
    for (let i = 0; i < x.length; i += 1) {
      const inset = (radius[i] ?? 0) + SHEET_PAD;
      x[i] = clamp(x[i] ?? 0, inset, sheet.width);
      y[i] = clamp(y[i] ?? 0, inset, sheet.height);
    }
    if (worst < DONE) return;
  }
}

function part(marks: Settled, anchored: Uint8Array, i: number, j: number): number {
  const { x, y, radius } = marks;
  const wanted = (radius[i] ?? 0) + (radius[j] ?? 0) + GAP;
  const dx = (x[j] ?? 0) - (x[i] ?? 0);
  const dy = (y[j] ?? 0) - (y[i] ?? 0);
  const squared = dx * dx + dy * dy;
  if (squared >= wanted * wanted) return 0;
  const d = Math.sqrt(squared);
  const unitX = d > 1e-6 ? dx / d : 1;
  const unitY = d > 1e-6 ? dy / d : 0;
  const weightI = anchored[i] ? 1 : 10;
  const weightJ = anchored[j] ? 1 : 10;
  const push = (wanted - d + DONE / 2) / (weightI + weightJ);
  x[i] = (x[i] ?? 0) - unitX * push * weightI;
  y[i] = (y[i] ?? 0) - unitY * push * weightI;
  x[j] = (x[j] ?? 0) + unitX * push * weightJ;
  y[j] = (y[j] ?? 0) + unitY * push * weightJ;
  return wanted - d;
}
