/**
 * Louvain (Blondel et al. 2008) as graphology-communities-louvain has it, on a network in compressed rows. Its random walk
 * only picks where a cycle through the nodes starts, so the order of insertion is shuffled by the seed too. Costs a graph
 * object of the network's size a run; communities may fall apart, which the consensus mends. Kept out of the page: only
 * those who ask for it load it.
 */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { createRandom, shuffle } from '../random/random.ts';
import type { CommunityAlgorithm } from './algorithms.ts';
import type { Network } from './network.ts';

function shuffledGraph(network: Network, random: () => number): UndirectedGraph {
  const order = Int32Array.from({ length: network.nodes }, (_, i) => i);
  shuffle(order, random);
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (const node of order) graph.addNode(node);
  for (const node of order) {
    for (let e = network.offsets[node] ?? 0; e < (network.offsets[node + 1] ?? 0); e += 1) {
      const other = network.targets[e] ?? node;
      if (node < other) graph.addEdge(node, other, { weight: network.weights[e] ?? 0 });
    }
  }
  return graph;
}

function run(network: Network, resolution: number, seed: number): Int32Array {
  const random = createRandom(seed);
  const membership = Int32Array.from({ length: network.nodes }, (_, i) => i);
  if (network.total <= 0) return membership;
  const communities = louvain(shuffledGraph(network, random), { rng: random, resolution });
  return membership.map((node) => communities[node] ?? node);
}

export const LOUVAIN: CommunityAlgorithm = { id: 'louvain', label: 'Louvain', run };
