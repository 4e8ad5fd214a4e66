/** Edges of a figure: how they look and bend, as on the map, in the order they are drawn. */
import type { Scene, SceneEdge, SceneNode } from '../model/scene.ts';
import { endsOf, isEdgeLit, type Ends, type Plan } from './plan.ts';
import { stroked, type PathShape } from './shapes.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Stroke {
  /** Slot of a rim, or null for the neutral colour. */
  readonly slot: number | null;
  readonly width: number;
  readonly opacity: number;
}

interface DrawnEdge extends Stroke {
  readonly edge: SceneEdge;
  readonly ends: Ends;
  readonly isLit: boolean;
}

/** Above this, edges between groups become strands. */
const STRAND_LIMIT = 20_000;
/** Above this, edges are straight. */
const CURVE_LIMIT = 8_000;
const BEND_WITHIN = 0.04;
const BEND_ALIKE = 0.08;
const BEND_LOOSE = 0.07;
const BEND_ACROSS = 0.42;
const REACH_ACROSS = 0.62;
const TAG_ACROSS = 0.72;
const INFERRED_DASH: readonly number[] = [4, 4];

function isWithinGroup({ a, b }: Ends): boolean {
  return a.group >= 0 && a.group === b.group;
}

/** Between nodes of one kind, with a weight that the width shows. */
function isWeighted({ kind }: SceneEdge): boolean {
  return kind !== 'authorship' && kind !== 'tagging';
}

function heaviestOf({ edges }: Scene): number {
  return edges.reduce((heaviest, edge) => (isWeighted(edge) ? Math.max(heaviest, edge.weight) : heaviest), 0);
}

function widthOf({ kind, weight }: SceneEdge, heaviest: number): number {
  // A few shared papers never look like many; other weights are shares of the largest.
  const most = kind === 'coauthorship' ? Math.max(8, heaviest) : heaviest;
  const share = most > 0 ? Math.max(0, Math.min(1, weight / most)) : 0;
  switch (kind) {
    case 'coauthorship':
    case 'cooccurrence':
      return 0.8 + 5.2 * share;
    case 'relatedness':
      return 0.8 + 3.2 * share;
    case 'authorship':
      return 1.15;
    case 'tagging':
    default:
      return 0.85;
  }
}

function plainStroke(plan: Plan, edge: SceneEdge, ends: Ends, heaviest: number): Stroke {
  const { opacity } = plan.options.palette;
  const isWithin = isWithinGroup(ends);
  const slot = isWithin && plan.options.overlay === null ? plan.groupSlot(ends.a.group) : null;
  const width = widthOf(edge, heaviest);
  if (isWeighted(edge)) return { slot, width, opacity: isWithin ? 0.42 : 0.2 };
  const isAuthorship = edge.kind === 'authorship';
  if (isWithin) return { slot, width, opacity: isAuthorship ? opacity.edgeIn : opacity.edgeTag };
  return { slot, width, opacity: opacity.edgeOut * (isAuthorship ? 1 : TAG_ACROSS) };
}

/** The node whose group colours a lit edge: the far end seen from what is selected, else the paper. */
function tellingEnd({ a, b }: Ends, plan: Plan): SceneNode {
  const { light } = plan.options;
  if (isWithinGroup({ a, b })) return a;
  if (light !== null && light.selectedGroup !== null) return a.group === light.selectedGroup ? b : a;
  if (light?.selected.has(a.key)) return b;
  if (light?.selected.has(b.key)) return a;
  return b.kind === 'paper' ? b : a;
}

function litStroke(plan: Plan, edge: SceneEdge, ends: Ends, heaviest: number): Stroke {
  const selectedGroup = plan.options.light?.selectedGroup ?? null;
  const isHubs = !isWithinGroup(ends) && (ends.a.isHub || ends.b.isHub) && (selectedGroup !== null || edge.isInferred);
  const own = isHubs ? 0 : plan.groupSlot(tellingEnd(ends, plan).group);
  const slot = plan.options.overlay === null ? own : null;
  if (isWeighted(edge)) return { slot, width: widthOf(edge, heaviest), opacity: 0.7 };
  const isAuthorship = edge.kind === 'authorship';
  if (selectedGroup === null)
    return { slot, width: isAuthorship ? 2 : 1.5, opacity: plan.options.palette.opacity.edgeLit };
  if (isWithinGroup(ends)) return { slot, width: isAuthorship ? 1.3 : 0.9, opacity: 0.5 };
  return { slot, width: 1.5, opacity: 0.75 };
}

