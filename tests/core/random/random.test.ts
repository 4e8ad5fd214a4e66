import { describe, expect, it } from 'vitest';
import { createRandom, deriveSeed, shuffle } from '../../../src/core/random/random.ts';

describe('createRandom', () => {
  it('repeats for a seed and differs between seeds', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, createRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(deriveSeed(1, 0)).not.toBe(deriveSeed(1, 1));
  });

  it('is even over [0, 1)', () => {
    const random = createRandom(7);
    const bins = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i += 1) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe('shuffle', () => {
  it('keeps the values and changes the order', () => {
    const values = Int32Array.from({ length: 50 }, (_, i) => i);
    shuffle(values, createRandom(3));
    expect([...values]).not.toEqual([...values].sort((a, b) => a - b));
    expect([...values].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});
