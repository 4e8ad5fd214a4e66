/** Titles of groups and labels of marks: which are wanted, in what order, in what type, and where they may stand. */
import { compareText } from '../text/fold.ts';
import type { NodeKey } from '../model/ids.ts';
import type { SceneGroup, SceneNode } from '../model/scene.ts';
import type { Discs, Rect } from '../view/label-grid.ts';
import type { PlacementRequest, TitleRequest } from '../view/label-placement.ts';
import type { LabelRequest, LabelRoom } from '../view/label-room.ts';
import { boundsOf, unite, visiblePart } from './bounds.ts';
import type { Font } from './fonts.ts';
import { isRound, isUnsure, markReach } from './marks.ts';

/** Times the size at which the whole scene fits: from here on every mark may be named and cut lists are badged. */
export const CLOSE_ZOOM = 1.6;
export const MAX_LABELS = 500;
/** The halo of sheet, and the baseline: below the middle of a line, of the size; `line`: height of a line, of the size. */
export const TITLE = { halo: 4, haloOpacity: 0.75, line: 1.12, baseline: 0.33 } as const;
/** Here the baseline is measured from the top of the box, of its height. */
export const LABEL = { halo: 3.2, haloOpacity: 0.85, baseline: 0.8 } as const;
/** From a mark to a label that stands away from it. */
export const LEADER = { width: 1, opacity: 0.75 } as const;

/** Drawings narrower than this are sparing with type. */
const COMPACT_WIDTH = 560;
const TITLE_ROOM = 4;
const LABEL_LINE = 1.08;
const LABEL_GAP = 4;
const BADGE_ROOM = 5;
/** Around a selected mark. */
const OUTLINE_ROOM = 5;
const UNSURE_OPACITY = 0.72;
/** A person with this many papers, and an item of this radius, is named in larger type, and away from the mark where there is no room beside it. */
const MANY_PAPERS = 6;
const LARGE_ITEM = 10;
/** Where more are selected, their labels give way to marks, and are set like others. */
const MOST_KEPT = 12;
/** A group without a colour of its own is titled once its hull is nearly as wide as the title. */
const MINOR_OVERHANG = 1.25;
const KIND_RANK = { author: 0, item: 0, topic: 1, paper: 2 } as const;
const RANK = { selected: 0, pointedAt: 1, lit: 2, noted: 3, hub: 4, plain: 5, once: 8 } as const;

/** Where scene points fall in a drawing. */
export interface Projection {
  /** Pixels a scene unit. */
  readonly scale: number;
  readonly markScale: number;
  readonly x: (sceneX: number) => number;
  readonly y: (sceneY: number) => number;
}

export function isCompact({ width }: { readonly width: number }): boolean {
  return width < COMPACT_WIDTH;
}

/** Size of a title in pixels, from that at fit. */
export function titleSize(atFit: number, scale: number, isCompact: boolean): number {
  if (isCompact) return Math.max(12, Math.min(18, atFit * 0.72));
  return atFit * Math.max(0.8, Math.min(1.15, scale));
}

export function titleFont(size: number): Font {
  return { family: 'literature', size: Math.round(size * 10) / 10, weight: 600, isItalic: false };
}

function isMuch({ kind, papers, radius }: SceneNode): boolean {
  return kind === 'item' ? radius >= LARGE_ITEM : kind === 'author' && papers >= MANY_PAPERS;
}

/** `selected`: how many nodes are, where this is one of them; else 0. Many do not stand out by their type. */
export function labelFont(node: SceneNode, selected: number): Font {
  const isTool = isRound(node);
  const isSelected = selected > 0 && selected <= MOST_KEPT;
  const size = node.isHub ? 15 : isSelected ? 14 : isMuch(node) ? 13 : 12;
  const weight = isSelected || isMuch(node) ? 600 : isTool ? 500 : 400;
  return { family: isTool ? 'tool' : 'literature', size, weight, isItalic: node.kind === 'topic' };
}

/** `isSoft`: in the softer ink. */
export function labelTone(node: SceneNode, isLit: boolean): { readonly isSoft: boolean; readonly opacity: number } {
  return { isSoft: node.kind === 'topic' && !isLit, opacity: isUnsure(node) && !isLit ? UNSURE_OPACITY : 1 };
}

