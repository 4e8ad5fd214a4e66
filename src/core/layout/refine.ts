/**
 * Refinement of a placed map: springs along edges, a pull to each node's home, soft repulsion that fills the territory
 * evenly, hard room for marks and labels, gaps between territories, titles as bodies. Velocity Verlet steps with
 * decay and cooling (the scheme of Fruchterman & Reingold 1991 with collisions). Time O(steps * (n + m)), memory O(n).
 */
import type { NearPairs } from './near-pairs.ts';
import { createNearPairs } from './near-pairs.ts';
import type { Stage } from './stage.ts';
import { clamp, lowerTitles, pushOutOfTitles, separateTitles, SHEET_PAD } from './titles.ts';

const DECAY = 0.6;
const SOFT = 0.22;
const HARD = 0.45;
/** Springs pull no harder than at this many units beyond their rest length. */
const FULL_STRETCH = 90;
/** Rest length of a spring, as a share of the distance at which nodes fill their territory. */
const LINK_LOOSENESS = 0.7;
const TITLE_SPEED = 0.2;

export interface RefineOptions {
  readonly steps: number;
  /** 1 for a fresh layout, less for a warm start. */
  readonly heat: number;
  /** Height of each title box above its group's home. */
  readonly titleLift: Float64Array;
  readonly titleHomeX: Float64Array;
  readonly titleHomeY: Float64Array;
  readonly onStep: () => void;
}

export function refine(stage: Stage, options: RefineOptions): void {
  const near = { spreading: createNearPairs(spreadingReach(stage)), touching: createNearPairs(touchingReach(stage)) };
  for (let step = 0; step < options.steps; step += 1) {
    options.onStep();
    const alpha = options.heat * (1 - step / options.steps) + 0.02;
    pullAlongEdges(stage, alpha);
    pullHome(stage, alpha);
    spread(stage, near.spreading, alpha);
    advance(stage);
    collide(stage, near.touching);
    moveTitles(stage, options);
    pushOutOfTitles(stage, stage.titles, stage, 0.5);
    keepOnSheet(stage);
  }
  lowerTitles(stage, stage.titles, stage);
}

function pullAlongEdges(stage: Stage, alpha: number): void {
  const { x, y, speedX, speedY, hard, territory, looseness } = stage;
  for (let e = 0; e < stage.source.length; e += 1) {
    const s = stage.source[e] ?? 0;
    const t = stage.target[e] ?? 0;
    const dx = (x[t] ?? 0) - (x[s] ?? 0);
    const dy = (y[t] ?? 0) - (y[s] ?? 0);
    const d = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const isSame = territory[s] === territory[t];
    const slack = isSame ? Math.max(1, LINK_LOOSENESS * (looseness[territory[s] ?? 0] ?? 1)) : 1;
    const stretch = Math.max(0, d - ((hard[s] ?? 0) + (hard[t] ?? 0)) * slack);
    const pull = ((stage.strength[e] ?? 0) * (isSame ? Math.min(stretch, FULL_STRETCH) : stretch) * alpha) / d / 2;
    speedX[s] = (speedX[s] ?? 0) + dx * pull;
    speedY[s] = (speedY[s] ?? 0) + dy * pull;
    speedX[t] = (speedX[t] ?? 0) - dx * pull;
    speedY[t] = (speedY[t] ?? 0) - dy * pull;
  }
}

function pullHome(stage: Stage, alpha: number): void {
  for (let i = 0; i < stage.x.length; i += 1) {
    const dx = (stage.homeX[i] ?? 0) - (stage.x[i] ?? 0);
    const dy = (stage.homeY[i] ?? 0) - (stage.y[i] ?? 0);
    stage.speedX[i] = (stage.speedX[i] ?? 0) + dx * (stage.pullX[i] ?? 0) * alpha;
    stage.speedY[i] = (stage.speedY[i] ?? 0) + dy * (stage.pullY[i] ?? 0) * alpha;
  }
}

/** Half the distance that each node may ask for when its territory's room is filled. */
function spreadingReach({ hard, territory, looseness }: Stage): Float64Array {
  return hard.map((h, i) => h * (looseness[territory[i] ?? 0] ?? 1));
}

