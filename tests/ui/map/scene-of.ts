import type { EdgeKind } from '../../../src/core/model/columns.ts';
import { makeNodeKey, type NodeKind } from '../../../src/core/model/ids.ts';
import type { Scene, SceneEdge, SceneGroup, SceneNode } from '../../../src/core/model/scene.ts';

/** A node of a test scene; `id` is `kind` and number, as in `a1`, `p2`, `t3`. */
export function nodeOf(id: string, group: number, options: Partial<SceneNode> = {}): SceneNode {
  const kinds: Readonly<Record<string, NodeKind>> = { a: 'author', p: 'paper', t: 'topic' };
  const kind = kinds[id.charAt(0)] ?? 'paper';
  return {
    key: makeNodeKey(kind, id),
    kind,
    ref: 0,
    label: id,
    x: 0,
    y: 0,
    radius: 6,
    group,
    papers: 1,
    sectors: [],
    isHub: false,
    isUncertain: false,
    isTruncated: false,
    isInferred: false,
    ...options,
  };
}

export function edgeOf(source: number, target: number, kind: EdgeKind = 'authorship'): SceneEdge {
  return { source, target, kind, weight: 1, isInferred: false };
}

export function groupOf(group: number, options: Partial<SceneGroup> = {}): SceneGroup {
  return {
    group,
    name: `Group ${group}`,
    colour: group + 1,
    titleX: 0,
    titleY: 0,
    titleSize: 20,
    x: 0,
    y: 0,
    hull: [],
    core: [],
    isFirm: true,
    ...options,
  };
}

export function sceneOf(
  nodes: readonly SceneNode[],
  edges: readonly SceneEdge[],
  groups: readonly SceneGroup[] = [groupOf(0), groupOf(1)],
): Scene {
  return {
    lens: 'everything',
    colourBy: 'themes',
    aspect: 'wide',
    sizeBy: 'papers',
    width: 1000,
    height: 600,
    nodes,
    edges,
    groups,
    colours: groups.map(({ colour }) => colour),
    leftOut: { author: 0, paper: 0, topic: 0, item: 0 },
  };
}
