/**
 * Repulsion between all pairs of points, approximated: Barnes & Hut, "A hierarchical O(N log N) force-calculation
 * algorithm", Nature 324 (1986). The force between masses a and b at distance d is a * b / d (logarithmic energy).
 * Points are sorted by cell, and cells lie in preorder with a link past their subtree, so a walk needs no stack and reads
 * memory in order. Time O(n log n) a call, memory O(n), kept from call to call.
 * Not meant for: overlap (points have no extent), other distance laws.
 */
const THETA_SQUARED = 1.2 * 1.2;
const LEAF = 4;
const MAX_DEPTH = 24;
const SOFTENING = 1e-6;

export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
}

/** Columns of a cell's centre of mass x and y, mass and squared size. */
const CELL = 4;
/** Columns of a cell's first point, number of points in a leaf (0 for an inner cell) and the cell after its subtree. */
const LINK = 3;

/** Adds to (fx, fy) the repulsion of every point by all others. */
export type Repulsion = (points: Points, fx: Float64Array, fy: Float64Array) => void;

/** Repulsion among `count` points. */
export function createRepulsion(count: number): Repulsion {
  const tree = new Tree(count);
  return (points, fx, fy) => {
    if (count < 2) return;
    tree.build(points);
    for (let at = 0; at < count; at += 1) tree.repel(at, fx, fy);
  };
}

class Tree {
  /** Index of the point at each place. */
  readonly #order: Int32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #mass: Float64Array;
  #cells: Float64Array;
  #links: Int32Array;
  #count = 0;

  constructor(count: number) {
    this.#order = new Int32Array(count);
    this.#x = new Float64Array(count);
    this.#y = new Float64Array(count);
    this.#mass = new Float64Array(count);
    this.#cells = new Float64Array(CELL * (count + 8));
    this.#links = new Int32Array(LINK * (count + 8));
  }

  build({ x, y, mass }: Points): void {
    this.#x.set(x);
    this.#y.set(y);
    this.#mass.set(mass);
    let left = Infinity;
    let right = -Infinity;
    let top = Infinity;
    let bottom = -Infinity;
    for (let i = 0; i < x.length; i += 1) {
      this.#order[i] = i;
      left = Math.min(left, x[i] ?? 0);
      right = Math.max(right, x[i] ?? 0);
      top = Math.min(top, y[i] ?? 0);
      bottom = Math.max(bottom, y[i] ?? 0);
    }
    this.#count = 0;
    this.#addCell(0, x.length, left, top, Math.max(right - left, bottom - top, 1e-9), 0);
  }

  /** Adds the repulsion of the point at place `at`. */
  repel(at: number, fx: Float64Array, fy: Float64Array): void {
    const x = this.#x;
    const y = this.#y;
    const mass = this.#mass;
    const cells = this.#cells;
    const links = this.#links;
    const xi = x[at] ?? 0;
    const yi = y[at] ?? 0;
    let forceX = 0;
    let forceY = 0;
    for (let cell = 0; cell < this.#count;) {
      const count = links[cell * LINK + 1] ?? 0;
      if (count > 0) {
        const first = links[cell * LINK] ?? 0;
        for (let k = first; k < first + count; k += 1) {
          if (k === at) continue;
          const dx = xi - (x[k] ?? 0);
          const dy = yi - (y[k] ?? 0);
          const factor = (mass[k] ?? 0) / (dx * dx + dy * dy + SOFTENING);
          forceX += dx * factor;
          forceY += dy * factor;
        }
        cell += 1;
        continue;
      }
      const dx = xi - (cells[cell * CELL] ?? 0);
      const dy = yi - (cells[cell * CELL + 1] ?? 0);
      const squared = dx * dx + dy * dy;
      if ((cells[cell * CELL + 3] ?? 0) < THETA_SQUARED * squared) {
        const factor = (cells[cell * CELL + 2] ?? 0) / (squared + SOFTENING);
        forceX += dx * factor;
        forceY += dy * factor;
        cell = links[cell * LINK + 2] ?? 0;
      } else {
        cell += 1;
      }
    }
    const i = this.#order[at] ?? 0;
    const mi = mass[at] ?? 0;
    fx[i] = (fx[i] ?? 0) + forceX * mi;
    fy[i] = (fy[i] ?? 0) + forceY * mi;
  }

  #addCell(from: number, to: number, left: number, top: number, size: number, depth: number): void {
    const cell = this.#count;
    this.#count += 1;
    if (this.#count * LINK > this.#links.length) this.#grow();
    this.#weigh(cell, from, to, left, top, size);
    const isLeaf = to - from <= LEAF || depth >= MAX_DEPTH;
    this.#links[cell * LINK] = from;
    this.#links[cell * LINK + 1] = isLeaf ? to - from : 0;
    this.#links[cell * LINK + 2] = cell + 1;
    if (isLeaf) return;
    const half = size / 2;
    const midX = left + half;
    const midY = top + half;
    const middle = this.#split(this.#y, from, to, midY);
    const upper = this.#split(this.#x, from, middle, midX);
    const lower = this.#split(this.#x, middle, to, midX);
    if (upper > from) this.#addCell(from, upper, left, top, half, depth + 1);
    if (middle > upper) this.#addCell(upper, middle, midX, top, half, depth + 1);
    if (lower > middle) this.#addCell(middle, lower, left, midY, half, depth + 1);
    if (to > lower) this.#addCell(lower, to, midX, midY, half, depth + 1);
    this.#links[cell * LINK + 2] = this.#count;
  }

  #weigh(cell: number, from: number, to: number, left: number, top: number, size: number): void {
    const x = this.#x;
    const y = this.#y;
    const masses = this.#mass;
    let mass = 0;
    let massX = 0;
    let massY = 0;
    for (let k = from; k < to; k += 1) {
      const m = masses[k] ?? 0;
      mass += m;
      massX += m * (x[k] ?? 0);
      massY += m * (y[k] ?? 0);
    }
    const cells = this.#cells;
    cells[cell * CELL] = mass > 0 ? massX / mass : left;
    cells[cell * CELL + 1] = mass > 0 ? massY / mass : top;
    cells[cell * CELL + 2] = mass;
    cells[cell * CELL + 3] = size * size;
  }

  #grow(): void {
    const cells = new Float64Array(2 * this.#cells.length);
    cells.set(this.#cells);
    this.#cells = cells;
    const links = new Int32Array(2 * this.#links.length);
    links.set(this.#links);
    this.#links = links;
  }

  /** Moves the points with a coordinate under `bound` to the front of [from, to); returns where the others start. */
  #split(coordinate: Float64Array, from: number, to: number, bound: number): number {
    let low = from;
    let high = to - 1;
    while (low <= high) {
      if ((coordinate[low] ?? 0) < bound) {
        low += 1;
      } else {
        this.#swap(low, high);
        high -= 1;
      }
    }
    return low;
  }

  #swap(a: number, b: number): void {
    const order = this.#order;
    const i = order[a] ?? 0;
    order[a] = order[b] ?? 0;
    order[b] = i;
    swapValues(this.#x, a, b);
    swapValues(this.#y, a, b);
    swapValues(this.#mass, a, b);
  }
}

function swapValues(column: Float64Array, a: number, b: number): void {
  const value = column[a] ?? 0;
  column[a] = column[b] ?? 0;
  column[b] = value;
}
