/**
 * Titles of groups whose nodes stand where they were put: of many spots in a group and around it, the one where its title covers
 * least of the marks and stands nearest to the top of its group. Titles do not stand
 * on each other where that can be; those placed first (the largest groups) stay.
 * Time O(titles * spots * (marks near a spot + marks of the group + titles)).
 */
import type { LayoutInput, TitleBox } from '../layout/layout-input.ts';
import type { Positions } from '../layout/linlog.ts';
import { roundThousandth } from '../math/math.ts';

const STEPS = 15;
/** Share of a group's nodes left out on each side when its extent is taken. */
const OUTLYING = 0.05;
/** What a unit of covered mark costs, in units of distance. */
const COVERED = 4;
/** A title stands no farther from a mark of its group than this, or it costs so many times what is beyond. */
const NEAR = 22;
const AWAY = 3;
const ON_TITLE = 1e6;
const OFF_SHEET = 1e4;
const CELL = 64;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

interface Ground {
  readonly input: LayoutInput;
  readonly at: Positions;
  /** Marks by cells of the sheet. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  /** Titles that are placed. */
  readonly taken: Box[];
}

function cellsOf({ x, y }: Positions): Ground['cells'] {
  const cells = new Map<string, number[]>();
  x.forEach((left, i) => {
    const key = `${Math.floor(left / CELL)} ${Math.floor((y[i] ?? 0) / CELL)}`;
    const own = cells.get(key);
    if (own === undefined) cells.set(key, [i]);
    else own.push(i);
  });
  return cells;
}

/** How much of the marks' widths a box covers. */
function coveredBy(box: Box, { at, cells, input: { radius } }: Ground): number {
  let covered = 0;
  const columnOf = (x: number): number => Math.floor(x / CELL);
  for (let column = columnOf(box.x - box.halfWidth) - 1; column <= columnOf(box.x + box.halfWidth) + 1; column += 1) {
    for (let row = columnOf(box.y - box.halfHeight) - 1; row <= columnOf(box.y + box.halfHeight) + 1; row += 1) {
      for (const i of cells.get(`${column} ${row}`) ?? []) {
        const r = radius[i] ?? 0;
        const overX = box.halfWidth + r - Math.abs((at.x[i] ?? 0) - box.x);
        const overY = box.halfHeight + r - Math.abs((at.y[i] ?? 0) - box.y);
        if (overX > 0 && overY > 0) covered += Math.min(overX, overY, 2 * r);
      }
    }
  }
  return covered;
}

function isOn(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;
}

/** The extent of most of a group's nodes, and their middle. */
function extentOf(values: Float64Array, members: readonly number[]): { low: number; middle: number; high: number } {
  const sorted = Float64Array.from(members, (i) => values[i] ?? 0).sort();
  const pick = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: pick(OUTLYING), middle: pick(0.5), high: pick(1 - OUTLYING) };
}

/** From a box to the nearest of some marks. */
function distanceTo(members: readonly number[], { at }: Ground, { x, y, halfWidth, halfHeight }: Box): number {
  let least = Infinity;
  for (const i of members) {
    const dx = Math.max(0, Math.abs((at.x[i] ?? 0) - x) - halfWidth);
    const dy = Math.max(0, Math.abs((at.y[i] ?? 0) - y) - halfHeight);
    least = Math.min(least, Math.sqrt(dx * dx + dy * dy));
  }
  return least;
}

function costOf(spot: Box, wish: Pick<Box, 'x' | 'y'>, members: readonly number[], ground: Ground): number {
  const { width, height } = ground.input;
  const offX = Math.max(0, spot.halfWidth - spot.x, spot.x + spot.halfWidth - width);
  const offY = Math.max(0, spot.halfHeight - spot.y, spot.y + spot.halfHeight - height);
  return (
    Math.abs(spot.x - wish.x) +
    Math.abs(spot.y - wish.y) +
    AWAY * Math.max(0, distanceTo(members, ground, spot) - NEAR) +
    COVERED * coveredBy(spot, ground) +
    OFF_SHEET * (offX + offY) +
    (ground.taken.some((other) => isOn(other, spot)) ? ON_TITLE : 0)
  );
}

/** The best of the spots for the title of a group with these members. */
function spotOf(title: TitleBox, members: readonly number[], ground: Ground): Box {
  const across = extentOf(ground.at.x, members);
  const down = extentOf(ground.at.y, members);
  const size = { halfWidth: title.width / 2, halfHeight: title.height / 2 };
  let best: Box = { x: across.middle, y: down.middle, ...size };
  if (title.width === 0) return best;
  const wish = { x: across.middle, y: down.low - size.halfHeight };
  const [left, right] = [across.low - size.halfWidth, across.high + size.halfWidth];
  const [top, bottom] = [down.low - title.height, down.high + title.height];
  let least = Infinity;
  for (let step = 0; step < STEPS * STEPS; step += 1) {
    const x = left + ((right - left) * (step % STEPS)) / (STEPS - 1);
    const y = top + ((bottom - top) * Math.floor(step / STEPS)) / (STEPS - 1);
    const spot = { x, y, ...size };
    const cost = costOf(spot, wish, members, ground);
    if (cost < least) [best, least] = [spot, cost];
  }
  ground.taken.push(best);
  return best;
}

/** Places for the titles of `input` beside marks at `at`, by group. */
export function placeTitles(
  input: LayoutInput,
  at: Positions,
): { readonly titleX: Float64Array; readonly titleY: Float64Array } {
  const members: number[][] = input.titles.map(() => []);
  input.group.forEach((own, i) => members[own]?.push(i));
  const ground: Ground = { input, at, cells: cellsOf(at), taken: [] };
  const placed = input.titles.map((title, t) => spotOf(title, members[t] ?? [], ground));
  return {
    titleX: Float64Array.from(placed, ({ x }) => roundThousandth(x)),
    titleY: Float64Array.from(placed, ({ y }) => roundThousandth(y)),
  };
}
