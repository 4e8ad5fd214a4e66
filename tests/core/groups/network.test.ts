import { describe, expect, it } from 'vitest';
import { buildNetwork, modularity, renumber } from '../../../src/core/groups/network.ts';
import { makeEdges } from './planted.ts';

const twoTriangles = makeEdges([
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 5],
]);

describe('buildNetwork', () => {
  it('holds both directions and the strengths', () => {
    const network = buildNetwork(
      3,
      makeEdges([
        [0, 1, 2],
        [1, 2, 0.5],
      ]),
    );
    expect([...network.offsets]).toEqual([0, 1, 3, 4]);
    expect([...network.targets]).toEqual([1, 0, 2, 1]);
    expect([...network.strength]).toEqual([2, 2.5, 0.5]);
    expect(network.total).toBe(5);
  });

  it('leaves out loops, ends out of range and weights that are not positive and finite', () => {
    const odd = makeEdges([
      [0, 0],
      [0, 9],
      [-1, 1],
      [0, 1, 0],
      [0, 1, -2],
      [0, 1, Number.NaN],
      [0, 1, Infinity],
      [0, 1, 3],
    ]);
    const network = buildNetwork(2, odd);
    expect([...network.weights]).toEqual([3, 3]);
    expect(network.total).toBe(6);
  });
});

describe('modularity', () => {
  it('has the value worked out by hand for two triangles and a bridge', () => {
    const network = buildNetwork(6, twoTriangles);
    expect(modularity(network, Int32Array.of(0, 0, 0, 1, 1, 1), 1)).toBeCloseTo(6 / 7 - 0.5, 12);
    expect(modularity(network, Int32Array.of(0, 0, 0, 1, 1, 1), 2)).toBeCloseTo(6 / 7 - 1, 12);
    expect(modularity(network, new Int32Array(6), 1)).toBeCloseTo(0, 12);
  });

  it('takes negative entries for groups of one, and is 0 without edges', () => {
    const network = buildNetwork(6, twoTriangles);
    const alone = modularity(network, Int32Array.of(0, 1, 2, 3, 4, 5), 1);
    expect(modularity(network, new Int32Array(6).fill(-1), 1)).toBeCloseTo(alone, 12);
    expect(modularity(buildNetwork(3, makeEdges([])), new Int32Array(3), 1)).toBe(0);
  });
});

describe('renumber', () => {
  it('numbers groups by first appearance and leaves negative entries', () => {
    const membership = Int32Array.of(5, -1, 2, 5, 9);
    expect(renumber(membership)).toBe(3);
    expect([...membership]).toEqual([0, -1, 1, 0, 2]);
  });
});
