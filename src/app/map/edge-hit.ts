/**
 * The edge under a point: distance to the quadratic curves as drawn, each flattened where its box and chord come near.
 * Cost is one box test an edge. Coordinates are those of the strokes.
 */
import { STROKE, STROKE_SIZE } from './stroke-data.ts';

const PIECES = 16;

/** Square of the distance from (x, y) to the segment from (ax, ay) to (bx, by). */
function awayFromSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  const px = ax + dx * t - x;
  const py = ay + dy * t - y;
  return px * px + py * py;
}

/** Square of the distance from (x, y) to the stroke that begins at `start`. */
function awayFromStroke(strokes: Float32Array, start: number, pieces: number, x: number, y: number): number {
  const at = (place: number): number => strokes[start + place] ?? 0;
  const [ax, ay, cx, cy] = [at(STROKE.source), at(STROKE.source + 1), at(STROKE.control), at(STROKE.control + 1)];
  const [bx, by] = [at(STROKE.target), at(STROKE.target + 1)];
  if (pieces === 1) return awayFromSegment(x, y, ax, ay, bx, by);
  let best = Infinity;
  let lastX = ax;
  let lastY = ay;
  for (let i = 1; i <= pieces; i += 1) {
    const t = i / pieces;
    const s = 1 - t;
    const px = s * s * ax + 2 * s * t * cx + t * t * bx;
    const py = s * s * ay + 2 * s * t * cy + t * t * by;
    best = Math.min(best, awayFromSegment(x, y, lastX, lastY, px, py));
    lastX = px;
    lastY = py;
  }
  return best;
}

function isBoxNear(strokes: Float32Array, start: number, x: number, y: number, reach: number): boolean {
  const ax = strokes[start] ?? 0;
  const cx = strokes[start + 2] ?? 0;
  const bx = strokes[start + 4] ?? 0;
  if (Math.min(ax, bx, cx) - reach > x || Math.max(ax, bx, cx) + reach < x) return false;
  const ay = strokes[start + 1] ?? 0;
  const cy = strokes[start + 3] ?? 0;
  const by = strokes[start + 5] ?? 0;
  return Math.min(ay, by, cy) - reach <= y && Math.max(ay, by, cy) + reach >= y;
}

/** False where the point lies too far to the side of the chord for the curve, which stays within half the way to its control point. */
function isChordNear(strokes: Float32Array, start: number, x: number, y: number, reach: number): boolean {
  const ax = strokes[start] ?? 0;
  const ay = strokes[start + 1] ?? 0;
  const dx = (strokes[start + 4] ?? 0) - ax;
  const dy = (strokes[start + 5] ?? 0) - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  const aside = dx * (y - ay) - dy * (x - ax);
  const height = (dx * ((strokes[start + 3] ?? 0) - ay) - dy * ((strokes[start + 2] ?? 0) - ax)) / 2;
  const slack = reach * length;
  return aside >= Math.min(0, height) - slack && aside <= Math.max(0, height) + slack;
}

/** Number of the nearest stroke within `reach` of (x, y) of those that `isOpen` lets be hit, or -1. Ties go to the later one, drawn above. */
export function strokeNear(
  strokes: Float32Array,
  isCurved: boolean,
  at: { readonly x: number; readonly y: number; readonly reach: number },
  isOpen: (stroke: number) => boolean,
): number {
  const { x, y, reach } = at;
  let best = -1;
  let bestAway = reach * reach;
  for (let stroke = 0, start = 0; start < strokes.length; stroke += 1, start += STROKE_SIZE) {
    if (!isBoxNear(strokes, start, x, y, reach) || !isChordNear(strokes, start, x, y, reach)) continue;
    if (!isOpen(stroke)) continue;
    const away = awayFromStroke(strokes, start, isCurved ? PIECES : 1, x, y);
    if (away > bestAway) continue;
    bestAway = away;
    best = stroke;
  }
  return best;
}
