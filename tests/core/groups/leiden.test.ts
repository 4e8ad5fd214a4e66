import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/groups/ari.ts';
import { splitDisconnected } from '../../../src/core/groups/consensus.ts';
import { leiden } from '../../../src/core/groups/leiden.ts';
import { buildNetwork, modularity } from '../../../src/core/groups/network.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { makeEdges, plantPartition, type Tie } from './planted.ts';

function louvainModularity(n: number, ties: readonly Tie[], seed: number): number {
  const graph = new UndirectedGraph();
  for (let i = 0; i < n; i += 1) graph.addNode(`n${i}`);
  for (const [a, b, weight = 1] of ties) graph.addEdge(`n${a}`, `n${b}`, { weight });
  return louvain.detailed(graph, { rng: createRandom(seed) }).modularity;
}

describe('leiden', () => {
  it('recovers planted groups', () => {
    const { n, edges, truth } = plantPartition(8, 25, 0.4, 0.02, 3);
    expect(adjustedRandIndex(leiden(buildNetwork(n, edges), 1, 1), truth)).toBe(1);
  });

  it('gives the same answer for the same seed', () => {
    const { n, edges } = plantPartition(6, 20, 0.2, 0.05, 4);
    const network = buildNetwork(n, edges);
    expect(leiden(network, 1, 7)).toEqual(leiden(network, 1, 7));
  });

  it('reaches the modularity of Louvain at least', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { n, edges } = plantPartition(10, 12, 0.25, 0.03, seed);
      const ties = Array.from(edges.source, (a, e): Tie => [a, edges.target[e] ?? 0]);
      const network = buildNetwork(n, edges);
      const ours = Math.max(...[1, 2, 3].map((run) => modularity(network, leiden(network, 1, run), 1)));
      const theirs = Math.max(...[1, 2, 3].map((run) => louvainModularity(n, ties, run)));
      expect(ours).toBeGreaterThanOrEqual(theirs - 1e-9);
    }
  });

  it('finds more groups at a higher resolution', () => {
    const { n, edges } = plantPartition(12, 10, 0.6, 0.05, 5);
    const count = (resolution: number) => Math.max(...leiden(buildNetwork(n, edges), resolution, 1)) + 1;
    expect(count(0.2)).toBeLessThan(count(1));
    expect(count(1)).toBeLessThan(count(8));
  });

  it('does not depend on the scale of the weights', () => {
    const { n, edges } = plantPartition(5, 15, 0.4, 0.05, 6);
    const scaled = { ...edges, weight: edges.weight.map((w) => w * 1024) };
    expect(leiden(buildNetwork(n, edges), 1, 2)).toEqual(leiden(buildNetwork(n, scaled), 1, 2));
  });

  it('leaves nodes without ties alone, and takes empty networks', () => {
    expect([...leiden(buildNetwork(0, makeEdges([])), 1, 1)]).toEqual([]);
    expect([...leiden(buildNetwork(3, makeEdges([])), 1, 1)]).toEqual([0, 1, 2]);
    const [a, b, c] = leiden(buildNetwork(3, makeEdges([[0, 2]])), 1, 1);
    expect(a).toBe(c);
    expect(b).not.toBe(a);
  });

  it('makes connected communities, numbered without gaps, in any network', () => {
    const tie = fc.tuple(fc.nat(19), fc.nat(19), fc.double({ min: 0.01, max: 10, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(tie, { maxLength: 60 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (ties, resolution) => {
          const network = buildNetwork(20, makeEdges(ties));
          const membership = leiden(network, resolution, 1);
          const parts = splitDisconnected(network, membership);
          expect(new Set(parts).size).toBe(new Set(membership).size);
          expect(Math.max(...membership)).toBe(new Set(membership).size - 1);
        },
      ),
    );
  });
});
