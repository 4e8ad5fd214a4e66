/**
 * The network that ranks phrases: one layer of rectified units over the features and a logistic output, trained by
 * `npm run train -- topics` and read from `data/topic-ranker.json`. Features are standardised and clipped to six deviations;
 * both are folded into the weights, so that features of 0, of which there are many, cost nothing. Sums run in one order: the
 * same to the bit in every engine.
 */
import { exp } from '../math/math.ts';
import { FEATURES } from './feature-names.ts';

/** Deviations that inputs are clipped to. */
export const CLIP = 6;

/** `data/topic-ranker.json`; weights are of standardised inputs, `hidden` by unit, in the order of the features. */
export interface RankerFile {
  readonly about: string;
  readonly training: Readonly<Record<string, unknown>>;
  readonly features: readonly string[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
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

export class Network {
  private readonly means: Float64Array;
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  /** Units, filled up to a multiple of four with ones that are never active. */
  private readonly units: number;
  /** By feature, then unit: weights of features as they are. */
  private readonly weights: Float64Array;
  private readonly biases: Float64Array;
  private readonly output: Float64Array;
  private readonly outputBias: number;
  private readonly sums: Float64Array;
  /** The features of the phrase at hand that are not 0, and their values. */
  private readonly inputs: Int32Array;
  private readonly inputValues: Float64Array;

  constructor({ means, deviations, hidden, output }: Omit<RankerFile, 'about' | 'training' | 'features'>) {
    const units = 4 * Math.ceil(hidden.length / 4);
    this.units = units;
    this.means = Float64Array.from(means);
    this.least = this.means.map((mean, i) => mean - CLIP * (deviations[i] ?? 1));
    this.most = this.means.map((mean, i) => mean + CLIP * (deviations[i] ?? 1));
    this.weights = new Float64Array(means.length * units);
    this.biases = new Float64Array(units);
    this.output = new Float64Array(units);
    this.output.set(output.weights);
    this.outputBias = output.bias;
    this.sums = new Float64Array(units);
    this.inputs = new Int32Array(means.length);
    this.inputValues = new Float64Array(means.length);
    for (const [unit, { bias, weights }] of hidden.entries()) {
      this.biases[unit] = bias;
      for (let input = 0; input < means.length; input += 1) {
        const weight = (weights[input] ?? 0) / (deviations[input] ?? 1);
        this.weights[input * units + unit] = weight;
        this.biases[unit] = (this.biases[unit] ?? 0) - weight * (means[input] ?? 0);
      }
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
   * What each feature adds to the log-odds against a phrase with mean features: the standardised input times the gradient
   * at it, summed over the units (input x gradient; exact within the linear piece of the network that the phrase lies in).
   */
  contributions(values: Float64Array, base: number): Float64Array {
    this.activate(values, base);
    const { sums, output, weights, means, least, most } = this;
    const units = sums.length;
    return Float64Array.from(means, (mean, input) => {
      const value = Math.max(least[input] ?? 0, Math.min(most[input] ?? 0, values[base + input] ?? 0));
      let gradient = 0;
      for (let unit = 0; unit < units; unit += 1)
        if ((sums[unit] ?? 0) > 0) gradient += (output[unit] ?? 0) * (weights[input * units + unit] ?? 0);
      return (value - mean) * gradient;
    });
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

  /** Collects the features that are not 0, clipped; gives how many they are. */
  private collect(values: Float64Array, base: number): number {
    const { least, most, inputs, inputValues } = this;
    let used = 0;
    for (let input = 0; input < least.length; input += 1) {
      const value = values[base + input] ?? 0;
      const low = least[input] ?? 0;
      const high = most[input] ?? 0;
      const clipped = value < low ? low : value > high ? high : value;
      if (clipped === 0) continue;
      inputs[used] = input;
      inputValues[used] = clipped;
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
  const lists = [file.means, file.deviations, ...file.hidden.map(({ weights }) => weights)];
  const isWhole = lists.every((list) => list.length === FEATURES.length && list.every(Number.isFinite));
  if (!isWhole || file.output.weights.length !== file.hidden.length) throw new RankerError('numbers are missing');
  return new Network(file);
}
