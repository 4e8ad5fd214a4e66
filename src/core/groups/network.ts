/**
 * A weighted undirected network in compressed sparse rows, as community detection needs it: both directions of every
 * edge, node strengths, and what a merged node holds inside. Built in O(nodes + edges).
 */
import type { EdgeColumns } from '../model/columns.ts';

export interface Network {
  readonly nodes: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the weights at each node; a merged node counts its inner edges twice. */
  readonly strength: Float64Array;
  /** Sum of the strengths: twice the weight of all edges. */
  readonly total: number;
}

function isUsable(source: number, target: number, weight: number, nodes: number): boolean {
  const inRange = source >= 0 && target >= 0 && source < nodes && target < nodes;
  return inRange && source !== target && weight > 0 && weight < Infinity;
}

/** The ties of an edge table in compressed rows, without their weights: what networks that differ in weights alone share. */
export interface TieTable extends EdgeColumns {
  readonly nodes: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** The edge that each entry of the rows comes from. */
  readonly edges: Int32Array;
}

function keepUsable(nodes: number, edges: EdgeColumns): EdgeColumns {
  const { source, target, weight } = edges;
  const isKept = (e: number): boolean => isUsable(source[e] ?? -1, target[e] ?? -1, weight[e] ?? 0, nodes);
  if (source.every((_, e) => isKept(e))) return edges;
  return {
    source: source.filter((_, e) => isKept(e)),
    target: target.filter((_, e) => isKept(e)),
    weight: weight.filter((_, e) => isKept(e)),
  };
}

/** The rows of an edge table over nodes 0 .. `nodes` - 1. Loops and edges of weights that are not positive and finite are left out. */
export function tabulateTies(nodes: number, edges: EdgeColumns): TieTable {
  const kept = keepUsable(nodes, edges);
  const { source, target } = kept;
  const offsets = new Int32Array(nodes + 1);
  for (const node of source) offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  for (const node of target) offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  for (let i = 0; i < nodes; i += 1) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice(0, nodes);
  const targets = new Int32Array(2 * source.length);
  const edgeOf = new Int32Array(targets.length);
  const put = (from: number, to: number, edge: number): void => {
    const at = next[from] ?? 0;
    next[from] = at + 1;
    targets[at] = to;
    edgeOf[at] = edge;
  };
  for (let e = 0; e < source.length; e += 1) {
    const [u, v] = [source[e] ?? 0, target[e] ?? 0];
    put(u, v, e);
    put(v, u, e);
  }
  return { ...kept, nodes, offsets, targets, edges: edgeOf };
}

/** The network of the ties with these weights, one an edge, all positive and finite. */
export function weighTies({ nodes, offsets, targets, edges, source, target }: TieTable, weight: Float64Array): Network {
  const strength = new Float64Array(nodes);
  let total = 0;
  for (let e = 0; e < weight.length; e += 1) {
    const u = source[e] ?? 0;
    const v = target[e] ?? 0;
    const w = weight[e] ?? 0;
    strength[u] = (strength[u] ?? 0) + w;
    strength[v] = (strength[v] ?? 0) + w;
    total += 2 * w;
  }
  const weights = new Float64Array(edges.length);
  for (let at = 0; at < edges.length; at += 1) weights[at] = weight[edges[at] ?? 0] ?? 0;
  return { nodes, offsets, targets, weights, strength, total };
}

/** The network of an edge table, as `tabulateTies` takes it. */
export function buildNetwork(nodes: number, edges: EdgeColumns): Network {
  const ties = tabulateTies(nodes, edges);
  return weighTies(ties, ties.weight);
}

/** Newman's modularity of a membership (negative entries are groups of one), with the resolution of Reichardt & Bornholdt. */
export function modularity(network: Network, membership: Int32Array, resolution: number): number {
  if (network.total <= 0) return 0;
  const { nodes, offsets, targets, weights, strength, total } = network;
  const volume = new Map<number, number>();
  let inner = 0;
  let expected = 0;
  for (let i = 0; i < nodes; i += 1) {
    const group = membership[i] ?? -1;
    const own = strength[i] ?? 0;
    if (group < 0) {
      expected += (own / total) * (own / total);
      continue;
    }
    volume.set(group, (volume.get(group) ?? 0) + own);
    for (let at = offsets[i] ?? 0; at < (offsets[i + 1] ?? 0); at += 1) {
      if (membership[targets[at] ?? 0] === group) inner += weights[at] ?? 0;
    }
  }
  for (const sum of volume.values()) expected += (sum / total) * (sum / total);
  return inner / total - resolution * expected;
}

/** Numbers the groups of `membership` from 0 in order of first appearance, in place; returns how many there are. */
export function renumber(membership: Int32Array): number {
  let largest = -1;
  for (const group of membership) largest = Math.max(largest, group);
  const names = new Int32Array(largest + 1).fill(-1);
  let count = 0;
  for (let i = 0; i < membership.length; i += 1) {
    const group = membership[i] ?? -1;
    if (group < 0) continue;
    if ((names[group] ?? -1) < 0) {
      names[group] = count;
      count += 1;
    }
    membership[i] = names[group] ?? -1;
  }
  return count;
}