/** A drawing as its names see it; nodes by index. */
export interface NameScene {
  readonly nodes: readonly SceneNode[];
  /** Their `nameOrder`. */
  readonly order: Int32Array;
  /** Their `nameMarks`, and what those that are not faded leave of `area`. */
  readonly marks: Discs;
  readonly room: LabelRoom;
  /** Those that are titled. */
  readonly groups: readonly SceneGroup[];
  readonly at: Projection;
  /** The part of the drawing that names may use, and what stands in it. */
  readonly area: Rect;
  readonly obstacles: readonly Rect[];
  /** Labels at most. */
  readonly most: number;
  /** What is not lit fades. */
  readonly isDim: boolean;
  /** At `CLOSE_ZOOM` or nearer. */
  readonly isClose: boolean;
  /** Only titles and hubs are named, unless near. */
  readonly isSparse: boolean;
  /** Number of nodes that are selected, and so outlined. */
  readonly selected: number;
  /** All nodes that are selected, pointed at or noted, and where others fade those that are lit; may hold others. */
  readonly noticed: Iterable<number>;
  /** Outlined, or an end of a selected edge. */
  readonly isSelected: (node: number) => boolean;
  readonly isPointedAt: (node: number) => boolean;
  /** Pinned, or found by a search. */
  readonly isNoted: (key: NodeKey) => boolean;
  readonly isLit: (node: number) => boolean;
  readonly isHidden: (node: number) => boolean;
  readonly isGroupLit: (group: number) => boolean;
  readonly isBadged: (node: number) => boolean;
  readonly measure: (text: string, font: Font) => number;
  readonly titleSize: (group: SceneGroup) => { readonly width: number; readonly height: number };
}

interface Ranked {
  readonly node: SceneNode;
  readonly i: number;
  /** Smaller is served first. */
  readonly rank: number;
}

function compareRanked(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || b.node.papers - a.node.papers || compareText(a.node.key, b.node.key);
}

/** As `compareRanked`, those that are lit by kind first and hubs before others of their kind: as in `order`, so that many take no texts. */
function compareNoticed(order: Int32Array): (a: Ranked, b: Ranked) => number {
  const place = new Int32Array(order.length);
  for (let at = 0; at < order.length; at += 1) place[order[at] ?? 0] = at;
  return (a, b) => {
    if (a.rank !== RANK.lit || b.rank !== RANK.lit) return compareRanked(a, b);
    return KIND_RANK[a.node.kind] - KIND_RANK[b.node.kind] || (place[a.i] ?? 0) - (place[b.i] ?? 0);
  };
}

/** The rank of a node that is noticed; null for any other. */
function noticedRank(scene: NameScene, { key }: SceneNode, i: number): number | null {
  if (scene.isSelected(i)) return RANK.selected;
  if (scene.isPointedAt(i)) return RANK.pointedAt;
  if (scene.isDim && scene.isLit(i)) return RANK.lit;
  return scene.isNoted(key) ? RANK.noted : null;
}

function plainRank({ kind, papers, isHub }: SceneNode): number {
  if (isHub) return RANK.hub;
  return kind === 'author' && papers < 2 ? RANK.once : RANK.plain + KIND_RANK[kind];
}

/** The rank of the last nodes that are named without being noticed. */
function lastRank({ isDim, isClose, isSparse }: NameScene): number {
  if (isDim) return RANK.noted;
  if (isClose) return RANK.once;
  return isSparse ? RANK.hub : RANK.once - 1;
}

/** Indices of nodes as they are named where none is noticed, those served first first: dear, and the same for a scene at all times. */
export function nameOrder(nodes: readonly SceneNode[]): Int32Array {
  const ranked = nodes.map((node, i): Ranked => ({ node, i, rank: plainRank(node) }));
  return Int32Array.from(ranked.sort(compareRanked), ({ i }) => i);
}

/** The marks of nodes in a drawing, as names see them; `isOutlined` where selected. */
export function nameMarks(nodes: readonly SceneNode[], at: Projection, isOutlined: (node: number) => boolean): Discs {
  const xs = new Float64Array(nodes.length);
  const ys = new Float64Array(nodes.length);
  const radii = new Float64Array(nodes.length);
  for (const [i, node] of nodes.entries()) {
    xs[i] = at.x(node.x);
    ys[i] = at.y(node.y);
    radii[i] = markReach(node, at.markScale) + (isOutlined(i) ? OUTLINE_ROOM : 0);
  }
  return { xs, ys, radii };
}

