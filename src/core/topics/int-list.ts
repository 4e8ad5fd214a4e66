/** A list of integers in one typed array that doubles as it grows. */
export class IntList {
  length = 0;
  private values = new Int32Array(1 << 10);

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(2 * this.length);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  get(index: number): number {
    return this.values[index] ?? 0;
  }

  /** Changes a value that is there. */
  set(index: number, value: number): void {
    if (index < this.length) this.values[index] = value;
  }

  /** A view of all values, good until the next push. */
  view(start = 0, end = this.length): Int32Array {
    return this.values.subarray(start, end);
  }
}