/** Nodes of one territory push each other to the distance at which they fill its room. */
function spread(stage: Stage, nearPairs: NearPairs, alpha: number): void {
  const { x, y, speedX, speedY, hard, territory, looseness } = stage;
  nearPairs(x, y, (pairs, length) => {
    for (let p = 0; p < length; p += 2) {
      const i = pairs[p] ?? 0;
      const j = pairs[p + 1] ?? 0;
      const t = territory[i] ?? 0;
      if (t !== territory[j]) continue;
      const wanted = ((hard[i] ?? 0) + (hard[j] ?? 0)) * (looseness[t] ?? 1);
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      const squared = dx * dx + dy * dy;
      if (squared >= wanted * wanted) continue;
      const d = Math.sqrt(squared) + 1e-9;
      const push = (SOFT * alpha * (wanted - d)) / d;
      speedX[i] = (speedX[i] ?? 0) - dx * push;
      speedY[i] = (speedY[i] ?? 0) - dy * push;
      speedX[j] = (speedX[j] ?? 0) + dx * push;
      speedY[j] = (speedY[j] ?? 0) + dy * push;
    }
  });
}

function advance(stage: Stage): void {
  for (let i = 0; i < stage.x.length; i += 1) {
    const speedX = (stage.speedX[i] ?? 0) * DECAY;
    const speedY = (stage.speedY[i] ?? 0) * DECAY;
    stage.speedX[i] = speedX;
    stage.speedY[i] = speedY;
    stage.x[i] = (stage.x[i] ?? 0) + speedX;
    stage.y[i] = (stage.y[i] ?? 0) + speedY;
  }
}

/** Room that each node keeps around itself, with half the gap to other territories. */
function touchingReach({ hard, radius, territory, margin }: Stage): Float64Array {
  return hard.map((h, i) => Math.max(h, (radius[i] ?? 0) + (margin[territory[i] ?? 0] ?? 0)));
}

/** Keeps room around marks, and the gap between marks of different territories. */
function collide(stage: Stage, nearPairs: NearPairs): void {
  const { x, y, hard, radius, territory, margin } = stage;
  nearPairs(x, y, (pairs, length) => {
    for (let p = 0; p < length; p += 2) {
      const i = pairs[p] ?? 0;
      const j = pairs[p + 1] ?? 0;
      const isSame = territory[i] === territory[j];
      const gap = (margin[territory[i] ?? 0] ?? 0) + (margin[territory[j] ?? 0] ?? 0);
      const wanted = isSame ? (hard[i] ?? 0) + (hard[j] ?? 0) : (radius[i] ?? 0) + (radius[j] ?? 0) + gap;
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      const squared = dx * dx + dy * dy;
      if (squared >= wanted * wanted) continue;
      const d = Math.sqrt(squared);
      const push = HARD * (wanted - d);
      const unitX = d > 1e-6 ? dx / d : 1;
      const unitY = d > 1e-6 ? dy / d : 0;
      x[i] = (x[i] ?? 0) - unitX * push;
      y[i] = (y[i] ?? 0) - unitY * push;
      x[j] = (x[j] ?? 0) + unitX * push;
      y[j] = (y[j] ?? 0) + unitY * push;
    }
  });
}

/** Titles follow the mean of their group in x and keep their height above its home. */
function moveTitles(stage: Stage, options: RefineOptions): void {
  const { titles, territory, x } = stage;
  const count = new Float64Array(titles.x.length);
  const sum = new Float64Array(titles.x.length);
  for (let i = 0; i < x.length; i += 1) {
    const t = territory[i] ?? 0;
    if (t >= titles.x.length) continue;
    count[t] = (count[t] ?? 0) + 1;
    sum[t] = (sum[t] ?? 0) + (x[i] ?? 0);
  }
  for (let t = 0; t < titles.x.length; t += 1) {
    const middle = (count[t] ?? 0) > 0 ? (sum[t] ?? 0) / (count[t] ?? 1) : (options.titleHomeX[t] ?? 0);
    const wantedY = (options.titleHomeY[t] ?? 0) - (options.titleLift[t] ?? 0);
    titles.x[t] = (titles.x[t] ?? 0) + (middle - (titles.x[t] ?? 0)) * TITLE_SPEED;
    titles.y[t] = (titles.y[t] ?? 0) + (wantedY - (titles.y[t] ?? 0)) * TITLE_SPEED;
  }
  separateTitles(titles, stage);
}

function keepOnSheet(stage: Stage): void {
  for (let i = 0; i < stage.x.length; i += 1) {
    const inset = (stage.radius[i] ?? 0) + SHEET_PAD;
    stage.x[i] = clamp(stage.x[i] ?? 0, inset, stage.width);
    stage.y[i] = clamp(stage.y[i] ?? 0, inset, stage.height);
  }
}
