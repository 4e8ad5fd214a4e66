/**
 * Leiden community detection for modularity with a resolution (Traag, Waltman & van Eck 2019, "From Louvain to Leiden",
 * algorithm A.2), over compressed sparse rows. Fast local moves, refinement, aggregation, repeated `ITERATIONS` times.
 * Cost: close to linear in the edges for each level; memory a few arrays of the size of the network.
 * Every community is connected. It does not do directed edges, negative weights, or fixed memberships.
 */
import { createRandom } from '../random/random.ts';
import { aggregate, refine } from './leiden-refine.ts';
import { openWorkspace, shuffledOrder, type Workspace } from './leiden-workspace.ts';
import { type Network, renumber } from './network.ts';

/** Whole passes over the network: the second one is what lifts the result over Louvain's. */
const ITERATIONS = 2;
/** How far refinement strays from the best merge, in units of the mean edge weight. */
const RANDOMNESS = 0.01;
const MAX_LEVELS = 64;

/** Communities 0 .. k - 1 of the nodes at the given resolution; the same seed gives the same answer. */
export function leiden(network: Network, resolution: number, seed: number): Int32Array {
  const membership = Int32Array.from({ length: network.nodes }, (_, i) => i);
  if (network.total <= 0) return membership;
  const work = openWorkspace(network.nodes, {
    random: createRandom(seed),
    price: resolution / network.total,
    temperature: (RANDOMNESS * network.total) / network.targets.length,
  });
  for (let i = 0; i < ITERATIONS; i += 1) if (!improve(network, membership, work)) break;
  return membership;
}

/** One pass: moves, refines and aggregates until nothing more merges. Returns whether anything moved. */
function improve(network: Network, membership: Int32Array, work: Workspace): boolean {
  let level = network;
  let communities = membership.slice();
  let place: Int32Array | null = null;
  let moved = 0;
  for (let depth = 0; depth < MAX_LEVELS; depth += 1) {
    moved += moveNodes(level, communities, work);
    const count = renumber(communities);
    for (let i = 0; i < membership.length; i += 1) membership[i] = communities[place ? (place[i] ?? 0) : i] ?? 0;
    if (count === level.nodes) break;
    const refined = refine(level, communities, count, work);
    const parts = renumber(refined);
    if (parts === level.nodes) break;
    const lifted = new Int32Array(parts);
    for (let i = 0; i < level.nodes; i += 1) lifted[refined[i] ?? 0] = communities[i] ?? 0;
    if (place) for (let i = 0; i < place.length; i += 1) place[i] = refined[place[i] ?? 0] ?? 0;
    else place = refined.slice();
    level = aggregate(level, refined, parts, work);
    communities = lifted;
  }
  return moved > 0;
}

/** Volumes and sizes of communities, with a stack of the empty ones. */
interface Ledger {
  readonly volume: Float64Array;
  readonly size: Int32Array;
  readonly empty: Int32Array;
  empties: number;
}

function openLedger({ nodes, strength }: Network, communities: Int32Array, work: Workspace): Ledger {
  const volume = work.volume.fill(0, 0, nodes);
  const size = work.size.fill(0, 0, nodes);
  const { empty } = work;
  for (let i = 0; i < nodes; i += 1) {
    const community = communities[i] ?? 0;
    volume[community] = (volume[community] ?? 0) + (strength[i] ?? 0);
    size[community] = (size[community] ?? 0) + 1;
  }
  let empties = 0;
  for (let c = nodes - 1; c >= 0; c -= 1) if (size[c] === 0) empty[empties++] = c;
  return { volume, size, empty, empties };
}

function relabel(ledger: Ledger, from: number, to: number, strength: number): void {
  if (ledger.size[to] === 0) ledger.empties -= 1;
  ledger.volume[from] = (ledger.volume[from] ?? 0) - strength;
  ledger.size[from] = (ledger.size[from] ?? 0) - 1;
  if (ledger.size[from] === 0) {
    ledger.volume[from] = 0;
    ledger.empty[ledger.empties++] = from;
  }
  ledger.volume[to] = (ledger.volume[to] ?? 0) + strength;
  ledger.size[to] = (ledger.size[to] ?? 0) + 1;
}

/** The community that `node` gains most from, its own where none is better; an empty one where alone is best. Clears `work`. */
function bestMove(network: Network, node: number, communities: Int32Array, ledger: Ledger, work: Workspace): number {
  const { offsets, targets, weights } = network;
  const { weightTo, touched } = work;
  const own = communities[node] ?? 0;
  const strength = network.strength[node] ?? 0;
  const end = offsets[node + 1] ?? 0;
  let count = 0;
  let inside = 0;
  for (let at = offsets[node] ?? 0; at < end; at += 1) {
    const community = communities[targets[at] ?? 0] ?? 0;
    const weight = weights[at] ?? 0;
    if (community === own) {
      inside += weight;
      continue;
    }
    const before = weightTo[community] ?? 0;
    if (before === 0) touched[count++] = community;
    weightTo[community] = before + weight;
  }
  const cost = work.price * strength;
  const stay = inside - cost * ((ledger.volume[own] ?? 0) - strength);
  const margin = 1e-12 * (Math.abs(stay) + strength);
  let best = own;
  let bestGain = stay;
  for (let i = 0; i < count; i += 1) {
    const community = touched[i] ?? 0;
    const gain = (weightTo[community] ?? 0) - cost * (ledger.volume[community] ?? 0);
    weightTo[community] = 0;
    if (gain > bestGain + margin) {
      best = community;
      bestGain = gain;
    }
  }
  const isCrowded = (ledger.size[own] ?? 0) > 1 && ledger.empties > 0;
  return bestGain < -margin && isCrowded ? (ledger.empty[ledger.empties - 1] ?? own) : best;
}

/** Moves nodes to better communities, in a queue of nodes whose neighbourhood changed; returns the number of moves. */
function moveNodes(network: Network, communities: Int32Array, work: Workspace): number {
  const { nodes, offsets, targets } = network;
  const ledger = openLedger(network, communities, work);
  const queue = shuffledOrder(nodes, work);
  const isQueued = work.flags.fill(1, 0, nodes);
  let moves = 0;
  let head = 0;
  let tail = 0;
  for (let waiting = nodes; waiting > 0; waiting -= 1) {
    const node = queue[head] ?? 0;
    head = head + 1 === nodes ? 0 : head + 1;
    isQueued[node] = 0;
    const own = communities[node] ?? 0;
    const best = bestMove(network, node, communities, ledger, work);
    if (best === own) continue;
    relabel(ledger, own, best, network.strength[node] ?? 0);
    communities[node] = best;
    moves += 1;
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at += 1) {
      const neighbour = targets[at] ?? 0;
      if (isQueued[neighbour] === 1 || communities[neighbour] === best) continue;
      isQueued[neighbour] = 1;
      queue[tail] = neighbour;
      tail = tail + 1 === nodes ? 0 : tail + 1;
      waiting += 1;
    }
  }
  return moves;
}
