/**
 * The network that ranks phrases: one layer of rectified units over the pieces of the features and a logistic output, trained by
 * `npm run train -- topics` and read from `data/topic-ranker.json`. A feature costs at most two inputs: the pieces it has passed,
 * added up beforehand, and the one it is in; at its lowest, where most are, none. Sums run in one order: the same to the bit
 * in every engine.
 */
import { exp } from '../math/math.ts';
import { FEATURES } from './feature-names.ts';
import { Pieces } from './pieces.ts';

/** `data/topic-ranker.json`; `knots` by feature, `means` and the weights of each unit by piece, features in order. */
export interface RankerFile {
  readonly about: string;
  readonly training: Readonly<Record<string, unknown>>;
  readonly features: readonly string[];
  readonly knots: readonly (readonly number[])[];
  readonly means: readonly number[];
  readonly hidden: readonly { readonly bias: number; readonly weights: readonly number[] }[];
  readonly output: { readonly bias: number; readonly weights: readonly number[] };
}

/** Raised where weights do not fit the features of the program. */
export class RankerError extends Error {
  readonly code = 'topic-ranker';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The weights of the topic ranker cannot be read: ${reason}.`, options);
    this.name = 'RankerError';
  }
}

/** What the network is made of. */
export type RankerWeights = Omit<RankerFile, 'about' | 'training' | 'features'>;

export class Network {
  readonly madeOf: RankerWeights;
  private readonly pieces: Pieces;
  private readonly means: Float64Array;
  /** Units, filled up to a multiple of four with ones that are never active. */
  private readonly units: number;
  /** By piece, then unit: its weights; after those of all pieces, the sums of the weights of the same feature before each. */
  private readonly weights: Float64Array;
  private readonly biases: Float64Array;
  private readonly output: Float64Array;
  private readonly outputBias: number;
  private readonly sums: Float64Array;
  /** What the phrase at hand adds: rows of `weights` and how much of each. */
  private readonly inputs: Int32Array;
  private readonly inputValues: Float64Array;

  constructor(madeOf: RankerWeights) {
    const { knots, means, hidden, output } = madeOf;
    this.madeOf = madeOf;
    const units = 4 * Math.ceil(hidden.length / 4);
    this.pieces = new Pieces(knots);
    this.units = units;
    this.means = Float64Array.from(means);
    this.weights = new Float64Array(2 * this.pieces.count * units);
    this.biases = new Float64Array(units);
    this.output = new Float64Array(units);
    this.output.set(output.weights);
    this.outputBias = output.bias;
    this.sums = new Float64Array(units);
    this.inputs = new Int32Array(2 * knots.length);
    this.inputValues = new Float64Array(2 * knots.length);
    for (const [unit, { bias, weights }] of hidden.entries()) {
      this.biases[unit] = bias;
      this.setWeights(unit, weights);
    }
  }

  /** Log-odds that an author would choose the phrase whose features stand in values[base ..]. */
  score(values: Float64Array, base: number): number {
    this.activate(values, base);
    const { sums, output } = this;
    let score = this.outputBias;
    for (let unit = 0; unit < sums.length; unit += 1) {
      const sum = sums[unit] ?? 0;
      if (sum > 0) score += (output[unit] ?? 0) * sum;
    }
    return score;
  }

  /**
   * What each feature adds to the log-odds against a phrase with mean features: its pieces, less their means, times the gradient
   * at them, summed over the units (input x gradient; exact within the linear part of the network that the phrase lies in).
   */
  contributions(values: Float64Array, base: number): Float64Array {
    this.activate(values, base);
    const { sums, output, weights, means, pieces, units } = this;
    const { starts } = pieces;
    return Float64Array.from({ length: starts.length - 1 }, (_, input) => {
      let contribution = 0;
      for (let piece = starts[input] ?? 0; piece < (starts[input + 1] ?? 0); piece += 1) {
        let gradient = 0;
        for (let unit = 0; unit < units; unit += 1)
          if ((sums[unit] ?? 0) > 0) gradient += (output[unit] ?? 0) * (weights[piece * units + unit] ?? 0);
        contribution += (pieces.share(piece, values[base + input] ?? 0) - (means[piece] ?? 0)) * gradient;
      }
      return contribution;
    });
  }

  /** Sets the weights of a unit, by piece, and their sums. */
  private setWeights(unit: number, own: readonly number[]): void {
    const { units, pieces, weights } = this;
    const { starts, count } = pieces;
    for (let input = 0; input + 1 < starts.length; input += 1) {
      let passed = 0;
      for (let piece = starts[input] ?? 0; piece < (starts[input + 1] ?? 0); piece += 1) {
        weights[piece * units + unit] = own[piece] ?? 0;
        weights[(count + piece) * units + unit] = passed;
        passed += own[piece] ?? 0;
      }
    }
  }

  /** Fills `sums` with the inputs of the units, four at a time. */
  private activate(values: Float64Array, base: number): void {
    const { sums, weights, biases, inputs, inputValues, units } = this;
    const used = this.collect(values, base);
    for (let unit = 0; unit < units; unit += 4) {
      let a = biases[unit] ?? 0;
      let b = biases[unit + 1] ?? 0;
      let c = biases[unit + 2] ?? 0;
      let d = biases[unit + 3] ?? 0;
      for (let at = 0; at < used; at += 1) {
        const value = inputValues[at] ?? 0;
        const from = (inputs[at] ?? 0) * units + unit;
        a += value * (weights[from] ?? 0);
        b += value * (weights[from + 1] ?? 0);
        c += value * (weights[from + 2] ?? 0);
        d += value * (weights[from + 3] ?? 0);
      }
      sums[unit] = a;
      sums[unit + 1] = b;
      sums[unit + 2] = c;
      sums[unit + 3] = d;
    }
  }

  /** Collects the pieces that features are in and those they have passed; gives how many inputs these are. */
  private collect(values: Float64Array, base: number): number {
    const { inputs, inputValues, pieces } = this;
    const { starts, lows, count } = pieces;
    let used = 0;
    for (let input = 0; input + 1 < starts.length; input += 1) {
      const first = starts[input] ?? 0;
      const end = starts[input + 1] ?? 0;
      const value = values[base + input] ?? 0;
      if (first === end || value <= (lows[first] ?? 0)) continue;
      let piece = first;
      let share = pieces.share(piece, value);
      while (share === 1 && piece + 1 < end) {
        piece += 1;
        share = pieces.share(piece, value);
      }
      if (piece > first) {
        inputs[used] = count + piece;
        inputValues[used] = 1;
        used += 1;
      }
      if (share === 0) continue;
      inputs[used] = piece;
      inputValues[used] = share;
      used += 1;
    }
    return used;
  }
}

/** The probability of log-odds. */
export function logistic(score: number): number {
  return 1 / (1 + exp(-score));
}

/** Reads the weights; throws RankerError where they are not for the features of this program. */
export function parseRanker(text: string): Network {
  let file: RankerFile;
  try {
    file = JSON.parse(text) as RankerFile;
  } catch (cause) {
    throw new RankerError('no JSON', { cause });
  }
  const odd = FEATURES.findIndex((name, i) => file.features?.[i] !== name);
  if (odd >= 0) throw new RankerError(`feature ${odd} is ${String(file.features?.[odd])}, not ${FEATURES[odd]}`);
  if (file.knots?.length !== FEATURES.length) throw new RankerError('knots are missing');
  const pieces = file.knots.flatMap((knots) => knots.slice(1)).length;
  const lists = [file.means, ...file.hidden.map(({ weights }) => weights)];
  const isWhole = lists.every((list) => list.length === pieces && list.every(Number.isFinite));
  const rises = file.knots.every((knots) => knots.every((knot, at) => at === 0 || knot > (knots[at - 1] ?? knot)));
  if (!rises) throw new RankerError('knots do not rise');
  if (!isWhole || file.output.weights.length !== file.hidden.length) throw new RankerError('numbers are missing');
  const { knots, means, hidden, output } = file;
  return new Network({ knots, means, hidden, output });
}
