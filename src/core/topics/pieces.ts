/**
 * Numbers cut into pieces: each piece is 0 below its knots, 1 above them, linear between (Gorishniy, Rubachev & Babenko 2022), so
 * that what a network makes of a number bends at every knot. A number of two knots is one piece.
 */
export class Pieces {
  /** Pieces of input i are [starts[i], starts[i + 1]). */
  readonly starts: Int32Array;
  readonly count: number;
  /** By piece, its lower knot and one over its width. */
  readonly lows: Float64Array;
  readonly slopes: Float64Array;

  /** `knots` of each input, rising. */
  constructor(knots: readonly (readonly number[])[]) {
    this.starts = new Int32Array(knots.length + 1);
    for (const [input, own] of knots.entries())
      this.starts[input + 1] = (this.starts[input] ?? 0) + Math.max(0, own.length - 1);
    this.count = this.starts[knots.length] ?? 0;
    this.lows = Float64Array.from(knots.flatMap((own) => own.slice(0, -1)));
    this.slopes = Float64Array.from(
      knots.flatMap((own) => own.slice(1).map((high, at) => 1 / (high - (own[at] ?? 0)))),
    );
  }

  /** Where a value stands in a piece, 0..1. */
  share(piece: number, value: number): number {
    const share = (value - (this.lows[piece] ?? 0)) * (this.slopes[piece] ?? 0);
    return share <= 0 ? 0 : share < 1 ? share : 1;
  }

  /** Writes the pieces of the inputs values[base ..] to row[at ..]. */
  write(values: Float32Array | Float64Array, base: number, row: Float32Array | Float64Array, at: number): void {
    const { starts } = this;
    for (let input = 0; input + 1 < starts.length; input += 1) {
      const value = values[base + input] ?? 0;
      for (let piece = starts[input] ?? 0; piece < (starts[input + 1] ?? 0); piece += 1)
        row[at + piece] = this.share(piece, value);
    }
  }
}