/** The control point of an edge's quadratic curve: edges across groups lean towards the far group's centre. */
function controlPoint(edge: SceneEdge, { a, b }: Ends, centreOf: ReadonlyMap<number, Point>): Point {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const bent = (bend: number): Point => ({ x: middle.x - (b.y - a.y) * bend, y: middle.y + (b.x - a.x) * bend });
  if (isWeighted(edge)) return bent(BEND_ALIKE);
  if (isWithinGroup({ a, b })) return bent(BEND_WITHIN);
  const isFarSource = b.isHub || (!a.isHub && a.kind === 'paper');
  const far = isFarSource ? a : b;
  const near = isFarSource ? b : a;
  const centre = far.isHub ? undefined : centreOf.get(far.group);
  if (centre === undefined) return bent(BEND_LOOSE);
  const pull = { x: near.x + (centre.x - near.x) * REACH_ACROSS, y: near.y + (centre.y - near.y) * REACH_ACROSS };
  return {
    x: middle.x * (1 - BEND_ACROSS) + pull.x * BEND_ACROSS,
    y: middle.y * (1 - BEND_ACROSS) + pull.y * BEND_ACROSS,
  };
}

/** Where there are very many, one edge stands for all from a node to a far group. */
function strandsOnly(edges: readonly DrawnEdge[]): readonly DrawnEdge[] {
  if (edges.length <= STRAND_LIMIT) return edges;
  const strands = new Set<string>();
  return edges.filter(({ edge, ends }) => {
    if (isWithinGroup(ends)) return true;
    const { a, b } = ends;
    const isSourceNear = a.kind === 'author' && (b.kind !== 'author' || edge.source < edge.target);
    const strand = isSourceNear ? `${edge.source}>${b.group}` : `${edge.target}>${a.group}`;
    if (strands.has(strand)) return false;
    strands.add(strand);
    return true;
  });
}

function drawnEdges(plan: Plan): readonly DrawnEdge[] {
  const heaviest = heaviestOf(plan.scene);
  const drawn: DrawnEdge[] = [];
  for (const [index, edge] of plan.scene.edges.entries()) {
    const ends = endsOf(plan, edge, index);
    if (ends === null) continue;
    const isLit = isEdgeLit(plan, edge, ends);
    const stroke = isLit ? litStroke(plan, edge, ends, heaviest) : plainStroke(plan, edge, ends, heaviest);
    drawn.push({ edge, ends, isLit, ...stroke });
  }
  return strandsOnly(drawn);
}

/** Many edges are drawn fainter: 1 up to 800, a fifth from 4,000 on. */
function thinning(edges: number): number {
  return Math.max(0.2, Math.min(1, 800 / Math.max(1, edges)));
}

function shapeOf(plan: Plan, drawn: DrawnEdge, control: Point | null, share: number): PathShape {
  const { projection, options } = plan;
  const { a, b } = drawn.ends;
  const colour = drawn.slot === null ? options.palette.edge : (options.palette.rim[drawn.slot] ?? options.palette.edge);
  const opacity = drawn.isLit ? drawn.opacity : plan.isDim ? options.palette.opacity.edgeDim : drawn.opacity * share;
  const from = [projection.x(a.x), projection.y(a.y)];
  const to = [projection.x(b.x), projection.y(b.y)];
  return {
    kind: 'path',
    ops: ['M', control === null ? 'L' : 'Q'],
    at: [...from, ...(control === null ? [] : [projection.x(control.x), projection.y(control.y)]), ...to],
    ...stroked(colour, drawn.width, opacity, drawn.edge.isInferred ? INFERRED_DASH : null),
  };
}

/** Neutral edges first, then those within groups by colour, then what is lit; those of one look stand together. */
function inDrawingOrder(edges: readonly DrawnEdge[]): DrawnEdge[] {
  const rank = (drawn: DrawnEdge): number => (drawn.isLit ? 2 : drawn.slot === null ? 0 : 1);
  return [...edges].sort(
    (p, q) =>
      rank(p) - rank(q) ||
      (p.slot ?? -1) - (q.slot ?? -1) ||
      p.opacity - q.opacity ||
      p.width - q.width ||
      Number(p.edge.isInferred) - Number(q.edge.isInferred),
  );
}

/** The edges of the drawing, from back to front. */
export function edgeShapes(plan: Plan): PathShape[] {
  const edges = drawnEdges(plan);
  const isCurved = edges.length <= CURVE_LIMIT;
  const share = thinning(edges.length);
  const centres = new Map(plan.scene.groups.map(({ group, x, y }) => [group, { x, y }]));
  return inDrawingOrder(edges).map((drawn) =>
    shapeOf(plan, drawn, isCurved ? controlPoint(drawn.edge, drawn.ends, centres) : null, share),
  );
}
