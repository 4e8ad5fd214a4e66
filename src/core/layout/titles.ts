/**
 * Titles as bodies of the layout: every group keeps a rectangle free at its top, tied to the group's centre and not to
 * its nodes, which it would push down for ever. Cost of a step: O(nodes + titles^2), a mark looks at the boxes near it only.
 */
import type { Positions } from './linlog.ts';
import { cellIndex } from './rings.ts';

/** Boxes by group, in centres and half extents; a half width of 0 means that no room is kept. */
export interface TitleBoxes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
}

export const TITLE_PAD = 4;
export const SHEET_PAD = 8;

interface Marks extends Positions {
  readonly radius: Float64Array;
  /** Group or territory of each mark. */
  readonly territory: ArrayLike<number>;
}

interface Bounds {
  readonly width: number;
  readonly height: number;
}

/** The boxes that marks in each cell of a grid can touch, ascending. */
interface TitleGrid {
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  readonly offsets: Int32Array;
  readonly boxes: Int32Array;
}

const LEAST_CELL = 16;
const MOST_CELLS = 20000;
const MOST_STRIPS = 200;

/** Cells about as large as the mean box with room for the largest mark around it. */
function gridOf(titles: TitleBoxes, radius: Float64Array, { width, height }: Bounds): TitleGrid {
  const room = radius.reduce((most, r) => Math.max(most, r), 0) + TITLE_PAD;
  const shown = Int32Array.from(titles.x.keys()).filter((t) => (titles.halfWidth[t] ?? 0) > 0);
  const mean = shown.reduce((sum, t) => sum + (titles.halfWidth[t] ?? 0), 0) / Math.max(1, shown.length);
  const size = Math.max(LEAST_CELL, mean + room, Math.sqrt((width * height) / MOST_CELLS));
  const columns = Math.floor(width / size) + 1;
  const rows = Math.floor(height / size) + 1;
  const offsets = new Int32Array(columns * rows + 1);
  const eachCell = (visit: (cell: number, t: number) => void): void => {
    for (const t of shown) {
      const x = titles.x[t] ?? 0;
      const y = titles.y[t] ?? 0;
      const reachX = (titles.halfWidth[t] ?? 0) + room;
      const reachY = (titles.halfHeight[t] ?? 0) + room;
      const lastRow = cellIndex(y + reachY, size, rows);
      const lastColumn = cellIndex(x + reachX, size, columns);
      for (let row = cellIndex(y - reachY, size, rows); row <= lastRow; row += 1) {
        for (let c = cellIndex(x - reachX, size, columns); c <= lastColumn; c += 1) visit(row * columns + c, t);
      }
    }
  };
  eachCell((cell) => {
    offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1;
  });
  for (let cell = 0; cell < columns * rows; cell += 1)
    offsets[cell + 1] = (offsets[cell + 1] ?? 0) + (offsets[cell] ?? 0);
  const fill = offsets.slice();
  const boxes = new Int32Array(offsets.at(-1) ?? 0);
  eachCell((cell, t) => {
    const at = fill[cell] ?? 0;
    fill[cell] = at + 1;
    boxes[at] = t;
  });
  return { size, columns, rows, offsets, boxes };
}

function cellAt({ size, columns, rows }: TitleGrid, x: number, y: number): number {
  return cellIndex(y, size, rows) * columns + cellIndex(x, size, columns);
}

/**
 * Moves every mark that touches a title box out of it by `strength` of the overlap, one box after the other; returns the
 * largest overlap met.
 */
export function pushOutOfTitles(marks: Marks, titles: TitleBoxes, bounds: Bounds, strength: number): number {
  const grid = gridOf(titles, marks.radius, bounds);
  let worst = 0;
  for (let i = 0; i < marks.x.length; i += 1) {
    worst = Math.max(worst, pushMark(marks, i, titles, grid, bounds, strength));
  }
  return worst;
}

function pushMark(
  marks: Marks,
  i: number,
  titles: TitleBoxes,
  grid: TitleGrid,
  bounds: Bounds,
  strength: number,
): number {
  const { x, y } = marks;
  const r = (marks.radius[i] ?? 0) + TITLE_PAD;
  let worst = 0;
  let done = -1;
  let cell = cellAt(grid, x[i] ?? 0, y[i] ?? 0);
  for (let k = grid.offsets[cell] ?? 0; k < (grid.offsets[cell + 1] ?? 0); k += 1) {
    const t = grid.boxes[k] ?? 0;
    if (t <= done) continue;
    const isApart =
      Math.abs((y[i] ?? 0) - (titles.y[t] ?? 0)) >= (titles.halfHeight[t] ?? 0) + r ||
      Math.abs((x[i] ?? 0) - (titles.x[t] ?? 0)) >= (titles.halfWidth[t] ?? 0) + r;
    if (isApart) continue;
    worst = Math.max(worst, pushOut(marks, i, titles, t, bounds, strength));
    done = t;
    const now = cellAt(grid, x[i] ?? 0, y[i] ?? 0);
    if (now === cell) continue;
    cell = now;
    k = (grid.offsets[cell] ?? 0) - 1;
  }
  return worst;
}

