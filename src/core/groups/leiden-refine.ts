/**
 * Refinement and aggregation of the Leiden algorithm (Traag, Waltman & van Eck 2019): communities are split into
 * well-connected parts, and the parts become the nodes of a smaller network. O(edges) each.
 */
import { exp } from '../math/math.ts';
import { shuffledOrder, type Workspace } from './leiden-workspace.ts';
import type { Network } from './network.ts';
import { sortByLabel } from './sort-by-label.ts';

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
    volume: work.volume,
    outward: work.outward,
    isSingle: work.flags.fill(1, 0, nodes),
  };
  parts.volume.set(strength);
  const volumes = new Float64Array(count);
  for (let i = 0; i < nodes; i += 1) {
    const community = communities[i] ?? 0;
    volumes[community] = (volumes[community] ?? 0) + (strength[i] ?? 0);
    const end = offsets[i + 1] ?? 0;
    let inside = 0;
    for (let at = offsets[i] ?? 0; at < end; at += 1) {
      if (communities[targets[at] ?? 0] === community) inside += weights[at] ?? 0;
    }
    parts.outward[i] = inside;
  }
  for (const node of shuffledOrder(nodes, work)) {
    if (parts.isSingle[node] === 1) mergeNode(network, node, communities, volumes, parts, work);
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
  const end = offsets[node + 1] ?? 0;
  let count = 0;
  for (let at = offsets[node] ?? 0; at < end; at += 1) {
    const neighbour = targets[at] ?? 0;
    if (communities[neighbour] !== community) continue;
    const part = parts.of[neighbour] ?? 0;
    const before = weightTo[part] ?? 0;
    if (before === 0) touched[count++] = part;
    weightTo[part] = before + (weights[at] ?? 0);
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

/** Chances under e to this do not count. */
const NO_CHANCE = -50;

/** Draws one of the first `count` gains with weights exp(gain / temperature); the gains are overwritten. */
function choose(gains: Float64Array, count: number, work: Workspace): number {
  if (count === 1) return 0;
  let best = 0;
  for (let i = 0; i < count; i += 1) best = Math.max(best, gains[i] ?? 0);
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const power = ((gains[i] ?? 0) - best) / work.temperature;
    const chance = power < NO_CHANCE ? 0 : exp(power);
    gains[i] = chance;
    sum += chance;
  }
  let left = work.random() * sum;
  for (let i = 0; i < count; i += 1) {
    left -= gains[i] ?? 0;
    if (left <= 0) return i;
  }
  return count - 1;
}

/**
 * Adds the weights from `node` to each label but `own` into `work.weightTo`, and labels not yet there to `work.touched`
 * after the first `touched`; returns how many there are then. Who calls clears `weightTo` again.
 */
function gather(
  { offsets, targets, weights }: Network,
  node: number,
  labels: Int32Array,
  own: number,
  { weightTo, touched }: Workspace,
  already: number,
): number {
  const end = offsets[node + 1] ?? 0;
  let count = already;
  for (let at = offsets[node] ?? 0; at < end; at += 1) {
    const label = labels[targets[at] ?? 0] ?? 0;
    if (label === own) continue;
    const before = weightTo[label] ?? 0;
    if (before === 0) touched[count++] = label;
    weightTo[label] = before + (weights[at] ?? 0);
  }
  return count;
}

/** The network whose nodes are the parts: parallel edges joined, inner edges kept in the strengths. */
export function aggregate(network: Network, parts: Int32Array, count: number, work: Workspace): Network {
  const { members, starts } = sortByLabel(parts, count);
  const { weightTo, touched } = work;
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(network.targets.length);
  const weights = new Float64Array(network.targets.length);
  const strength = new Float64Array(count);
  let end = 0;
  for (let c = 0; c < count; c += 1) {
    let found = 0;
    for (let m = starts[c] ?? 0; m < (starts[c + 1] ?? 0); m += 1) {
      const node = members[m] ?? 0;
      strength[c] = (strength[c] ?? 0) + (network.strength[node] ?? 0);
      found = gather(network, node, parts, c, work, found);
    }
    for (let i = 0; i < found; i += 1) {
      const part = touched[i] ?? 0;
      targets[end] = part;
      weights[end] = weightTo[part] ?? 0;
      end += 1;
      weightTo[part] = 0;
    }
    offsets[c + 1] = end;
  }
  const { total } = network;
  return {
    nodes: count,
    offsets,
    targets: targets.subarray(0, end),
    weights: weights.subarray(0, end),
    strength,
    total,
  };
}
