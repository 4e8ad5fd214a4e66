/** Marks: circles for people, squares for papers, diamonds for topics; rings for people who work in several groups. */
import { cos, sin } from '../math/math.ts';
import type { SceneNode } from '../model/scene.ts';
import { mix } from './colour.ts';
import { isLit, isShown, type Plan } from './plan.ts';
import { filled, stroked, type Paint, type PathOp, type PathShape, type Shape } from './shapes.ts';

const TURN = 6.283185307179586;
const PAINT_ORDER = { topic: 0, paper: 1, author: 2 } as const;
const SHAPE_REACH = { author: 1, paper: 1, topic: 1.16 } as const;
/** Of a paper's radius, half its side. */
const SQUARE = 0.92;
const TIP = 1.16;
const GAP = 1.5;
const CORNER = 1.8;
const MAX_SECTORS = 8;
const FAINT = 0.5;

/** Half the extent of a mark, in pixels. */
export function markReach(plan: Plan, node: SceneNode): number {
  return Math.max(0.5, node.radius) * plan.projection.markScale * SHAPE_REACH[node.kind];
}

export function isBadged(plan: Plan, i: number): boolean {
  const node = plan.scene.nodes[i];
  if (node?.kind !== 'paper' || !node.isTruncated) return false;
  return plan.isDim ? isLit(plan, i) : plan.options.hasBadges;
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

/** Sectors as slot and end in turns; those after the eighth are one of no group. */
function sectorsOf(node: SceneNode, plan: Plan): { slot: number; end: number }[] {
  const total = node.sectors.reduce((sum, { papers }) => sum + Math.max(0, papers), 0) || 1;
  let passed = 0;
  return node.sectors.slice(0, MAX_SECTORS).map(({ group, papers }, i) => {
    const isRest = i === MAX_SECTORS - 1 && node.sectors.length > MAX_SECTORS;
    passed = isRest ? total : passed + Math.max(0, papers);
    return { slot: isRest ? 0 : plan.groupSlot(group), end: passed / total };
  });
}

function ringMark(plan: Plan, node: SceneNode, i: number, { x, y, radius, tint }: Look): Shape[] {
  const { palette } = plan.options;
  const band = Math.min(node.isHub ? 5 : 3.2, radius * 0.45);
  const middle = radius - band / 2 + 0.6;
  let from = 0;
  const sectors = sectorsOf(node, plan).flatMap(({ slot, end }): Shape[] => {
    const gap = Math.min(0.05 / TURN, (end - from) * 0.2);
    const piece = arc(x, y, middle, from + gap, end - gap);
    const isSeen = end > from;
    from = end;
    return isSeen ? [{ kind: 'path', ...piece, ...stroked(tint(palette.fill[slot] ?? palette.ink), band) }] : [];
  });
  const centre = node.isHub ? palette.ink : (palette.fill[plan.nodeSlot(i)] ?? palette.ink);
  return [
    { kind: 'circle', x, y, radius: radius + 2.2, ...filled(palette.sheet) },
    ...sectors,
    { kind: 'circle', x, y, radius: Math.max(0.5, radius - band - 0.8), ...filled(tint(centre)) },
  ];
}

function outlined(kind: SceneNode['kind'], x: number, y: number, radius: number, away: number, paint: Paint): Shape {
  if (kind === 'author') return { kind: 'circle', x, y, radius: radius + away, ...paint };
  if (kind === 'topic') return { kind: 'diamond', x, y, reach: radius * TIP + away * 1.41, ...paint };
  const half = radius * SQUARE + away;
  return { kind: 'rect', x: x - half, y: y - half, width: 2 * half, height: 2 * half, corner: CORNER, ...paint };
}

/** The mark of a kind: gap, fill and rim. */
export function plainMark(
  kind: SceneNode['kind'],
  look: Look,
  colours: { readonly fill: string; readonly rim: string; readonly sheet: string },
  isInferred: boolean,
): Shape[] {
  const { x, y, radius, tint } = look;
  const rim = kind === 'topic' ? 1.7 : isInferred ? 1.6 : 1.1;
  const dash = isInferred ? [3, 2.4] : null;
  const paint: Paint = { fill: tint(colours.fill), stroke: tint(colours.rim), strokeWidth: rim, dash, opacity: 1 };
  return [outlined(kind, x, y, radius, GAP, filled(colours.sheet)), outlined(kind, x, y, radius, 0, paint)];
}

function badge(plan: Plan, i: number, { x, y, radius, tint }: Look): Shape[] {
  const { palette } = plan.options;
  const right = x + radius * SQUARE + 0.5;
  const below = y + radius * SQUARE + 0.5;
  const rim = tint(palette.rim[plan.nodeSlot(i)] ?? palette.ink);
  return badgeAt(right, below, { ...filled(palette.surface), stroke: rim, strokeWidth: 1 }, tint(palette.ink));
}

/** A pill with three dots, about (x, y): an author list that was cut. */
export function badgeAt(x: number, y: number, paint: Paint, ink: string): Shape[] {
  const dots = [-3, 0, 3].map((dx): Shape => ({ kind: 'circle', x: x + dx, y, radius: 0.95, ...filled(ink) }));
  return [{ kind: 'rect', x: x - 6, y: y - 4, width: 12, height: 8, corner: 4, ...paint }, ...dots];
}

function markOf(plan: Plan, node: SceneNode, i: number): Shape[] {
  const { palette, overlay, light } = plan.options;
  const { projection } = plan;
  const isSteady = node.kind === 'author' && node.papers >= 3;
  const isFaint = node.isUncertain && !isSteady && overlay === null && !(plan.isDim && isLit(plan, i));
  const share = isLit(plan, i) ? (isFaint ? FAINT : 1) : palette.opacity.dimNode;
  const look: Look = {
    x: projection.x(node.x),
    y: projection.y(node.y),
    radius: Math.max(0.5, node.radius) * projection.markScale,
    tint: (colour) => mix(colour, palette.sheet, share),
  };
  const slot = plan.nodeSlot(i);
  const isRing = node.kind === 'author' && node.sectors.length >= 2 && !node.isInferred && overlay === null;
  const isHollow = node.kind === 'topic' && plan.scene.lens !== 'topics' && overlay === null;
  const inside = node.isInferred ? palette.sheet : isHollow ? palette.surface : (palette.fill[slot] ?? palette.ink);
  const colours = { fill: inside, rim: palette.rim[slot] ?? palette.ink, sheet: palette.sheet };
  const shapes = isRing ? ringMark(plan, node, i, look) : plainMark(node.kind, look, colours, node.isInferred);
  if (isBadged(plan, i)) shapes.push(...badge(plan, i, look));
  if (light?.selected.has(node.key))
    shapes.push(outlined(node.kind, look.x, look.y, look.radius, 5.5, stroked(palette.ink, 2)));
  return shapes;
}

/** The marks that are shown: dimmed ones first, then topics, papers, people, small before large. */
export function markShapes(plan: Plan): Shape[] {
  return plan.scene.nodes
    .map((node, i) => ({ node, i, dimmed: isLit(plan, i) ? 1 : 0, rank: PAINT_ORDER[node.kind] }))
    .filter(({ i }) => isShown(plan, i))
    .sort((p, q) => p.dimmed - q.dimmed || p.rank - q.rank || p.node.radius - q.node.radius || p.i - q.i)
    .flatMap(({ node, i }) => markOf(plan, node, i));
}
