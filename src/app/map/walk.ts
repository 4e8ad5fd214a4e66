/** Walking the map with arrow keys: the nearest node in a direction. */
import type { SceneNode } from '../../core/model/scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Sideways distance counts this much more than distance ahead. */
const SIDEWAYS = 2;

/** Index of the nearest node within 60 degrees of the direction, or -1. Ties go to the earlier node. */
export function nodeToward(nodes: readonly Pick<SceneNode, 'x' | 'y'>[], from: number, direction: Direction): number {
  const start = nodes[from];
  if (!start) return -1;
  const [stepX, stepY] = STEPS[direction];
  let best = -1;
  let bestCost = Infinity;
  for (const [i, node] of nodes.entries()) {
    const ahead = (node.x - start.x) * stepX + (node.y - start.y) * stepY;
    const aside = Math.abs((node.x - start.x) * stepY + (node.y - start.y) * stepX);
    if (i === from || ahead <= 0 || aside > ahead * 1.732) continue;
    const cost = ahead + SIDEWAYS * aside;
    if (cost < bestCost) {
      bestCost = cost;
      best = i;
    }
  }
  return best;
}

/** Index of the node nearest to a point by the distance of its edge, if that is within `reach`; else -1. */
export function nodeNear(
  nodes: readonly Pick<SceneNode, 'x' | 'y'>[],
  x: number,
  y: number,
  reach: (index: number) => number,
): number {
  let best = -1;
  let bestAway = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (node === undefined) continue;
    const dx = node.x - x;
    const dy = node.y - y;
    const limit = reach(i);
    if (dx > limit || dx < -limit || dy > limit || dy < -limit) continue;
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
  nodes: readonly Pick<SceneNode, 'x' | 'y'>[],
  from: number | undefined,
  centre: { readonly x: number; readonly y: number },
  direction: Direction,
): number {
  return from === undefined ? nodeNear(nodes, centre.x, centre.y, () => 1e9) : nodeToward(nodes, from, direction);
}
