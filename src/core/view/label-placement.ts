/**
 * Places of titles and labels on the map: greedy point-feature labelling with candidate positions (after Imhof 1975 and
 * Yoeli 1972), one collision manager for both, in screen pixels. Requests are served in the order given; a label that
 * finds no place is left out. Marks and boxes lie in uniform grids, so that the cost is about requests x candidates.
 * It does not measure text, does not move marks and never shrinks a label.
 */
import { BoxGrid, type Rect } from './label-grid.ts';
import {
  boxAt,
  isWithin,
  NEAR_PLACES,
  placesOf,
  pointsAlong,
  type LabelRequest,
  type LabelRoom,
  type Leader,
} from './label-room.ts';

export interface TitleRequest {
  readonly key: string;
  /** Centre wished for. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the title's region can be seen; the title stays in it or is dropped. */
  readonly region: Rect;
  /** Drawn even where it meets something else. */
  readonly isKept: boolean;
}

export interface PlacementRequest {
  /** The part of the screen that labels may use. */
  readonly view: Rect;
  /** Panels. */
  readonly obstacles: readonly Rect[];
  /** What marks leave of `view`. */
  readonly room: LabelRoom;
  readonly titles: readonly TitleRequest[];
  readonly labels: readonly LabelRequest[];
  /** Place of each label by key in the last answer: kept while it fits. */
  readonly previous: ReadonlyMap<string, number>;
}

export interface PlacedTitle {
  readonly key: string;
  readonly box: Rect;
}

export interface PlacedLabel {
  readonly key: string;
  readonly mark: number;
  /** Number of the place: 0 to 7 beside the mark, from 8 on with a leader where far. */
  readonly place: number;
  readonly box: Rect;
  /** From the mark's edge to the box. */
  readonly leader: Leader | null;
}

export interface Placement {
  readonly titles: readonly PlacedTitle[];
  readonly labels: readonly PlacedLabel[];
}

const LABEL_GAP = 2;
const TITLE_GAP = 6;
/** Moves tried for a title, nearest first: up to 70 px sideways and 40 up or down. */
const TITLE_MOVES: readonly { readonly dx: number; readonly dy: number }[] = (() => {
  const moves: { dx: number; dy: number; away: number }[] = [];
  for (let dy = -40; dy <= 40; dy += 5) {
    for (let dx = -70; dx <= 70; dx += 7) moves.push({ dx, dy, away: Math.sqrt(dx * dx + 1.44 * dy * dy) });
  }
  return moves.sort((a, b) => a.away - b.away || a.dy - b.dy || a.dx - b.dx);
})();

interface Space {
  readonly view: Rect;
  readonly room: LabelRoom;
  /** Obstacles and titles: labels keep 6 px away. */
  readonly walls: BoxGrid;
  readonly labels: BoxGrid;
}

function spaceOf(view: Rect, walls: readonly Rect[], room: LabelRoom): Space {
  const space = { view, room, walls: new BoxGrid(view), labels: new BoxGrid(view) };
  for (const wall of walls) space.walls.add(wall);
  return space;
}

/** Within the region; sideways only where the region is wide enough. */
function staysIn(box: Rect, region: Rect): boolean {
  const isHigh = box.y >= region.y && box.y + box.height <= region.y + region.height;
  const isWide = box.width > region.width || (box.x >= region.x && box.x + box.width <= region.x + region.width);
  return isHigh && isWide;
}

function clampSpan(centre: number, half: number, from: number, length: number): number {
  const low = from + half;
  const high = from + length - half;
  return low > high ? from + length / 2 : Math.min(high, Math.max(low, centre));
}

