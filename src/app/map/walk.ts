/** Walking the map with arrow keys: to a neighbour, or the nearest node, in a direction. */
import type { SceneNode } from '../../core/model/scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Places = readonly Pick<SceneNode, 'x' | 'y'>[];

/** Where one walks. */
export interface WalkGround {
  readonly nodes: Places;
  readonly neighboursOf: (node: number) => readonly number[];
  /** Nodes that may be walked to. */
  readonly isOpen: (node: number) => boolean;
}

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Sideways distance counts this much more than distance ahead. */
const SIDEWAYS = 2;
/** Tangent of the 60 degrees to each side that still are ahead. */
const SPREAD = 1.732;
/** Scene units; no two nodes are farther apart. */
const ANYWHERE = 1e9;

/** The candidate nearest to `from` within 60 degrees of the direction, or -1. Ties go to the smaller index. */
function nearestToward(
  nodes: Places,
  from: number,
  direction: Direction,
  candidates: Iterable<number>,
  isOpen: (node: number) => boolean,
): number {
  const start = nodes[from];
  if (!start) return -1;
  const [stepX, stepY] = STEPS[direction];
  let best = -1;
  let bestCost = Infinity;
  for (const i of candidates) {
    const node = nodes[i];
    if (!node || i === from) continue;
    const ahead = (node.x - start.x) * stepX + (node.y - start.y) * stepY;
    const aside = Math.abs((node.x - start.x) * stepY + (node.y - start.y) * stepX);
    if (ahead <= 0 || aside > ahead * SPREAD) continue;
    const cost = ahead + SIDEWAYS * aside;
    if (cost > bestCost || (cost === bestCost && i > best) || !isOpen(i)) continue;
    bestCost = cost;
    best = i;
  }
  return best;
}

/** The nearest neighbour in the direction; where there is none, the nearest node there; or -1. */
export function nodeToward(ground: WalkGround, from: number, direction: Direction): number {
  const { nodes, neighboursOf, isOpen } = ground;
  const tied = nearestToward(nodes, from, direction, neighboursOf(from), isOpen);
  return tied >= 0 ? tied : nearestToward(nodes, from, direction, nodes.keys(), isOpen);
}

/** Where nodes are, by index. */
export interface Spots {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export function spotsOf(nodes: Places): Spots {
  return { xs: Float64Array.from(nodes, ({ x }) => x), ys: Float64Array.from(nodes, ({ y }) => y) };
}

/**
 * Index of the node nearest to a point by the distance of its edge, if that is within `reach`; else -1. A negative reach is
 * none, and none is larger than `most`.
 */
export function nodeNear(
  { xs, ys }: Spots,
  at: { readonly x: number; readonly y: number; readonly most: number },
  reach: (index: number) => number,
): number {
  const { x, y, most } = at;
  let best = -1;
  let bestAway = 0;
  for (let i = 0; i < xs.length; i += 1) {
    const dx = (xs[i] ?? 0) - x;
    if (dx > most || dx < -most) continue;
    const dy = (ys[i] ?? 0) - y;
    if (dy > most || dy < -most) continue;
    const limit = reach(i);
    if (limit < 0) continue;
    const away = Math.sqrt(dx * dx + dy * dy) - limit;
    if (away <= bestAway) {
      bestAway = away;
      best = i;
    }
  }
  return best;
}

/** The node that an arrow key leads to: from `from`, or, where nothing is selected, the one nearest to a point; or -1. */
export function nextNode(
  ground: WalkGround,
  from: number | undefined,
  centre: { readonly x: number; readonly y: number },
  direction: Direction,
): number {
  if (from !== undefined) return nodeToward(ground, from, direction);
  const { x, y } = centre;
  return nodeNear(spotsOf(ground.nodes), { x, y, most: ANYWHERE }, (i) => (ground.isOpen(i) ? ANYWHERE : -1));
}
