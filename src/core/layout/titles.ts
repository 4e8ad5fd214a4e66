/**
 * Titles as bodies of the layout: every group keeps a rectangle free at its top, tied to the group's centre and not to
 * its nodes, which it would push down for ever. Cost a step: each box looks at the marks in the bands of the sheet it
 * reaches into, so O(titles * nodes / bands).
 */
import type { Positions } from './linlog.ts';

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

/** Marks by horizontal bands of the sheet. */
interface Bands {
  readonly first: number;
  readonly height: number;
  readonly marks: readonly (readonly number[])[];
}

const LEAST_BAND = 16;

/** Bands as high as a box can reach from its centre. */
function bandsOf({ y, radius }: Marks, titles: TitleBoxes): Bands {
  const reach = titles.halfHeight.reduce((a, b) => Math.max(a, b), 0) + radius.reduce((a, b) => Math.max(a, b), 0);
  const height = Math.max(LEAST_BAND, reach + TITLE_PAD);
  const bandOf = (value: number): number => Math.floor(value / height);
  let first = Infinity;
  let last = -Infinity;
  for (const value of y) {
    first = Math.min(first, bandOf(value));
    last = Math.max(last, bandOf(value));
  }
  const marks = Array.from({ length: Math.max(0, last - first + 1) }, (): number[] => []);
  y.forEach((value, i) => marks[bandOf(value) - first]?.push(i));
  return { first, height, marks };
}

/** Moves every mark that touches a title box out of it by `strength` of the overlap; returns the largest overlap met. */
export function pushOutOfTitles(marks: Marks, titles: TitleBoxes, bounds: Bounds, strength: number): number {
  let worst = 0;
  const { x, y, radius } = marks;
  if (x.length === 0) return 0;
  const bands = bandsOf(marks, titles);
  const moved: number[] = [];
  const isMoved = new Uint8Array(x.length);
  for (let t = 0; t < titles.x.length; t += 1) {
    const halfWidth = titles.halfWidth[t] ?? 0;
    const halfHeight = titles.halfHeight[t] ?? 0;
    if (halfWidth === 0) continue;
    const titleX = titles.x[t] ?? 0;
    const titleY = titles.y[t] ?? 0;
    const visit = (i: number): boolean => {
      const r = (radius[i] ?? 0) + TITLE_PAD;
      const isApart =
        Math.abs((y[i] ?? 0) - titleY) >= halfHeight + r || Math.abs((x[i] ?? 0) - titleX) >= halfWidth + r;
      if (!isApart) worst = Math.max(worst, pushOut(marks, i, titles, t, bounds, strength));
      return !isApart;
    };
    // Marks moved by a box before may have left their band.
    for (const i of moved) visit(i);
    const band = Math.floor(titleY / bands.height) - bands.first;
    for (let row = band - 1; row <= band + 1; row += 1) {
      for (const i of bands.marks[row] ?? []) {
        if (isMoved[i] === 1 || !visit(i)) continue;
        isMoved[i] = 1;
        moved.push(i);
      }
    }
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
  for (let t = 0; t < titles.x.length; t += 1) {
    if ((titles.halfWidth[t] ?? 0) === 0) continue;
    const middle = titles.x[t] ?? 0;
    const near = marksBelow(marks, titles, t);
    let best = { x: middle, fall: 0, gain: 0 };
    for (const shift of SHIFTS) {
      titles.x[t] = clamp(middle + shift, (titles.halfWidth[t] ?? 0) + SHEET_PAD, bounds.width);
      const fall = roomBelow(marks, near, titles, t);
      const gain = fall - SHIFT_COST * Math.abs((titles.x[t] ?? 0) - middle);
      if (gain > best.gain) best = { x: titles.x[t] ?? 0, fall, gain };
    }
    titles.x[t] = best.x;
    titles.y[t] = (titles.y[t] ?? 0) + best.fall;
  }
}

/** Marks that a box can meet when it falls from any place it may be shifted to. */
function marksBelow(marks: Marks, titles: TitleBoxes, t: number): number[] {
  const reach = (titles.halfWidth[t] ?? 0) + MOST_SHIFT + TITLE_PAD;
  const top = (titles.y[t] ?? 0) - (titles.halfHeight[t] ?? 0) - TITLE_PAD;
  const near: number[] = [];
  for (let i = 0; i < marks.x.length; i += 1) {
    const r = marks.radius[i] ?? 0;
    if (Math.abs((marks.x[i] ?? 0) - (titles.x[t] ?? 0)) < reach + r && (marks.y[i] ?? 0) + r > top) near.push(i);
  }
  return near;
}

/** How far a box can fall until it rests on a mark of its own group; 0 where none is below it, or something is in it. */
function roomBelow(marks: Marks, near: readonly number[], titles: TitleBoxes, t: number): number {
  const halfWidth = titles.halfWidth[t] ?? 0;
  const top = (titles.y[t] ?? 0) - (titles.halfHeight[t] ?? 0);
  const bottom = (titles.y[t] ?? 0) + (titles.halfHeight[t] ?? 0);
  let room = Infinity;
  let hasOwnBelow = false;
  for (const i of near) {
    const r = (marks.radius[i] ?? 0) + TITLE_PAD;
    const y = marks.y[i] ?? 0;
    if (Math.abs((marks.x[i] ?? 0) - (titles.x[t] ?? 0)) >= halfWidth + r || y + r <= top) continue;
    if (y - r < bottom - 1) return 0;
    room = Math.min(room, y - r - bottom);
    hasOwnBelow ||= marks.territory[i] === t;
  }
  for (let u = 0; u < titles.x.length; u += 1) {
    if (u !== t && (titles.halfWidth[u] ?? 0) > 0) room = Math.min(room, gapBelow(titles, t, u));
  }
  return hasOwnBelow && room < Infinity ? Math.max(0, room) : 0;
}

function gapBelow(titles: TitleBoxes, t: number, u: number): number {
  const reachX = (titles.halfWidth[t] ?? 0) + (titles.halfWidth[u] ?? 0);
  const dy = (titles.y[u] ?? 0) - (titles.y[t] ?? 0);
  if (Math.abs((titles.x[u] ?? 0) - (titles.x[t] ?? 0)) >= reachX) return Infinity;
  if (dy <= 0) return -dy < (titles.halfHeight[t] ?? 0) + (titles.halfHeight[u] ?? 0) ? 0 : Infinity;
  return Math.max(0, dy - (titles.halfHeight[t] ?? 0) - (titles.halfHeight[u] ?? 0) - 2 * TITLE_PAD);
}
