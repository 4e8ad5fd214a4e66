/**
 * Median partition by moves of single classes (best one-element moves, Filkov & Skiena 2004): starting from a run, each
 * class moves to the neighbouring group that holds it in most runs, if that is half of them on the average, else it
 * stands alone. Shares are counted through the runs' communities, so that no pairs are kept: a sweep costs O(runs x
 * edges between classes) at most; a class is looked at again only when a group near it has changed.
 */
import type { Classes } from './classes.ts';
import { type Network, renumber } from './network.ts';
import { PairCounts } from './pair-counts.ts';
import { sortByLabel } from './sort-by-label.ts';

const STARTS = 2;
const MAX_SWEEPS = 20;
const HALF = 0.5;
const MARGIN = 1e-9;

/** Neighbouring classes of each class, in rows. */
interface Neighbours {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

function findNeighbours({ offsets, targets }: Network, { of, sizes }: Classes): Neighbours {
  const { members, starts } = sortByLabel(of, sizes.length);
  const seenBy = new Int32Array(sizes.length).fill(-1);
  const rows = new Int32Array(sizes.length + 1);
  const found = new Int32Array(targets.length);
  let end = 0;
  for (let own = 0; own < sizes.length; own += 1) {
    for (let m = starts[own] ?? 0; m < (starts[own + 1] ?? 0); m += 1) {
      const member = members[m] ?? 0;
      for (let at = offsets[member] ?? 0; at < (offsets[member + 1] ?? 0); at += 1) {
        const other = of[targets[at] ?? 0] ?? 0;
        if (other === own || seenBy[other] === own) continue;
        seenBy[other] = own;
        found[end++] = other;
      }
    }
    rows[own + 1] = end;
  }
  return { offsets: rows, targets: found.slice(0, end) };
}

/** A partition of classes that can be changed, with the overlaps of its groups and each run's communities. */
class MovingPartition {
  readonly group: Int32Array;
  readonly #classes: Classes;
  readonly #neighbours: Neighbours;
  readonly #sizes: Float64Array;
  readonly #empty: number[] = [];
  /** The runs' communities numbered from 0, so that numbers stay small. */
  readonly #labels: readonly Int32Array[];
  /** For each run, members by group and community. */
  readonly #overlaps: readonly PairCounts[];
  /** Moves so far, at the last of which a group changed, and a class was looked at. */
  #moves = 1;
  readonly #changed: Int32Array;
  readonly #looked: Int32Array;
  /** The last class and look at which a group was weighed. */
  readonly #weighed: Int32Array;
  #looks = 0;

  constructor(classes: Classes, neighbours: Neighbours, start: Int32Array) {
    const count = classes.sizes.length;
    this.#classes = classes;
    this.#neighbours = neighbours;
    this.group = start.slice();
    renumber(this.group);
    this.#labels = classes.labels.map((row) => {
      const dense = row.slice();
      renumber(dense);
      return dense;
    });
    this.#sizes = new Float64Array(count);
    this.#overlaps = this.#labels.map(() => new PairCounts(count));
    this.#changed = new Int32Array(count).fill(1);
    this.#looked = new Int32Array(count);
    this.#weighed = new Int32Array(count);
    this.group.forEach((group, own) => this.#add(own, group, 1));
    for (let g = count - 1; g >= 0; g -= 1) if (this.#sizes[g] === 0) this.#empty.push(g);
  }

  #add(own: number, group: number, sign: 1 | -1): void {
    const size = sign * (this.#classes.sizes[own] ?? 0);
    this.#sizes[group] = (this.#sizes[group] ?? 0) + size;
    for (let run = 0; run < this.#overlaps.length; run += 1) {
      this.#overlaps[run]?.add(group, this.#labels[run]?.[own] ?? 0, size);
    }
  }

  /** Sum of (share - 1/2) over the other members of a group, seen from a class. */
  #gain(own: number, group: number): number {
    const runs = this.#overlaps.length;
    let together = 0;
    for (let run = 0; run < runs; run += 1) {
      together += this.#overlaps[run]?.get(group, this.#labels[run]?.[own] ?? 0) ?? 0;
    }
    const self = this.group[own] === group ? (this.#classes.sizes[own] ?? 0) : 0;
    return together / runs - self - HALF * ((this.#sizes[group] ?? 0) - self);
  }

  /** Whether a group that a class might be in has changed since the class was looked at. */
  #isOutdated(own: number): boolean {
    const looked = this.#looked[own] ?? 0;
    if ((this.#changed[this.group[own] ?? 0] ?? 0) > looked) return true;
    const { offsets, targets } = this.#neighbours;
    for (let at = offsets[own] ?? 0; at < (offsets[own + 1] ?? 0); at += 1) {
      if ((this.#changed[this.group[targets[at] ?? 0] ?? 0] ?? 0) > looked) return true;
    }
    return false;
  }

  /** The best group for a class of its own, its neighbours' and an empty one. */
  #findBest(own: number): number {
    const { offsets, targets } = this.#neighbours;
    const from = this.group[own] ?? 0;
    let best = from;
    let most = this.#gain(own, from);
    this.#looks += 1;
    this.#weighed[from] = this.#looks;
    for (let at = offsets[own] ?? 0; at < (offsets[own + 1] ?? 0); at += 1) {
      const group = this.group[targets[at] ?? 0] ?? 0;
      if (this.#weighed[group] === this.#looks) continue;
      this.#weighed[group] = this.#looks;
      const gain = this.#gain(own, group);
      if (gain > most + MARGIN) {
        best = group;
        most = gain;
      }
    }
    return most < -MARGIN ? (this.#empty.at(-1) ?? best) : best;
  }

  /** Moves a class where it is better off; returns whether it moved. */
  improve(own: number): boolean {
    if (!this.#isOutdated(own)) return false;
    this.#looked[own] = this.#moves;
    const from = this.group[own] ?? 0;
    const best = this.#findBest(own);
    if (best === from) return false;
    if (best === this.#empty.at(-1)) this.#empty.pop();
    this.#add(own, from, -1);
    this.#add(own, best, 1);
    if (this.#sizes[from] === 0) this.#empty.push(from);
    this.group[own] = best;
    this.#moves += 1;
    this.#changed[from] = this.#moves;
    this.#changed[best] = this.#moves;
    return true;
  }

  /** Sum of (share - 1/2) over ordered pairs within groups, up to a constant. */
  quality(): number {
    const together = this.#overlaps.reduce((sum, overlap) => sum + overlap.squares(), 0);
    return this.#sizes.reduce((rest, size) => rest - HALF * size * size, together / this.#overlaps.length);
  }
}

/** The group of each class. */
export function medianByMoves(network: Network, classes: Classes): Int32Array {
  const neighbours = findNeighbours(network, classes);
  let best: Int32Array = new Int32Array(classes.sizes.length);
  let most = -Infinity;
  for (const start of classes.labels.slice(0, STARTS)) {
    const partition = new MovingPartition(classes, neighbours, start);
    for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
      let moved = 0;
      for (let own = 0; own < classes.sizes.length; own += 1) if (partition.improve(own)) moved += 1;
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
