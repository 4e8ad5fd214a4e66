/**
 * Refinement and aggregation of the Leiden algorithm (Traag, Waltman & van Eck 2019): communities are split into
 * well-connected parts, and the parts become the nodes of a smaller network. O(edges) each.
 */
import { exp } from '../math/math.ts';
import { shuffle } from '../random/random.ts';
import { gather, type Workspace } from './leiden-workspace.ts';
import type { Network } from './network.ts';

/** What refinement knows of a part: its volume and its weight to the rest of its community. */
interface Parts {
  readonly of: Int32Array;
  readonly volume: Float64Array;
  readonly outward: Float64Array;
  readonly isSingle: Uint8Array;
}

/** Splits each community into well-connected parts by merging its nodes anew; returns the part of each node. */
export function refine(network: Network, communities: Int32Array, count: number, work: Workspace): Int32Array {
  const { nodes, offsets, targets, weights, strength } = network;
  const parts: Parts = {
    of: Int32Array.from({ length: nodes }, (_, i) => i),
    volume: strength.slice(),
    outward: new Float64Array(nodes),
    isSingle: work.flags.fill(1, 0, nodes),
  };
  const volume = new Float64Array(count);
  for (let i = 0; i < nodes; i += 1) {
    const community = communities[i] ?? 0;
    volume[community] = (volume[community] ?? 0) + (strength[i] ?? 0);
    let inside = 0;
    for (let at = offsets[i] ?? 0; at < (offsets[i + 1] ?? 0); at += 1) {
      if (communities[targets[at] ?? 0] === community) inside += weights[at] ?? 0;
    }
    parts.outward[i] = inside;
  }
  const order = Int32Array.from({ length: nodes }, (_, i) => i);
  shuffle(order, work.random);
  for (const node of order) {
    if (parts.isSingle[node] === 1) mergeNode(network, node, communities, volume, parts, work);
  }
  return parts.of;
}

function isWellConnected(outward: number, volume: number, whole: number, price: number): boolean {
  return outward >= price * volume * (whole - volume);
}

/** Merges a node that is still alone into a part of its community, with a chance that grows with the gain. */
function mergeNode(
  network: Network,
  node: number,
  communities: Int32Array,
  volumes: Float64Array,
  parts: Parts,
  work: Workspace,
): void {
  const community = communities[node] ?? 0;
  const whole = volumes[community] ?? 0;
  const strength = network.strength[node] ?? 0;
  const outward = parts.outward[node] ?? 0;
  if (!isWellConnected(outward, strength, whole, work.price)) return;
  const { offsets, targets, weights } = network;
  const { weightTo, touched, gains } = work;
  let count = 0;
  for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
    const neighbour = targets[at] ?? 0;
    if (communities[neighbour] !== community) continue;
    const part = parts.of[neighbour] ?? 0;
    if (weightTo[part] === 0) touched[count++] = part;
    weightTo[part] = (weightTo[part] ?? 0) + (weights[at] ?? 0);
  }
  let candidates = 0;
  for (let i = 0; i < count; i += 1) {
    const part = touched[i] ?? 0;
    const partVolume = parts.volume[part] ?? 0;
    const gain = (weightTo[part] ?? 0) - work.price * strength * partVolume;
    if (gain < 0 || !isWellConnected(parts.outward[part] ?? 0, partVolume, whole, work.price)) {
      weightTo[part] = 0;
      continue;
    }
    touched[candidates] = part;
    gains[candidates] = gain;
    candidates += 1;
  }
  if (candidates > 0) {
    const part = touched[choose(gains, candidates, work)] ?? node;
    const between = weightTo[part] ?? 0;
    parts.of[node] = part;
    parts.isSingle[node] = 0;
    parts.isSingle[part] = 0;
    parts.volume[part] = (parts.volume[part] ?? 0) + strength;
    parts.outward[part] = (parts.outward[part] ?? 0) + outward - 2 * between;
  }
  for (let i = 0; i < candidates; i += 1) weightTo[touched[i] ?? 0] = 0;
}

/** Draws one of the first `count` gains with weights exp(gain / temperature); the gains are overwritten. */
function choose(gains: Float64Array, count: number, work: Workspace): number {
  if (count === 1) return 0;
  let best = 0;
  for (let i = 1; i < count; i += 1) best = Math.max(best, gains[i] ?? 0, gains[0] ?? 0);
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    gains[i] = exp(((gains[i] ?? 0) - best) / work.temperature);
    sum += gains[i] ?? 0;
  }
  let left = work.random() * sum;
  for (let i = 0; i < count; i += 1) {
    left -= gains[i] ?? 0;
    if (left <= 0) return i;
  }
  return count - 1;
}

/** The network whose nodes are the parts: parallel edges joined, inner edges kept in the strengths. */
export function aggregate(network: Network, parts: Int32Array, count: number, work: Workspace): Network {
  const starts = new Int32Array(count + 1);
  for (const part of parts) starts[part + 1] = (starts[part + 1] ?? 0) + 1;
  for (let c = 0; c < count; c += 1) starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0);
  const next = starts.slice(0, count);
  const members = new Int32Array(network.nodes);
  for (let i = 0; i < network.nodes; i += 1) {
    const part = parts[i] ?? 0;
    const at = next[part] ?? 0;
    next[part] = at + 1;
    members[at] = i;
  }
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(network.targets.length);
  const weights = new Float64Array(network.targets.length);
  const strength = new Float64Array(count);
  let end = 0;
  for (let c = 0; c < count; c += 1) {
    let touched = 0;
    for (let m = starts[c] ?? 0; m < (starts[c + 1] ?? 0); m += 1) {
      const node = members[m] ?? 0;
      strength[c] = (strength[c] ?? 0) + (network.strength[node] ?? 0);
      touched = gather(network, node, parts, work, touched);
    }
    for (let i = 0; i < touched; i += 1) {
      const part = work.touched[i] ?? 0;
      if (part !== c) {
        targets[end] = part;
        weights[end] = work.weightTo[part] ?? 0;
        end += 1;
      }
      work.weightTo[part] = 0;
    }
    offsets[c + 1] = end;
  }
  return {
    nodes: count,
    offsets,
    targets: targets.slice(0, end),
    weights: weights.slice(0, end),
    strength,
    total: network.total,
  };
}
