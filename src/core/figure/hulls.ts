/** Hulls of a figure, as on the map. */
import { hullLook, traceRing, type PathSink } from '../draw/hulls.ts';
import type { Projection } from '../draw/names.ts';
import type { Ring, SceneGroup } from '../model/scene.ts';
import { shownGroups, type Plan } from './plan.ts';
import { filled, stroked, type PathOp, type PathShape } from './shapes.ts';

/** Closed curves of a scene as a path of the figure. */
class Outline implements PathSink {
  readonly ops: PathOp[] = [];
  readonly at: number[] = [];
  private readonly projection: Projection;

  constructor(rings: readonly Ring[], projection: Projection) {
    this.projection = projection;
    for (const ring of rings) traceRing(ring, this);
  }

  moveTo(x: number, y: number): void {
    this.ops.push('M');
    this.add(x, y);
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.ops.push('Q');
    this.add(controlX, controlY);
    this.add(x, y);
  }

  closePath(): void {
    this.ops.push('Z');
  }

  private add(x: number, y: number): void {
    this.at.push(this.projection.x(x), this.projection.y(y));
  }
}

function hullOf(group: SceneGroup, { options, projection, groupSlot }: Plan): PathShape[] {
  const { palette, light } = options;
  const slot = groupSlot(group.group);
  const { fill, core, line } = hullLook(group.isFirm, light?.selectedGroup === group.group, palette);
  const strength = (light?.groups?.has(group.group) ?? true) ? 1 : palette.dimHull;
  const colour = palette.fill[slot] ?? palette.ink;
  const outer = new Outline(group.hull, projection);
  const inner = new Outline(group.core, projection);
  const shapeOf = ({ ops, at }: Outline, paint: ReturnType<typeof filled>): PathShape[] =>
    ops.length === 0 ? [] : [{ kind: 'path', ops, at, ...paint }];
  return [
    ...shapeOf(outer, filled(colour, strength * fill)),
    ...shapeOf(inner, filled(colour, strength * core)),
    ...(line === null
      ? []
      : shapeOf(outer, stroked(palette.rim[slot] ?? palette.ink, line.width, strength * line.opacity))),
  ];
}

export function hullShapes(plan: Plan): PathShape[] {
  return shownGroups(plan).flatMap((group) => hullOf(group, plan));
}
