/**
 * The places of a label around its mark, and which of them marks leave free: eight beside it, others away from it with a
 * leader. What was found taken is remembered, so that labels can be placed again among the same marks for little.
 */
import { cos, sin } from '../math/math.ts';
import { MarkGrid, type Discs, type Rect } from './label-grid.ts';

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

/** From a mark's edge to the box of its label: x1, y1, x2, y2. */
export type Leader = readonly [number, number, number, number];

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const MARK_GAP = 1.5;
const FAR_MARK_GAP = 6;
const LEADER_MARK_GAP = 2;
const STEPS: readonly number[] = Array.from({ length: 11 }, (_, i) => i);
const LEADER_FROM = 10;
/** Places beside the mark; those after them are away from it. */
export const NEAR_PLACES = 8;
const FAR_DISTANCES: readonly number[] = [7, 14, 22, 30, 42, 56];
const DIRECTIONS: readonly { readonly x: number; readonly y: number }[] = Array.from({ length: 16 }, (_, i) => ({
  x: cos((i * 3.141592653589793) / 8),
  y: sin((i * 3.141592653589793) / 8),
}));
const ALL_PLACES = NEAR_PLACES + FAR_DISTANCES.length * DIRECTIONS.length;

/** Number of places that a label may have. */
export function placesOf({ canRoam }: LabelRequest): number {
  return canRoam ? ALL_PLACES : NEAR_PLACES;
}

export function isWithin(box: Rect, area: Rect): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}

/** The box of a label at one of its places. */
export function boxAt(place: number, label: LabelRequest, mark: Mark): Rect {
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

function leaderOf(box: Rect, mark: Mark): Leader {
  const x = Math.max(box.x, Math.min(mark.x, box.x + box.width));
  const y = Math.max(box.y + 2, Math.min(mark.y, box.y + box.height - 2));
  const length = Math.sqrt((x - mark.x) * (x - mark.x) + (y - mark.y) * (y - mark.y)) || 1;
  const share = mark.radius / length;
  return [mark.x + (x - mark.x) * share, mark.y + (y - mark.y) * share, x, y];
}

/** Points on a leader, close enough that nothing slips between them. */
export function pointsAlong([x1, y1, x2, y2]: Leader): Rect[] {
  return STEPS.map((step) => ({
    x: x1 + ((x2 - x1) * step) / 10,
    y: y1 + ((y2 - y1) * step) / 10,
    width: 0,
    height: 0,
  }));
}

/** Where a label may stand as far as marks go. */
export interface FreePlace {
  readonly box: Rect;
  readonly leader: Leader | null;
}

/** A label as its places were tried: 1 for those that are taken. */
interface Tried {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly badge: number;
  readonly taken: Uint8Array;
}

/** What marks leave of a view. */
export class LabelRoom {
  private readonly view: Rect;
  private readonly discs: Discs;
  private readonly marks: MarkGrid;
  private readonly tried = new Map<number, Tried>();

  /** Marks with 1 in `faded` are not in the way. */
  constructor(view: Rect, discs: Discs, faded: Uint8Array) {
    this.view = view;
    this.discs = discs;
    this.marks = new MarkGrid(view, discs, faded);
  }

  /** Number of marks that a box comes near to; counts no further than `most`. */
  covered(box: Rect, most: number): number {
    return this.marks.countIn(box, MARK_GAP, -1, most);
  }

  markOf({ mark }: LabelRequest): Mark | null {
    const { xs, ys, radii } = this.discs;
    const x = xs[mark];
    const y = ys[mark];
    const radius = radii[mark];
    return x === undefined || y === undefined || radius === undefined ? null : { x, y, radius };
  }

  /** The box and the leader of a label at one of its places; null where marks or the borders of the view are in the way. */
  freePlace(place: number, label: LabelRequest): FreePlace | null {
    const { taken } = this.triedOf(label);
    if (taken[place] === 1) return null;
    const free = this.tryPlace(place, label);
    if (free === null) taken[place] = 1;
    return free;
  }

  private triedOf({ mark, width, height, gap, badge }: LabelRequest): Tried {
    const known = this.tried.get(mark);
    const isSame = known?.width === width && known.height === height && known.gap === gap && known.badge === badge;
    if (isSame) return known;
    const fresh = { width, height, gap, badge, taken: new Uint8Array(ALL_PLACES) };
    this.tried.set(mark, fresh);
    return fresh;
  }

  private tryPlace(place: number, label: LabelRequest): FreePlace | null {
    const mark = this.markOf(label);
    const box = mark && boxAt(place, label, mark);
    if (!mark || !box || !isWithin(box, this.view)) return null;
    const own = distanceTo(box, mark);
    const isBeside = place < NEAR_PLACES || own < LEADER_FROM;
    // Beside its mark a label must be nearer to it than to any other; away from it the leader tells, and no other mark stands close.
    const gap = isBeside ? Math.max(MARK_GAP, own) : FAR_MARK_GAP;
    if (this.isNearOther(box, gap, label.mark)) return null;
    if (isBeside) return { box, leader: null };
    const leader = leaderOf(box, mark);
    const isCrossed = pointsAlong(leader).some((point) => this.isNearOther(point, LEADER_MARK_GAP, label.mark));
    return isCrossed ? null : { box, leader };
  }

  private isNearOther(box: Rect, gap: number, mark: number): boolean {
    return this.marks.countIn(box, gap, mark, 1) > 0;
  }
}
