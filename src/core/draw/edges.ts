/** How edges look and bend: from the scene and the palette. */
import type { Scene, SceneEdge, SceneNode } from '../model/scene.ts';
import { COLOUR_SLOTS, type Palette } from './palette.ts';

/** Slot of the neutral edge colour, after those of the marks. */
export const NEUTRAL = COLOUR_SLOTS;

export interface Ends {
  readonly a: SceneNode;
  readonly b: SceneNode;
}

export interface EdgeStyle {
  /** Slot of a rim colour, or NEUTRAL. */
  readonly colour: number;
  readonly opacity: number;
  readonly width: number;
}

/** Above this, edges between groups become strands. */
export const STRAND_LIMIT = 20_000;
/** Above this, edges are straight. */
export const CURVE_LIMIT = 8_000;
const BEND_ACROSS = 0.42;
const REACH_ACROSS = 0.62;
/** Tagging across groups is fainter than authorship. */
const TAG_ACROSS = 0.72;
/** Opacity of links between the clusters of a finished map, of which there can be very many. */
const LINK_ACROSS = 0.15;
/** Neutral ink stands out more than the groups' colours do. */
const OVERLAID_OPACITY = 0.6;
/** Of the opacity of faded edges, what those within and across groups have; none is stronger than where nothing fades. */
export const DIM_WITHIN = 1.6;
export const DIM_ACROSS = 0.7;
/** How much a selected or pointed-at edge gains over a lit one. */
export const STRONG_WIDTH = 1.4;
/** Pixels drawn, and pixels left out, of an inferred edge. */
export const EDGE_DASH = 4;

export function isWithinGroup({ a, b }: Ends): boolean {
  return a.group >= 0 && a.group === b.group;
}

/** Where a group is selected, only edges that touch it are lit. */
export function touchesGroup({ a, b }: Ends, group: number | null): boolean {
  return group === null || a.group === group || b.group === group;
}

/** 0..1: how heavy a co-authorship is among those of the scene; a few shared papers never look like many. */
function heaviness(weight: number, heaviest: number): number {
  return Math.max(0, Math.min(1, weight / Math.max(8, heaviest)));
}

/** 0..1 of the strongest tie of the scene. */
function strength(weight: number, heaviest: number): number {
  return heaviest > 0 ? Math.max(0, Math.min(1, weight / heaviest)) : 0;
}

/** Width of the lightest edge of a kind, and how much the heaviest gains by its weight. */
const WIDTHS: Readonly<Record<SceneEdge['kind'], readonly [least: number, gain: number]>> = {
  authorship: [1.15, 0],
  tagging: [0.85, 0],
  coauthorship: [0.8, 5.2],
  relatedness: [0.8, 3.2],
  cooccurrence: [0.8, 5.2],
  link: [0.8, 4.2],
};

function widthOf(edge: SceneEdge, heaviest: number): number {
  const [least, gain] = WIDTHS[edge.kind];
  const share = edge.kind === 'coauthorship' ? heaviness(edge.weight, heaviest) : strength(edge.weight, heaviest);
  return least + gain * share;
}

/** Between nodes of one kind, drawn by weight. */
function isWeighted({ kind }: SceneEdge): boolean {
  return kind !== 'authorship' && kind !== 'tagging';
}

/** Links of equal strength have this part of the full width. */
const EQUAL_WIDTH = 0.25;

/** The weight at which an edge between nodes of one kind is drawn widest: the largest; of links that are much alike, a larger one. */
export function heaviestOf({ edges, lens }: Pick<Scene, 'edges' | 'lens'>): number {
  const heaviest = edges.reduce((most, edge) => (isWeighted(edge) ? Math.max(most, edge.weight) : most), 0);
  if (lens !== 'network') return heaviest;
  const mean = edges.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, edges.length);
  return Math.max(heaviest, mean / EQUAL_WIDTH);
}

/** Rim colours by slot, and the neutral one. */
export function edgeColours({ rim, edge }: Palette): readonly string[] {
  return [...rim, edge];
}

/** Many edges are drawn fainter, so that they do not close over the map: 1 up to 800, a fifth from 4,000 on. */
export function thinning(edges: number): number {
  return Math.max(0.2, Math.min(1, 800 / Math.max(1, edges)));
}

/** What the opacity of every edge that is not lit is multiplied by. */
export function plainShare(edges: number, isOverlaid: boolean): number {
  return thinning(edges) * (isOverlaid ? OVERLAID_OPACITY : 1);
}