function pushOut(marks: Marks, i: number, titles: TitleBoxes, t: number, bounds: Bounds, strength: number): number {
  const r = (marks.radius[i] ?? 0) + TITLE_PAD;
  const dx = (marks.x[i] ?? 0) - (titles.x[t] ?? 0);
  const dy = (marks.y[i] ?? 0) - (titles.y[t] ?? 0);
  const overX = (titles.halfWidth[t] ?? 0) + r - Math.abs(dx);
  const overY = (titles.halfHeight[t] ?? 0) + r - Math.abs(dy);
  const top = (titles.y[t] ?? 0) - (titles.halfHeight[t] ?? 0);
  const hasRoomAbove = top - 2 * r > SHEET_PAD;
  const isBelow = dy >= 0 || marks.territory[i] === t || !hasRoomAbove;
  const down = (titles.halfHeight[t] ?? 0) + r - dy;
  const vertical = isBelow ? down : overY;
  const side = dx >= 0 ? 1 : -1;
  const limit = (side > 0 ? bounds.width : 0) - (marks.x[i] ?? 0);
  const fitsBeside = Math.abs(limit) > overX + r + SHEET_PAD;
  if (vertical < overX * 1.6 || !fitsBeside) {
    marks.y[i] = (marks.y[i] ?? 0) + (isBelow ? 1 : -1) * vertical * strength;
  } else {
    marks.x[i] = (marks.x[i] ?? 0) + side * overX * strength;
  }
  return Math.min(overX, overY);
}

/** Keeps boxes on the sheet and apart from each other. */
export function separateTitles(titles: TitleBoxes, bounds: Bounds): void {
  for (let a = 0; a < titles.x.length; a += 1) {
    if ((titles.halfWidth[a] ?? 0) === 0) continue;
    for (let b = a + 1; b < titles.x.length; b += 1) {
      if ((titles.halfWidth[b] ?? 0) > 0) separatePair(titles, a, b);
    }
  }
  for (let a = 0; a < titles.x.length; a += 1) {
    titles.x[a] = clamp(titles.x[a] ?? 0, (titles.halfWidth[a] ?? 0) + SHEET_PAD, bounds.width);
    titles.y[a] = clamp(titles.y[a] ?? 0, (titles.halfHeight[a] ?? 0) + SHEET_PAD, bounds.height);
  }
}

function separatePair(titles: TitleBoxes, a: number, b: number): void {
  const dx = (titles.x[b] ?? 0) - (titles.x[a] ?? 0);
  const dy = (titles.y[b] ?? 0) - (titles.y[a] ?? 0);
  const overX = (titles.halfWidth[a] ?? 0) + (titles.halfWidth[b] ?? 0) + 2 * TITLE_PAD - Math.abs(dx);
  const overY = (titles.halfHeight[a] ?? 0) + (titles.halfHeight[b] ?? 0) + 2 * TITLE_PAD - Math.abs(dy);
  if (overX <= 0 || overY <= 0) return;
  if (overY < overX) {
    const half = ((dy >= 0 ? 1 : -1) * overY) / 2;
    titles.y[a] = (titles.y[a] ?? 0) - half;
    titles.y[b] = (titles.y[b] ?? 0) + half;
  } else {
    const half = ((dx >= 0 ? 1 : -1) * overX) / 2;
    titles.x[a] = (titles.x[a] ?? 0) - half;
    titles.x[b] = (titles.x[b] ?? 0) + half;
  }
}

/** `value` at least `inset` from 0 and from `extent`; the middle where both cannot be. */
export function clamp(value: number, inset: number, extent: number): number {
  return inset * 2 >= extent ? extent / 2 : Math.max(inset, Math.min(extent - inset, value));
}

/** Sideways steps tried when a box is lowered, in units; each costs as much as SHIFT_COST times its length of height. */
const SHIFTS = [0, -24, 24, -48, 48, -80, 80, -120, 120];
const MOST_SHIFT = 120;
const SHIFT_COST = 0.4;

/** Lowers each box until it rests on a mark below it, shifted sideways where that brings it nearer to its own group. */
export function lowerTitles(marks: Marks, titles: TitleBoxes, bounds: Bounds): void {
  const strips = stripsOf(marks, bounds);
  for (let t = 0; t < titles.x.length; t += 1) {
    if ((titles.halfWidth[t] ?? 0) === 0) continue;
    const middle = titles.x[t] ?? 0;
    const below = { marks: marksBelow(marks, strips, titles, t), titles: titlesNear(titles, t) };
    let best = { x: middle, fall: 0, gain: 0 };
    for (const shift of SHIFTS) {
      titles.x[t] = clamp(middle + shift, (titles.halfWidth[t] ?? 0) + SHEET_PAD, bounds.width);
      const fall = roomBelow(marks, below, titles, t);
      const gain = fall - SHIFT_COST * Math.abs((titles.x[t] ?? 0) - middle);
      if (gain > best.gain) best = { x: titles.x[t] ?? 0, fall, gain };
    }
    titles.x[t] = best.x;
    titles.y[t] = (titles.y[t] ?? 0) + best.fall;
  }
}

