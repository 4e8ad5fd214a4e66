/** Pure geometry of the camera: what part of the scene is seen, and where on the container. */
import type { Scene, SceneGroup } from '../../core/model/scene.ts';
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

/** A small scene is not blown up beyond this. */
const MAX_FIT_SCALE = 1.4;
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

/** The smallest rectangle around points [x0, y0, x1, y1, ...], or null where there are none. */
export function boundsOf(rings: Iterable<readonly number[]>): Rect | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const x = ring[i] ?? 0;
      const y = ring[i + 1] ?? 0;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Everything a scene draws, with room for marks and titles. */
export function sceneBounds(scene: Scene): Rect {
  const rings: number[][] = [];
  for (const node of scene.nodes) {
    rings.push([node.x - 10, node.y - 10, node.x + 10, node.y + 10]);
  }
  for (const group of scene.groups) rings.push(...group.hull.map((ring) => [...ring]), titleCorners(group));
  return boundsOf(rings) ?? { x: 0, y: 0, width: Math.max(1, scene.width), height: Math.max(1, scene.height) };
}

/** About the corners of a group's title, in scene units. */
export function titleCorners(group: SceneGroup): number[] {
  const half = (group.name.length * group.titleSize) / 4;
  const rise = group.titleSize * 0.6;
  return [group.titleX - half, group.titleY - rise, group.titleX + half, group.titleY + rise];
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

export function toScene(view: View, size: Size, x: number, y: number): { x: number; y: number } {
  return { x: view.x + (x - size.width / 2) / view.scale, y: view.y + (y - size.height / 2) / view.scale };
}

/** The view after zooming by `factor` around a point of the container. */
export function zoomAround(view: View, size: Size, x: number, y: number, scale: number): View {
  const still = toScene(view, size, x, y);
  return { x: still.x - (x - size.width / 2) / scale, y: still.y - (y - size.height / 2) / scale, scale };
}

/** Marks grow slower than the map: scale^0.6, between .5 and 1.35; below that a small window would be all marks. */
export function markScale(scale: number): number {
  return Math.max(0.5, Math.min(1.35, scale ** 0.6));
}

/** What is left of `area` in `view` and beside the obstacles: the largest rectangle by cutting side by side, or null. */
export function visiblePart(area: Rect, view: Rect, obstacles: readonly Rect[]): Rect | null {
  let left = Math.max(area.x, view.x);
  let top = Math.max(area.y, view.y);
  let right = Math.min(area.x + area.width, view.x + view.width);
  let bottom = Math.min(area.y + area.height, view.y + view.height);
  for (const box of obstacles) {
    const boxRight = box.x + box.width;
    const boxBottom = box.y + box.height;
    if (box.x >= right || boxRight <= left || box.y >= bottom || boxBottom <= top) continue;
    const keepLeft = (box.x - left) * (bottom - top);
    const keepRight = (right - boxRight) * (bottom - top);
    const keepTop = (box.y - top) * (right - left);
    const keepBottom = (bottom - boxBottom) * (right - left);
    const most = Math.max(keepLeft, keepRight, keepTop, keepBottom);
    if (most <= 0) return null;
    if (most === keepLeft) right = box.x;
    else if (most === keepRight) left = boxRight;
    else if (most === keepTop) bottom = box.y;
    else top = boxBottom;
  }
  return right <= left || bottom <= top ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
