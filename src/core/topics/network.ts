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
  /** By feature, then unit: weights of features as they are. */
  private readonly weights: Float64Array;
  private readonly biases: Float64Array;
  private readonly output: Float64Array;
  private readonly outputBias: number;
  private readonly sums: Float64Array;

  constructor({ means, deviations, hidden, output }: Omit<RankerFile, 'about' | 'training' | 'features'>) {
    const inputs = means.length;
    const units = hidden.length;
    this.means = Float64Array.from(means);
    this.least = this.means.map((mean, i) => mean - CLIP * (deviations[i] ?? 1));
    this.most = this.means.map((mean, i) => mean + CLIP * (deviations[i] ?? 1));
    this.weights = new Float64Array(inputs * units);
    this.biases = Float64Array.from(hidden, ({ bias }) => bias);
    this.output = Float64Array.from(output.weights);
    this.outputBias = output.bias;
    this.sums = new Float64Array(units);
    for (let unit = 0; unit < units; unit += 1) {
      for (let input = 0; input < inputs; input += 1) {
        const weight = (hidden[unit]?.weights[input] ?? 0) / (deviations[input] ?? 1);
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

  /** Fills `sums` with the inputs of the units. */
  private activate(values: Float64Array, base: number): void {
    const { sums, weights, least, most } = this;
    const units = sums.length;
    const inputs = least.length;
    sums.set(this.biases);
    for (let input = 0; input < inputs; input += 1) {
      let value = values[base + input] ?? 0;
      const low = least[input] ?? 0;
      const high = most[input] ?? 0;
      if (value < low) value = low;
      else if (value > high) value = high;
      if (value === 0) continue;
      const row = input * units;
      for (let unit = 0; unit < units; unit += 1) sums[unit] = (sums[unit] ?? 0) + value * (weights[row + unit] ?? 0);
    }
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
