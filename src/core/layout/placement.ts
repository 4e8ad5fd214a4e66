/**
 * Placement of territories on the sheet: discs under attraction between tied territories and without overlap, from
 * several starts, the one with the shortest ties taken; then cells around them that take the wanted shares of the sheet
 * (power-cells.ts). Time of a step of the discs O(k^2), past MANY_DISCS O(k); memory O(k).
 */
import type { Csr } from '../model/columns.ts';
import type { Random } from '../random/random.ts';
import { createRandom, deriveSeed } from '../random/random.ts';
import { rowWeight } from './adjacency.ts';
import { createNearPairs } from './near-pairs.ts';
import { balanceCells, type Placement, type Sheet } from './power-cells.ts';
import { type Homes, mirrorToward } from './toward.ts';

const PI = 3.141592653589793;
const DISC_STEPS = 150;
const DISC_BUDGET = 12e6;
const MOST_STARTS = 16;
/** Past this number discs are parted by near pairs only, and further once ties have ceased: many take longer to spread. */
const MANY_DISCS = 400;
const PARTING_STEPS = 600;
/** Overlap at which discs count as parted, as a share of the distance they should have. */
const PARTED = 0.05;
/** Discs cannot tile a sheet: they take this share of it. */
const DISC_SHARE = 0.78;
/** Discs near their homes may have ties longer by this factor than the shortest found. */
const MOST_LENGTH = 1.15;

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
  let best: Discs | null = null;
  let bestLength = Infinity;
  for (let start = 0; start < starts; start += 1) {
    const random = createRandom(deriveSeed(seed, start));
    const discs = scatter(radius, pull, sheet, random);
    letGo(discs, sheet);
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
  letGo(kept, sheet);
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

/** Lets ties pull and overlaps push; ties weaken and discs swell to their full size meanwhile, so that they can pass early on. */
function letGo(discs: Discs, sheet: Sheet): void {
  const separateDiscs = separatorOf(discs);
  for (let step = 0; step < DISC_STEPS; step += 1) {
    const done = step / DISC_STEPS;
    const size = Math.min(1, 0.35 + done);
    pullDiscs(discs, 0.12 * (1 - done));
    separateDiscs(size);
    keepDiscsOnSheet(discs, sheet, size);
  }
  if (discs.radius.length <= MANY_DISCS) return;
  for (let step = 0; step < PARTING_STEPS && separateDiscs(1) > PARTED; step += 1) keepDiscsOnSheet(discs, sheet, 1);
}

function pullDiscs({ x, y, radius, pull }: Discs, strength: number): void {
  const k = radius.length;
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
}

/** Parts the discs that overlap, of all pairs or, where these are many, of those near each other; returns the worst overlap met. */
function separatorOf(discs: Discs): (size: number) => number {
  const k = discs.radius.length;
  if (k <= MANY_DISCS) {
    return (size) => {
      let worst = 0;
      for (let i = 0; i < k; i += 1) {
        for (let j = i + 1; j < k; j += 1) worst = Math.max(worst, separate(discs, i, j, size));
      }
      return worst;
    };
  }
  const nearPairs = createNearPairs(discs.radius, MANY_DISCS);
  return (size) => {
    let worst = 0;
    nearPairs(discs.x, discs.y, (pairs, length) => {
      for (let p = 0; p < length; p += 2) {
        worst = Math.max(worst, separate(discs, pairs[p] ?? 0, pairs[p + 1] ?? 0, size));
      }
    });
    return worst;
  };
}

function keepDiscsOnSheet({ x, y, radius }: Discs, sheet: Sheet, size: number): void {
  for (let i = 0; i < radius.length; i += 1) {
    const insetX = Math.min(radius[i] ?? 0, sheet.width / 2) * size;
    const insetY = Math.min(radius[i] ?? 0, sheet.height / 2) * size;
    x[i] = Math.max(insetX, Math.min(sheet.width - insetX, x[i] ?? 0));
    y[i] = Math.max(insetY, Math.min(sheet.height - insetY, y[i] ?? 0));
  }
}

/** Moves two discs apart where they overlap; returns by what share of the distance they should have. */
function separate(discs: Discs, i: number, j: number, size: number): number {
  const { x, y, radius } = discs;
  const ri = radius[i] ?? 0;
  const rj = radius[j] ?? 0;
  const reach = (ri + rj) * size;
  const dx = (x[j] ?? 0) - (x[i] ?? 0);
  const dy = (y[j] ?? 0) - (y[i] ?? 0);
  if (Math.abs(dx) >= reach || Math.abs(dy) >= reach) return 0;
  const d = Math.sqrt(dx * dx + dy * dy) + 1e-9;
  if (d >= reach) return 0;
  const push = (0.7 * (reach - d)) / d;
  const partI = (rj * rj) / (ri * ri + rj * rj + 1e-9);
  x[i] = (x[i] ?? 0) - dx * push * partI;
  y[i] = (y[i] ?? 0) - dy * push * partI;
  x[j] = (x[j] ?? 0) + dx * push * (1 - partI);
  y[j] = (y[j] ?? 0) + dy * push * (1 - partI);
  return (reach - d) / reach;
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
