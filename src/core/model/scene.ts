/**
 * A scene: one lens of an analysis, laid out and coloured, ready to draw. y grows downwards. Up to some 160 nodes a layout
 * unit is a CSS pixel at fit; above, the sheet grows with the nodes, and all of it is shown at fit. A mark is drawn with
 * `radius` times a power of the zoom in pixels a unit; titles have their size in screen pixels at any zoom.
 */
import type { EdgeKind, Lens } from './columns.ts';
import type { NodeKey, NodeKind } from './ids.ts';
import type { PartitionOf } from './partition.ts';

export type Aspect = 'wide' | 'tall';
export const ASPECTS: readonly Aspect[] = ['wide', 'tall'];

/** What the size of a mark can stand for in every lens: papers, links in the lens, or their summed weight. */
export type PlainSize = 'papers' | 'links' | 'strength';
/** In a finished map also one of its weights, by name; `papers` stands for what it is sized by at first. */
export type SizeBy = PlainSize | `weight:${string}`;
export const SIZES: readonly PlainSize[] = ['papers', 'links', 'strength'];

export interface SceneNode {
  readonly key: NodeKey;
  readonly kind: NodeKind;
  /** Index into papers, authors, topics or items. */
  readonly ref: number;
  /** Short label for the map. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Pixels at fit. */
  readonly radius: number;
  /** Group in the partition that colours the scene, or -1. */
  readonly group: number;
  /** Papers of an author, papers of a topic, 1 for a paper; for an item how many are no larger. */
  readonly papers: number;
  /** For an author with three papers and more in two groups and more: papers by group, most first; the mark is a ring. */
  readonly sectors: readonly { readonly group: number; readonly papers: number }[];
  /** Named on 20 papers and more: the ring's centre is ink, and the mark does not pull hulls. */
  readonly isHub: boolean;
  /** Sat with its group in under 70 % of the runs: drawn faded. */
  readonly isUncertain: boolean;
  readonly isTruncated: boolean;
  readonly isInferred: boolean;
}

export interface SceneEdge {
  /** Indices into nodes. */
  readonly source: number;
  readonly target: number;
  readonly kind: EdgeKind;
  readonly weight: number;
  readonly isInferred: boolean;
}

/** Closed ring [x0, y0, x1, y1, ...]. */
export type Ring = readonly number[];

export interface SceneGroup {
  /** Index in the partition. */
  readonly group: number;
  readonly name: string;
  /** 1..12, or 0 for the 13th group and after. */
  readonly colour: number;
  /** Centre of the title and its size in pixels at fit. */
  readonly titleX: number;
  readonly titleY: number;
  readonly titleSize: number;
  /** Mean place of the members. */
  readonly x: number;
  readonly y: number;
  /** Contours at .25 and .52 of the density. */
  readonly hull: readonly Ring[];
  readonly core: readonly Ring[];
  /** False under a stability of .65: the hull is drawn without an outline. */
  readonly isFirm: boolean;
}

export interface Scene {
  readonly lens: Lens;
  readonly colourBy: PartitionOf;
  readonly aspect: Aspect;
  readonly sizeBy: SizeBy;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly groups: readonly SceneGroup[];
  /** The slot of each group of the partition, also of those without a title here. */
  readonly colours: readonly number[];
  /** Nodes left out by the filter and the node limit, by kind. */
  readonly leftOut: Readonly<Record<NodeKind, number>>;
}
