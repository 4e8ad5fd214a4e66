/**
 * Median partition by moves of single classes (best one-element moves, Filkov & Skiena 2004): starting from a run, each
 * class moves to the neighbouring group that holds it in most runs, if that is half of them on the average, else it
 * stands alone. Shares are counted through the runs' communities, so that no pairs are kept: a sweep costs O(runs x
 * edges between classes).
 */
import type { Classes } from './classes.ts';
import { type Network, renumber } from './network.ts';

const STARTS = 2;
const MAX_SWEEPS = 20;
const HALF = 0.5;
const MARGIN = 1e-9;

/** Neighbouring classes of each class. */
function buildNeighbours(network: Network, { of, sizes }: Classes): Int32Array[] {
  const sets = Array.from(sizes, () => new Set<number>());
  for (let i = 0; i < network.nodes; i += 1) {
    const own = of[i] ?? 0;
    for (let at = network.offsets[i] ?? 0; at < (network.offsets[i + 1] ?? 0); at += 1) {
      const other = of[network.targets[at] ?? 0] ?? 0;
      if (other !== own) sets[own]?.add(other);
    }
  }
  return sets.map((set) => Int32Array.from(set));
}

/** A partition of classes that can be changed, with the overlaps of its groups and each run's communities. */
class MovingPartition {
  readonly group: Int32Array;
  readonly #classes: Classes;
  readonly #sizes: Float64Array;
  readonly #empty: number[] = [];
  /** For each run, members by group and community; the key is group x classes + community. */
  readonly #overlaps: Map<number, number>[];
  /** The runs' communities numbered from 0, so that keys stay small. */
  readonly #labels: readonly Int32Array[];

  constructor(classes: Classes, start: Int32Array) {
    this.#classes = classes;
    this.group = start.slice();
    renumber(this.group);
    this.#labels = classes.labels.map((row) => {
      const dense = row.slice();
      renumber(dense);
      return dense;
    });
    this.#sizes = new Float64Array(classes.sizes.length);
    this.#overlaps = this.#labels.map(() => new Map());
    this.group.forEach((group, own) => this.#add(own, group, 1));
    for (let g = classes.sizes.length - 1; g >= 0; g -= 1) if (this.#sizes[g] === 0) this.#empty.push(g);
  }

  #add(own: number, group: number, sign: 1 | -1): void {
    const size = sign * (this.#classes.sizes[own] ?? 0);
    this.#sizes[group] = (this.#sizes[group] ?? 0) + size;
    this.#overlaps.forEach((overlap, run) => {
      const key = group * this.#sizes.length + (this.#labels[run]?.[own] ?? 0);
      overlap.set(key, (overlap.get(key) ?? 0) + size);
    });
  }

  /** Sum of (share - 1/2) over the other members of a group, seen from a class. */
  #gain(own: number, group: number): number {
    let together = 0;
    this.#overlaps.forEach((overlap, run) => {
      together += overlap.get(group * this.#sizes.length + (this.#labels[run]?.[own] ?? 0)) ?? 0;
    });
    const self = this.group[own] === group ? (this.#classes.sizes[own] ?? 0) : 0;
    return together / this.#overlaps.length - self - HALF * ((this.#sizes[group] ?? 0) - self);
  }

  /** Moves a class to the best of its own group, its neighbours' and none; returns whether it moved. */
  improve(own: number, neighbours: Int32Array): boolean {
    const from = this.group[own] ?? 0;
    let best = from;
    let most = this.#gain(own, from);
    const seen = new Set([from]);
    for (const neighbour of neighbours) {
      const group = this.group[neighbour] ?? 0;
      if (seen.has(group)) continue;
      seen.add(group);
      const gain = this.#gain(own, group);
      if (gain > most + MARGIN) {
        best = group;
        most = gain;
      }
    }
    const alone = this.#empty.at(-1);
    if (most < -MARGIN && alone !== undefined) best = alone;
    if (best === from) return false;
    if (best === alone) this.#empty.pop();
    this.#add(own, from, -1);
    this.#add(own, best, 1);
    if (this.#sizes[from] === 0) this.#empty.push(from);
    this.group[own] = best;
    return true;
  }

  /** Sum of (share - 1/2) over ordered pairs within groups, up to a constant. */
  quality(): number {
    let sum = 0;
    for (const overlap of this.#overlaps) for (const size of overlap.values()) sum += size * size;
    return this.#sizes.reduce((rest, size) => rest - HALF * size * size, sum / this.#overlaps.length);
  }
}

/** The group of each class. */
export function medianByMoves(network: Network, classes: Classes): Int32Array {
  const neighbours = buildNeighbours(network, classes);
  let best: Int32Array = new Int32Array(classes.sizes.length);
  let most = -Infinity;
  for (const start of classes.labels.slice(0, STARTS)) {
    const partition = new MovingPartition(classes, start);
    for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
      let moved = 0;
      neighbours.forEach((list, own) => {
        if (partition.improve(own, list)) moved += 1;
      });
      if (moved === 0) break;
    }
    const value = partition.quality();
    if (value > most) {
      best = partition.group;
      most = value;
    }
  }
  return best;
}
