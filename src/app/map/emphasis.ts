/** From what the app wants and where the pointer is to what is lit, node by node and edge by edge. */
import { heaviestOf, touchesGroup, type Ends } from '../../core/draw/edges.ts';
import { groupSlots } from '../../core/draw/palette.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import type { Scene } from '../../core/model/scene.ts';
import type { Hover, HoverTarget } from './hover-timer.ts';
import type { Emphasis, Hidden } from './map-types.ts';
import { hiddenIn } from './visibility.ts';
import { spotsOf, type Spots } from './walk.ts';

/** A scene with what is looked up often. */
export interface SceneIndex {
  readonly scene: Scene;
  readonly at: ReadonlyMap<NodeKey, number>;
  readonly spots: Spots;
  readonly largestRadius: number;
  /** Edge indices by node. */
  readonly edgesOf: readonly (readonly number[])[];
  readonly slotOf: (group: number) => number;
  /** Largest weight of an edge between nodes of one kind. */
  readonly heaviest: number;
}

export const EMPTY_SCENE: Scene = {
  lens: 'everything',
  colourBy: 'themes',
  aspect: 'wide',
  sizeBy: 'papers',
  width: 1,
  height: 1,
  nodes: [],
  edges: [],
  groups: [],
  colours: [],
  leftOut: { author: 0, paper: 0, topic: 0, item: 0 },
};

export function indexScene(scene: Scene): SceneIndex {
  const edgesOf: number[][] = scene.nodes.map(() => []);
  for (const [index, edge] of scene.edges.entries()) {
    edgesOf[edge.source]?.push(index);
    if (edge.target !== edge.source) edgesOf[edge.target]?.push(index);
  }
  return {
    scene,
    at: new Map(scene.nodes.map((node, index) => [node.key, index])),
    spots: spotsOf(scene.nodes),
    largestRadius: scene.nodes.reduce((largest, { radius }) => Math.max(largest, radius), 0),
    edgesOf,
    slotOf: groupSlots(scene.groups),
    heaviest: heaviestOf(scene),
  };
}

/** Nodes tied to a node by edges that are not hidden. */
export function neighboursOf(index: SceneIndex, node: number, hidden?: Hidden): number[] {
  return (index.edgesOf[node] ?? []).flatMap((edgeIndex) => {
    const edge = hidden?.edges[edgeIndex] === 1 ? undefined : index.scene.edges[edgeIndex];
    return edge === undefined ? [] : [edge.source === node ? edge.target : edge.source];
  });
}

export interface Lighting {
  /** Per node and edge 1 where lit. */
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  /** What is not lit fades. */
  readonly isDim: boolean;
  readonly litGroups: ReadonlySet<number> | null;
  readonly selected: number;
  /** All selected nodes. */
  readonly chosen: ReadonlySet<number>;
  /** The edges between the ends of a selected edge, and those ends. */
  readonly strongEdges: ReadonlySet<number>;
  readonly strongEnds: ReadonlySet<number>;
  readonly hovered: number;
  readonly hoveredEdge: number;
  readonly selectedGroup: number | null;
  readonly hoveredGroup: number | null;
  readonly pinned: ReadonlySet<NodeKey>;
  readonly matched: ReadonlySet<NodeKey>;
  readonly hidden: Hidden;
}

const NO_KEYS: ReadonlySet<NodeKey> = new Set();

