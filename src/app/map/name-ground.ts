/** What the names of a map stand on, kept while it stays as it is: a move of the pointer changes none of it. */
import { fadedMarks, nameMarks, nameOrder, type Projection } from '../../core/draw/names.ts';
import type { SceneNode } from '../../core/model/scene.ts';
import type { Discs, Rect } from '../../core/view/label-grid.ts';
import {
  placeTitles,
  type PlacedTitle,
  type PlacementRequest,
  type TitleRequest,
} from '../../core/view/label-placement.ts';
import { LabelRoom } from '../../core/view/label-room.ts';
import type { Lighting } from './emphasis.ts';

/** What the marks depend on, besides the nodes. */
interface MarkLook {
  readonly at: Projection;
  readonly outlined: ReadonlySet<number>;
}

interface Marks extends MarkLook {
  readonly discs: Discs;
}

/** What marks leave where nothing fades, and what that depends on. */
interface WholeRoom {
  readonly marks: Discs;
  readonly area: Rect;
  readonly hidden: Uint8Array;
  readonly room: LabelRoom;
}

/** Titles, and what they were placed for. */
interface Titles {
  readonly request: PlacementRequest;
  readonly placed: readonly PlacedTitle[];
}

export class NameGround {
  private nodes: readonly SceneNode[] | null = null;
  private order: Int32Array | null = null;
  private badgeable: readonly number[] | null = null;
  private marks: Marks | null = null;
  private whole: WholeRoom | null = null;
  private titles: Titles | null = null;

  /** The order in which nodes are named where none is noticed. */
  orderOf(nodes: readonly SceneNode[]): Int32Array {
    this.standOn(nodes);
    this.order ??= nameOrder(nodes);
    return this.order;
  }

  /** Indices of papers whose author list is cut. */
  badgeableOf(nodes: readonly SceneNode[]): readonly number[] {
    this.standOn(nodes);
    this.badgeable ??= [...nodes.keys()].filter((i) => nodes[i]?.kind === 'paper' && nodes[i].isTruncated);
    return this.badgeable;
  }

  /** Marks in pixels of the container. */
  marksOf(nodes: readonly SceneNode[], look: MarkLook): Discs {
    this.standOn(nodes);
    if (this.marks !== null && isSameLook(this.marks, look)) return this.marks.discs;
    const discs = nameMarks(nodes, look.at, (i) => look.outlined.has(i));
    this.marks = { ...look, discs };
    return discs;
  }

  /** What marks leave of `area`. */
  roomOf(
    nodes: readonly SceneNode[],
    { marks, area }: { readonly marks: Discs; readonly area: Rect },
    lighting: Pick<Lighting, 'nodes' | 'isDim' | 'hidden'>,
  ): LabelRoom {
    this.standOn(nodes);
    const { isDim } = lighting;
    const { whole } = this;
    const hidden = lighting.hidden.nodes;
    const isWhole = whole?.marks === marks && whole.hidden === hidden && isSameRect(whole.area, area);
    if (isWhole && !isDim) return whole.room;
    const isLit = (i: number): boolean => lighting.nodes[i] === 1;
    const faded = fadedMarks(nodes, { isDim, isLit, isHidden: (i) => hidden[i] === 1 });
    const room = new LabelRoom(area, marks, faded);
    if (!isDim) this.whole = { marks, area, hidden, room };
    return room;
  }

  /** Where titles go; kept where nothing fades, as they come back there. */
  titlesOf(request: PlacementRequest): readonly PlacedTitle[] {
    if (this.titles !== null && isSameTitling(this.titles.request, request)) return this.titles.placed;
    const placed = placeTitles(request);
    if (request.room === this.whole?.room) this.titles = { request, placed };
    return placed;
  }

  private standOn(nodes: readonly SceneNode[]): void {
    if (this.nodes === nodes) return;
    this.nodes = nodes;
    this.order = null;
    this.badgeable = null;
    this.marks = null;
    this.whole = null;
    this.titles = null;
  }
}

function isSameTitling(a: PlacementRequest, b: PlacementRequest): boolean {
  return (
    a.room === b.room && isSameList(a.obstacles, b.obstacles, isSameRect) && isSameList(a.titles, b.titles, isSameTitle)
  );
}

function isSameTitle(a: TitleRequest, b: TitleRequest): boolean {
  return a.key === b.key && a.isKept === b.isKept && isSameRect(a, b) && isSameRect(a.region, b.region);
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => b[i] !== undefined && isSame(x, b[i]));
}

function isSameLook(a: MarkLook, b: MarkLook): boolean {
  return isSameProjection(a.at, b.at) && isSameSet(a.outlined, b.outlined);
}

function isSameProjection(a: Projection, b: Projection): boolean {
  return a.scale === b.scale && a.markScale === b.markScale && a.x(0) === b.x(0) && a.y(0) === b.y(0);
}

function isSameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size !== b.size) return false;
  for (const value of a) if (!b.has(value)) return false;
  return true;
}
