/** Marks of a figure, as on the map. */
import {
  BADGE,
  hasSolidTopics,
  isBadged,
  isRound,
  isRing,
  isUnsure,
  markRadius,
  markReach,
  OUTLINE,
  paintOrder,
  RING,
  sectorEnds,
  SHAPE,
} from '../draw/marks.ts';
import { cos, sin } from '../math/math.ts';
import type { SceneNode } from '../model/scene.ts';
import { mix } from './colour.ts';
import { isLit, isShown, type Plan } from './plan.ts';
import { filled, stroked, type Paint, type PathOp, type PathShape, type Shape } from './shapes.ts';

const TURN = 6.283185307179586;
const ROOT_OF_TWO = 1.4142135623730951;

/** The badge of a paper whose author list was cut is drawn. */
export function hasBadge(plan: Plan, i: number): boolean {
  const { isDim, options, scene } = plan;
  const node = scene.nodes[i];
  return node !== undefined && isBadged(node, isDim && isLit(plan, i), options.hasBadges && !isDim);
}

/** An arc around (x, y), in turns from the top, clockwise: cubic curves of a quarter turn at most. */
export function arc(x: number, y: number, radius: number, from: number, to: number): Pick<PathShape, 'ops' | 'at'> {
  const pieces = Math.max(1, Math.ceil((to - from) * 4 - 1e-9));
  const step = ((to - from) * TURN) / pieces;
  const handle = (4 / 3) * (sin(step / 4) / cos(step / 4)) * radius;
  const ops: PathOp[] = ['M'];
  let angle = from * TURN;
  const at: number[] = [x + radius * sin(angle), y - radius * cos(angle)];
  for (let piece = 0; piece < pieces; piece += 1) {
    const next = angle + step;
    const startX = x + radius * sin(angle);
    const startY = y - radius * cos(angle);
    const endX = x + radius * sin(next);
    const endY = y - radius * cos(next);
    ops.push('C');
    at.push(startX + handle * cos(angle), startY + handle * sin(angle));
    at.push(endX - handle * cos(next), endY - handle * sin(next), endX, endY);
    angle = next;
  }
  return { ops, at };
}

interface Look {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** A colour as it stands on the sheet: dimmed and uncertain marks are paler. */
  readonly tint: (colour: string) => string;
}

function ringMark(plan: Plan, node: SceneNode, i: number, { x, y, radius, tint }: Look): Shape[] {
  const { palette } = plan.options;
  const band = Math.min(node.isHub ? RING.hubBand : RING.band, radius * RING.most);
  const middle = radius - band / 2 + RING.out;
  const gap = RING.sectorGap / TURN;
  const sectors = sectorEnds(node.sectors, plan.groupSlot).flatMap(({ slot, end }, k, all): Shape[] => {
    const start = all[k - 1]?.end ?? 0;
    if (end - start <= 2 * gap) return [];
    const piece = arc(x, y, middle, start + gap, end - gap);
    return [{ kind: 'path', ...piece, ...stroked(tint(palette.fill[slot] ?? palette.ink), band) }];
  });
  const centre = node.isHub ? palette.ink : (palette.fill[plan.nodeSlot(i)] ?? palette.ink);
  return [
    { kind: 'circle', x, y, radius: radius + RING.gap, ...filled(palette.sheet) },
    ...sectors,
    { kind: 'circle', x, y, radius: Math.max(0.5, radius - band - RING.inner), ...filled(tint(centre)) },
  ];
}

/** The outline of a mark, grown by `away` on all sides. */
function outlined(kind: SceneNode['kind'], { x, y, radius }: Look, away: number, paint: Paint): Shape {
  if (isRound({ kind })) return { kind: 'circle', x, y, radius: radius + away, ...paint };
  if (kind === 'topic') return { kind: 'diamond', x, y, reach: radius * SHAPE.tip + away * ROOT_OF_TWO, ...paint };
  return squareAt(x, y, radius * SHAPE.square + away, SHAPE.corner, paint);
}

function squareAt(x: number, y: number, half: number, corner: number, paint: Paint): Shape {
  return { kind: 'rect', x: x - half, y: y - half, width: 2 * half, height: 2 * half, corner, ...paint };
}

