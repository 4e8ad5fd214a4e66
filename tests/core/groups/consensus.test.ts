import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/groups/ari.ts';
import { findConsensus, splitDisconnected } from '../../../src/core/groups/consensus.ts';
import { buildNetwork } from '../../../src/core/groups/network.ts';
import { makeEdges, plantPartition, runLeiden } from './planted.ts';

describe('findConsensus', () => {
  it('gives what all runs agree on', () => {
    const { n, edges, truth } = plantPartition(4, 10, 0.9, 0.02, 1);
    const consensus = findConsensus(buildNetwork(n, edges), [truth, truth, truth], 1);
    expect(adjustedRandIndex(consensus, truth)).toBe(1);
  });

  it('overrules a run that disagrees', () => {
    const { n, edges, truth } = plantPartition(3, 8, 1, 0.05, 2);
    const odd = truth.map((group, i) => (i % 8 === 0 ? (group + 1) % 3 : group));
    const consensus = findConsensus(buildNetwork(n, edges), [truth, odd, truth, truth], 1);
    expect(adjustedRandIndex(consensus, truth)).toBe(1);
  });

  it('changes less from seed to seed than single runs do', () => {
    const { n, edges } = plantPartition(12, 12, 0.25, 0.06, 3);
    const network = buildNetwork(n, edges);
    const runs = [1, 2].map((seed) => runLeiden(n, edges, 1, 20, seed));
    const [one = [], two = []] = runs;
    const [first, second] = runs.map((own, i) => findConsensus(network, own, i + 1));
    const ofRuns = adjustedRandIndex(one[0] ?? [], two[0] ?? []);
    expect(adjustedRandIndex(first ?? [], second ?? [])).toBeGreaterThan(ofRuns);
  });

  it('overrules noise that differs from run to run', () => {
    const { n, edges, truth } = plantPartition(40, 30, 0.3, 0.004, 4);
    const network = buildNetwork(n, edges);
    const noisy = Array.from({ length: 6 }, (_, run) =>
      truth.map((group, i) => ((i * 7919 + run * 104729) % 17 === 0 ? (group + run + 1) % 40 : group)),
    );
    expect(adjustedRandIndex(findConsensus(network, noisy, 1), truth)).toBeGreaterThan(0.98);
  });

  it('is deterministic', () => {
    const { n, edges } = plantPartition(6, 12, 0.3, 0.08, 5);
    const network = buildNetwork(n, edges);
    const find = () => findConsensus(network, runLeiden(n, edges, 1, 10, 9), 9);
    expect(find()).toEqual(find());
  });

  it('makes connected groups of any runs', () => {
    const tie = fc.tuple(fc.nat(14), fc.nat(14));
    const runs = fc.array(fc.array(fc.nat(4), { minLength: 15, maxLength: 15 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 40 }), runs, (ties, labels) => {
        const network = buildNetwork(15, makeEdges(ties));
        const consensus = findConsensus(
          network,
          labels.map((run) => Int32Array.from(run)),
          1,
        );
        expect(consensus.length).toBe(15);
        expect(new Set(splitDisconnected(network, consensus)).size).toBe(new Set(consensus).size);
      }),
    );
  });

  it('takes a network without nodes', () => {
    expect([...findConsensus(buildNetwork(0, makeEdges([])), [new Int32Array(0)], 1)]).toEqual([]);
  });
});
