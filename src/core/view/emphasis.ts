/** What a selection lights on the map: pure, so that the map, the time chart and the lists agree. */
import type { Analysis } from '../model/analysis.ts';
import type { NodeKey } from '../model/ids.ts';
import type { GroupBridge } from '../model/partition.ts';
import type { Scene } from '../model/scene.ts';
import type { Selection } from './selected-papers.ts';

export interface Lit {
  /** Node keys that stay at full strength; null where nothing is dimmed. */
  readonly nodes: ReadonlySet<NodeKey> | null;
  /** Groups (by index in the partition) that stay at full strength; null where none is dimmed. */
  readonly groups: ReadonlySet<number> | null;
}

export const NOTHING_LIT: Lit = { nodes: null, groups: null };

/** Related papers lit beside a selected one. */
const LIT_RELATED = 5;

const adjacencies = new WeakMap<Scene, readonly (readonly number[])[]>();

/** Neighbours of each node of a scene, by index; kept per scene. */
export function adjacencyOf(scene: Scene): readonly (readonly number[])[] {
  const known = adjacencies.get(scene);
  if (known) return known;
  const lists: number[][] = scene.nodes.map(() => []);
  for (const edge of scene.edges) {
    lists[edge.source]?.push(edge.target);
    lists[edge.target]?.push(edge.source);
  }
  adjacencies.set(scene, lists);
  return lists;
}

function groupsOf(scene: Scene, nodes: Iterable<number>): ReadonlySet<number> {
  const groups = new Set<number>();
  for (const i of nodes) {
    const node = scene.nodes[i];
    if (node && !node.isHub && node.group >= 0) groups.add(node.group);
  }
  return groups;
}

function keysOf(scene: Scene, nodes: Iterable<number>): ReadonlySet<NodeKey> {
  const keys = new Set<NodeKey>();
  for (const i of nodes) {
    const node = scene.nodes[i];
    if (node) keys.add(node.key);
  }
  return keys;
}

/** A selected node lights itself, its neighbours, and for a paper the nearest related papers. */
export function litByNode(scene: Scene, key: NodeKey, relatedPapers: readonly number[]): Lit {
  const at = scene.nodes.findIndex((node) => node.key === key);
  if (at < 0) return NOTHING_LIT;
  const near = new Set(relatedPapers.slice(0, LIT_RELATED));
  const nodes = new Set([at, ...(adjacencyOf(scene)[at] ?? [])]);
  scene.nodes.forEach((node, i) => {
    if (node.kind === 'paper' && near.has(node.ref)) nodes.add(i);
  });
  return { nodes: keysOf(scene, nodes), groups: groupsOf(scene, nodes) };
}

/** A selected group lights its members and the nodes that tie it to other groups. */
export function litByGroup(scene: Scene, group: number, bridges: readonly GroupBridge[]): Lit {
  const tied = {
    author: new Set<number>(),
    paper: new Set<number>(),
    topic: new Set<number>(),
    item: new Set<number>(),
  };
  for (const bridge of bridges) {
    for (const author of bridge.authors) tied.author.add(author);
    for (const paper of bridge.papers) tied.paper.add(paper);
    for (const topic of bridge.topics) tied.topic.add(topic);
  }
  const nodes: number[] = [];
  scene.nodes.forEach((node, i) => {
    if (node.group === group || tied[node.kind].has(node.ref)) nodes.push(i);
  });
  return { nodes: keysOf(scene, nodes), groups: new Set([group]) };
}

/** A selected tie lights its two ends. */
export function litByEdge(scene: Scene, source: NodeKey, target: NodeKey): Lit {
  const nodes = scene.nodes.flatMap(({ key }, i) => (key === source || key === target ? [i] : []));
  return nodes.length === 0 ? NOTHING_LIT : { nodes: keysOf(scene, nodes), groups: groupsOf(scene, nodes) };
}

/** Several selected nodes light themselves and what at least two of them are tied to. */
export function litByNodes(scene: Scene, keys: readonly NodeKey[]): Lit {
  const chosen = new Set(keys);
  const nodes = scene.nodes.flatMap(({ key }, i) => (chosen.has(key) ? [i] : []));
  if (nodes.length === 0) return NOTHING_LIT;
  const adjacency = adjacencyOf(scene);
  const ties = new Map<number, number>();
  for (const node of nodes) for (const near of adjacency[node] ?? []) ties.set(near, (ties.get(near) ?? 0) + 1);
  const shared = [...ties].flatMap(([node, count]) => (count > 1 ? [node] : []));
  const lit = new Set([...nodes, ...shared]);
  return { nodes: keysOf(scene, lit), groups: groupsOf(scene, lit) };
}

/** What a selection lights of a scene of `analysis`; `related` are the papers found near a selected one. */
export function litBySelection(
  analysis: Analysis,
  scene: Scene,
  selection: Selection | null,
  related: readonly number[],
): Lit {
  if (selection === null) return NOTHING_LIT;
  if (selection.kind === 'node') return litByNode(scene, selection.key, related);
  if (selection.kind === 'edge') return litByEdge(scene, selection.source, selection.target);
  if (selection.kind === 'nodes') return litByNodes(scene, selection.keys);
  const { groups } = analysis[scene.colourBy];
  const index = groups.findIndex(({ id }) => id === selection.id);
  return index < 0 ? NOTHING_LIT : litByGroup(scene, index, groups[index]?.bridges ?? []);
}
