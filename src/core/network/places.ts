/**
 * The places that a map gives, on a sheet: all of it fitted with its proportions kept and y turned downwards, whatever part is
 * drawn, so that nothing moves when less or more of it is. Items without a place stand beside those they are linked to, and
 * those at one spot a little apart. Linear in items and links, but for the titles (fixed-titles.ts).
 */
import { rowOf } from '../graph/csr.ts';
import type { LayoutInput, LayoutResult } from '../layout/layout-input.ts';
import type { Positions } from '../layout/linlog.ts';
import { cos, roundThousandth, sin } from '../math/math.ts';
import type { Network } from '../model/network.ts';
import type { GivenPlaces } from '../view/scene.ts';
import type { Sheet } from '../view/sheet.ts';
import { placeTitles } from './fixed-titles.ts';

const MARGIN = 36;
/** Where fewer of the items have a place, the map is laid out anew. */
const LEAST_PLACED = 0.5;
const GOLDEN_ANGLE = 2.399963229728653;
/** From an item to those put beside it. */
const BESIDE = 14;
/** Marks whose centres are nearer than this stand at one spot. */
const SAME_SPOT = 1;
const ROW_HEIGHT = 16;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

const isPlaced = ({ x, y }: Network, item: number): boolean =>
  Number.isFinite(x[item] ?? NaN) && Number.isFinite(y[item] ?? NaN);

function boxOf(network: Network): Box | null {
  let [left, right, bottom, top, placed] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  network.items.forEach((_, item) => {
    if (!isPlaced(network, item)) return;
    const [x, y] = [network.x[item] ?? 0, network.y[item] ?? 0];
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
    placed += 1;
  });
  const isEnough = placed > 0 && placed >= LEAST_PLACED * network.items.length;
  const isSpread = right > left || top > bottom || network.items.length === 1;
  return isEnough && isSpread ? { left, right, bottom, top } : null;
}

/** Sheet units a unit of the map. */
function scaleOf(box: Box, { width, height }: Pick<Sheet, 'width' | 'height'>): number {
  const spans = [(width - 2 * MARGIN) / (box.right - box.left), (height - 2 * MARGIN) / (box.top - box.bottom)];
  const fitting = Math.min(...spans);
  return Number.isFinite(fitting) ? fitting : 0;
}

/** All items that have a place, on the sheet; NaN for the others. */
function fitToSheet(network: Network, box: Box, { width, height }: LayoutInput): Positions {
  const scale = scaleOf(box, { width, height });
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
  return {
    x: network.x.map((x, item) => (isPlaced(network, item) ? width / 2 + (x - middleX) * scale : NaN)),
    y: network.y.map((y, item) => (isPlaced(network, item) ? height / 2 - (y - middleY) * scale : NaN)),
  };
}

/** The middle of the placed neighbours of an item by strength; null where it has none. */
function middleOf({ neighbours }: Network, at: Positions, item: number): readonly [x: number, y: number] | null {
  let [sumX, sumY, sum] = [0, 0, 0];
  const first = neighbours.offsets[item] ?? 0;
  rowOf(neighbours, item).forEach((other, k) => {
    const [x, y] = [at.x[other] ?? NaN, at.y[other] ?? NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    const weight = (neighbours.weights[first + k] ?? 0) + 1e-9;
    [sumX, sumY, sum] = [sumX + weight * x, sumY + weight * y, sum + weight];
  });
  return sum > 0 ? [sumX / sum, sumY / sum] : null;
}

/** Places items beside those they are linked to, in rounds from the placed ones outwards; what is linked to none stands in rows below. */
function placeOthers(network: Network, at: Positions, { width, height }: LayoutInput): void {
  let left = [...network.items.keys()].filter((item) => Number.isNaN(at.x[item] ?? NaN));
  for (let before = left.length + 1; left.length < before;) {
    before = left.length;
    const found = left.map((item) => ({ item, middle: middleOf(network, at, item) }));
    for (const { item, middle } of found) {
      if (middle === null) continue;
      at.x[item] = middle[0] + BESIDE * cos(item * GOLDEN_ANGLE);
      at.y[item] = middle[1] + BESIDE * sin(item * GOLDEN_ANGLE);
    }
    left = found.flatMap(({ item, middle }) => (middle === null ? [item] : []));
  }
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / ROW_HEIGHT));
  left.forEach((item, k) => {
    at.x[item] = MARGIN + (k % columns) * ROW_HEIGHT;
    at.y[item] = height + Math.floor(k / columns) * ROW_HEIGHT;
  });
}

/** Moves marks that stand at one spot onto a spiral around it, the first stays. */
function partSpots(at: Positions, radius: Float64Array): void {
  const spots = new Map<string, number>();
  at.x.forEach((x, i) => {
    const y = at.y[i] ?? 0;
    const key = `${Math.round(x / SAME_SPOT)} ${Math.round(y / SAME_SPOT)}`;
    const turn = spots.get(key) ?? 0;
    spots.set(key, turn + 1);
    if (turn === 0) return;
    const away = ((radius[i] ?? 0) + 2) * Math.sqrt(turn);
    at.x[i] = x + away * cos(turn * GOLDEN_ANGLE);
    at.y[i] = y + away * sin(turn * GOLDEN_ANGLE);
  });
}

function placeOnSheet(network: Network, box: Box, input: LayoutInput, refs: readonly number[]): LayoutResult {
  const all = fitToSheet(network, box, input);
  placeOthers(network, all, input);
  const at = {
    x: Float64Array.from(refs, (item) => all.x[item] ?? 0),
    y: Float64Array.from(refs, (item) => all.y[item] ?? 0),
  };
  partSpots(at, input.radius);
  const rounded = { x: at.x.map(roundThousandth), y: at.y.map(roundThousandth) };
  return { ...rounded, ...placeTitles(input, rounded) };
}

/** Square pixels at fit that are roomy for a mark. */
const ROOMY = 1300;
const LEAST_SHARE = 0.5;

/** What places the marks of a map where it says; null where it says too little, or all the same. */
export function givenPlaces(network: Network): GivenPlaces | null {
  const box = boxOf(network);
  if (box === null) return null;
  return {
    place: (input, marks) =>
      placeOnSheet(
        network,
        box,
        input,
        marks.map(({ ref }) => ref),
      ),
    markShare: (sheet, count) => {
      const side = scaleOf(box, sheet) / sheet.unitsPerPixel;
      const [width, height] = [(box.right - box.left) * side, (box.top - box.bottom) * side];
      // A map that is all but a line has the room beside it.
      const room = Math.max(width, height / 8) * Math.max(height, width / 8);
      return Math.max(LEAST_SHARE, Math.min(1, Math.sqrt(room / (ROOMY * Math.max(1, count)))));
    },
  };
}