/** Marks by upright strips of the sheet, all those that reach into a strip. */
interface Strips {
  readonly width: number;
  readonly marks: readonly (readonly number[])[];
}

function stripsOf({ x, radius }: Marks, { width }: Bounds): Strips {
  const stripWidth = Math.max(LEAST_CELL, MOST_SHIFT, width / MOST_STRIPS);
  const marks = Array.from({ length: Math.floor(width / stripWidth) + 1 }, (): number[] => []);
  x.forEach((value, i) => {
    const r = radius[i] ?? 0;
    const last = cellIndex(value + r, stripWidth, marks.length);
    for (let s = cellIndex(value - r, stripWidth, marks.length); s <= last; s += 1) marks[s]?.push(i);
  });
  return { width: stripWidth, marks };
}

/** Marks that a box can meet when it falls from any place it may be shifted to; some twice. */
function marksBelow(marks: Marks, strips: Strips, titles: TitleBoxes, t: number): number[] {
  const reach = (titles.halfWidth[t] ?? 0) + MOST_SHIFT + TITLE_PAD;
  const x = titles.x[t] ?? 0;
  const top = (titles.y[t] ?? 0) - (titles.halfHeight[t] ?? 0) - TITLE_PAD;
  const near: number[] = [];
  const last = cellIndex(x + reach, strips.width, strips.marks.length);
  for (let s = cellIndex(x - reach, strips.width, strips.marks.length); s <= last; s += 1) {
    for (const i of strips.marks[s] ?? []) {
      const r = marks.radius[i] ?? 0;
      if (Math.abs((marks.x[i] ?? 0) - x) < reach + r && (marks.y[i] ?? 0) + r > top) near.push(i);
    }
  }
  return near;
}

/** Other boxes that a box can meet from any place it may be shifted to. */
function titlesNear(titles: TitleBoxes, t: number): number[] {
  const near: number[] = [];
  for (let u = 0; u < titles.x.length; u += 1) {
    const reach = (titles.halfWidth[t] ?? 0) + (titles.halfWidth[u] ?? 0) + MOST_SHIFT;
    if (u === t || (titles.halfWidth[u] ?? 0) === 0) continue;
    if (Math.abs((titles.x[u] ?? 0) - (titles.x[t] ?? 0)) <= reach) near.push(u);
  }
  return near;
}

interface Below {
  readonly marks: readonly number[];
  readonly titles: readonly number[];
}

/** How far a box can fall until it rests on a mark of its own group; 0 where none is below it, or something is in it. */
function roomBelow(marks: Marks, below: Below, titles: TitleBoxes, t: number): number {
  const halfWidth = titles.halfWidth[t] ?? 0;
  const top = (titles.y[t] ?? 0) - (titles.halfHeight[t] ?? 0);
  const bottom = (titles.y[t] ?? 0) + (titles.halfHeight[t] ?? 0);
  let room = Infinity;
  let hasOwnBelow = false;
  for (const i of below.marks) {
    const r = (marks.radius[i] ?? 0) + TITLE_PAD;
    const y = marks.y[i] ?? 0;
    if (Math.abs((marks.x[i] ?? 0) - (titles.x[t] ?? 0)) >= halfWidth + r || y + r <= top) continue;
    if (y - r < bottom - 1) return 0;
    room = Math.min(room, y - r - bottom);
    hasOwnBelow ||= marks.territory[i] === t;
  }
  for (const u of below.titles) room = Math.min(room, gapBelow(titles, t, u));
  return hasOwnBelow && room < Infinity ? Math.max(0, room) : 0;
}

function gapBelow(titles: TitleBoxes, t: number, u: number): number {
  const reachX = (titles.halfWidth[t] ?? 0) + (titles.halfWidth[u] ?? 0);
  const dy = (titles.y[u] ?? 0) - (titles.y[t] ?? 0);
  if (Math.abs((titles.x[u] ?? 0) - (titles.x[t] ?? 0)) >= reachX) return Infinity;
  if (dy <= 0) return -dy < (titles.halfHeight[t] ?? 0) + (titles.halfHeight[u] ?? 0) ? 0 : Infinity;
  return Math.max(0, dy - (titles.halfHeight[t] ?? 0) - (titles.halfHeight[u] ?? 0) - 2 * TITLE_PAD);
}
