/**
 * Trains the network of the topic ranker: features cut into pieces at quantiles, one hidden layer of rectified units, logistic
 * loss, Adam (Kingma & Ba 2015) with a step that falls to nothing, weight decay. Of the phrases that nobody chose a share is
 * drawn anew for each pass and weighs more for it, so that probabilities stay true. Seeded: the same examples and options
 * give the same weights on one engine.
 */
import { createRandom, shuffle, type Random } from '../../src/core/random/random.ts';
import type { RankerFile } from '../../src/core/topics/network.ts';
import { Pieces } from '../../src/core/topics/pieces.ts';
import type { Examples } from './examples.ts';

export interface TrainingOptions {
  readonly seed: number;
  /** Most pieces that a feature is cut into. */
  readonly pieces: number;
  readonly units: number;
  readonly passes: number;
  readonly batch: number;
  /** First step of the descent. */
  readonly step: number;
  readonly decay: number;
  /** Share of the phrases nobody chose that a pass draws. */
  readonly drawn: number;
}

export const TRAINING: TrainingOptions = {
  seed: 1,
  pieces: 4,
  units: 24,
  passes: 8,
  batch: 256,
  step: 0.003,
  decay: 1e-3,
  drawn: 0.25,
};

export type Weights = Omit<RankerFile, 'about' | 'training' | 'features'>;

/** Deviations that inputs stand from their mean at most: what few phrases have is not made louder than that. */
const FARTHEST = 6;

/** Inputs standardised, in rows. */
interface Inputs {
  readonly width: number;
  readonly rows: Float32Array;
  readonly labels: Uint8Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/**
 * Where a feature is cut, its rising values given: at quantiles; where many phrases are at its lowest, there and at quantiles of
 * the others.
 */
function cut(values: Float32Array, pieces: number): number[] {
  const { length } = values;
  const lowest = values[0] ?? 0;
  const highest = values[length - 1] ?? 0;
  const above = values.findIndex((value) => value > lowest);
  if (above < 0) return [rounded(lowest), rounded(lowest) + 1];
  const next = values[above] ?? highest;
  if (next === highest) return [rounded(lowest), rounded(highest)];
  const hasMany = above * pieces > length;
  const from = hasMany ? above : 0;
  const steps = hasMany ? pieces - 1 : pieces;
  const quantiles = Array.from({ length: steps + 1 }, (_, step) =>
    rounded(values[from + Math.round((step / steps) * (length - 1 - from))] ?? highest),
  );
  return [...new Set([rounded(lowest), ...quantiles])].sort((a, b) => a - b);
}

function makeKnots({ width, size, values }: Examples, pieces: number): number[][] {
  return Array.from({ length: width }, (_, input) => {
    const own = Float32Array.from({ length: size }, (_value, row) => values[row * width + input] ?? 0);
    return cut(own.sort(), pieces);
  });
}

/** The pieces of the examples, standardised. */
function standardise({ width: features, size, values, labels }: Examples, pieces: Pieces): Inputs {
  const width = pieces.count;
  const rows = new Float32Array(size * width);
  for (let row = 0; row < size; row += 1) pieces.write(values, row * features, rows, row * width);
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let input = 0; input < width; input += 1) {
    let sum = 0;
    let squares = 0;
    for (let at = input; at < rows.length; at += width) {
      const value = rows[at] ?? 0;
      sum += value;
      squares += value * value;
    }
    const mean = sum / Math.max(1, size);
    const spread = Math.sqrt(Math.max(0, squares / Math.max(1, size) - mean * mean));
    const deviation = Math.max(spread, mean / FARTHEST, (1 - mean) / FARTHEST);
    means[input] = mean;
    deviations[input] = deviation;
    for (let at = input; at < rows.length; at += width) rows[at] = ((rows[at] ?? 0) - mean) / deviation;
  }
  return { width, rows, labels, means, deviations };
}

/**
 * The parameters of a network in one array: weights by unit, biases of the units, weights of the output, its bias. Loss and
 * gradient over rows.
 */
export class TrainableNetwork {
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  private readonly width: number;
  private readonly units: number;
  private readonly active: Float64Array;

  constructor(width: number, units: number, random: Random) {
    this.width = width;
    this.units = units;
    this.parameters = new Float64Array(units * width + 2 * units + 1);
    this.gradient = new Float64Array(this.parameters.length);
    this.active = new Float64Array(units);
    // About normal: the sum of three uniform draws.
    const spread = Math.sqrt(2 / width);
    for (let at = 0; at < units * width; at += 1) this.parameters[at] = (random() + random() + random() - 1.5) * spread;
    for (let unit = 0; unit < units; unit += 1) this.parameters[units * width + units + unit] = (random() - 0.5) * 0.6;
    this.parameters[this.parameters.length - 1] = -4;
  }

