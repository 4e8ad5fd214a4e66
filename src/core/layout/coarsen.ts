/**
 * Coarser versions of a graph for multilevel layout: every node joins the aggregate it is tied to most strongly for
 * that aggregate's size, aggregates hold few nodes (after Walshaw, "A multilevel algorithm for force-directed
 * graph-drawing", 2003, with aggregates instead of a matching, because stars have no large matching).
 * Time O(n + m) a level, memory O(n + m).
 */
import type { Csr } from '../model/columns.ts';
import type { Random } from '../random/random.ts';
import { shuffle } from '../random/random.ts';
import { buildAdjacency } from './adjacency.ts';

const AGGREGATE_NODES = 4;

export interface Coarser {
  readonly graph: Csr;
  readonly mass: Float64Array;
  /** Aggregate of each finer node. */
  readonly parent: Int32Array;
}

/** One level coarser; masses add up, parallel edges are joined. */
export function coarsen(graph: Csr, mass: Float64Array, random: Random): Coarser {
  const n = mass.length;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  shuffle(order, random);
  const parent = new Int32Array(n).fill(-1);
  const size: number[] = [];
  const tie = new Float64Array(n);
  for (const i of order) {
    const best = strongestAggregate(graph, i, parent, size, tie);
    const joined = best === -1 ? size.length : best;
    parent[i] = joined;
    size[joined] = (size[joined] ?? 0) + 1;
  }
  const coarseMass = new Float64Array(size.length);
  for (let i = 0; i < n; i += 1) {
    const p = parent[i] ?? 0;
    coarseMass[p] = (coarseMass[p] ?? 0) + (mass[i] ?? 0);
  }
  return { graph: contract(graph, parent, size.length), mass: coarseMass, parent };
}

function strongestAggregate(
  graph: Csr,
  i: number,
  parent: Int32Array,
  size: readonly number[],
  tie: Float64Array,
): number {
  const from = graph.offsets[i] ?? 0;
  const to = graph.offsets[i + 1] ?? 0;
  let best = -1;
  let bestTie = 0;
  for (let k = from; k < to; k += 1) {
    const p = parent[graph.targets[k] ?? 0] ?? -1;
    if (p === -1 || (size[p] ?? 0) >= AGGREGATE_NODES) continue;
    const sum = (tie[p] ?? 0) + (graph.weights[k] ?? 0);
    tie[p] = sum;
    const value = sum / (size[p] ?? 1);
    if (value > bestTie) {
      best = p;
      bestTie = value;
    }
  }
  for (let k = from; k < to; k += 1) {
    const p = parent[graph.targets[k] ?? 0] ?? -1;
    if (p !== -1) tie[p] = 0;
  }
  return best;
}

function contract(graph: Csr, parent: Int32Array, count: number): Csr {
  const rows: number[][] = Array.from({ length: count }, () => []);
  parent.forEach((p, i) => rows[p]?.push(i));
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const slot = new Int32Array(count).fill(-1);
  for (let p = 0; p < count; p += 1) {
    const start = target.length;
    for (const i of rows[p] ?? []) {
      for (let k = graph.offsets[i] ?? 0; k < (graph.offsets[i + 1] ?? 0); k += 1) {
        const q = parent[graph.targets[k] ?? 0] ?? 0;
        if (q <= p) continue;
        let at = slot[q] ?? -1;
        if (at < start) {
          at = target.length;
          slot[q] = at;
          source.push(p);
          target.push(q);
          weight.push(0);
        }
        weight[at] = (weight[at] ?? 0) + (graph.weights[k] ?? 0);
      }
    }
  }
  return buildAdjacency(count, { source, target, weight });
}
