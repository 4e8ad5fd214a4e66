/** Whole numbers kept by pairs of whole numbers: an open-addressing hash table over typed arrays, with linear probing. */
const LEAST = 64;
/** Part of the places that may be taken before the table doubles. */
const FULL = 0.5;
const EMPTY = -1;

export class PairCounts {
  #first: Int32Array;
  #second: Int32Array;
  #counts: Int32Array;
  #taken = 0;

  /** Room for about `expected` pairs of numbers from 0. */
  constructor(expected: number) {
    let places = LEAST;
    while (places * FULL < expected) places *= 2;
    this.#first = new Int32Array(places).fill(EMPTY);
    this.#second = new Int32Array(places);
    this.#counts = new Int32Array(places);
  }

  /** Pairs that were given a number. */
  get size(): number {
    return this.#taken;
  }

  /** Where a pair stands, or the empty place for it. */
  #find(first: number, second: number): number {
    const firsts = this.#first;
    const mask = firsts.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
    hash ^= hash >>> 15;
    let at = hash & mask;
    while (firsts[at] !== EMPTY && (firsts[at] !== first || this.#second[at] !== second)) at = (at + 1) & mask;
    return at;
  }

  /** The number of a pair, 0 where it has none. */
  get(first: number, second: number): number {
    return this.#counts[this.#find(first, second)] ?? 0;
  }

  /** Adds to the number of a pair; returns it as it is then. */
  add(first: number, second: number, count: number): number {
    const at = this.#find(first, second);
    const sum = (this.#counts[at] ?? 0) + count;
    this.#counts[at] = sum;
    if (this.#first[at] === EMPTY) {
      this.#first[at] = first;
      this.#second[at] = second;
      this.#taken += 1;
      if (this.#taken > FULL * this.#first.length) this.#grow();
    }
    return sum;
  }

  #grow(): void {
    const larger = new PairCounts(this.#first.length);
    this.#first.forEach((first, at) => {
      if (first !== EMPTY) larger.add(first, this.#second[at] ?? 0, this.#counts[at] ?? 0);
    });
    this.#first = larger.#first;
    this.#second = larger.#second;
    this.#counts = larger.#counts;
  }

  /** Sum of the squares of all numbers. */
  squares(): number {
    return this.#counts.reduce((sum, count) => sum + count * count, 0);
  }
}
