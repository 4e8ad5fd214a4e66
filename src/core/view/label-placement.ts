/**
 * Places of titles and labels on the map: greedy point-feature labelling with candidate positions (after Imhof 1975 and
 * Yoeli 1972), one collision manager for both, in screen pixels. Requests are served in the order given; a label that
 * finds no place is left out. Marks and boxes lie in uniform grids, so that the cost is about requests x candidates.
 * It does not measure text, does not move marks and never shrinks a label.
 */
import { cos, sin } from '../math/math.ts';
import { BoxGrid, MarkGrid, type Rect } from './label-grid.ts';

/** A mark in screen pixels. A faded mark does not block labels. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isFaded: boolean;
}

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

export interface LabelRequest {
  readonly key: string;
  /** Index into the marks. */
  readonly mark: number;
  readonly width: number;
  readonly height: number;
  /** Distance from the mark's edge. */
  readonly gap: number;
  /** Extra distance to the right and below, where the mark carries a badge. */
  readonly badge: number;
  /** May stand away from its mark, with a leader. */
  readonly canRoam: boolean;
  /** Drawn over marks where no free place is left. */
  readonly isKept: boolean;
}

export interface PlacementRequest {
  /** The part of the screen that labels may use. */
  readonly view: Rect;
  /** Panels. */
  readonly obstacles: readonly Rect[];
  readonly marks: readonly Mark[];
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
  /** From the mark's edge to the box: x1, y1, x2, y2. */
  readonly leader: readonly [number, number, number, number] | null;
}

export interface Placement {
  readonly titles: readonly PlacedTitle[];
  readonly labels: readonly PlacedLabel[];
}

const LABEL_GAP = 2;
const TITLE_GAP = 6;
const MARK_GAP = 1.5;
const FAR_MARK_GAP = 6;
const LEADER_FROM = 10;
const NEAR_PLACES = 8;
const FAR_DISTANCES: readonly number[] = [7, 14, 22, 30, 42, 56];
const DIRECTIONS: readonly { readonly x: number; readonly y: number }[] = Array.from({ length: 16 }, (_, i) => ({
  x: cos((i * 3.141592653589793) / 8),
  y: sin((i * 3.141592653589793) / 8),
}));
const ALL_PLACES = NEAR_PLACES + FAR_DISTANCES.length * DIRECTIONS.length;

/** Moves tried for a title, nearest first: up to 70 px sideways and 40 up or down. */
const TITLE_MOVES: readonly { readonly dx: number; readonly dy: number; readonly cost: number }[] = (() => {
  const moves: { dx: number; dy: number; cost: number }[] = [];
  for (let dy = -40; dy <= 40; dy += 5) {
    for (let dx = -70; dx <= 70; dx += 7) {
      moves.push({ dx, dy, cost: Math.sqrt(dx * dx + 1.44 * dy * dy) * 0.22 });
    }
  }
  return moves.sort((a, b) => a.cost - b.cost || a.dy - b.dy || a.dx - b.dx);
})();

const MARK_COST = 30;
/** A title that has left its place may cover no mark: it is dropped instead. */
const MOVED_TITLE_LIMIT = 29;

interface Space {
  readonly view: Rect;
  readonly marks: MarkGrid;
  /** Obstacles and titles: labels keep 6 px away. */
  readonly walls: BoxGrid;
  readonly labels: BoxGrid;
}

function isWithin(box: Rect, area: Rect): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
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

function placeTitle(title: TitleRequest, space: Space): PlacedTitle | null {
  const { width, height, region } = title;
  if (region.width < width * 0.6 || region.height < height) return null;
  const cx = clampSpan(title.x, width / 2, region.x, region.width);
  const cy = clampSpan(title.y, height / 2, region.y, region.height);
  const isMoved = Math.abs(cx - title.x) > width / 4 || Math.abs(cy - title.y) > height / 2;
  let best: Rect | null = null;
  let bestCost = isMoved ? MOVED_TITLE_LIMIT : Infinity;
  for (const move of TITLE_MOVES) {
    if (move.cost >= bestCost) break;
    const box = { x: cx + move.dx - width / 2, y: cy + move.dy - height / 2, width, height };
    if (!isWithin(box, space.view) || (isMoved && !staysIn(box, region))) continue;
    if (space.walls.meets(box, TITLE_GAP)) continue;
    const cost = move.cost + space.marks.countIn(box, MARK_GAP, -1) * MARK_COST;
    if (cost < bestCost) {
      bestCost = cost;
      best = box;
    }
  }
  if (best === null && title.isKept) {
    const box = { x: cx - width / 2, y: cy - height / 2, width, height };
    if (isWithin(box, space.view) && !space.walls.meets(box, 0)) best = box;
  }
  return best === null ? null : { key: title.key, box: best };
}

/** The box of a label at one of its places. */
function boxAt(place: number, label: LabelRequest, mark: Mark): Rect {
  const { width, height } = label;
  const gap = mark.radius + label.gap;
  if (place < NEAR_PLACES) return nearBox(place, label, mark, gap);
  const direction = DIRECTIONS[(place - NEAR_PLACES) % DIRECTIONS.length] ?? { x: 1, y: 0 };
  const distance = mark.radius + 4 + (FAR_DISTANCES[Math.floor((place - NEAR_PLACES) / DIRECTIONS.length)] ?? 7);
  const x = mark.x + direction.x * distance;
  const y = mark.y + direction.y * distance;
  return {
    x: direction.x > 0.3 ? x : direction.x < -0.3 ? x - width : x - width / 2,
    y: direction.y > 0.3 ? y : direction.y < -0.3 ? y - height : y - height / 2,
    width,
    height,
  };
}