/** Over the fewest marks, and then nearest to the wish. A title that has left its place covers no mark: it is dropped instead. */
function placeTitle(title: TitleRequest, space: Space): PlacedTitle | null {
  const { width, height, region } = title;
  if (region.width < width * 0.6 || region.height < height) return null;
  const cx = clampSpan(title.x, width / 2, region.x, region.width);
  const cy = clampSpan(title.y, height / 2, region.y, region.height);
  const isMoved = Math.abs(cx - title.x) > width / 4 || Math.abs(cy - title.y) > height / 2;
  let best: Rect | null = null;
  let fewest = isMoved ? 1 : Infinity;
  for (const move of TITLE_MOVES) {
    const box = { x: cx + move.dx - width / 2, y: cy + move.dy - height / 2, width, height };
    if (!isWithin(box, space.view) || (isMoved && !staysIn(box, region))) continue;
    if (space.walls.meets(box, TITLE_GAP)) continue;
    const covered = space.room.covered(box, fewest);
    if (covered >= fewest) continue;
    fewest = covered;
    best = box;
    if (fewest === 0) break;
  }
  if (best === null && title.isKept) {
    const box = { x: cx - width / 2, y: cy - height / 2, width, height };
    if (isWithin(box, space.view) && !space.walls.meets(box, 0)) best = box;
  }
  return best === null ? null : { key: title.key, box: best };
}

/** True where a leader would cross a label, a title or a panel. */
function isCrossed(leader: Leader, space: Space): boolean {
  return pointsAlong(leader).some((point) => space.labels.meets(point, 0) || space.walls.meets(point, 0));
}

function tryPlace(place: number, label: LabelRequest, space: Space): PlacedLabel | null {
  const free = space.room.freePlace(place, label);
  if (free === null) return null;
  const { box, leader } = free;
  if (space.walls.meets(box, TITLE_GAP) || space.labels.meets(box, LABEL_GAP)) return null;
  if (leader !== null && isCrossed(leader, space)) return null;
  return { key: label.key, mark: label.mark, place, box, leader };
}

/** The first place from `from` to before `to` that is free; the one kept goes first. */
function firstPlace(
  label: LabelRequest,
  { from, to, kept }: { readonly from: number; readonly to: number; readonly kept: number },
  space: Space,
): PlacedLabel | null {
  if (kept >= from && kept < to) {
    const found = tryPlace(kept, label, space);
    if (found !== null) return found;
  }
  for (let place = from; place < to; place += 1) {
    const found = place === kept ? null : tryPlace(place, label, space);
    if (found !== null) return found;
  }
  return null;
}

/** Beside the mark, else away from it; else, where it is kept, over marks. */
function placeLabel(label: LabelRequest, space: Space, kept: number): PlacedLabel | null {
  const last = placesOf(label);
  const found =
    firstPlace(label, { from: 0, to: NEAR_PLACES, kept }, space) ??
    firstPlace(label, { from: NEAR_PLACES, to: last, kept }, space);
  const mark = found === null && label.isKept ? space.room.markOf(label) : null;
  if (mark === null) return found;
  for (let place = 0; place < last; place += 1) {
    const box = boxAt(place, label, mark);
    if (!isWithin(box, space.view) || space.walls.meets(box, 1) || space.labels.meets(box, 1)) continue;
    return { key: label.key, mark: label.mark, place, box, leader: null };
  }
  return null;
}

/** Places of titles, in the order given; they depend neither on labels nor on what was placed before. */
export function placeTitles({ view, obstacles, room, titles }: PlacementRequest): PlacedTitle[] {
  const space = spaceOf(view, obstacles, room);
  return titles.flatMap((title) => {
    const placed = placeTitle(title, space);
    if (placed === null) return [];
    space.walls.add(placed.box);
    return [placed];
  });
}

/** Titles first, then labels in the order given. Pixels; no two boxes of the answer meet; equal requests, equal answers. */
export function placeLabels(
  request: PlacementRequest,
  titles: readonly PlacedTitle[] = placeTitles(request),
): Placement {
  const { view, obstacles, room } = request;
  const space = spaceOf(view, [...obstacles, ...titles.map(({ box }) => box)], room);
  const labels: PlacedLabel[] = [];
  for (const label of request.labels) {
    const placed = placeLabel(label, space, request.previous.get(label.key) ?? -1);
    if (placed === null) continue;
    space.labels.add(placed.box);
    labels.push(placed);
  }
  return { titles, labels };
}
