/**
 * Multilevel edge-repulsion LinLog layout: Noack, "Modularity clustering is force-directed layout", Phys. Rev. E 79
 * (2009). Energy: sum of weight * distance over edges minus sum of mass * mass * ln(distance) over pairs. Minimised from
 * the coarsest graph down (see coarsen.ts) with Barnes-Hut repulsion; every node has its own step, which grows while its
 * force keeps its direction and shrinks when it turns (after Riedmiller & Braun, "RPROP", 1993). Time O(iterations * (n log n + m)), memory O(n + m). Does not scale, pack components, or keep
 * nodes from overlapping: see refine.ts.
 */
import { cos, sin } from '../math/math.ts';
import type { Csr } from '../model/columns.ts';
import type { Random } from '../random/random.ts';
import { createRandom } from '../random/random.ts';
import { rowWeight } from './adjacency.ts';
import type { Coarser } from './coarsen.ts';
import { coarsen } from './coarsen.ts';
import { createRepulsion } from './repulsion.ts';

const COARSEST = 16;
const SHRINKS_ENOUGH = 0.85;
const GRAVITY = 0.02;
const FIRST_STEP = 0.3;
const STEP_GROWTH = 0.3;
const STEP_SHRINKING = 0.5;
/** A force of this share of the node's mass moves it by its full step. */
const FULL_STEP_FORCE = 0.2;
const GOLDEN_ANGLE = 2.399963229728653;

export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface LinLogOptions {
  /** Iterations as a share of the usual number. */
  readonly effort?: number;
  readonly onIteration?: () => void;
}

/** Positions of the nodes of `graph` (both directions in the rows), centred on their mean, in no particular unit. */
export function layoutLinLog(graph: Csr, seed: number, options: LinLogOptions = {}): Positions {
  const { effort = 1, onIteration = () => undefined } = options;
  const random = createRandom(seed);
  const n = graph.offsets.length - 1;
  const mass = Float64Array.from({ length: n }, (_, i) => rowWeight(graph, i) + 0.5);
  const levels: Coarser[] = [{ graph, mass, parent: new Int32Array(0) }];
  for (let last = levels[0]; last && last.mass.length > COARSEST; last = levels.at(-1)) {
    const next = coarsen(last.graph, last.mass, random);
    if (next.mass.length > last.mass.length * SHRINKS_ENOUGH) break;
    levels.push(next);
  }
  const coarsest = levels.at(-1);
  let positions = spiral(coarsest?.mass ?? mass);
  for (let l = levels.length - 1; l >= 0; l -= 1) {
    const level = levels[l];
    if (!level) break;
    const isCoarsest = l === levels.length - 1;
    relax(level, positions, Math.ceil(effort * iterationsFor(level.mass.length, isCoarsest)), onIteration);
    const finer = levels[l - 1];
    if (finer) positions = prolong(level, positions, finer.mass.length, random);
  }
  centre(positions);
  return positions;
}

function iterationsFor(n: number, isCoarsest: boolean): number {
  const budget = Math.round(250000 / (n + 1));
  return Math.max(isCoarsest ? 60 : 24, Math.min(isCoarsest ? 200 : 60, budget));
}

function totalOf(mass: Float64Array): number {
  let total = 0;
  for (const m of mass) total += m;
  return total;
}

/** Sunflower spiral of even mass. The balance of forces makes a layout about as wide as its total mass. */
function spiral(mass: Float64Array): Positions {
  const x = new Float64Array(mass.length);
  const y = new Float64Array(mass.length);
  const total = totalOf(mass);
  let laid = 0;
  for (let i = 0; i < mass.length; i += 1) {
    laid += mass[i] ?? 0;
    const radius = Math.sqrt(laid * total);
    const turns = (i * GOLDEN_ANGLE) % 6.283185307179586;
    x[i] = radius * cos(turns);
    y[i] = radius * sin(turns);
  }
  return { x, y };
}

