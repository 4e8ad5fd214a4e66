/**
 * A map as tables of nodes and edges, from which every format is written: what stands where, how it looks, and what ties
 * what. Nodes in the order of the lens. Cost: linear in nodes and edges; edges are made one at a time.
 */
import { groupSlots } from '../draw/palette.ts';
import { rowOf } from '../graph/csr.ts';
import { roundThousandth } from '../math/math.ts';
import type { Analysis } from '../model/analysis.ts';
import { EDGE_KINDS, NODE_KINDS, type EdgeKind, type LensGraph } from '../model/columns.ts';
import type { Settings } from '../model/document.ts';
import { makeNodeKey, type NodeKey, type NodeKind } from '../model/ids.ts';
import type { Group, Partition } from '../model/partition.ts';
import type { Scene } from '../model/scene.ts';
import { slotColour } from './colours.ts';

/** What a map is written from: a lens of an analysis, laid out. */
export interface MapSource {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly graph: LensGraph;
  readonly scene: Scene;
}

/** Place and size of a mark, in layout units; y grows downwards. */
export interface MapMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface MapNode {
  /** What files know it by: the key of its node, or the own id of an item. */
  readonly key: string;
  readonly kind: NodeKind;
  /** Index into papers, authors, topics or items. */
  readonly ref: number;
  readonly label: string;
  /** Null where the node was too weak to be laid out. */
  readonly mark: MapMark | null;
  /** Index of its group in the partition that colours the map, or -1. */
  readonly group: number;
  /** `#rrggbb`. */
  readonly colour: string;
}

export interface MapEdge {
  /** Keys of its ends. */
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  readonly weight: number;
  readonly isInferred: boolean;
  /** What was said of the link of a finished map. */
  readonly note: string | null;
}

export interface MapGroup extends Group {
  readonly colour: string;
}

export interface MapTable {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly nodes: readonly MapNode[];
  /** The partition that colours the map, and its groups with their colours. */
  readonly partition: Partition;
  readonly groups: readonly MapGroup[];
  /** The edges of the lens, then those to papers that authors were added to. */
  readonly edges: () => Generator<MapEdge>;
}

const GROUPS_OF = { author: 'authorGroup', paper: 'paperGroup', topic: 'topicGroup', item: 'itemGroup' } as const;
const STABILITY_OF = {
  author: 'authorStability',
  paper: 'paperStability',
  topic: 'topicStability',
  item: 'itemStability',
} as const;

/** The index of a node's group, or -1, and the share of runs or links that hold it there. */
export function membershipOf(
  partition: Partition,
  kind: NodeKind,
  ref: number,
): { readonly group: number; readonly stability: number } {
  return {
    group: partition[GROUPS_OF[kind]][ref] ?? -1,
    stability: partition[STABILITY_OF[kind]][ref] ?? 0,
  };
}

function labelOf({ papers, authors, topics, network }: Analysis, kind: NodeKind, ref: number): string {
  if (kind === 'item') return network?.items[ref]?.label ?? '';
  if (kind === 'paper') return papers[ref]?.title ?? '';
  return (kind === 'author' ? authors[ref]?.name : topics[ref]?.label) ?? '';
}

/** What files know a node of the lens by; items keep the ids they came with. */
function fileKeyOf({ network }: Analysis, key: NodeKey, node: number): string {
  return network === null ? key : (network.items[node]?.id ?? key);
}

function tableNodes({ analysis, graph, scene }: MapSource, partition: Partition, colours: readonly string[]) {
  const marks = new Map(scene.nodes.map(({ key, x, y, radius }) => [key, { x, y, size: roundThousandth(radius) }]));
  return graph.keys.map((key, i): MapNode => {
    const kind = NODE_KINDS[graph.kinds[i] ?? 0] ?? 'paper';
    const ref = graph.refs[i] ?? 0;
    const { group } = membershipOf(partition, kind, ref);
    const colour = colours[group] ?? slotColour(0);
    return {
      key: fileKeyOf(analysis, key, i),
      kind,
      ref,
      label: labelOf(analysis, kind, ref),
      mark: marks.get(key) ?? null,
      group,
      colour,
    };
  });
}

function* lensEdges(analysis: Analysis, { keys, source, target, weight, edgeKinds }: LensGraph): Generator<MapEdge> {
  const notes = analysis.network?.linkNotes;
  for (let e = 0; e < source.length; e += 1) {
    const [a, b] = [source[e] ?? 0, target[e] ?? 0];
    const [from, to] = [keys[a], keys[b]];
    if (from === undefined || to === undefined) continue;
    const kind = EDGE_KINDS[edgeKinds[e] ?? 0] ?? 'authorship';
    yield {
      source: fileKeyOf(analysis, from, a),
      target: fileKeyOf(analysis, to, b),
      kind,
      weight: weight[e] ?? 0,
      isInferred: false,
      note: notes?.get(e) ?? null,
    };
  }
}

function* inferredEdges({ inferred, incidence, authors, papers }: Analysis): Generator<MapEdge> {
  for (const { author, papers: added } of inferred) {
    const named = new Set(rowOf(incidence.authorPapers, author));
    const source = makeNodeKey('author', authors[author]?.id ?? '');
    for (const paper of added) {
      if (named.has(paper)) continue;
      const target = makeNodeKey('paper', papers[paper]?.id ?? '');
      yield { source, target, kind: 'authorship', weight: 1, isInferred: true, note: null };
    }
  }
}

/** The tables of a map. */
export function mapTable(source: MapSource): MapTable {
  const { analysis, settings, graph, scene } = source;
  const partition = scene.colourBy === 'themes' ? analysis.themes : analysis.circles;
  const slotOf = groupSlots(scene.groups);
  const groups = partition.groups.map((group, g) => ({ ...group, colour: slotColour(slotOf(g)) }));
  return {
    analysis,
    settings,
    nodes: tableNodes(
      source,
      partition,
      groups.map(({ colour }) => colour),
    ),
    partition,
    groups,
    *edges() {
      yield* lensEdges(analysis, graph);
      if (graph.lens === 'everything') yield* inferredEdges(analysis);
    },
  };
}
