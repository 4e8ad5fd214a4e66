/**
 * Placement of territories on the sheet: discs under attraction between tied territories and without overlap, from
 * several starts, the one with the shortest ties taken; then a power diagram whose cells take the wanted shares of the
 * sheet (Lloyd's iteration with adapted weights, after Balzer & Deussen, "Voronoi treemaps", InfoVis 2005).
 * Time O(starts * k^2) and O(k * grid points), the number of iterations cut for many territories; memory O(k + grid).
 */
import type { Csr } from '../model/columns.ts';
import type { Random } from '../random/random.ts';
import { createRandom, deriveSeed } from '../random/random.ts';
import { rowWeight } from './adjacency.ts';
import { type Homes, mirrorToward } from './toward.ts';

const PI = 3.141592653589793;
const DISC_STEPS = 150;
const DISC_BUDGET = 12e6;
const MOST_STARTS = 16;
/** Discs cannot tile a sheet: they take this share of it. */
const DISC_SHARE = 0.78;
/** Discs near their homes may have ties longer by this factor than the shortest found. */
const MOST_LENGTH = 1.15;
const LLOYD_STEPS = 30;
const CELL_POINTS = 48;
const LEAST_POINTS = 2400;
const MOST_POINTS = 30000;
const LLOYD_BUDGET = 60e6;

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

/**
 * Places territories of the wanted areas (only their proportions count) so that they fill the sheet; where there are homes,
 * near them, as far as ties allow.
 */
export function placeTerritories(
  wanted: Float64Array,
  relation: Csr,
  sheet: Sheet,
  seed: number,
  homes: Homes | null = null,
): Placement {
  const total = wanted.reduce((sum, area) => sum + area, 0);
  const share = wanted.map((area) => (total > 0 ? (area / total) * sheet.width * sheet.height : 0));
  const best = placeDiscs(share, relation, sheet, seed);
  const discs = homes ? nearHomes(best, homes, sheet, seed) : best;
  return balanceCells(discs.x, discs.y, share, sheet);
}

interface Discs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  readonly pull: Csr;
}

function placeDiscs(share: Float64Array, relation: Csr, sheet: Sheet, seed: number): Discs {
  const k = share.length;
  const radius = share.map((area) => Math.sqrt((area * DISC_SHARE) / PI));
  const pull = normalise(relation);
  const cost = DISC_STEPS * (k * k + 1);
  const starts = k < 2 ? 1 : Math.max(1, Math.min(MOST_STARTS, Math.floor(DISC_BUDGET / cost)));
  const steps = Math.max(20, Math.min(DISC_STEPS, Math.floor((DISC_BUDGET * 8) / (k * k + 1))));
  let best: Discs | null = null;
  let bestLength = Infinity;
  for (let start = 0; start < starts; start += 1) {
    const random = createRandom(deriveSeed(seed, start));
    const discs = scatter(radius, pull, sheet, random);
    for (let step = 0; step < steps; step += 1) moveDiscs(discs, sheet, step / steps);
    const length = tieLength(discs);
    if (length < bestLength) {
      best = discs;
      bestLength = length;
    }
  }
  return best ?? scatter(radius, pull, sheet, createRandom(seed));
}

/**
 * Discs let go from their homes, where their ties come out not much longer than the shortest found; else the mirror image
 * of those.
 */
function nearHomes(best: Discs, homes: Homes, sheet: Sheet, seed: number): Discs {
  const start = scatter(best.radius, best.pull, sheet, createRandom(deriveSeed(seed, MOST_STARTS)));
  const kept: Discs = {
    ...start,
    x: start.x.map((x, t) => (homes.nodes[t] ? (homes.x[t] ?? x) : x)),
    y: start.y.map((y, t) => (homes.nodes[t] ? (homes.y[t] ?? y) : y)),
  };
  const k = best.radius.length;
  const steps = Math.max(20, Math.min(DISC_STEPS, Math.floor((DISC_BUDGET * 8) / (k * k + 1))));
  for (let step = 0; step < steps; step += 1) moveDiscs(kept, sheet, step / steps);
  if (tieLength(kept) <= MOST_LENGTH * tieLength(best)) return kept;
  return mirrorToward(homes, best, sheet);
}

/** Weights as shares of the smaller of the two row sums: a territory with few ties follows them as much as one with many. */
function normalise(relation: Csr): Csr {
  const weights = relation.weights.slice();
  const rows = Float64Array.from({ length: relation.offsets.length - 1 }, (_, i) => rowWeight(relation, i));
  for (let i = 0; i < rows.length; i += 1) {
    for (let k = relation.offsets[i] ?? 0; k < (relation.offsets[i + 1] ?? 0); k += 1) {
      const smaller = Math.min(rows[i] ?? 1, rows[relation.targets[k] ?? 0] ?? 1);
      weights[k] = (weights[k] ?? 0) / smaller;
    }
  }
  return { offsets: relation.offsets, targets: relation.targets, weights };
}

