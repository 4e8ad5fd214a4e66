import { hullLook, traceRing } from '../../core/draw/hulls.ts';
import type { Palette } from '../../core/draw/palette.ts';
import type { Ring, SceneGroup } from '../../core/model/scene.ts';
import { clearCanvas } from './clear-canvas.ts';
import type { Size, View } from './viewport.ts';

/** A group's contours as paths in scene units. */
export interface Hull {
  readonly group: number;
  readonly slot: number;
  readonly isFirm: boolean;
  readonly outer: Path2D;
  readonly inner: Path2D;
  readonly rings: readonly Ring[];
}

export interface HullLighting {
  readonly litGroups: ReadonlySet<number> | null;
  readonly selectedGroup: number | null;
  readonly hoveredGroup: number | null;
  /** 0..1: how far what is not lit has faded. */
  readonly dim: number;
  /** Colours are not the groups': hulls are grey. */
  readonly isNeutral: boolean;
}

function pathOf(rings: readonly Ring[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) traceRing(ring, path);
  return path;
}

export function makeHulls(groups: readonly SceneGroup[]): Hull[] {
  return groups.map((group) => ({
    group: group.group,
    slot: group.colour,
    isFirm: group.isFirm,
    outer: pathOf(group.hull),
    inner: pathOf(group.core),
    rings: group.hull,
  }));
}

/** Even-odd test of a point against rings, all in scene units. */
export function isInRings(rings: readonly Ring[], x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i + 1 < ring.length; j = i, i += 2) {
      const xi = ring[i] ?? 0;
      const yi = ring[i + 1] ?? 0;
      const xj = ring[j] ?? 0;
      const yj = ring[j + 1] ?? 0;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside;
    }
  }
  return isInside;
}

/** The group whose hull holds a scene point, or null. */
export function hullAt(hulls: readonly Hull[], x: number, y: number): number | null {
  return hulls.find((hull) => isInRings(hull.rings, x, y))?.group ?? null;
}

function paintHull(
  context: CanvasRenderingContext2D,
  hull: Hull,
  palette: Palette,
  look: { readonly slot: number; readonly isHot: boolean; readonly scale: number },
): void {
  const { slot, isHot, scale } = look;
  const opacity = context.globalAlpha;
  const { fill, core, line } = hullLook(hull.isFirm, isHot, palette);
  context.fillStyle = palette.fill[slot] ?? palette.ink;
  context.globalAlpha = opacity * fill;
  context.fill(hull.outer, 'evenodd');
  context.globalAlpha = opacity * core;
  context.fill(hull.inner, 'evenodd');
  if (line !== null) {
    context.strokeStyle = palette.rim[slot] ?? palette.ink;
    context.globalAlpha = opacity * line.opacity;
    context.lineWidth = line.width / scale;
    context.stroke(hull.outer);
  }
  context.globalAlpha = opacity;
}

/** Hulls of the scene before, while nodes travel; share 0..1 of the way. */
export interface LeavingHulls {
  readonly hulls: readonly Hull[];
  share: number;
}

/** The hulls to draw: those of the scene, with those of the one before fading out under them. */
export function hullLayers(
  hulls: readonly Hull[],
  leaving: LeavingHulls | null,
): readonly { readonly hulls: readonly Hull[]; readonly opacity: number }[] {
  if (leaving === null) return [{ hulls, opacity: 1 }];
  return [
    { hulls: leaving.hulls, opacity: 1 - leaving.share },
    { hulls, opacity: leaving.share },
  ];
}

/** Draws hulls on a cleared canvas; `layers` are sets of hulls with an opacity, for the change from one scene to the next. */
export function paintHulls(
  canvas: HTMLCanvasElement,
  layers: readonly { readonly hulls: readonly Hull[]; readonly opacity: number }[],
  at: { readonly view: View; readonly size: Size },
  palette: Palette,
  lighting: HullLighting,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { view, size } = at;
  const density = canvas.width / Math.max(1, size.width);
  clearCanvas(context);
  const step = density * view.scale;
  context.setTransform(
    step,
    0,
    0,
    step,
    density * (size.width / 2 - view.x * view.scale),
    density * (size.height / 2 - view.y * view.scale),
  );
  for (const { hulls, opacity } of layers) {
    for (const hull of hulls) {
      const isLit = lighting.litGroups === null || lighting.litGroups.has(hull.group);
      context.globalAlpha = opacity * (isLit ? 1 : 1 + (palette.dimHull - 1) * lighting.dim);
      const isHot = lighting.selectedGroup === hull.group || lighting.hoveredGroup === hull.group;
      paintHull(context, hull, palette, { slot: lighting.isNeutral ? 0 : hull.slot, isHot, scale: view.scale });
    }
  }
}
