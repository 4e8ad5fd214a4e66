/**
 * Median partition over all pairs of classes: the shares of runs that join them are the edges of a network, and the
 * Leiden algorithm maximises sum of (share - 1/2) over the pairs within groups (a constant Potts model, which has no
 * resolution limit: Traag, Van Dooren & Nesterov 2011). Memory is quadratic in classes.
 */
import { deriveSeed } from '../random/random.ts';
import type { Classes } from './classes.ts';
import { leiden } from './leiden.ts';
import { type Network, renumber } from './network.ts';

/** Attempts, of which the best is taken. */
const ATTEMPTS = 5;
const HALF = 0.5;

/** Runs that put each pair of classes together. */
function countTogether({ sizes, labels }: Classes): Uint16Array {
  const count = sizes.length;
  const together = new Uint16Array(count * count);
  for (const row of labels) {
    const members = new Map<number, number[]>();
    row.forEach((label, own) => {
      const list = members.get(label) ?? [];
      if (list.length === 0) members.set(label, list);
      for (const other of list) {
        together[own * count + other] = (together[own * count + other] ?? 0) + 1;
        together[other * count + own] = (together[other * count + own] ?? 0) + 1;
      }
      list.push(own);
    });
  }
  return together;
}

/** The network of shares; strengths are numbers of members, so that the null model is a constant for each pair. */
function buildShares(classes: Classes): Network {
  const { sizes, labels } = classes;
  const count = sizes.length;
  const together = countTogether(classes);
  const entries = together.reduce((sum, runs) => sum + (runs > 0 ? 1 : 0), 0);
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(entries);
  const weights = new Float64Array(entries);
  let end = 0;
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) {
      const runs = together[a * count + b] ?? 0;
      if (runs === 0) continue;
      targets[end] = b;
      weights[end] = (runs / labels.length) * (sizes[a] ?? 0) * (sizes[b] ?? 0);
      end += 1;
    }
    offsets[a + 1] = end;
  }
  const strength = Float64Array.from(sizes);
  return { nodes: count, offsets, targets, weights, strength, total: strength.reduce((sum, size) => sum + size, 0) };
}

/** Sum of (share - 1/2) over ordered pairs within groups, up to a constant. */
function quality(shares: Network, groups: Int32Array): number {
  const sizes = new Float64Array(shares.nodes);
  let sum = 0;
  for (let a = 0; a < shares.nodes; a += 1) {
    const group = groups[a] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + (shares.strength[a] ?? 0);
    for (let at = shares.offsets[a] ?? 0; at < (shares.offsets[a + 1] ?? 0); at += 1) {
      if (groups[shares.targets[at] ?? 0] === group) sum += shares.weights[at] ?? 0;
    }
  }
  return sizes.reduce((rest, size) => rest - HALF * size * size, sum);
}

/** The group of each class. */
export function medianByPairs(classes: Classes, seed: number): Int32Array {
  const shares = buildShares(classes);
  let best: Int32Array = new Int32Array(shares.nodes);
  let most = -Infinity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const groups = leiden(shares, HALF * shares.total, deriveSeed(seed, 1000 + attempt));
    const value = quality(shares, groups);
    if (value > most + 1e-9) {
      best = groups;
      most = value;
    }
  }
  renumber(best);
  return best;
}