function scatter(radius: Float64Array, pull: Csr, sheet: Sheet, random: Random): Discs {
  const x = radius.map(() => random() * sheet.width);
  const y = radius.map(() => random() * sheet.height);
  return { x, y, radius, pull };
}

/** One step; `done` runs from 0 to 1: ties weaken and discs swell to their full size meanwhile, so that they can pass early on. */
function moveDiscs(discs: Discs, sheet: Sheet, done: number): void {
  const { x, y, radius, pull } = discs;
  const k = radius.length;
  const strength = 0.12 * (1 - done);
  for (let i = 0; i < k; i += 1) {
    for (let e = pull.offsets[i] ?? 0; e < (pull.offsets[i + 1] ?? 0); e += 1) {
      const j = pull.targets[e] ?? 0;
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      const d = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      const beyond = Math.max(0, d - (radius[i] ?? 0) - (radius[j] ?? 0));
      const move = (strength * (pull.weights[e] ?? 0) * beyond) / d;
      x[i] = (x[i] ?? 0) + dx * move;
      y[i] = (y[i] ?? 0) + dy * move;
    }
  }
  const size = Math.min(1, 0.35 + done);
  for (let i = 0; i < k; i += 1) {
    for (let j = i + 1; j < k; j += 1) separate(discs, i, j, size);
  }
  for (let i = 0; i < k; i += 1) {
    const insetX = Math.min(radius[i] ?? 0, sheet.width / 2) * size;
    const insetY = Math.min(radius[i] ?? 0, sheet.height / 2) * size;
    x[i] = Math.max(insetX, Math.min(sheet.width - insetX, x[i] ?? 0));
    y[i] = Math.max(insetY, Math.min(sheet.height - insetY, y[i] ?? 0));
  }
}

function separate(discs: Discs, i: number, j: number, size: number): void {
  const { x, y, radius } = discs;
  const ri = radius[i] ?? 0;
  const rj = radius[j] ?? 0;
  const reach = (ri + rj) * size;
  const dx = (x[j] ?? 0) - (x[i] ?? 0);
  const dy = (y[j] ?? 0) - (y[i] ?? 0);
  if (Math.abs(dx) >= reach || Math.abs(dy) >= reach) return;
  const d = Math.sqrt(dx * dx + dy * dy) + 1e-9;
  if (d >= reach) return;
  const push = (0.7 * (reach - d)) / d;
  const partI = (rj * rj) / (ri * ri + rj * rj + 1e-9);
  x[i] = (x[i] ?? 0) - dx * push * partI;
  y[i] = (y[i] ?? 0) - dy * push * partI;
  x[j] = (x[j] ?? 0) + dx * push * (1 - partI);
  y[j] = (y[j] ?? 0) + dy * push * (1 - partI);
}

/** Length of the ties beyond the discs' rims, overlap counted against it. */
function tieLength(discs: Discs): number {
  const { x, y, radius, pull } = discs;
  let length = 0;
  for (let i = 0; i < radius.length; i += 1) {
    for (let e = pull.offsets[i] ?? 0; e < (pull.offsets[i + 1] ?? 0); e += 1) {
      const j = pull.targets[e] ?? 0;
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      const d = Math.sqrt(dx * dx + dy * dy);
      length += (pull.weights[e] ?? 0) * Math.max(0, d - (radius[i] ?? 0) - (radius[j] ?? 0));
    }
    for (let j = i + 1; j < radius.length; j += 1) {
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      length += Math.max(0, (radius[i] ?? 0) + (radius[j] ?? 0) - Math.sqrt(dx * dx + dy * dy));
    }
  }
  return length;
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
  const steps = Math.max(3, Math.min(LLOYD_STEPS, Math.floor(LLOYD_BUDGET / (points * k + 1))));
  for (let i = 0; i < steps; i += 1) {
    measureCells(cells, weight, sheet, step);
    const gain = 0.5 - (0.4 * i) / steps;
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
  for (let y = step / 2; y < sheet.height; y += step) {
    for (let x = step / 2; x < sheet.width; x += step) {
      const t = nearestSite(cells, weight, x, y);
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

function nearestSite(cells: Placement, weight: Float64Array, x: number, y: number): number {
  let nearest = 0;
  let least = Infinity;
  for (let t = 0; t < weight.length; t += 1) {
    const dx = x - (cells.x[t] ?? 0);
    const dy = y - (cells.y[t] ?? 0);
    const power = dx * dx + dy * dy - (weight[t] ?? 0);
    if (power < least) {
      least = power;
      nearest = t;
    }
  }
  return nearest;
}
