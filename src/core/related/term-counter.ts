/** Counts the terms of texts and weighs them: vectors of length 1, by damped counts times inverse frequencies. */
import { log } from '../math/math.ts';
import type { SparseVector } from './sparse.ts';

const PHRASE_WEIGHT = 0.6;

const DAMPED = Float64Array.from({ length: 64 }, (_, tf) => 1 + log(Math.max(tf, 1)));
const damp = (tf: number): number => DAMPED[tf] ?? 1 + log(tf);

/** Counts above this weigh no more. */
const MAX_COUNT = 4095;

/** Counts the terms of one text after another and weighs them; terms without an inverse frequency are left out. */
export class TermCounter {
  private readonly words: number;
  private readonly idf: Float64Array;
  private readonly counts: Int32Array;
  private touched = new Int32Array(256);
  private size = 0;

  constructor(words: number, idf: Float64Array) {
    this.words = words;
    this.idf = idf;
    this.counts = new Int32Array(idf.length);
  }

  /** Counts a term `step` times; -1 is none. */
  add(term: number, step: number): void {
    if (term < 0 || this.idf[term] === 0) return;
    const before = this.counts[term] ?? 0;
    this.counts[term] = before + step;
    if (before > 0) return;
    if (this.size === this.touched.length) {
      const grown = new Int32Array(2 * this.size);
      grown.set(this.touched);
      this.touched = grown;
    }
    this.touched[this.size] = term;
    this.size += 1;
  }

  /** Weights of the counted terms, sorted by term, of length 1; counting begins anew. */
  take(): SparseVector {
    const entries = this.touched.slice(0, this.size).sort();
    const values = new Float64Array(this.size);
    let square = 0;
    for (let i = 0; i < entries.length; i += 1) {
      const term = entries[i] ?? 0;
      const count = Math.min(this.counts[term] ?? 0, MAX_COUNT);
      const value = damp(count) * (this.idf[term] ?? 0) * (term < this.words ? 1 : PHRASE_WEIGHT);
      this.counts[term] = 0;
      values[i] = value;
      square += value * value;
    }
    this.size = 0;
    const length = Math.sqrt(square);
    const weights = new Float32Array(values.length);
    for (let i = 0; i < values.length; i += 1) weights[i] = (values[i] ?? 0) / length;
    return { entries, weights };
  }
}
