import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/groups/ari.ts';
import { classify } from '../../../src/core/groups/classes.ts';
import { medianByMoves } from '../../../src/core/groups/median-moves.ts';
import { medianByPairs } from '../../../src/core/groups/median-pairs.ts';
import { buildNetwork } from '../../../src/core/groups/network.ts';
import { makeEdges, plantPartition, runLeiden } from './planted.ts';

describe('classify', () => {
  it('merges what all runs treat alike', () => {
    const { of, sizes } = classify([Int32Array.of(0, 0, 1, 1), Int32Array.of(5, 5, 5, 2)], 4);
    expect([...of]).toEqual([0, 0, 1, 2]);
    expect([...sizes]).toEqual([2, 1, 1]);
  });
});

describe('median partitions', () => {
  const runs = [
    Int32Array.of(0, 0, 0, 1, 1, 1, 2),
    Int32Array.of(0, 0, 0, 1, 1, 0, 1),
    Int32Array.of(0, 0, 1, 1, 1, 1, 0),
  ];
  const complete = makeEdges(
    Array.from({ length: 7 }, (_, a) => Array.from({ length: 6 - a }, (_, b) => [a, a + b + 1] as const)).flat(),
  );

  it('put together what most runs do, and leave alone what none holds in half of them', () => {
    const classes = classify(runs, 7);
    const expected = [0, 0, 0, 1, 1, 1, 2];
    for (const groups of [medianByPairs(classes, 1), medianByMoves(buildNetwork(7, complete), classes)]) {
      expect(
        adjustedRandIndex(
          Array.from(classes.of, (own) => groups[own] ?? -1),
          expected,
        ),
      ).toBe(1);
    }
  });

  it('agree, whether by all pairs or by moves', () => {
    const { n, edges } = plantPartition(12, 15, 0.25, 0.03, 1);
    const network = buildNetwork(n, edges);
    const classes = classify(runLeiden(n, edges, 1.5, 12, 1), n);
    expect(adjustedRandIndex(medianByMoves(network, classes), medianByPairs(classes, 1))).toBeGreaterThan(0.9);
  });

  it('do not lump small groups in a large network', () => {
    const { n, edges, truth } = plantPartition(150, 5, 1, 0.001, 2);
    const network = buildNetwork(n, edges);
    const classes = classify(runLeiden(n, edges, 20, 6, 1), n);
    for (const groups of [medianByPairs(classes, 1), medianByMoves(network, classes)]) {
      expect(
        adjustedRandIndex(
          Array.from(classes.of, (own) => groups[own] ?? -1),
          truth,
        ),
      ).toBeGreaterThan(0.97);
    }
  });
});
