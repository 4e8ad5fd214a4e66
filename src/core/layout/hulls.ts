/**
 * Hulls of groups: a Gaussian density over the members and the title, less 1.15 times the strongest other group's, so
 * that hulls never overlap; contours at .25 and .52 by marching squares (d3-contour), rounded off by Chaikin's corner
 * cutting (1974). Time O(points * sigma^2 / step^2 + cells of the groups' boxes), the step growing with the sheet so
 * that a sheet has at most 120,000 cells; memory O(cells). No hull where a group has no members and no title.
 */
import { contours } from 'd3-contour';
import { exp } from '../math/math.ts';
import type { Ring } from '../model/scene.ts';

const SIGMA = 35;
const TITLE_SIGMA = 22;
const TITLE_WEIGHT = 0.9;
const REACH = 3;
const PAD = 64;
const LEAST_STEP = 5;
const MOST_CELLS = 120000;
const SATURATED = 1.2;
const RIVAL = 1.15;
const HULL_LEVEL = 0.25;
const CORE_LEVEL = 0.52;
/** Rings smaller than this, in squared sigmas, are specks. */
const SPECK = 0.4;

export interface HullGroup {
  /** Members that pull the hull. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** The title's box by its centre, or null. */
  readonly title: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** Outer rings run one way and holes (where another group lies inside) the other; fill them by the even-odd rule. */
export interface Hull {
  readonly hull: readonly Ring[];
  readonly core: readonly Ring[];
}

interface Grid {
  readonly step: number;
  readonly sigma: number;
  readonly columns: number;
  readonly rows: number;
}

/** A group's density on the part of the grid it reaches. */
interface Patch {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly density: Float64Array;
}

/** The strongest two densities of every grid cell. */
interface Rivals {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly owner: Int32Array;
}

/** Hulls of `groups` on a sheet of the given size, in the order of the groups; coordinates are rounded to .1. */
export function buildHulls(groups: readonly HullGroup[], sheet: { width: number; height: number }): Hull[] {
  const width = sheet.width + 2 * PAD;
  const height = sheet.height + 2 * PAD;
  const step = Math.max(LEAST_STEP, Math.sqrt((width * height) / MOST_CELLS));
  const grid: Grid = {
    step,
    sigma: Math.max(SIGMA, 2.2 * step),
    columns: Math.ceil(width / step) + 1,
    rows: Math.ceil(height / step) + 1,
  };
  const patches = groups.map((group) => densityOf(group, grid));
  const rivals = findRivals(patches, grid);
  return patches.map((patch, g) => {
    const values = lessRival(patch, rivals, grid, g);
    return { hull: ringsAt(values, patch, grid, HULL_LEVEL), core: ringsAt(values, patch, grid, CORE_LEVEL) };
  });
}

interface Bump {
  readonly x: number;
  readonly y: number;
  readonly sigma: number;
  readonly weight: number;
}

function bumpsOf(group: HullGroup, grid: Grid): Bump[] {
  const bumps: Bump[] = [];
  for (let i = 0; i < group.x.length; i += 1) {
    bumps.push({ x: group.x[i] ?? 0, y: group.y[i] ?? 0, sigma: grid.sigma, weight: 1 });
  }
  const { title } = group;
  if (!title || title.width <= 0) return bumps;
  const sigma = Math.max(TITLE_SIGMA, 0.75 * title.height, (TITLE_SIGMA / SIGMA) * grid.sigma);
  const count = Math.max(2, Math.ceil(title.width / (1.6 * sigma)) + 1);
  for (let b = 0; b < count; b += 1) {
    const x = title.x + title.width * (b / (count - 1) - 0.5) * 0.86;
    bumps.push({ x, y: title.y, sigma, weight: TITLE_WEIGHT });
  }
  return bumps;
}

function densityOf(group: HullGroup, grid: Grid): Patch {
  const bumps = bumpsOf(group, grid);
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const bump of bumps) {
    const reach = REACH * bump.sigma;
    left = Math.min(left, bump.x - reach);
    right = Math.max(right, bump.x + reach);
    top = Math.min(top, bump.y - reach);
    bottom = Math.max(bottom, bump.y + reach);
  }
  const column = (x: number): number => Math.max(0, Math.min(grid.columns - 1, Math.floor((x + PAD) / grid.step)));
  const row = (y: number): number => Math.max(0, Math.min(grid.rows - 1, Math.floor((y + PAD) / grid.step)));
  if (bumps.length === 0) return { left: 0, top: 0, columns: 0, rows: 0, density: new Float64Array(0) };
  const columns = column(right) - column(left) + 1;
  const rows = row(bottom) - row(top) + 1;
  const patch = { left: column(left), top: row(top), columns, rows, density: new Float64Array(columns * rows) };
  for (const bump of bumps) addBump(patch, grid, bump);
  return patch;
}