function prolong(coarse: Coarser, at: Positions, count: number, random: Random): Positions {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const total = totalOf(coarse.mass);
  for (let i = 0; i < count; i += 1) {
    const p = coarse.parent[i] ?? 0;
    const spread = Math.sqrt((coarse.mass[p] ?? 1) * total) * 0.5;
    x[i] = (at.x[p] ?? 0) + (random() - 0.5) * spread;
    y[i] = (at.y[p] ?? 0) + (random() - 0.5) * spread;
  }
  return { x, y };
}

function relax(level: Coarser, at: Positions, iterations: number, onIteration: () => void): void {
  const n = level.mass.length;
  const points = { x: at.x, y: at.y, mass: level.mass };
  const addRepulsion = createRepulsion(n);
  const total = totalOf(level.mass);
  const step = level.mass.map((m) => FIRST_STEP * Math.sqrt(m * total));
  let force = { x: new Float64Array(n), y: new Float64Array(n) };
  let before = { x: new Float64Array(n), y: new Float64Array(n) };
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    onIteration();
    force.x.fill(0);
    force.y.fill(0);
    addRepulsion(points, force.x, force.y);
    addAttraction(level.graph, level.mass, at, force);
    move(level.mass, at, force, before, step);
    [force, before] = [before, force];
  }
}

function addAttraction(graph: Csr, mass: Float64Array, at: Positions, force: Positions): void {
  for (let i = 0; i < mass.length; i += 1) {
    const xi = at.x[i] ?? 0;
    const yi = at.y[i] ?? 0;
    const fromCentre = Math.sqrt(xi * xi + yi * yi) + 1e-3;
    const gravity = (GRAVITY * (mass[i] ?? 0)) / fromCentre;
    let forceX = -xi * gravity;
    let forceY = -yi * gravity;
    for (let k = graph.offsets[i] ?? 0; k < (graph.offsets[i + 1] ?? 0); k += 1) {
      const j = graph.targets[k] ?? 0;
      const dx = (at.x[j] ?? 0) - xi;
      const dy = (at.y[j] ?? 0) - yi;
      const pull = (graph.weights[k] ?? 0) / (Math.sqrt(dx * dx + dy * dy) + 1e-3);
      forceX += dx * pull;
      forceY += dy * pull;
    }
    force.x[i] = (force.x[i] ?? 0) + forceX;
    force.y[i] = (force.y[i] ?? 0) + forceY;
  }
}

/** Moves every node by its step along its force, less where the force is small against the node's mass. */
function move(mass: Float64Array, at: Positions, force: Positions, before: Positions, step: Float64Array): void {
  for (let i = 0; i < mass.length; i += 1) {
    const fx = force.x[i] ?? 0;
    const fy = force.y[i] ?? 0;
    const bx = before.x[i] ?? 0;
    const by = before.y[i] ?? 0;
    const length = Math.sqrt(fx * fx + fy * fy) + 1e-12;
    const turn = (fx * bx + fy * by) / (length * (Math.sqrt(bx * bx + by * by) + 1e-12));
    step[i] = (step[i] ?? 0) * (turn > 0 ? 1 + STEP_GROWTH * turn : 1 + STEP_SHRINKING * turn);
    const distance = (step[i] ?? 0) * Math.min(1, length / ((mass[i] ?? 1) * FULL_STEP_FORCE));
    at.x[i] = (at.x[i] ?? 0) + (fx / length) * distance;
    at.y[i] = (at.y[i] ?? 0) + (fy / length) * distance;
  }
}

function centre(at: Positions): void {
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < at.x.length; i += 1) {
    sumX += at.x[i] ?? 0;
    sumY += at.y[i] ?? 0;
  }
  for (let i = 0; i < at.x.length; i += 1) {
    at.x[i] = (at.x[i] ?? 0) - sumX / at.x.length;
    at.y[i] = (at.y[i] ?? 0) - sumY / at.x.length;
  }
}
