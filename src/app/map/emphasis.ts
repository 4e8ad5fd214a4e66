/** From what the app wants and where the pointer is to what is lit, node by node and edge by edge. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { Scene } from '../../core/model/scene.ts';
import type { Emphasis } from './map-types.ts';

/** A scene with what is looked up often. */
export interface SceneIndex {
  readonly scene: Scene;
  readonly at: ReadonlyMap<NodeKey, number>;
  /** Edge indices by node. */
  readonly edgesOf: readonly (readonly number[])[];
  readonly slotOf: (group: number) => number;
  readonly heaviest: number;
}

export const EMPTY_SCENE: Scene = {
  lens: 'everything',
  colourBy: 'themes',
  aspect: 'wide',
  width: 1,
  height: 1,
  nodes: [],
  edges: [],
  groups: [],
  leftOut: { author: 0, paper: 0, topic: 0 },
};

export function indexScene(scene: Scene): SceneIndex {
  const edgesOf: number[][] = scene.nodes.map(() => []);
  let heaviest = 0;
  for (const [index, edge] of scene.edges.entries()) {
    edgesOf[edge.source]?.push(index);
    if (edge.target !== edge.source) edgesOf[edge.target]?.push(index);
    if (edge.kind === 'coauthorship') heaviest = Math.max(heaviest, edge.weight);
  }
  const slots = new Map(scene.groups.map((group) => [group.group, group.colour]));
  return {
    scene,
    at: new Map(scene.nodes.map((node, index) => [node.key, index])),
    edgesOf,
    slotOf: (group) => slots.get(group) ?? 0,
    heaviest,
  };
}

export function neighboursOf(index: SceneIndex, node: number): number[] {
  return (index.edgesOf[node] ?? []).flatMap((edgeIndex) => {
    const edge = index.scene.edges[edgeIndex];
    return edge === undefined ? [] : [edge.source === node ? edge.target : edge.source];
  });
}

/** `near`: the mark alone; `lit`: its neighbours too; `dim`: all else fades. */
export type HoverStage = 'near' | 'lit' | 'dim';

export interface Hover {
  readonly node: number;
  readonly stage: HoverStage;
}

export interface Lighting {
  /** Per node and edge 1 where lit. */
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  /** What is not lit fades. */
  readonly isDim: boolean;
  readonly litGroups: ReadonlySet<number> | null;
  readonly selected: number;
  readonly hovered: number;
  readonly selectedGroup: number | null;
  readonly pinned: ReadonlySet<NodeKey>;
  readonly matched: ReadonlySet<NodeKey> | null;
}

const NO_KEYS: ReadonlySet<NodeKey> = new Set();

function lightWanted(index: SceneIndex, emphasis: Emphasis, nodes: Uint8Array, edges: Uint8Array): boolean {
  const wanted = emphasis.lit ?? emphasis.matched;
  if (wanted === null) return false;
  for (const key of wanted) {
    const node = index.at.get(key);
    if (node !== undefined) nodes[node] = 1;
  }
  const selected = emphasis.selected === null ? undefined : index.at.get(emphasis.selected);
  if (selected !== undefined) nodes[selected] = 1;
  const group = emphasis.selectedGroup;
  for (const [i, edge] of index.scene.edges.entries()) {
    if (nodes[edge.source] !== 1 || nodes[edge.target] !== 1) continue;
    const touches =
      group === null ||
      index.scene.nodes[edge.source]?.group === group ||
      index.scene.nodes[edge.target]?.group === group;
    if (touches) edges[i] = 1;
  }
  return true;
}

function groupsOf(index: SceneIndex, nodes: Uint8Array): Set<number> {
  const groups = new Set<number>();
  for (const [i, node] of index.scene.nodes.entries()) if (nodes[i] === 1 && !node.isHub) groups.add(node.group);
  return groups;
}

export function lightScene(index: SceneIndex, emphasis: Emphasis, hover: Hover | null): Lighting {
  const nodes = new Uint8Array(index.scene.nodes.length);
  const edges = new Uint8Array(index.scene.edges.length);
  const isWanted = lightWanted(index, emphasis, nodes, edges);
  if (hover !== null) {
    nodes[hover.node] = 1;
    if (hover.stage !== 'near') {
      for (const edge of index.edgesOf[hover.node] ?? []) edges[edge] = 1;
      for (const node of neighboursOf(index, hover.node)) nodes[node] = 1;
    }
  }
  const isDim = isWanted || hover?.stage === 'dim';
  const litGroups = emphasis.litGroups ?? (isDim ? groupsOf(index, nodes) : null);
  if (isDim && emphasis.selectedGroup !== null && emphasis.litGroups === null) {
    return finish(index, emphasis, hover, { nodes, edges, isDim, litGroups: new Set([emphasis.selectedGroup]) });
  }
  return finish(index, emphasis, hover, { nodes, edges, isDim, litGroups });
}

function finish(
  index: SceneIndex,
  emphasis: Emphasis,
  hover: Hover | null,
  lit: Pick<Lighting, 'nodes' | 'edges' | 'isDim' | 'litGroups'>,
): Lighting {
  return {
    ...lit,
    selected: emphasis.selected === null ? -1 : (index.at.get(emphasis.selected) ?? -1),
    hovered: hover?.node ?? -1,
    selectedGroup: emphasis.selectedGroup,
    pinned: emphasis.pinned ?? NO_KEYS,
    matched: emphasis.matched,
  };
}
