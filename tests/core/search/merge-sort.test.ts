import { describe, expect, it } from 'vitest';
import { sortInSlices } from '../../../src/core/search/merge-sort.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { finish } from './finish.ts';

describe('sortInSlices', () => {
  it.each([0, 1, 5, 2048, 2049, 9000, 20_001])(
    'sorts %d items as the engine does, equal ones as they came',
    (count) => {
      const random = createRandom(count);
      const items = Array.from({ length: count }, (_, at) => ({ value: Math.floor(random() * 50), at }));
      const compare = (a: { value: number }, b: { value: number }) => a.value - b.value;
      expect(finish(sortInSlices(items, compare))).toEqual([...items].sort(compare));
    },
  );

  it('stops on the way', () => {
    const steps = sortInSlices(
      Array.from({ length: 20_000 }, (_, at) => -at),
      (a, b) => a - b,
    );
    expect([...steps].length).toBeGreaterThan(10);
  });
});
