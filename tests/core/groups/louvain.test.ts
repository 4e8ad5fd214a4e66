import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/groups/ari.ts';
import { LEIDEN } from '../../../src/core/groups/algorithms.ts';
import { clusterEdges } from '../../../src/core/groups/cluster-edges.ts';
import { LOUVAIN } from '../../../src/core/groups/louvain.ts';
import { plantPartition } from './planted.ts';

describe('LOUVAIN', () => {
  const { n, edges, truth } = plantPartition(5, 12, 0.7, 0.03, 2);

  it('finds planted groups, as Leiden does, and repeats for a seed', () => {
    const found = clusterEdges({ n, ...edges }, { partition: 'consensus', algorithm: LOUVAIN, runs: 8 });
    const again = clusterEdges({ n, ...edges }, { partition: 'consensus', algorithm: LOUVAIN, runs: 8 });
    const leiden = clusterEdges({ n, ...edges }, { partition: 'consensus', algorithm: LEIDEN, runs: 8 });
    expect(adjustedRandIndex(found.membership, truth)).toBe(1);
    expect(again.membership).toEqual(found.membership);
    expect(leiden.modularity).toBeGreaterThanOrEqual(found.modularity - 1e-9);
    expect(found.algorithm).toContain('Louvain');
  });
});
