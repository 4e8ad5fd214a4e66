/** Boxes around what is drawn, in scene units or pixels. */
import type { Scene, SceneGroup } from '../model/scene.ts';
import type { Rect } from '../view/label-grid.ts';

/** Pixels a scene unit: a small scene is not blown up beyond this to fit. */
export const MAX_FIT_SCALE = 1.4;
/** Room around a node's centre. */
const MARK_ROOM = 10;

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

/** About the corners of a group's title, in scene units. */
export function titleCorners(group: SceneGroup): number[] {
  const half = (group.name.length * group.titleSize) / 4;
  const rise = group.titleSize * 0.6;
  return [group.titleX - half, group.titleY - rise, group.titleX + half, group.titleY + rise];
}

/** Everything a scene draws, with room for marks and, where it has them, titles; its sheet where it draws nothing. */
export function sceneBounds(
  { nodes, groups, width, height }: Pick<Scene, 'nodes' | 'groups' | 'width' | 'height'>,
  hasTitles = true,
): Rect {
  const rings: (readonly number[])[] = nodes.map(({ x, y }) => [
    x - MARK_ROOM,
    y - MARK_ROOM,
    x + MARK_ROOM,
    y + MARK_ROOM,
  ]);
  for (const group of groups) rings.push(...group.hull, hasTitles ? titleCorners(group) : []);
  return boundsOf(rings) ?? { x: 0, y: 0, width: Math.max(1, width), height: Math.max(1, height) };
}

/** The smallest rectangle around two. */
export function unite(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
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
