/**
 * Sums of weights over shared entries of an inverted index, and the members with the highest of them. Memory is one
 * number a member, kept between queries; a query costs the postings it reads.
 */
import type { SparseRows } from './sparse.ts';

export class SharedSums {
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];
  readonly #compareTies: (a: number, b: number) => number;

  /** `compareTies` orders members of equal sums. */
  constructor(members: number, compareTies: (a: number, b: number) => number) {
    this.#sums = new Float64Array(members);
    this.#compareTies = compareTies;
  }

  /** Adds `factor` times the weights of one entry's members. */
  add(postings: SparseRows, entry: number, factor: number): void {
    const sums = this.#sums;
    const end = postings.offsets[entry + 1] ?? 0;
    for (let at = postings.offsets[entry] ?? 0; at < end; at += 1) {
      const member = postings.entries[at] ?? 0;
      const before = sums[member] ?? 0;
      if (before === 0) this.#touched.push(member);
      sums[member] = before + factor * (postings.weights[at] ?? 0);
    }
  }

  #isBefore(a: number, b: number): boolean {
    const difference = (this.#sums[a] ?? 0) - (this.#sums[b] ?? 0);
    return difference > 0 || (difference === 0 && this.#compareTies(a, b) < 0);
  }

  /** The `count` members of the highest sums above 0, best first, `self` left out; clears the sums. */
  take(self: number, count: number): number[] {
    const best = this.#best(self, count);
    this.#clear();
    return best;
  }

  /** As `take`, with the sums. */
  takeScored(self: number, count: number): { readonly member: number; readonly sum: number }[] {
    const best = this.#best(self, count).map((member) => ({ member, sum: this.#sums[member] ?? 0 }));
    this.#clear();
    return best;
  }

  #clear(): void {
    for (const member of this.#touched) this.#sums[member] = 0;
    this.#touched.length = 0;
  }

  #best(self: number, count: number): number[] {
    const sums = this.#sums;
    const best: number[] = [];
    let least = 0;
    for (const member of this.#touched) {
      const sum = sums[member] ?? 0;
      if (count <= 0 || member === self || !(sum > 0) || sum < least) continue;
      let low = 0;
      let high = best.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.#isBefore(best[middle] ?? 0, member)) low = middle + 1;
        else high = middle;
      }
      if (low >= count) continue;
      best.splice(low, 0, member);
      if (best.length > count) best.pop();
      if (best.length === count) least = sums[best[count - 1] ?? 0] ?? 0;
    }
    return best;
  }
}
