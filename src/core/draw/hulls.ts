/** Hulls of groups: a soft area, a darker band within, and an outline where the group is firm or pointed out. */
import type { Ring } from '../model/scene.ts';
import type { Palette } from './palette.ts';

/** Where a closed curve is drawn: a canvas path, or a list of shapes. */
export interface PathSink {
  readonly moveTo: (x: number, y: number) => void;
  readonly quadraticCurveTo: (controlX: number, controlY: number, x: number, y: number) => void;
  readonly closePath: () => void;
}

/** Distance between the points that carry the smoothed outline, in scene units. */
const POINT_SPACING = 14;
const LEAST_POINTS = 6;

/** Points of a ring about `spacing` apart; rings too small for that keep their points. */
export function thinRing(ring: Ring, spacing: number): Ring {
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

/** A closed curve through the middles between neighbouring points of a ring; none where it has fewer than three. */
export function traceRing(ring: Ring, sink: PathSink): void {
  const points = thinRing(ring, POINT_SPACING);
  const count = Math.floor(points.length / 2);
  if (count < 3) return;
  const x = (i: number): number => points[(i % count) * 2] ?? 0;
  const y = (i: number): number => points[(i % count) * 2 + 1] ?? 0;
  sink.moveTo((x(0) + x(1)) / 2, (y(0) + y(1)) / 2);
  for (let i = 1; i <= count; i += 1) {
    sink.quadraticCurveTo(x(i), y(i), (x(i) + x(i + 1)) / 2, (y(i) + y(i + 1)) / 2);
  }
  sink.closePath();
}

export interface HullLook {
  /** Opacities of the area and of the band within. */
  readonly fill: number;
  readonly core: number;
  /** The outline; its width in pixels. */
  readonly line: { readonly width: number; readonly opacity: number } | null;
}

/** `isHot`: selected or pointed at. */
export function hullLook(isFirm: boolean, isHot: boolean, { hullFill, hullCore, hullLine }: Palette): HullLook {
  const boost = isHot ? 1.5 : 1;
  const line = isHot ? { width: 1.6, opacity: 0.8 } : { width: 1, opacity: hullLine };
  return { fill: hullFill * boost, core: hullCore * boost, line: isFirm || isHot ? line : null };
}
