/**
 * A power diagram whose cells take the wanted shares of the sheet: Lloyd's iteration with adapted weights, after Balzer &
 * Deussen, "Voronoi treemaps", InfoVis 2005. Cells are measured on a grid of points; the site of a point is sought from
 * the point outwards. Time O(grid points) a step, memory O(k + grid).
 */
import { cellIndex, lastRing, visitRing } from './rings.ts';

const PI = 3.141592653589793;
const LLOYD_STEPS = 30;
const CELL_POINTS = 48;
const LEAST_POINTS = 2400;
const MOST_POINTS = 30000;

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Centre, area and standard deviation (in x and y) of every territory's cell. */
export interface Placement {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly area: Float64Array;
  readonly spreadX: Float64Array;
  readonly spreadY: Float64Array;
}

/** Cells of a power diagram around the sites, moved and weighted until each takes about its share. */
export function balanceCells(startX: Float64Array, startY: Float64Array, share: Float64Array, sheet: Sheet): Placement {
  const k = share.length;
  const points = Math.max(LEAST_POINTS, Math.min(MOST_POINTS, k * CELL_POINTS));
  const step = Math.sqrt((sheet.width * sheet.height) / points);
  const cells: Placement = {
    x: startX.slice(),
    y: startY.slice(),
    area: new Float64Array(k),
    spreadX: new Float64Array(k),
    spreadY: new Float64Array(k),
  };
  const weight = share.map((area) => area / PI);
  for (let i = 0; i < LLOYD_STEPS; i += 1) {
    measureCells(cells, weight, sheet, step);
    const gain = 0.5 - (0.4 * i) / LLOYD_STEPS;
    for (let t = 0; t < k; t += 1) {
      const isLost = (share[t] ?? 0) > 0 && (cells.area[t] ?? 0) === 0;
      const lacking = ((share[t] ?? 0) - (cells.area[t] ?? 0)) / PI;
      weight[t] = isLost ? weightToAppear(cells, weight, t) + lacking : (weight[t] ?? 0) + gain * lacking;
    }
  }
  measureCells(cells, weight, sheet, step);
  return cells;
}

/** The least weight at which a site wins its own place. */
function weightToAppear(cells: Placement, weight: Float64Array, t: number): number {
  let least = weight[t] ?? 0;
  for (let u = 0; u < weight.length; u += 1) {
    if (u === t || (cells.area[u] ?? 0) === 0) continue;
    const dx = (cells.x[t] ?? 0) - (cells.x[u] ?? 0);
    const dy = (cells.y[t] ?? 0) - (cells.y[u] ?? 0);
    least = Math.max(least, (weight[u] ?? 0) - dx * dx - dy * dy);
  }
  return least;
}

/** Assigns grid points to cells; sets areas and spreads and moves each site to its cell's centre. */
function measureCells(cells: Placement, weight: Float64Array, sheet: Sheet, step: number): void {
  const k = weight.length;
  const sums = Array.from({ length: 5 }, () => new Float64Array(k));
  const [count, sumX, sumY, sumXX, sumYY] = sums as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const nearestSite = siteFinder(cells, weight, sheet);
  for (let y = step / 2; y < sheet.height; y += step) {
    for (let x = step / 2; x < sheet.width; x += step) {
      const t = nearestSite(x, y);
      count[t] = (count[t] ?? 0) + 1;
      sumX[t] = (sumX[t] ?? 0) + x;
      sumY[t] = (sumY[t] ?? 0) + y;
      sumXX[t] = (sumXX[t] ?? 0) + x * x;
      sumYY[t] = (sumYY[t] ?? 0) + y * y;
    }
  }
  for (let t = 0; t < k; t += 1) {
    const n = count[t] ?? 0;
    cells.area[t] = n * step * step;
    if (n === 0) continue;
    const x = (sumX[t] ?? 0) / n;
    const y = (sumY[t] ?? 0) / n;
    cells.x[t] = x;
    cells.y[t] = y;
    cells.spreadX[t] = Math.sqrt(Math.max(0, (sumXX[t] ?? 0) / n - x * x));
    cells.spreadY[t] = Math.sqrt(Math.max(0, (sumYY[t] ?? 0) / n - y * y));
  }
}

/** The site of least power distance from a place, the first of equals; sites far away for any weight are not looked at. */
function siteFinder(cells: Placement, weight: Float64Array, sheet: Sheet): (x: number, y: number) => number {
  const { columns, rows, size, offsets, sites } = binSites(cells, weight.length, sheet);
  const grid = { columns, rows };
  const heaviest = weight.reduce((most, w) => Math.max(most, w), -Infinity);
  let nearest = 0;
  let least = Infinity;
  let x = 0;
  let y = 0;
  const visit = (cell: number): void => {
    for (let k = offsets[cell] ?? 0; k < (offsets[cell + 1] ?? 0); k += 1) {
      const t = sites[k] ?? 0;
      const dx = x - (cells.x[t] ?? 0);
      const dy = y - (cells.y[t] ?? 0);
      const power = dx * dx + dy * dy - (weight[t] ?? 0);
      if (power > least || (power === least && t > nearest)) continue;
      least = power;
      nearest = t;
    }
  };
  return (atX, atY) => {
    x = atX;
    y = atY;
    nearest = 0;
    least = Infinity;
    const column = cellIndex(x, size, columns);
    const row = cellIndex(y, size, rows);
    const last = lastRing(grid, column, row);
    for (let ring = 0; ring <= last; ring += 1) {
      const distance = Math.max(0, ring - 1) * size;
      if (distance * distance - heaviest > least) break;
      visitRing(grid, column, row, ring, visit);
    }
    return nearest;
  };
}

/** Sites by the cells of a grid with about two a cell. */
function binSites(cells: Placement, k: number, sheet: Sheet) {
  const size = Math.sqrt((2 * sheet.width * sheet.height) / Math.max(1, k)) + 1e-9;
  const columns = Math.floor(sheet.width / size) + 1;
  const rows = Math.floor(sheet.height / size) + 1;
  const cellOf = Int32Array.from({ length: k }, (_, t) => {
    return cellIndex(cells.y[t] ?? 0, size, rows) * columns + cellIndex(cells.x[t] ?? 0, size, columns);
  });
  const offsets = new Int32Array(columns * rows + 1);
  for (const cell of cellOf) offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1;
  for (let c = 0; c < columns * rows; c += 1) offsets[c + 1] = (offsets[c + 1] ?? 0) + (offsets[c] ?? 0);
  const fill = offsets.slice();
  const sites = new Int32Array(k);
  cellOf.forEach((cell, t) => {
    const at = fill[cell] ?? 0;
    fill[cell] = at + 1;
    sites[at] = t;
  });
  return { columns, rows, size, offsets, sites };
}
