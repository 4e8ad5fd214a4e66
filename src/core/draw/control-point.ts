import { bentTo, type Bend, type Point } from './edges.ts';

/** The control point of the quadratic curve of an edge with its ends at two points. */
export function controlPoint(bend: Bend, from: Point, to: Point): Point {
  return {
    x: bentTo(bend, from.x, to.x, from.y - to.y, bend.toward?.x ?? 0),
    y: bentTo(bend, from.y, to.y, to.x - from.x, bend.toward?.y ?? 0),
  };
}
