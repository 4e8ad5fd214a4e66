/**
 * A scene as a message: its nodes and edges as columns, moved between threads by transfer, since objects by the thousand take
 * the page's thread longer to take in than to make anew.
 */
import { EDGE_KINDS, NODE_KINDS } from '../core/model/columns.ts';
import type { NodeKey } from '../core/model/ids.ts';
import type { Scene, SceneEdge, SceneNode } from '../core/model/scene.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Integers = Int32Array<ArrayBuffer>;
type Numbers = Float64Array<ArrayBuffer>;

interface NodeColumns {
  readonly keys: readonly NodeKey[];
  readonly labels: readonly string[];
  /** Indices into NODE_KINDS. */
  readonly kinds: Bytes;
  readonly refs: Integers;
  readonly x: Numbers;
  readonly y: Numbers;
  readonly radii: Numbers;
  readonly groups: Integers;
  readonly papers: Integers;
  /** Bits in the order of FLAGS. */
  readonly flags: Bytes;
  /** Of the few nodes that have some, by the node's index. */
  readonly sectors: ReadonlyMap<number, SceneNode['sectors']>;
}

interface EdgeColumns {
  readonly sources: Integers;
  readonly targets: Integers;
  /** Indices into EDGE_KINDS. */
  readonly kinds: Bytes;
  readonly weights: Numbers;
  /** 1 where inferred. */
  readonly inferred: Bytes;
}

export interface PackedScene extends Omit<Scene, 'nodes' | 'edges'> {
  readonly nodes: NodeColumns;
  readonly edges: EdgeColumns;
}

const FLAGS = ['isHub', 'isUncertain', 'isTruncated', 'isInferred'] as const;
const NO_SECTORS: SceneNode['sectors'] = [];

function packNodes(nodes: readonly SceneNode[]): NodeColumns {
  return {
    keys: nodes.map(({ key }) => key),
    labels: nodes.map(({ label }) => label),
    kinds: Uint8Array.from(nodes, ({ kind }) => NODE_KINDS.indexOf(kind)),
    refs: Int32Array.from(nodes, ({ ref }) => ref),
    x: Float64Array.from(nodes, ({ x }) => x),
    y: Float64Array.from(nodes, ({ y }) => y),
    radii: Float64Array.from(nodes, ({ radius }) => radius),
    groups: Int32Array.from(nodes, ({ group }) => group),
    papers: Int32Array.from(nodes, ({ papers }) => papers),
    flags: Uint8Array.from(nodes, (node) => FLAGS.reduce((bits, flag, at) => bits | (Number(node[flag]) << at), 0)),
    sectors: new Map(nodes.flatMap(({ sectors }, i) => (sectors.length > 0 ? [[i, sectors]] : []))),
  };
}

function packEdges(edges: readonly SceneEdge[]): EdgeColumns {
  return {
    sources: Int32Array.from(edges, ({ source }) => source),
    targets: Int32Array.from(edges, ({ target }) => target),
    kinds: Uint8Array.from(edges, ({ kind }) => EDGE_KINDS.indexOf(kind)),
    weights: Float64Array.from(edges, ({ weight }) => weight),
    inferred: Uint8Array.from(edges, ({ isInferred }) => Number(isInferred)),
  };
}

/** The scene as columns, and the buffers of these, to be transferred. */
export function packScene(scene: Scene): { readonly packed: PackedScene; readonly buffers: ArrayBuffer[] } {
  const packed = { ...scene, nodes: packNodes(scene.nodes), edges: packEdges(scene.edges) };
  const { kinds, refs, x, y, radii, groups, papers, flags } = packed.nodes;
  const { sources, targets, weights, inferred, kinds: edgeKinds } = packed.edges;
  const columns = [kinds, refs, x, y, radii, groups, papers, flags, sources, targets, edgeKinds, weights, inferred];
  return { packed, buffers: columns.map(({ buffer }) => buffer) };
}

function unpackNodes(columns: NodeColumns): SceneNode[] {
  const { labels, kinds, refs, x, y, radii, groups, papers, flags, sectors } = columns;
  return columns.keys.map((key, i) => {
    const has = (flag: (typeof FLAGS)[number]): boolean => (((flags[i] ?? 0) >> FLAGS.indexOf(flag)) & 1) === 1;
    return {
      key,
      kind: NODE_KINDS[kinds[i] ?? 0] ?? 'author',
      ref: refs[i] ?? 0,
      label: labels[i] ?? '',
      x: x[i] ?? 0,
      y: y[i] ?? 0,
      radius: radii[i] ?? 0,
      group: groups[i] ?? -1,
      papers: papers[i] ?? 0,
      sectors: sectors.get(i) ?? NO_SECTORS,
      isHub: has('isHub'),
      isUncertain: has('isUncertain'),
      isTruncated: has('isTruncated'),
      isInferred: has('isInferred'),
    };
  });
}

function unpackEdges({ sources, targets, kinds, weights, inferred }: EdgeColumns): SceneEdge[] {
  return Array.from(sources, (source, i) => ({
    source,
    target: targets[i] ?? 0,
    kind: EDGE_KINDS[kinds[i] ?? 0] ?? 'authorship',
    weight: weights[i] ?? 0,
    isInferred: inferred[i] === 1,
  }));
}

/** The scene that was packed. */
export function unpackScene({ nodes, edges, ...rest }: PackedScene): Scene {
  return { ...rest, nodes: unpackNodes(nodes), edges: unpackEdges(edges) };
}
