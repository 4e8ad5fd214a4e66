/**
 * How clearly groups stand apart in a network: the mean silhouette (Rousseeuw 1987) of its nodes, with mean tie to the own
 * group against mean tie to the nearest other group; ties that are not there count 0. O(edges). It falls both when
 * groups are lumped and when a group is cut in two.
 */
import type { Network } from './network.ts';

/** Mean silhouette, -1..1; nodes of groups under `minSize` count 0. */
export function separation(network: Network, membership: Int32Array, minSize: number): number {
  const { nodes, offsets, targets, weights } = network;
  const sizes = new Float64Array(nodes);
  for (const group of membership) sizes[group] = (sizes[group] ?? 0) + 1;
  const tieTo = new Float64Array(nodes);
  let sum = 0;
  for (let i = 0; i < nodes; i += 1) {
    const own = membership[i] ?? -1;
    const size = sizes[own] ?? 0;
    if (size < Math.max(2, minSize)) continue;
    const end = offsets[i + 1] ?? 0;
    for (let at = offsets[i] ?? 0; at < end; at += 1) {
      const group = membership[targets[at] ?? 0] ?? 0;
      tieTo[group] = (tieTo[group] ?? 0) + (weights[at] ?? 0);
    }
    const inside = (tieTo[own] ?? 0) / (size - 1);
    let nearest = 0;
    for (let at = offsets[i] ?? 0; at < end; at += 1) {
      const group = membership[targets[at] ?? 0] ?? 0;
      const other = sizes[group] ?? 0;
      if (group !== own && other >= minSize) nearest = Math.max(nearest, (tieTo[group] ?? 0) / other);
      tieTo[group] = 0;
    }
    if (inside + nearest > 0) sum += (inside - nearest) / Math.max(inside, nearest);
  }
  return nodes === 0 ? 0 : sum / nodes;
}