function nearBox(place: number, label: LabelRequest, mark: Mark, gap: number): Rect {
  const { width, height, badge } = label;
  const across = gap * 0.8;
  const right = mark.x + across;
  const left = mark.x - across - width;
  const below = mark.y + gap * 0.55;
  const above = mark.y - gap * 0.55 - height;
  switch (place) {
    case 0:
      return { x: mark.x + gap + badge, y: mark.y - height / 2 - (badge > 0 ? 2 : 0), width, height };
    case 1:
      return { x: mark.x - gap - width, y: mark.y - height / 2, width, height };
    case 2:
      return { x: mark.x - width / 2, y: mark.y + gap + badge * 0.6, width, height };
    case 3:
      return { x: mark.x - width / 2, y: mark.y - gap - height, width, height };
    case 4:
      return { x: right + badge, y: below, width, height };
    case 5:
      return { x: right, y: above, width, height };
    case 6:
      return { x: left, y: below, width, height };
    default:
      return { x: left, y: above, width, height };
  }
}

/** Distance from a mark's edge to the box, negative where they overlap. */
function distanceTo(box: Rect, mark: Mark): number {
  const dx = Math.max(box.x - mark.x, 0, mark.x - box.x - box.width);
  const dy = Math.max(box.y - mark.y, 0, mark.y - box.y - box.height);
  return Math.sqrt(dx * dx + dy * dy) - mark.radius;
}

function leaderOf(box: Rect, mark: Mark): readonly [number, number, number, number] {
  const x = Math.max(box.x, Math.min(mark.x, box.x + box.width));
  const y = Math.max(box.y + 2, Math.min(mark.y, box.y + box.height - 2));
  const length = Math.sqrt((x - mark.x) * (x - mark.x) + (y - mark.y) * (y - mark.y)) || 1;
  const share = mark.radius / length;
  return [mark.x + (x - mark.x) * share, mark.y + (y - mark.y) * share, x, y];
}

/** True where a leader would cross a label, a title, a panel or another mark. */
function isCrossed(leader: readonly [number, number, number, number], self: number, space: Space): boolean {
  const [x1, y1, x2, y2] = leader;
  for (let step = 0; step <= 10; step += 1) {
    const x = x1 + ((x2 - x1) * step) / 10;
    const y = y1 + ((y2 - y1) * step) / 10;
    const point = { x, y, width: 0, height: 0 };
    if (space.labels.meets(point, 0) || space.walls.meets(point, 0)) return true;
    if (space.marks.countIn(point, 2, self, 1) > 0) return true;
  }
  return false;
}

function tryPlace(place: number, label: LabelRequest, mark: Mark, space: Space): PlacedLabel | null {
  const box = boxAt(place, label, mark);
  if (!isWithin(box, space.view)) return null;
  const own = distanceTo(box, mark);
  const isBeside = place < NEAR_PLACES || own < LEADER_FROM;
  // Beside its mark a label must be nearer to it than to any other; away from it the leader tells, and no other mark stands close.
  if (space.marks.countIn(box, isBeside ? Math.max(MARK_GAP, own) : FAR_MARK_GAP, label.mark, 1) > 0) return null;
  if (space.walls.meets(box, TITLE_GAP) || space.labels.meets(box, LABEL_GAP)) return null;
  const answer = { key: label.key, mark: label.mark, place, box };
  if (isBeside) return { ...answer, leader: null };
  const leader = leaderOf(box, mark);
  return isCrossed(leader, label.mark, space) ? null : { ...answer, leader };
}

/** All places below `last`; the one kept goes first among those beside the mark, or first among those with a leader. */
function* placesInTurn(last: number, kept: number): Generator<number> {
  if (kept >= 0 && kept < NEAR_PLACES) yield kept;
  for (let place = 0; place < last; place += 1) {
    if (place === NEAR_PLACES && kept >= NEAR_PLACES) yield kept;
    if (place !== kept) yield place;
  }
}

function placeLabel(label: LabelRequest, mark: Mark, space: Space, previous: number | undefined): PlacedLabel | null {
  const last = label.canRoam ? ALL_PLACES : NEAR_PLACES;
  const kept = previous === undefined || previous >= last ? -1 : previous;
  for (const place of placesInTurn(last, kept)) {
    const found = tryPlace(place, label, mark, space);
    if (found !== null) return found;
  }
  if (!label.isKept) return null;
  for (let place = 0; place < last; place += 1) {
    const box = boxAt(place, label, mark);
    if (!isWithin(box, space.view) || space.walls.meets(box, 1) || space.labels.meets(box, 1)) continue;
    return { key: label.key, mark: label.mark, place, box, leader: null };
  }
  return null;
}

/** Titles first, then labels in the order given. Pixels; no two boxes of the answer meet; equal requests, equal answers. */
export function placeLabels(request: PlacementRequest): Placement {
  const { view, marks } = request;
  const space: Space = {
    view,
    marks: new MarkGrid(view, marks),
    walls: new BoxGrid(view),
    labels: new BoxGrid(view),
  };
  for (const obstacle of request.obstacles) space.walls.add(obstacle);
  const titles: PlacedTitle[] = [];
  for (const title of request.titles) {
    const placed = placeTitle(title, space);
    if (placed === null) continue;
    space.walls.add(placed.box);
    titles.push(placed);
  }
  const labels: PlacedLabel[] = [];
  for (const label of request.labels) {
    const mark = marks[label.mark];
    if (mark === undefined) continue;
    const placed = placeLabel(label, mark, space, request.previous.get(label.key));
    if (placed === null) continue;
    space.labels.add(placed.box);
    labels.push(placed);
  }
  return { titles, labels };
}
