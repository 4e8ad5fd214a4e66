/** How edges look and bend: pure, from the scene and the tokens. */
import type { Scene, SceneEdge, SceneNode } from '../../core/model/scene.ts';
import type { MapTheme } from './map-theme.ts';

/** Index of the neutral edge colour, after the group colours. */
export const NEUTRAL = 13;

export interface EdgeStyle {
  /** Rim colour 0..12, or NEUTRAL. */
  readonly colour: number;
  readonly opacity: number;
  readonly width: number;
}

/** Above this, edges between groups become strands. */
export const STRAND_LIMIT = 20_000;
/** Above this, edges are straight. */
export const CURVE_LIMIT = 8_000;
const BEND_WITHIN = 0.04;
const BEND_COAUTHORS = 0.08;
const BEND_LOOSE = 0.07;
const BEND_ACROSS = 0.42;
const REACH_ACROSS = 0.62;
/** Tagging across groups is fainter than authorship. */
const TAG_ACROSS = 0.72;

export function isWithinGroup(a: SceneNode, b: SceneNode): boolean {
  return a.group >= 0 && a.group === b.group;
}

/** 0..1: how heavy a co-authorship is among those of the scene; a few shared papers never look like many. */
function heaviness(weight: number, heaviest: number): number {
  return Math.max(0, Math.min(1, weight / Math.max(8, heaviest)));
}

function widthOf(edge: SceneEdge, heaviest: number): number {
  if (edge.kind === 'coauthorship') return 0.8 + 5.2 * heaviness(edge.weight, heaviest);
  return edge.kind === 'authorship' ? 1.15 : 0.85;
}

/** Many edges are drawn fainter, so that they do not close over the map: 1 up to 800, a fifth from 4,000 on. */
export function thinning(edges: number): number {
  return Math.max(0.2, Math.min(1, 800 / Math.max(1, edges)));
}

/** An edge while nothing is emphasised. */
export function plainStyle(
  edge: SceneEdge,
  ends: { readonly a: SceneNode; readonly b: SceneNode },
  slot: (group: number) => number,
  theme: MapTheme,
  heaviest: number,
): EdgeStyle {
  const isWithin = isWithinGroup(ends.a, ends.b);
  const width = widthOf(edge, heaviest);
  const colour = isWithin ? slot(ends.a.group) : NEUTRAL;
  if (edge.kind === 'coauthorship') return { colour, width, opacity: isWithin ? 0.42 : 0.2 };
  if (isWithin) return { colour, width, opacity: edge.kind === 'authorship' ? theme.edgeIn : theme.edgeTag };
  return { colour, width, opacity: edge.kind === 'authorship' ? theme.edgeOut : theme.edgeOut * TAG_ACROSS };
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
  ends: { readonly a: SceneNode; readonly b: SceneNode },
  slot: (group: number) => number,
  theme: MapTheme,
  heaviest: number,
  context: LitContext,
): EdgeStyle {
  const { a, b } = ends;
  const isWithin = isWithinGroup(a, b);
  const isHubs = !isWithin && (a.isHub || b.isHub) && (context.selectedGroup !== null || edge.isInferred);
  const end = tellingEnd(edge, a, b, context);
  const colour = isHubs ? 0 : slot(isWithin ? a.group : end.group);
  if (edge.kind === 'coauthorship') return { colour, width: widthOf(edge, heaviest), opacity: 0.7 };
  const isAuthorship = edge.kind === 'authorship';
  if (context.selectedGroup === null) return { colour, width: isAuthorship ? 2 : 1.5, opacity: theme.edgeLit };
  if (isWithin) return { colour, width: isAuthorship ? 1.3 : 0.9, opacity: 0.5 };
  return { colour, width: 1.5, opacity: 0.75 };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The control point of the quadratic curve of an edge; `at` gives where a node stands now. */
export function controlPoint(
  edge: SceneEdge,
  ends: { readonly a: SceneNode; readonly b: SceneNode },
  from: Point,
  to: Point,
  centreOf: (group: number) => Point | undefined,
): Point {
  const { a, b } = ends;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const bent = (bend: number): Point => ({
    x: middle.x - (to.y - from.y) * bend,
    y: middle.y + (to.x - from.x) * bend,
  });
  if (edge.kind === 'coauthorship') return bent(BEND_COAUTHORS);
  if (isWithinGroup(a, b)) return bent(BEND_WITHIN);
  const isFarSource = b.isHub || (!a.isHub && a.kind === 'paper');
  const far = isFarSource ? a : b;
  const near = isFarSource ? to : from;
  const centre = far.isHub ? undefined : centreOf(far.group);
  if (centre === undefined) return bent(BEND_LOOSE);
  const pull = { x: near.x + (centre.x - near.x) * REACH_ACROSS, y: near.y + (centre.y - near.y) * REACH_ACROSS };
  return {
    x: middle.x * (1 - BEND_ACROSS) + pull.x * BEND_ACROSS,
    y: middle.y * (1 - BEND_ACROSS) + pull.y * BEND_ACROSS,
  };
}

/** Indices of the edges to draw: all, or, above 20,000, those within groups and one a node and far group. */
export function drawnEdges(scene: Scene): number[] {
  const all = scene.edges.map((_, index) => index);
  if (scene.edges.length <= STRAND_LIMIT) return all;
  const strands = new Set<string>();
  return all.filter((index) => {
    const edge = scene.edges[index];
    const a = edge && scene.nodes[edge.source];
    const b = edge && scene.nodes[edge.target];
    if (!edge || !a || !b) return false;
    if (isWithinGroup(a, b)) return true;
    const isSourceNear = a.kind === 'author' && (b.kind !== 'author' || edge.source < edge.target);
    const strand = isSourceNear ? `${edge.source}>${b.group}` : `${edge.target}>${a.group}`;
    if (strands.has(strand)) return false;
    strands.add(strand);
    return true;
  });
}
