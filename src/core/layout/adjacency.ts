/** Undirected adjacency of a weighted edge list, both directions, as compressed sparse rows. */
import type { Csr } from '../model/columns.ts';

export interface WeightedEdges {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** Rows of `count` nodes; self-loops and weights of 0 and less are left out, parallel edges stay apart. O(n + m). */
export function buildAdjacency(count: number, edges: WeightedEdges): Csr {
  const offsets = new Int32Array(count + 1);
  const isUsed = (e: number): boolean => edges.source[e] !== edges.target[e] && (edges.weight[e] ?? 0) > 0;
  for (let e = 0; e < edges.source.length; e += 1) {
    if (!isUsed(e)) continue;
    const s = (edges.source[e] ?? 0) + 1;
    const t = (edges.target[e] ?? 0) + 1;
    offsets[s] = (offsets[s] ?? 0) + 1;
    offsets[t] = (offsets[t] ?? 0) + 1;
  }
  for (let i = 0; i < count; i += 1) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const fill = offsets.slice();
  const targets = new Int32Array(offsets[count] ?? 0);
  const weights = new Float64Array(targets.length);
  const put = (from: number, to: number, weight: number): void => {
    const at = fill[from] ?? 0;
    fill[from] = at + 1;
    targets[at] = to;
    weights[at] = weight;
  };
  for (let e = 0; e < edges.source.length; e += 1) {
    if (!isUsed(e)) continue;
    put(edges.source[e] ?? 0, edges.target[e] ?? 0, edges.weight[e] ?? 0);
    put(edges.target[e] ?? 0, edges.source[e] ?? 0, edges.weight[e] ?? 0);
  }
  return { offsets, targets, weights };
}

/** Sum of the weights of row i. */
export function rowWeight(graph: Csr, i: number): number {
  let sum = 0;
  for (let k = graph.offsets[i] ?? 0; k < (graph.offsets[i + 1] ?? 0); k += 1) sum += graph.weights[k] ?? 0;
  return sum;
}
