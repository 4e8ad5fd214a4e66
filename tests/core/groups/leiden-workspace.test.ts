import { describe, expect, it } from 'vitest';
import { openWorkspace, shuffledOrder } from '../../../src/core/groups/leiden-workspace.ts';
import { createRandom } from '../../../src/core/random/random.ts';

const orderOf = (count: number, seed: number) =>
  shuffledOrder(count, openWorkspace(count, { random: createRandom(seed), price: 1, temperature: 1 }));

describe('shuffledOrder', () => {
  for (const count of [0, 1, 500, 20_001, 50_000]) {
    it(`visits each of ${count} nodes once`, () => {
      expect(orderOf(count, 1).toSorted()).toEqual(Int32Array.from({ length: count }, (_, i) => i));
    });
  }

  it('differs by seed, and visits neighbours in large networks together', () => {
    for (const count of [500, 50_000]) expect(orderOf(count, 1)).not.toEqual(orderOf(count, 2));
    const meanStep = (order: Int32Array) =>
      order.reduce((sum, node, i) => sum + Math.abs(node - (order[i - 1] ?? node)), 0) / order.length;
    expect(meanStep(orderOf(50_000, 1))).toBeLessThan(1000);
    expect(meanStep(orderOf(20_000, 1))).toBeGreaterThan(5000);
  });
});