  /** Adds the gradient of a row's loss, weighted, to `gradient`; gives the loss. */
  learn(rows: Float32Array, row: number, label: number, weight: number): number {
    const { width, units, parameters, gradient, active } = this;
    const score = this.score(rows, row);
    const chance = 1 / (1 + Math.exp(-score));
    const error = (chance - label) * weight;
    const biases = units * width;
    const output = biases + units;
    const last = output + units;
    gradient[last] = (gradient[last] ?? 0) + error;
    const from = row * width;
    for (let unit = 0; unit < units; unit += 1) {
      const sum = active[unit] ?? 0;
      if (sum <= 0) continue;
      gradient[output + unit] = (gradient[output + unit] ?? 0) + error * sum;
      const passed = error * (parameters[output + unit] ?? 0);
      gradient[biases + unit] = (gradient[biases + unit] ?? 0) + passed;
      const start = unit * width;
      for (let input = 0; input < width; input += 1)
        gradient[start + input] = (gradient[start + input] ?? 0) + passed * (rows[from + input] ?? 0);
    }
    return -Math.log(Math.max(1e-12, label === 1 ? chance : 1 - chance)) * weight;
  }

  /** Log-odds of a row. */
  score(rows: Float32Array, row: number): number {
    const { width, units, parameters, active } = this;
    const biases = units * width;
    const output = biases + units;
    const from = row * width;
    let score = parameters[output + units] ?? 0;
    for (let unit = 0; unit < units; unit += 1) {
      let sum = parameters[biases + unit] ?? 0;
      const start = unit * width;
      for (let input = 0; input < width; input += 1)
        sum += (parameters[start + input] ?? 0) * (rows[from + input] ?? 0);
      active[unit] = sum;
      if (sum > 0) score += sum * (parameters[output + unit] ?? 0);
    }
    return score;
  }

  /** The weights of inputs as they are, which were standardised by means and deviations. */
  weights(means: Float64Array, deviations: Float64Array): Omit<Weights, 'knots'> {
    const { width, units, parameters } = this;
    const biases = units * width;
    return {
      means: [...means],
      hidden: Array.from({ length: units }, (_, unit) => {
        const own = Array.from(deviations, (deviation, at) => (parameters[unit * width + at] ?? 0) / deviation);
        const atMeans = own.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
        return { bias: (parameters[biases + unit] ?? 0) - atMeans, weights: own };
      }),
      output: {
        bias: parameters[biases + 2 * units] ?? 0,
        weights: [...parameters.subarray(biases + units, biases + 2 * units)],
      },
    };
  }
}

class Adam {
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  private steps = 0;

  constructor(size: number) {
    this.means = new Float64Array(size);
    this.squares = new Float64Array(size);
  }

  step(parameters: Float64Array, gradient: Float64Array, size: number, step: number, decay: number): void {
    this.steps += 1;
    const { means, squares } = this;
    const first = 1 - 0.9 ** this.steps;
    const second = 1 - 0.999 ** this.steps;
    for (let at = 0; at < parameters.length; at += 1) {
      const value = parameters[at] ?? 0;
      const slope = (gradient[at] ?? 0) / size + decay * value;
      const mean = 0.9 * (means[at] ?? 0) + 0.1 * slope;
      const square = 0.999 * (squares[at] ?? 0) + 0.001 * slope * slope;
      means[at] = mean;
      squares[at] = square;
      parameters[at] = value - (step * (mean / first)) / (Math.sqrt(square / second) + 1e-8);
    }
  }
}

/** The rows of a pass in random order: all that were chosen, a share of the others. */
function drawRows(labels: Uint8Array, drawn: number, random: Random): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < labels.length; row += 1) if (labels[row] === 1 || random() < drawn) rows.push(row);
  const order = Int32Array.from(rows);
  shuffle(order, random);
  return order;
}

export interface Trained {
  readonly weights: Weights;
  /** Mean loss of each pass. */
  readonly losses: readonly number[];
}

/** Trains one network; gives the mean loss of each pass. */
function descend(
  network: TrainableNetwork,
  { rows, labels }: Inputs,
  random: Random,
  options: TrainingOptions,
): number[] {
  const { passes, batch, step, decay, drawn } = options;
  const adam = new Adam(network.parameters.length);
  return Array.from({ length: passes }, (_, pass) => {
    const order = drawRows(labels, drawn, random);
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      const end = Math.min(order.length, from + batch);
      network.gradient.fill(0);
      for (let at = from; at < end; at += 1) {
        const row = order[at] ?? 0;
        const label = labels[row] ?? 0;
        loss += network.learn(rows, row, label, label === 1 ? 1 : 1 / drawn);
      }
      const done = (pass + from / order.length) / passes;
      adam.step(network.parameters, network.gradient, end - from, step * (1 - 0.95 * done), decay);
    }
    return loss / Math.max(1, order.length);
  });
}

/** Trains a network on examples. */
export function trainNetwork(examples: Examples, options: TrainingOptions = TRAINING): Trained {
  const knots = makeKnots(examples, options.pieces);
  const inputs = standardise(examples, new Pieces(knots));
  const random = createRandom(options.seed);
  const network = new TrainableNetwork(inputs.width, options.units, random);
  const losses = descend(network, inputs, random, options);
  return { weights: { knots, ...network.weights(inputs.means, inputs.deviations) }, losses };
}
