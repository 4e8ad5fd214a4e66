/** What part of a scene to bring into view. */
import { boundsOf, titleCorners } from '../../core/draw/bounds.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import type { Rect } from '../../core/view/label-grid.ts';
import { neighboursOf, type Lighting, type SceneIndex } from './emphasis.ts';

/** Around nodes; keys that are not drawn are passed over. */
export function boundsOfNodes(index: SceneIndex, keys: Iterable<NodeKey>, { hidden }: Lighting): Rect | null {
  const points: number[] = [];
  for (const key of keys) {
    const i = index.at.get(key) ?? -1;
    const node = hidden.nodes[i] === 1 ? undefined : index.scene.nodes[i];
    if (node) points.push(node.x, node.y);
  }
  return boundsOf([points]);
}

/** Around a node and what it is tied to. */
export function boundsAround(index: SceneIndex, key: NodeKey, lighting: Lighting): Rect | null {
  const node = index.at.get(key);
  if (node === undefined) return null;
  const near = neighboursOf(index, node, lighting.hidden).flatMap((i) => index.scene.nodes[i]?.key ?? []);
  return boundsOfNodes(index, [key, ...near], lighting);
}

/** Around a group's hull and title. */
export function boundsOfGroup(index: SceneIndex, group: number): Rect | null {
  const found = index.scene.groups.find((candidate) => candidate.group === group);
  return found ? boundsOf([...found.hull, titleCorners(found)]) : null;
}
