/**
 * Pairs of points that may lie nearer to each other than their reaches together, by uniform grids. Many points are put
 * into grids by their reach, each of twice the last one's cells (Ericson, "Real-Time Collision Detection", 2005, section
 * 7.2), so that a few far-reaching ones do not make the others look far. Time O(n + pairs) a call for points of bounded
 * density, memory O(n + cells).
 */

/** Is given `length` indices, two a pair; the column is used again after the call. */
export type PairVisitor = (pairs: Int32Array, length: number) => void;
/** Gives every pair nearer than its reaches together once (and some farther), in an order set by the positions alone. */
export type NearPairs = (x: Float64Array, y: Float64Array, visit: PairVisitor) => void;

const FEW_POINTS = 3000;
/** Reach, in means, up to which points are in the finest grid. */
const USUAL_REACH = 1.25;
const BATCH = 8192;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Points of a kind of reach in cells of one size. */
interface Grid {
  readonly members: Int32Array;
  readonly reach: number;
  size: number;
  columns: number;
  rows: number;
  readonly offsets: Int32Array;
  readonly fill: Int32Array;
  readonly cellOf: Int32Array;
  readonly order: Int32Array;
}

interface Batch {
  readonly pairs: Int32Array;
  length: number;
  visit: PairVisitor;
}

/**
 * A finder of near pairs among points of the given reaches, which keeps its memory from call to call. Up to `few` points
 * are put into one grid.
 */
export function createNearPairs(reach: Float64Array, few = FEW_POINTS): NearPairs {
  const grids = gridsOf(reach, reach.length > few);
  const batch: Batch = { pairs: new Int32Array(BATCH), length: 0, visit: () => undefined };
  return (x, y, visit) => {
    if (x.length < 2 || !grids.some((grid) => grid.reach > 0)) return;
    const box = boxOf(x, y);
    batch.visit = visit;
    grids.forEach((grid, finer) => {
      fillGrid(grid, x, y, box);
      pairWithin(grid, batch);
      for (const other of grids.slice(0, finer)) pairAcross(other, grid, x, y, box, batch);
    });
    flush(batch);
  };
}

/** Grids from the finest to the coarsest, those without points left out. */
function gridsOf(reach: Float64Array, areMany: boolean): Grid[] {
  const usual = areMany ? USUAL_REACH * (reach.reduce((a, b) => a + b, 0) / reach.length) : Infinity;
  const members: number[][] = [];
  reach.forEach((value, i) => {
    let level = 0;
    for (let most = usual; value > most; most *= 2) level += 1;
    (members[level] ??= []).push(i);
  });
  return members.filter((list) => list.length > 0).map((list) => emptyGrid(Int32Array.from(list), reach));
}

function emptyGrid(members: Int32Array, reach: Float64Array): Grid {
  const cells = 4 * members.length + 256;
  return {
    members,
    reach: members.reduce((most, i) => Math.max(most, reach[i] ?? 0), 0),
    size: 1,
    columns: 0,
    rows: 0,
    offsets: new Int32Array(cells),
    fill: new Int32Array(cells),
    cellOf: new Int32Array(members.length),
    order: new Int32Array(members.length),
  };
}

function boxOf(x: Float64Array, y: Float64Array): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let i = 0; i < x.length; i += 1) {
    box.left = Math.min(box.left, x[i] ?? 0);
    box.right = Math.max(box.right, x[i] ?? 0);
    box.top = Math.min(box.top, y[i] ?? 0);
    box.bottom = Math.max(box.bottom, y[i] ?? 0);
  }
  return box;
}

function fillGrid(grid: Grid, x: Float64Array, y: Float64Array, { left, right, top, bottom }: Box): void {
  const { members, offsets, fill, cellOf, order } = grid;
  const n = members.length;
  const fewest = Math.sqrt(((right - left) * (bottom - top)) / (2 * n + 64));
  const size = Math.max(2 * grid.reach, fewest, (right - left) / (n + 60), (bottom - top) / (n + 60));
  const columns = Math.floor((right - left) / size) + 1;
  const rows = Math.floor((bottom - top) / size) + 1;
  grid.size = size;
  grid.columns = columns;
  grid.rows = rows;
  const cells = columns * rows;
  offsets.fill(0, 0, cells + 1);
  for (let m = 0; m < n; m += 1) {
    const i = members[m] ?? 0;
    const cell = Math.floor(((y[i] ?? 0) - top) / size) * columns + Math.floor(((x[i] ?? 0) - left) / size);
    cellOf[m] = cell;
    offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1;
  }
  for (let c = 0; c < cells; c += 1) {
    offsets[c + 1] = (offsets[c + 1] ?? 0) + (offsets[c] ?? 0);
    fill[c] = offsets[c] ?? 0;
  }
  for (let m = 0; m < n; m += 1) {
    const cell = cellOf[m] ?? 0;
    const at = fill[cell] ?? 0;
    fill[cell] = at + 1;
    order[at] = members[m] ?? 0;
  }
}

/** Pairs of the points of one grid: of a cell, and of it with the cells after it that touch it. */
function pairWithin(grid: Grid, batch: Batch): void {
  const { columns, rows, offsets, order } = grid;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      const from = offsets[cell] ?? 0;
      const to = offsets[cell + 1] ?? 0;
      if (from === to) continue;
      for (let a = from; a < to; a += 1) pairUp(batch, order[a] ?? 0, order, a + 1, to);
      if (column + 1 < columns) pairCells(grid, from, to, cell + 1, batch);
      if (row + 1 === rows) continue;
      if (column > 0) pairCells(grid, from, to, cell + columns - 1, batch);
      pairCells(grid, from, to, cell + columns, batch);
      if (column + 1 < columns) pairCells(grid, from, to, cell + columns + 1, batch);
    }
  }
}

function pairCells(grid: Grid, from: number, to: number, other: number, batch: Batch): void {
  const otherFrom = grid.offsets[other] ?? 0;
  const otherTo = grid.offsets[other + 1] ?? 0;
  if (otherFrom === otherTo) return;
  for (let a = from; a < to; a += 1) pairUp(batch, grid.order[a] ?? 0, grid.order, otherFrom, otherTo);
}

/** Pairs of the points of a finer grid with those of a coarser one. */
function pairAcross(finer: Grid, coarser: Grid, x: Float64Array, y: Float64Array, box: Box, batch: Batch): void {
  const { columns, rows, offsets, order, size } = coarser;
  for (const i of finer.members) {
    const column = Math.floor(((x[i] ?? 0) - box.left) / size);
    const row = Math.floor(((y[i] ?? 0) - box.top) / size);
    const first = Math.max(0, column - 1);
    const last = Math.min(columns - 1, column + 1);
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
      pairUp(batch, i, order, offsets[r * columns + first] ?? 0, offsets[r * columns + last + 1] ?? 0);
    }
  }
}

/** Pairs of point i with those at order[from, to). */
function pairUp(batch: Batch, i: number, order: Int32Array, from: number, to: number): void {
  const { pairs } = batch;
  let { length } = batch;
  for (let k = from; k < to; k += 1) {
    pairs[length] = i;
    pairs[length + 1] = order[k] ?? 0;
    length += 2;
    if (length < BATCH) continue;
    batch.visit(pairs, length);
    length = 0;
  }
  batch.length = length;
}

function flush(batch: Batch): void {
  batch.visit(batch.pairs, batch.length);
  batch.length = 0;
}
