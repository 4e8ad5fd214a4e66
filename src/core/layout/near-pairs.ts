/**
 * Pairs of points that may lie within a given distance, by a uniform grid. Time O(n + pairs) a call for points of
 * bounded density, memory O(n + cells).
 */

export type PairVisitor = (i: number, j: number) => void;
/** Calls `visit(i, j)` once for every pair closer than `reach` (and some farther), in an order set by the positions alone. */
export type NearPairs = (x: Float64Array, y: Float64Array, reach: number, visit: PairVisitor) => void;

/** A finder of near pairs among `count` points, which keeps its memory from call to call. */
export function createNearPairs(count: number): NearPairs {
  const grid: Grid = {
    columns: 0,
    rows: 0,
    offsets: new Int32Array(4 * count + 256),
    fill: new Int32Array(4 * count + 256),
    cellOf: new Int32Array(count),
    order: new Int32Array(count),
  };
  return (x, y, reach, visit) => {
    if (count < 2 || !(reach > 0)) return;
    fillGrid(grid, x, y, reach);
    visitCells(grid, visit);
  };
}

function visitCells(grid: Grid, visit: PairVisitor): void {
  const { columns, rows, offsets, order } = grid;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      const from = offsets[cell] ?? 0;
      const to = offsets[cell + 1] ?? 0;
      if (from === to) continue;
      for (let a = from; a < to; a += 1) {
        for (let b = a + 1; b < to; b += 1) visit(order[a] ?? 0, order[b] ?? 0);
      }
      if (column + 1 < columns) cross(grid, from, to, cell + 1, visit);
      if (row + 1 === rows) continue;
      if (column > 0) cross(grid, from, to, cell + columns - 1, visit);
      cross(grid, from, to, cell + columns, visit);
      if (column + 1 < columns) cross(grid, from, to, cell + columns + 1, visit);
    }
  }
}

interface Grid {
  columns: number;
  rows: number;
  readonly offsets: Int32Array;
  readonly fill: Int32Array;
  readonly cellOf: Int32Array;
  readonly order: Int32Array;
}

function cross(grid: Grid, from: number, to: number, other: number, visit: PairVisitor): void {
  const otherFrom = grid.offsets[other] ?? 0;
  const otherTo = grid.offsets[other + 1] ?? 0;
  for (let a = from; a < to; a += 1) {
    for (let b = otherFrom; b < otherTo; b += 1) visit(grid.order[a] ?? 0, grid.order[b] ?? 0);
  }
}

function fillGrid(grid: Grid, x: Float64Array, y: Float64Array, reach: number): void {
  const n = grid.order.length;
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < n; i += 1) {
    left = Math.min(left, x[i] ?? 0);
    right = Math.max(right, x[i] ?? 0);
    top = Math.min(top, y[i] ?? 0);
    bottom = Math.max(bottom, y[i] ?? 0);
  }
  const fewest = Math.sqrt(((right - left) * (bottom - top)) / (2 * n + 64));
  const size = Math.max(reach, fewest, (right - left) / (n + 60), (bottom - top) / (n + 60));
  grid.columns = Math.floor((right - left) / size) + 1;
  grid.rows = Math.floor((bottom - top) / size) + 1;
  const cells = grid.columns * grid.rows;
  const { offsets, fill, cellOf, order } = grid;
  offsets.fill(0, 0, cells + 1);
  for (let i = 0; i < n; i += 1) {
    const cell = Math.floor(((y[i] ?? 0) - top) / size) * grid.columns + Math.floor(((x[i] ?? 0) - left) / size);
    cellOf[i] = cell;
    offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1;
  }
  for (let c = 0; c < cells; c += 1) {
    offsets[c + 1] = (offsets[c + 1] ?? 0) + (offsets[c] ?? 0);
    fill[c] = offsets[c] ?? 0;
  }
  for (let i = 0; i < n; i += 1) {
    const cell = cellOf[i] ?? 0;
    const at = fill[cell] ?? 0;
    fill[cell] = at + 1;
    order[at] = i;
  }
}
