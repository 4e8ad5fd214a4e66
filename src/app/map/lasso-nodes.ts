/** What lies within a lasso. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { SceneNode } from '../../core/model/scene.ts';

/** Non-zero winding: a lasso that crosses itself holds all it went around. */
export function isInLasso(ring: readonly number[], x: number, y: number): boolean {
  let winding = 0;
  for (let i = 0, j = ring.length - 2; i + 1 < ring.length; j = i, i += 2) {
    const ax = ring[j] ?? 0;
    const ay = ring[j + 1] ?? 0;
    const bx = ring[i] ?? 0;
    const by = ring[i + 1] ?? 0;
    const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
    if (ay <= y && by > y && side > 0) winding += 1;
    if (ay > y && by <= y && side < 0) winding -= 1;
  }
  return winding !== 0;
}

/** Keys of the nodes inside a ring; `hidden` is 1 for those passed over. */
export function keysInLasso(nodes: readonly SceneNode[], ring: readonly number[], hidden: Uint8Array): NodeKey[] {
  return nodes.flatMap((node, i) => (hidden[i] !== 1 && isInLasso(ring, node.x, node.y) ? [node.key] : []));
}
