import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOfPairs, orderPairs } from '../../../src/core/interchange/pairs.ts';

const pairs = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { maxLength: 40 });

it('orders pairs by their ends, and those of the same ends by number', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const ends = (i: number): number[] => (list[i] ?? []).toSorted((a, b) => a - b);
      const byHand = [...list.keys()].sort((i, j) => {
        const [[a = 0, b = 0], [c = 0, d = 0]] = [ends(i), ends(j)];
        return a - c || b - d || i - j;
      });
      const columns = [0, 1].map((end) => list.map((pair) => pair[end] ?? 0));
      expect([...orderPairs(10, columns[0] ?? [], columns[1] ?? [])]).toEqual(byHand);
      const firsts = list.map((_, i) => list.findIndex((_other, j) => ends(j).join() === ends(i).join()));
      expect([...firstOfPairs(10, columns[0] ?? [], columns[1] ?? [])]).toEqual(firsts);
    }),
  );
});
