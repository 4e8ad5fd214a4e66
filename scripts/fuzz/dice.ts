/** Seeded choices. */
import { createRandom, type Random } from '../../src/core/random/random.ts';

export class Dice {
  private readonly random: Random;

  constructor(seed: number) {
    this.random = createRandom(seed);
  }

  /** A whole number from 0 to `count` - 1; 0 where `count` is 0. */
  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** One of `values`; throws RangeError where there are none. */
  of<T>(values: readonly T[]): T {
    const at = this.below(values.length);
    if (at >= values.length) throw new RangeError('There is nothing to choose from.');
    return values[at] as T;
  }

  /** One of `values`, by their weights. */
  weighted<T extends { readonly weight: number }>(values: readonly T[]): T {
    let left = this.random() * values.reduce((sum, { weight }) => sum + weight, 0);
    for (const value of values) {
      left -= value.weight;
      if (left < 0) return value;
    }
    return this.of(values);
  }

  /** A span of `length`, [start, end): short ones more often. */
  span(length: number): readonly [start: number, end: number] {
    const start = this.below(length + 1);
    const most = this.chance(0.7) ? Math.min(24, length) : length;
    return [start, Math.min(length, start + this.below(most + 1))];
  }
}
