/**
 * Repulsion between all pairs of points, approximated: Barnes & Hut, "A hierarchical O(N log N) force-calculation
 * algorithm", Nature 324 (1986). The force between masses a and b at distance d is a * b / d (logarithmic energy).
 * Cells lie in preorder with a link past their subtree, so a walk needs no stack. Time O(n log n) a call, memory O(n).
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

interface Tree {
  readonly order: Int32Array;
  readonly massX: number[];
  readonly massY: number[];
  readonly mass: number[];
  readonly size: number[];
  readonly first: number[];
  /** Points of a leaf; 0 for an inner cell. */
  readonly count: number[];
  /** The cell after this one's subtree. */
  readonly next: number[];
}

/** Adds to (fx, fy) the repulsion of every point by all others. */
export function addRepulsion(points: Points, fx: Float64Array, fy: Float64Array): void {
  if (points.x.length < 2) return;
  const tree = buildTree(points);
  for (let i = 0; i < points.x.length; i += 1) repelPoint(tree, points, i, fx, fy);
}

function buildTree(points: Points): Tree {
  const { x, y } = points;
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < x.length; i += 1) {
    left = Math.min(left, x[i] ?? 0);
    right = Math.max(right, x[i] ?? 0);
    top = Math.min(top, y[i] ?? 0);
    bottom = Math.max(bottom, y[i] ?? 0);
  }
  const tree: Tree = {
    order: Int32Array.from({ length: x.length }, (_, i) => i),
    massX: [],
    massY: [],
    mass: [],
    size: [],
    first: [],
    count: [],
    next: [],
  };
  const size = Math.max(right - left, bottom - top, 1e-9);
  addCell(tree, points, 0, x.length, left, top, size, 0);
  return tree;
}

function addCell(
  tree: Tree,
  points: Points,
  from: number,
  to: number,
  left: number,
  top: number,
  size: number,
  depth: number,
): void {
  const cell = tree.mass.length;
  let mass = 0;
  let massX = 0;
  let massY = 0;
  for (let k = from; k < to; k += 1) {
    const i = tree.order[k] ?? 0;
    const m = points.mass[i] ?? 0;
    mass += m;
    massX += m * (points.x[i] ?? 0);
    massY += m * (points.y[i] ?? 0);
  }
  tree.mass.push(mass);
  tree.massX.push(mass > 0 ? massX / mass : left);
  tree.massY.push(mass > 0 ? massY / mass : top);
  tree.size.push(size);
  tree.first.push(from);
  const isLeaf = to - from <= LEAF || depth >= MAX_DEPTH;
  tree.count.push(isLeaf ? to - from : 0);
  tree.next.push(cell + 1);
  if (isLeaf) return;
  const half = size / 2;
  const midX = left + half;
  const midY = top + half;
  const middle = split(tree.order, points.y, from, to, midY);
  const upper = split(tree.order, points.x, from, middle, midX);
  const lower = split(tree.order, points.x, middle, to, midX);
  if (upper > from) addCell(tree, points, from, upper, left, top, half, depth + 1);
  if (middle > upper) addCell(tree, points, upper, middle, midX, top, half, depth + 1);
  if (lower > middle) addCell(tree, points, middle, lower, left, midY, half, depth + 1);
  if (to > lower) addCell(tree, points, lower, to, midX, midY, half, depth + 1);
  tree.next[cell] = tree.mass.length;
}

/** Moves the indices with a coordinate under `bound` to the front of order[from, to); returns where the others start. */
function split(order: Int32Array, coordinate: Float64Array, from: number, to: number, bound: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const i = order[low] ?? 0;
    if ((coordinate[i] ?? 0) < bound) {
      low += 1;
    } else {
      order[low] = order[high] ?? 0;
      order[high] = i;
      high -= 1;
    }
  }
  return low;
}

function repelPoint(tree: Tree, points: Points, i: number, fx: Float64Array, fy: Float64Array): void {
  const xi = points.x[i] ?? 0;
  const yi = points.y[i] ?? 0;
  const mi = points.mass[i] ?? 0;
  let forceX = 0;
  let forceY = 0;
  let cell = 0;
  const cells = tree.mass.length;
  while (cell < cells) {
    const count = tree.count[cell] ?? 0;
    if (count > 0) {
      const first = tree.first[cell] ?? 0;
      for (let k = first; k < first + count; k += 1) {
        const j = tree.order[k] ?? 0;
        if (j === i) continue;
        const dx = xi - (points.x[j] ?? 0);
        const dy = yi - (points.y[j] ?? 0);
        const factor = (points.mass[j] ?? 0) / (dx * dx + dy * dy + SOFTENING);
        forceX += dx * factor;
        forceY += dy * factor;
      }
      cell = tree.next[cell] ?? cells;
      continue;
    }
    const dx = xi - (tree.massX[cell] ?? 0);
    const dy = yi - (tree.massY[cell] ?? 0);
    const squared = dx * dx + dy * dy;
    const size = tree.size[cell] ?? 0;
    if (size * size < THETA_SQUARED * squared) {
      const factor = (tree.mass[cell] ?? 0) / (squared + SOFTENING);
      forceX += dx * factor;
      forceY += dy * factor;
      cell = tree.next[cell] ?? cells;
    } else {
      cell += 1;
    }
  }
  fx[i] = (fx[i] ?? 0) + forceX * mi;
  fy[i] = (fy[i] ?? 0) + forceY * mi;
}
