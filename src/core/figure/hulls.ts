/** Hulls of groups: a soft area, a darker band within, and an outline where the group is firm. */
import type { Ring, SceneGroup } from '../model/scene.ts';
import { shownGroups, type Plan } from './plan.ts';
import { filled, stroked, type PathOp, type PathShape } from './shapes.ts';

/** Distance between the points that carry the smoothed outline, in scene units. */
const POINT_SPACING = 14;
const LEAST_POINTS = 6;

/** Points of a ring about `spacing` apart; rings too small for that keep their points. */
function thinRing(ring: Ring, spacing: number): readonly number[] {
  const kept: number[] = [];
  let lastX = Infinity;
  let lastY = Infinity;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    const dx = x - lastX;
    const dy = y - lastY;
    if (kept.length > 0 && dx * dx + dy * dy < spacing * spacing) continue;
    kept.push(x, y);
    lastX = x;
    lastY = y;
  }
  return kept.length >= 2 * LEAST_POINTS ? kept : ring;
}

interface Outline {
  readonly ops: PathOp[];
  readonly at: number[];
}

/** Adds a closed curve through the middles between neighbouring points. */
function traceRing(outline: Outline, ring: Ring, { projection }: Plan): void {
  const points = thinRing(ring, POINT_SPACING);
  const count = Math.floor(points.length / 2);
  if (count < 3) return;
  const x = (i: number): number => projection.x(points[(i % count) * 2] ?? 0);
  const y = (i: number): number => projection.y(points[(i % count) * 2 + 1] ?? 0);
  outline.ops.push('M');
  outline.at.push((x(0) + x(1)) / 2, (y(0) + y(1)) / 2);
  for (let i = 1; i <= count; i += 1) {
    outline.ops.push('Q');
    outline.at.push(x(i), y(i), (x(i) + x(i + 1)) / 2, (y(i) + y(i + 1)) / 2);
  }
  outline.ops.push('Z');
}

function outlineOf(rings: readonly Ring[], plan: Plan): Outline {
  const outline: Outline = { ops: [], at: [] };
  for (const ring of rings) traceRing(outline, ring, plan);
  return outline;
}

function hullOf(group: SceneGroup, plan: Plan): PathShape[] {
  const { palette, light } = plan.options;
  const { opacity } = palette;
  const slot = plan.groupSlot(group.group);
  const fill = palette.fill[slot] ?? palette.ink;
  const isSelected = light?.selectedGroup === group.group;
  const strength = (light?.groups?.has(group.group) ?? true) ? 1 : opacity.dimHull;
  const boost = isSelected ? 1.5 : 1;
  const outer = outlineOf(group.hull, plan);
  const inner = outlineOf(group.core, plan);
  const shapes: PathShape[] = [
    { kind: 'path', ...outer, ...filled(fill, strength * opacity.hullFill * boost) },
    { kind: 'path', ...inner, ...filled(fill, strength * opacity.hullCore * boost) },
  ];
  if (group.isFirm || isSelected) {
    const line = stroked(
      palette.rim[slot] ?? palette.ink,
      isSelected ? 1.6 : 1,
      strength * (isSelected ? 0.8 : opacity.hullLine),
    );
    shapes.push({ kind: 'path', ...outer, ...line });
  }
  return shapes.filter(({ ops }) => ops.length > 0);
}

export function hullShapes(plan: Plan): PathShape[] {
  return shownGroups(plan).flatMap((group) => hullOf(group, plan));
}
