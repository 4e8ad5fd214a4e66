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

/** The network of an edge table over nodes 0 .. `nodes` - 1. Loops and weights that are not positive and finite are left out. */
export function buildNetwork(nodes: number, edges: EdgeColumns): Network {
  const { source, target, weight } = edges;
  const offsets = new Int32Array(nodes + 1);
  const strength = new Float64Array(nodes);
  let total = 0;
  for (let e = 0; e < source.length; e += 1) {
    const [u, v, w] = [source[e] ?? -1, target[e] ?? -1, weight[e] ?? 0];
    if (!isUsable(u, v, w, nodes)) continue;
    offsets[u + 1] = (offsets[u + 1] ?? 0) + 1;
    offsets[v + 1] = (offsets[v + 1] ?? 0) + 1;
    strength[u] = (strength[u] ?? 0) + w;
    strength[v] = (strength[v] ?? 0) + w;
    total += 2 * w;
  }
  for (let i = 0; i < nodes; i += 1) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice(0, nodes);
  const targets = new Int32Array(offsets[nodes] ?? 0);
  const weights = new Float64Array(targets.length);
  const put = (from: number, to: number, w: number): void => {
    const at = next[from] ?? 0;
    next[from] = at + 1;
    targets[at] = to;
    weights[at] = w;
  };
  for (let e = 0; e < source.length; e += 1) {
    const [u, v, w] = [source[e] ?? -1, target[e] ?? -1, weight[e] ?? 0];
    if (!isUsable(u, v, w, nodes)) continue;
    put(u, v, w);
    put(v, u, w);
  }
  return { nodes, offsets, targets, weights, strength, total };
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