interface Lamps {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

function lightWanted(
  index: SceneIndex,
  emphasis: Emphasis,
  chosen: Iterable<number>,
  { nodes, edges }: Lamps,
): boolean {
  for (const node of chosen) nodes[node] = 1;
  const wanted = emphasis.lit ?? emphasis.matched;
  if (wanted === null) return false;
  for (const key of wanted) {
    const node = index.at.get(key);
    if (node !== undefined) nodes[node] = 1;
  }
  const group = emphasis.selectedGroup;
  lightEdges(index, { nodes, edges }, (ends) => touchesGroup(ends, group));
  return true;
}

/** Lights the edges between lit nodes that `isWanted` takes. */
function lightEdges(index: SceneIndex, { nodes, edges }: Lamps, isWanted: (ends: Ends) => boolean): void {
  const { scene, edgesOf } = index;
  for (let node = 0; node < nodes.length; node += 1) {
    if (nodes[node] !== 1) continue;
    for (const i of edgesOf[node] ?? []) {
      const edge = scene.edges[i];
      const a = edge && nodes[edge.source] === 1 ? scene.nodes[edge.source] : undefined;
      const b = edge && nodes[edge.target] === 1 ? scene.nodes[edge.target] : undefined;
      if (a && b && isWanted({ a, b })) edges[i] = 1;
    }
  }
}

/** Indices of the selected nodes, the one in the inspector first. */
function chosenNodes(index: SceneIndex, emphasis: Emphasis): Set<number> {
  const chosen = new Set<number>();
  for (const key of [emphasis.selected, ...(emphasis.selectedNodes ?? [])]) {
    const node = key === null ? undefined : index.at.get(key);
    if (node !== undefined) chosen.add(node);
  }
  return chosen;
}

/** Indices of the edges between two nodes. */
export function edgesBetween(index: SceneIndex, pair: readonly [NodeKey, NodeKey] | null): number[] {
  const a = pair ? index.at.get(pair[0]) : undefined;
  const b = pair ? index.at.get(pair[1]) : undefined;
  if (a === undefined || b === undefined) return [];
  return (index.edgesOf[a] ?? []).filter((i) => {
    const edge = index.scene.edges[i];
    return edge !== undefined && (edge.source === a ? edge.target : edge.source) === b;
  });
}

function lightHover(index: SceneIndex, { target, stage }: Hover, { nodes, edges }: Lamps, hidden: Hidden): void {
  if (target.kind === 'edge') {
    edges[target.index] = 1;
    return;
  }
  if (target.kind === 'node') {
    nodes[target.index] = 1;
    if (stage === 'near') return;
    for (const edge of index.edgesOf[target.index] ?? []) edges[edge] = 1;
    for (const node of neighboursOf(index, target.index, hidden)) nodes[node] = 1;
    return;
  }
  if (stage === 'near') return;
  const group = target.index;
  for (const [i, node] of index.scene.nodes.entries()) if (node.group === group) nodes[i] = 1;
  lightEdges(index, { nodes, edges }, ({ a, b }) => a.group === group && b.group === group);
}

function isHidden({ kind, index }: HoverTarget, { nodes, edges, groups }: Hidden): boolean {
  if (kind === 'group') return groups.has(index);
  return (kind === 'node' ? nodes : edges)[index] === 1;
}

function putOut({ nodes, edges }: Lamps, hidden: Hidden): void {
  for (let i = 0; i < nodes.length; i += 1) if (nodes[i] === 1 && hidden.nodes[i] === 1) nodes[i] = 0;
  for (let i = 0; i < edges.length; i += 1) if (edges[i] === 1 && hidden.edges[i] === 1) edges[i] = 0;
}

function groupsLit(
  index: SceneIndex,
  emphasis: Emphasis,
  lit: { readonly nodes: Uint8Array; readonly isWanted: boolean; readonly hoveredGroup: number | null },
): ReadonlySet<number> {
  const { nodes, isWanted, hoveredGroup } = lit;
  const groups = new Set(emphasis.litGroups);
  if (hoveredGroup !== null) groups.add(hoveredGroup);
  if (emphasis.litGroups !== null) return groups;
  if (emphasis.selectedGroup !== null) return groups.add(emphasis.selectedGroup);
  if (hoveredGroup !== null && !isWanted) return groups;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] === 1 ? index.scene.nodes[i] : undefined;
    if (node && !node.isHub) groups.add(node.group);
  }
  return groups;
}

/** Whether nothing that is selected is drawn. */
function isSelectionHidden({ at }: SceneIndex, emphasis: Emphasis, hidden: Hidden): boolean {
  const { selected, selectedNodes, selectedEdge, selectedGroup } = emphasis;
  const keys = [...(selected === null ? [] : [selected]), ...(selectedNodes ?? []), ...(selectedEdge ?? [])];
  if (keys.length > 0) return keys.every((key) => hidden.nodes[at.get(key) ?? -1] === 1);
  return selectedGroup !== null && hidden.groups.has(selectedGroup);
}

/** What is lit; hidden nodes and edges never are, and where what is selected is hidden, nothing fades for it. */
export function lightScene(
  index: SceneIndex,
  wanted: Emphasis,
  hover: Hover | null,
  hidden: Hidden = hiddenIn(index.scene, null),
): Lighting {
  const emphasis = isSelectionHidden(index, wanted, hidden)
    ? { ...wanted, lit: null, litGroups: null, selectedGroup: null }
    : wanted;
  const lamps = {
    nodes: new Uint8Array(index.scene.nodes.length),
    edges: new Uint8Array(index.scene.edges.length),
  };
  const chosen = chosenNodes(index, emphasis);
  const isWanted = lightWanted(index, emphasis, chosen, lamps);
  const strongEdges = new Set(edgesBetween(index, emphasis.selectedEdge).filter((i) => hidden.edges[i] !== 1));
  const strongEnds = new Set<number>();
  for (const i of strongEdges) {
    const edge = index.scene.edges[i];
    if (edge) strongEnds.add(edge.source).add(edge.target);
    lamps.edges[i] = 1;
  }
  for (const node of strongEnds) lamps.nodes[node] = 1;
  const isGone = hover !== null && isHidden(hover.target, hidden);
  if (hover !== null && !isGone) lightHover(index, hover, lamps, hidden);
  putOut(lamps, hidden);
  const pointed = isGone ? null : (hover?.target ?? null);
  const hoveredGroup = pointed?.kind === 'group' && hover?.stage !== 'near' ? pointed.index : null;
  const isDim = isWanted || (hover?.stage === 'dim' && pointed !== null && pointed.kind !== 'edge');
  const hasGroups = isDim || emphasis.litGroups !== null;
  return {
    ...lamps,
    isDim,
    litGroups: hasGroups ? groupsLit(index, emphasis, { nodes: lamps.nodes, isWanted, hoveredGroup }) : null,
    selected: emphasis.selected === null ? -1 : (index.at.get(emphasis.selected) ?? -1),
    chosen,
    strongEdges,
    strongEnds,
    hovered: pointed?.kind === 'node' ? pointed.index : -1,
    hoveredEdge: pointed?.kind === 'edge' ? pointed.index : -1,
    selectedGroup: emphasis.selectedGroup,
    hoveredGroup,
    pinned: emphasis.pinned ?? NO_KEYS,
    matched: emphasis.matched ?? NO_KEYS,
    hidden,
  };
}