/** Dashes that close around a circle. */
function dashAround(radius: number): readonly number[] {
  const round = TURN * radius;
  const length = round / Math.max(SHAPE.leastDashes, Math.round(round / SHAPE.dash));
  return [length * SHAPE.dashShare, length * (1 - SHAPE.dashShare)];
}

/** The mark of a kind: gap, fill and rim. */
export function plainMark(
  kind: SceneNode['kind'],
  look: Look,
  colours: { readonly fill: string; readonly rim: string; readonly sheet: string },
  { isInferred, isHollow }: { readonly isInferred: boolean; readonly isHollow: boolean },
): Shape[] {
  const { radius, tint } = look;
  const strokeWidth = isHollow ? SHAPE.hollowRim : isInferred ? SHAPE.inferredRim : SHAPE.rim;
  const dash = isInferred ? dashAround(radius) : null;
  const paint: Paint = { fill: tint(colours.fill), stroke: tint(colours.rim), strokeWidth, dash, opacity: 1 };
  return [outlined(kind, look, SHAPE.gap, filled(colours.sheet)), outlined(kind, look, 0, paint)];
}

/** The badge about (x, y). */
export function badgeAt(x: number, y: number, paint: Paint, ink: string): Shape[] {
  const { width, height, dot, dots } = BADGE;
  return [
    { kind: 'rect', x: x - width / 2, y: y - height / 2, width, height, corner: height / 2, ...paint },
    ...dots.map((dx): Shape => ({ kind: 'circle', x: x + dx, y, radius: dot, ...filled(ink) })),
  ];
}

function badge(plan: Plan, i: number, { x, y, radius }: Look): Shape[] {
  const { palette } = plan.options;
  const corner = radius * SHAPE.square + BADGE.away;
  const stroke = palette.rim[plan.nodeSlot(i)] ?? palette.ink;
  return badgeAt(x + corner, y + corner, { ...filled(palette.surface), stroke, strokeWidth: 1 }, palette.ink);
}

/** Ink around a selected mark. */
function outline({ projection, options }: Plan, node: SceneNode, { x, y }: Look): Shape {
  const reach = markReach(node, projection.markScale) + OUTLINE.away + OUTLINE.extra[node.kind];
  const paint = stroked(options.palette.ink, OUTLINE.width);
  if (isRound(node)) return { kind: 'circle', x, y, radius: reach, ...paint };
  if (node.kind === 'topic') return { kind: 'diamond', x, y, reach, ...paint };
  return squareAt(x, y, reach, OUTLINE.corner, paint);
}

function markOf(plan: Plan, node: SceneNode, i: number): Shape[] {
  const { palette, overlay, light } = plan.options;
  const { projection } = plan;
  const isFaint = isUnsure(node) && overlay === null && !(plan.isDim && isLit(plan, i));
  const share = isLit(plan, i) ? (isFaint ? SHAPE.faint : 1) : palette.dimNode;
  const look: Look = {
    x: projection.x(node.x),
    y: projection.y(node.y),
    radius: markRadius(node) * projection.markScale,
    tint: (colour) => mix(colour, palette.sheet, share),
  };
  const slot = plan.nodeSlot(i);
  const { isInferred } = node;
  const isHollow = node.kind === 'topic' && !hasSolidTopics(plan.scene.lens);
  const fill = isInferred ? palette.sheet : isHollow ? palette.surface : (palette.fill[slot] ?? palette.ink);
  const colours = { fill, rim: palette.rim[slot] ?? palette.ink, sheet: palette.sheet };
  const shapes =
    isRing(node) && overlay === null
      ? ringMark(plan, node, i, look)
      : plainMark(node.kind, look, colours, { isInferred, isHollow });
  if (hasBadge(plan, i)) shapes.push(...badge(plan, i, look));
  if (light?.selected.has(node.key)) shapes.push(outline(plan, node, look));
  return shapes;
}

/** The marks that are shown, from back to front: dimmed ones first. */
export function markShapes(plan: Plan): Shape[] {
  const { nodes } = plan.scene;
  const shown = paintOrder(nodes).filter((i) => isShown(plan, i));
  const inOrder = [...shown.filter((i) => !isLit(plan, i)), ...shown.filter((i) => isLit(plan, i))];
  return inOrder.flatMap((i) => {
    const node = nodes[i];
    return node ? markOf(plan, node, i) : [];
  });
}
