/** Edges of a figure, as on the map, in the order they are drawn. */
import { controlPoint } from '../draw/control-point.ts';
import {
  CURVE_LIMIT,
  DIM_ACROSS,
  DIM_WITHIN,
  drawnEdges,
  EDGE_DASH,
  edgeColours,
  heaviestOf,
  isWithinGroup,
  litStyle,
  NEUTRAL,
  plainShare,
  plainStyle,
  STRONG_WIDTH,
  type EdgeStyle,
  type DrawnEdge,
} from '../draw/edges.ts';
import { isEdgeDrawn, isEdgeLit, isStrong, type Plan } from './plan.ts';
import { stroked, type PathShape } from './shapes.ts';

interface StyledEdge extends DrawnEdge, EdgeStyle {
  readonly isLit: boolean;
}

const INFERRED_DASH: readonly number[] = [EDGE_DASH, EDGE_DASH];

/** How edges that are not lit, and those that are, look in this plan. */
function stylist(plan: Plan, count: number): (drawn: DrawnEdge, isLit: boolean) => EdgeStyle {
  const { palette, light, overlay } = plan.options;
  const heaviest = heaviestOf(plan.scene);
  const share = plainShare(count, overlay !== null);
  const context = { focus: plan.focus, selectedGroup: light?.selectedGroup ?? null };
  return (drawn, isLit) => {
    if (isLit) {
      const style = litStyle(drawn.edge, drawn, plan.groupSlot, palette, heaviest, context);
      return isStrong(plan, drawn) ? { ...style, width: style.width + STRONG_WIDTH, opacity: 1 } : style;
    }
    const style = plainStyle(drawn.edge, drawn, plan.groupSlot, palette, heaviest);
    const faded = palette.edgeDim * (isWithinGroup(drawn) ? DIM_WITHIN : DIM_ACROSS);
    return { ...style, opacity: Math.min(style.opacity * share, plan.isDim ? faded : 1) };
  };
}

function styledEdges(plan: Plan, edges: readonly DrawnEdge[]): StyledEdge[] {
  const styleOf = stylist(plan, edges.length);
  const isNeutral = plan.options.overlay !== null;
  return edges
    .filter(({ edge, index }) => isEdgeDrawn(plan, edge, index))
    .map((drawn) => {
      const isLit = isEdgeLit(plan, drawn.edge, drawn);
      const style = styleOf(drawn, isLit);
      return { ...drawn, isLit, ...style, colour: isNeutral ? NEUTRAL : style.colour };
    });
}

/** Neutral edges first, then those within groups by colour, then what is lit; those of one look stand together. */
function inDrawingOrder(edges: readonly StyledEdge[]): StyledEdge[] {
  const rank = ({ isLit, colour }: StyledEdge): number => (isLit ? 2 : colour === NEUTRAL ? 0 : 1);
  return [...edges].sort(
    (p, q) =>
      rank(p) - rank(q) ||
      p.colour - q.colour ||
      p.opacity - q.opacity ||
      p.width - q.width ||
      Number(p.edge.isInferred) - Number(q.edge.isInferred),
  );
}

/** The edges of the drawing, from back to front. */
export function edgeShapes(plan: Plan): PathShape[] {
  const { scene, projection, options } = plan;
  const edges = drawnEdges(scene);
  const isCurved = edges.length <= CURVE_LIMIT;
  const colours = edgeColours(options.palette);
  return inDrawingOrder(styledEdges(plan, edges)).map(({ edge, a, b, bend, colour, width, opacity }) => {
    const points = isCurved ? [a, controlPoint(bend, a, b), b] : [a, b];
    return {
      kind: 'path',
      ops: ['M', isCurved ? 'Q' : 'L'],
      at: points.flatMap(({ x, y }) => [projection.x(x), projection.y(y)]),
      ...stroked(colours[colour] ?? options.palette.edge, width, opacity, edge.isInferred ? INFERRED_DASH : null),
    };
  });
}