/** An edge while nothing is emphasised. */
export function plainStyle(
  edge: SceneEdge,
  ends: Ends,
  slot: (group: number) => number,
  palette: Palette,
  heaviest: number,
): EdgeStyle {
  const isWithin = isWithinGroup(ends);
  const width = widthOf(edge, heaviest);
  const colour = isWithin ? slot(ends.a.group) : NEUTRAL;
  if (isWeighted(edge)) return { colour, width, opacity: isWithin ? 0.42 : edge.kind === 'link' ? LINK_ACROSS : 0.2 };
  if (isWithin) return { colour, width, opacity: edge.kind === 'authorship' ? palette.edgeIn : palette.edgeTag };
  return { colour, width, opacity: edge.kind === 'authorship' ? palette.edgeOut : palette.edgeOut * TAG_ACROSS };
}

export interface LitContext {
  /** Index of the node in focus, or -1. */
  readonly focus: number;
  readonly selectedGroup: number | null;
}

/** The node whose group colours a lit edge: the far end seen from the focus, else the paper. */
function tellingEnd(edge: SceneEdge, a: SceneNode, b: SceneNode, context: LitContext): SceneNode {
  if (context.selectedGroup !== null) return a.group === context.selectedGroup ? b : a;
  if (edge.source === context.focus) return b;
  if (edge.target === context.focus) return a;
  return b.kind === 'paper' ? b : a;
}

/** A lit edge. */
export function litStyle(
  edge: SceneEdge,
  ends: Ends,
  slot: (group: number) => number,
  palette: Palette,
  heaviest: number,
  context: LitContext,
): EdgeStyle {
  const { a, b } = ends;
  const isWithin = isWithinGroup(ends);
  const isHubs = !isWithin && (a.isHub || b.isHub) && (context.selectedGroup !== null || edge.isInferred);
  const end = tellingEnd(edge, a, b, context);
  const colour = isHubs ? 0 : slot(isWithin ? a.group : end.group);
  if (isWeighted(edge)) return { colour, width: widthOf(edge, heaviest), opacity: 0.7 };
  const isAuthorship = edge.kind === 'authorship';
  if (context.selectedGroup === null) return { colour, width: isAuthorship ? 2 : 1.5, opacity: palette.edgeLit };
  if (isWithin) return { colour, width: isAuthorship ? 1.3 : 0.9, opacity: 0.5 };
  return { colour, width: 1.5, opacity: 0.75 };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How an edge bends, wherever its ends stand: by a share of its length to the left, or toward a point. */
export interface Bend {
  readonly share: number;
  readonly toward: Point | null;
  /** The end that `toward` is measured from. */
  readonly isFromTarget: boolean;
}

const BENT_WITHIN: Bend = { share: 0.04, toward: null, isFromTarget: false };
const BENT_COAUTHORS: Bend = { share: 0.08, toward: null, isFromTarget: false };
const BENT_LOOSE: Bend = { share: 0.07, toward: null, isFromTarget: false };

export function bendOf(edge: SceneEdge, ends: Ends, centreOf: (group: number) => Point | undefined): Bend {
  const { a, b } = ends;
  if (edge.kind === 'coauthorship') return BENT_COAUTHORS;
  if (isWithinGroup(ends)) return BENT_WITHIN;
  const isFarSource = b.isHub || (!a.isHub && a.kind === 'paper');
  const far = isFarSource ? a : b;
  const centre = far.isHub ? undefined : centreOf(far.group);
  return centre === undefined ? BENT_LOOSE : { share: 0, toward: centre, isFromTarget: isFarSource };
}

/** Where the curve passes on one axis, measured along it from `from` to `to`; `across` is the same span on the other axis, turned left. */
export function bentTo(bend: Bend, from: number, to: number, across: number, toward: number): number {
  const middle = (from + to) / 2;
  if (bend.toward === null) return middle + across * bend.share;
  const near = bend.isFromTarget ? to : from;
  return middle * (1 - BEND_ACROSS) + (near + (toward - near) * REACH_ACROSS) * BEND_ACROSS;
}

/** An edge that is drawn. */
export interface DrawnEdge extends Ends {
  readonly edge: SceneEdge;
  /** In the scene. */
  readonly index: number;
  readonly bend: Bend;
}

/** The edges to draw: all that have both ends, or, above 20,000, those within groups and one a node and far group. */
export function drawnEdges({ nodes, edges, groups }: Scene): DrawnEdge[] {
  const strands = edges.length > STRAND_LIMIT ? new Set<string>() : null;
  const centres = new Map(groups.map(({ group, x, y }) => [group, { x, y }]));
  return edges.flatMap((edge, index): DrawnEdge[] => {
    const a = nodes[edge.source];
    const b = nodes[edge.target];
    if (!a || !b) return [];
    if (strands && !isWithinGroup({ a, b })) {
      const isSourceNear = a.kind === 'author' && (b.kind !== 'author' || edge.source < edge.target);
      const strand = isSourceNear ? `${edge.source}>${b.group}` : `${edge.target}>${a.group}`;
      if (strands.has(strand)) return [];
      strands.add(strand);
    }
    return [{ edge, index, a, b, bend: bendOf(edge, { a, b }, (group) => centres.get(group)) }];
  });
}
