import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/groups/ari.ts';
import { clusterEdges } from '../../../src/core/groups/cluster-edges.ts';
import { makeEdges, plantPartition } from './planted.ts';

describe('clusterEdges', () => {
  const { n, edges, truth } = plantPartition(9, 20, 0.4, 0.02, 1);

  it('recovers planted groups by consensus and by best run', () => {
    for (const partition of ['consensus', 'best'] as const) {
      const found = clusterEdges({ n, ...edges }, { partition, seed: 3 });
      expect(adjustedRandIndex(found.membership, truth)).toBe(1);
      expect(found.groups).toBe(9);
      expect(found.runs).toBe(50);
      expect(found.stability.every((share) => share > 0.9)).toBe(true);
    }
  });

  it('gives the run of highest modularity, no lower than the consensus', () => {
    const noisy = plantPartition(10, 15, 0.2, 0.06, 2);
    const graph = { n: noisy.n, ...noisy.edges };
    const best = clusterEdges(graph, { partition: 'best' });
    expect(best.modularity).toBeGreaterThanOrEqual(clusterEdges(graph, { partition: 'consensus' }).modularity);
  });

  it('numbers groups by size, and counts nodes without edges as groups of one', () => {
    const graph = {
      n: 6,
      ...makeEdges([
        [3, 4],
        [3, 5],
        [4, 5],
        [0, 1],
      ]),
    };
    const { membership, groups } = clusterEdges(graph, { partition: 'consensus' });
    expect([...membership]).toEqual([1, 1, 2, 0, 0, 0]);
    expect(groups).toBe(3);
  });

  it('takes a graph without nodes', () => {
    const found = clusterEdges({ n: 0, ...makeEdges([]) }, { partition: 'best' });
    expect(found.groups).toBe(0);
    expect(found.modularity).toBe(0);
  });

  it('is the same for the same seed', () => {
    const noisy = plantPartition(6, 15, 0.2, 0.08, 4);
    const run = () => clusterEdges({ n: noisy.n, ...noisy.edges }, { partition: 'consensus', seed: 5, runs: 8 });
    expect(run()).toEqual(run());
  });
});