/** Adds a bump; its Gaussian is a product of one over columns and one over rows. */
function addBump(patch: Patch, grid: Grid, bump: Bump): void {
  const at = (index: number): number => index * grid.step - PAD;
  const reach = REACH * bump.sigma;
  const gaussian = (d: number): number => exp(-(d * d) / (bump.sigma * bump.sigma));
  const firstColumn = Math.max(0, Math.ceil((bump.x - reach + PAD) / grid.step) - patch.left);
  const lastColumn = Math.min(patch.columns - 1, Math.floor((bump.x + reach + PAD) / grid.step) - patch.left);
  const firstRow = Math.max(0, Math.ceil((bump.y - reach + PAD) / grid.step) - patch.top);
  const lastRow = Math.min(patch.rows - 1, Math.floor((bump.y + reach + PAD) / grid.step) - patch.top);
  const across: number[] = [];
  for (let c = firstColumn; c <= lastColumn; c += 1) across.push(gaussian(at(patch.left + c) - bump.x));
  for (let r = firstRow; r <= lastRow; r += 1) {
    const down = bump.weight * gaussian(at(patch.top + r) - bump.y);
    for (let c = firstColumn; c <= lastColumn; c += 1) {
      const cell = r * patch.columns + c;
      patch.density[cell] = (patch.density[cell] ?? 0) + down * (across[c - firstColumn] ?? 0);
    }
  }
}

function findRivals(patches: readonly Patch[], grid: Grid): Rivals {
  const cells = grid.columns * grid.rows;
  const first = new Float64Array(cells);
  const second = new Float64Array(cells);
  const owner = new Int32Array(cells).fill(-1);
  patches.forEach((patch, g) => {
    patch.density.forEach((value, k) => {
      const cell = cellOf(patch, grid, k);
      if (value > (first[cell] ?? 0)) {
        second[cell] = first[cell] ?? 0;
        first[cell] = value;
        owner[cell] = g;
      } else if (value > (second[cell] ?? 0)) {
        second[cell] = value;
      }
    });
  });
  return { first, second, owner };
}

function cellOf(patch: Patch, grid: Grid, k: number): number {
  const row = Math.floor(k / patch.columns);
  return (patch.top + row) * grid.columns + patch.left + (k - row * patch.columns);
}

function lessRival(patch: Patch, rivals: Rivals, grid: Grid, g: number): Float64Array {
  return patch.density.map((value, k) => {
    const cell = cellOf(patch, grid, k);
    const rival = (rivals.owner[cell] === g ? rivals.second[cell] : rivals.first[cell]) ?? 0;
    return Math.min(value, SATURATED) - RIVAL * Math.min(rival, SATURATED);
  });
}

function ringsAt(values: Float64Array, patch: Patch, grid: Grid, level: number): Ring[] {
  if (patch.columns < 2 || patch.rows < 2) return [];
  const shape = contours().size([patch.columns, patch.rows]).contour(Array.from(values), level);
  const speck = SPECK * grid.sigma * grid.sigma;
  const rings: { ring: Ring; area: number }[] = [];
  for (const polygon of shape.coordinates) {
    polygon.forEach((points, p) => {
      const scaled = points.map(([x, y]): Point => [
        ((x ?? 0) - 0.5 + patch.left) * grid.step - PAD,
        ((y ?? 0) - 0.5 + patch.top) * grid.step - PAD,
      ]);
      if (p > 0 && !holdsRival(values, patch, points)) return;
      rings.push({ ring: toRing(cutCorners(scaled.slice(1))), area: p > 0 ? Infinity : Math.abs(areaOf(scaled)) });
    });
  }
  const largest = rings.reduce((most, { area }) => (area < Infinity ? Math.max(most, area) : most), 0);
  return rings.filter(({ area }) => area >= Math.min(speck, largest)).map(({ ring }) => ring);
}

type Point = readonly [x: number, y: number];

/** Whether another group lies inside a hole: a mere gap between a group's own members is filled. */
function holdsRival(values: Float64Array, patch: Patch, hole: readonly (readonly number[])[]): boolean {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const [x = 0, y = 0] of hole) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  for (let row = Math.max(0, Math.floor(top)); row <= Math.min(patch.rows - 1, bottom); row += 1) {
    for (let column = Math.max(0, Math.floor(left)); column <= Math.min(patch.columns - 1, right); column += 1) {
      if ((values[row * patch.columns + column] ?? 0) < -0.05) return true;
    }
  }
  return false;
}

function areaOf(points: readonly Point[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < points.length; i += 1) {
    const [ax, ay] = points[i] ?? [0, 0];
    const [bx, by] = points[i + 1] ?? [0, 0];
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

/** One round of corner cutting on a closed ring given without its repeated end. */
function cutCorners(points: readonly Point[]): Point[] {
  const smooth: Point[] = [];
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay];
    smooth.push([0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by], [0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by]);
  });
  return smooth;
}

/** To one decimal; never -0, which files do not keep. */
const tenths = (value: number): number => Math.round(value * 10) / 10 + 0;

/** Flat coordinates to one decimal, the first point repeated at the end. */
function toRing(points: readonly Point[]): Ring {
  const ring: number[] = [];
  const put = ([x, y]: Point): void => {
    const rounded: Point = [tenths(x), tenths(y)];
    if (ring.at(-2) !== rounded[0] || ring.at(-1) !== rounded[1]) ring.push(rounded[0], rounded[1]);
  };
  for (const point of points) put(point);
  if (points[0]) put(points[0]);
  return ring;
}