/** It has a name, and the centre of its mark is seen. */
function isNameable({ nodes, marks, area, isHidden }: NameScene, i: number): boolean {
  const x = marks.xs[i] ?? area.x;
  const y = marks.ys[i] ?? area.y;
  const isSeen = x > area.x && x < area.x + area.width && y > area.y && y < area.y + area.height;
  return isSeen && nodes[i]?.label !== '' && !isHidden(i);
}

/** The nodes to name, those served first first: who is noticed, then the others in their order. */
function namedNodes(scene: NameScene): Ranked[] {
  const { nodes, most } = scene;
  const named: Ranked[] = [];
  const noticed = new Set<number>();
  for (const i of scene.noticed) {
    const node = nodes[i];
    const rank = node && !noticed.has(i) && isNameable(scene, i) ? noticedRank(scene, node, i) : null;
    if (!node || rank === null) continue;
    noticed.add(i);
    named.push({ node, i, rank });
  }
  named.sort(compareNoticed(scene.order));
  const last = lastRank(scene);
  for (const i of scene.order) {
    const node = nodes[i];
    const rank = node ? plainRank(node) : Infinity;
    if (!node || rank > last || named.length >= most) break;
    if (!noticed.has(i) && isNameable(scene, i)) named.push({ node, i, rank });
  }
  return named.slice(0, most);
}

function labelRequests(scene: NameScene): LabelRequest[] {
  return namedNodes(scene).map(({ node, i, rank }) => {
    const font = labelFont(node, scene.isSelected(i) ? Math.max(1, scene.selected) : 0);
    return {
      key: node.key,
      mark: i,
      width: scene.measure(node.label, font) + 1,
      height: font.size * LABEL_LINE,
      gap: LABEL_GAP,
      badge: scene.isBadged(i) ? BADGE_ROOM : 0,
      canRoam: rank <= RANK.lit || isMuch(node),
      isKept: rank === RANK.pointedAt || (rank === RANK.selected && scene.selected <= MOST_KEPT),
    };
  });
}

/** Around a group's hull in the drawing; null where it has none. */
export function hullBox({ hull }: SceneGroup, at: Projection): Rect | null {
  const box = boundsOf(hull);
  return box && { x: at.x(box.x), y: at.y(box.y), width: box.width * at.scale, height: box.height * at.scale };
}

function titleRequests(scene: NameScene): TitleRequest[] {
  const { at, area, obstacles } = scene;
  const groups = [...scene.groups].sort((a, b) => b.titleSize - a.titleSize || a.group - b.group);
  return groups.flatMap((group): TitleRequest[] => {
    const text = scene.titleSize(group);
    const { height } = text;
    const width = text.width + TITLE_ROOM;
    const x = at.x(group.titleX);
    const y = at.y(group.titleY);
    const own = { x: x - width / 2, y: y - height / 2, width, height };
    const hull = hullBox(group, at);
    const region = visiblePart(hull ? unite(hull, own) : own, area, obstacles);
    const isKept = scene.isGroupLit(group.group);
    const isMinor = group.colour === 0 && width > (hull?.width ?? 0) * MINOR_OVERHANG;
    if (region === null || group.name === '' || (isMinor && !isKept)) return [];
    return [{ key: String(group.group), x, y, width, height, region, isKept }];
  });
}

/** Per node 1 where its mark does not stand in the way of names: it is hidden, or others are lit and it fades. */
export function fadedMarks(
  nodes: readonly SceneNode[],
  { isDim, isLit, isHidden }: Pick<NameScene, 'isDim' | 'isLit' | 'isHidden'>,
): Uint8Array {
  const faded = new Uint8Array(nodes.length);
  for (let i = 0; i < faded.length; i += 1) if (isHidden(i) || (isDim && !isLit(i))) faded[i] = 1;
  return faded;
}

/** Everything the placement of a drawing's names needs; `previous` holds the places of labels in the last answer. */
export function namesWanted(scene: NameScene, previous: ReadonlyMap<string, number>): PlacementRequest {
  return {
    view: scene.area,
    obstacles: scene.obstacles,
    room: scene.room,
    titles: titleRequests(scene),
    labels: labelRequests(scene),
    previous,
  };
}
