/**
 * The part of the page that panels leave free. Panels say which side they take with `data-map-edge="left"` and so on;
 * whatever else labels must keep clear of carries `data-map-obstacle`.
 */
import type { Insets } from './map/map-types.ts';
import type { Rect } from '../core/view/label-grid.ts';

export interface FreeSpace {
  readonly insets: Insets;
  readonly obstacles: readonly Rect[];
}

const GAP = 12;
/** The map keeps at least this share of the width and height, however many panels are open. */
const LEAST_SHARE = 0.25;

function boxOf(element: Element, origin: DOMRect): DOMRect | null {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  return new DOMRect(box.x - origin.x, box.y - origin.y, box.width, box.height);
}

/** Insets and obstacles in pixels of `container`. */
export function measureFreeSpace(container: HTMLElement): FreeSpace {
  const origin = container.getBoundingClientRect();
  const taken = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const element of document.querySelectorAll<HTMLElement>('[data-map-edge]')) {
    const box = boxOf(element, origin);
    if (!box) continue;
    const edge = element.dataset['mapEdge'];
    if (edge === 'top') taken.top = Math.max(taken.top, box.bottom + GAP);
    if (edge === 'left') taken.left = Math.max(taken.left, box.right + GAP);
    if (edge === 'right') taken.right = Math.max(taken.right, origin.width - box.left + GAP);
    if (edge === 'bottom') taken.bottom = Math.max(taken.bottom, origin.height - box.top + GAP);
  }
  const spare = (total: number, a: number, b: number): number =>
    Math.min(1, ((1 - LEAST_SHARE) * total) / Math.max(1, a + b));
  const across = spare(origin.width, taken.left, taken.right);
  const down = spare(origin.height, taken.top, taken.bottom);
  const obstacles: Rect[] = [];
  for (const element of document.querySelectorAll('[data-map-edge], [data-map-obstacle]')) {
    const box = boxOf(element, origin);
    if (box) obstacles.push({ x: box.x, y: box.y, width: box.width, height: box.height });
  }
  return {
    insets: {
      top: taken.top * down,
      bottom: taken.bottom * down,
      left: taken.left * across,
      right: taken.right * across,
    },
    obstacles,
  };
}
