/** Pure geometry of the camera: what part of the scene is seen, and where on the container. */
import { MAX_FIT_SCALE } from '../../core/draw/bounds.ts';
import { markScale } from '../../core/draw/marks.ts';
import type { Projection } from '../../core/draw/names.ts';
import type { Rect } from '../../core/view/label-grid.ts';
import type { Insets } from './map-types.ts';

/** The scene point at the container's centre, and pixels per scene unit. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Side in scene units of the square that Sigma takes for its unit square, y upwards: the same for every scene. */
export const FRAME = 1000;

export function toFrameX(x: number): number {
  return x / FRAME;
}

export function toFrameY(y: number): number {
  return 1 - y / FRAME;
}

const MIN_FREE = 80;

/** The container less the insets, never smaller than 80 px. */
export function freeRect(size: Size, insets: Insets): Rect {
  const width = Math.max(MIN_FREE, size.width - insets.left - insets.right);
  const height = Math.max(MIN_FREE, size.height - insets.top - insets.bottom);
  return {
    x: Math.min(insets.left, Math.max(0, size.width - width)),
    y: Math.min(insets.top, Math.max(0, size.height - height)),
    width,
    height,
  };
}

/** The view that shows `bounds` in the free rectangle, with `margin` pixels around. */
export function fitView(bounds: Rect, size: Size, free: Rect, margin: number, maxScale = MAX_FIT_SCALE): View {
  const scale = Math.min(
    maxScale,
    Math.max(MIN_FREE / 2, free.width - 2 * margin) / Math.max(1, bounds.width),
    Math.max(MIN_FREE / 2, free.height - 2 * margin) / Math.max(1, bounds.height),
  );
  return viewAt(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, scale, size, free);
}

/** The view with scene point (x, y) at the centre of the free rectangle. */
export function viewAt(x: number, y: number, scale: number, size: Size, free: Rect): View {
  return {
    x: x - (free.x + free.width / 2 - size.width / 2) / scale,
    y: y - (free.y + free.height / 2 - size.height / 2) / scale,
    scale,
  };
}

/** The scene point at the centre of the free rectangle. */
export function freeCentre(view: View, size: Size, free: Rect): { x: number; y: number } {
  return toScene(view, size, free.x + free.width / 2, free.y + free.height / 2);
}

export function toScreenX(view: View, size: Size, x: number): number {
  return size.width / 2 + (x - view.x) * view.scale;
}

export function toScreenY(view: View, size: Size, y: number): number {
  return size.height / 2 + (y - view.y) * view.scale;
}

/** Where scene points fall on the container. */
export function projectionOf(view: View, size: Size): Projection {
  return {
    scale: view.scale,
    markScale: markScale(view.scale),
    x: (x) => toScreenX(view, size, x),
    y: (y) => toScreenY(view, size, y),
  };
}

export function toScene(view: View, size: Size, x: number, y: number): { x: number; y: number } {
  return { x: view.x + (x - size.width / 2) / view.scale, y: view.y + (y - size.height / 2) / view.scale };
}

/** The view after zooming by `factor` around a point of the container. */
export function zoomAround(view: View, size: Size, x: number, y: number, scale: number): View {
  const still = toScene(view, size, x, y);
  return { x: still.x - (x - size.width / 2) / scale, y: still.y - (y - size.height / 2) / scale, scale };
}
