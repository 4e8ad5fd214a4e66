/** Which titles and labels the map wants, in what order, how large and where: pure but for the measuring of text. */
import { compareText } from '../../core/text/fold.ts';
import type { SceneNode } from '../../core/model/scene.ts';
import type { Rect } from '../../core/view/label-grid.ts';
import type { LabelRequest, Mark, PlacementRequest, TitleRequest } from '../../core/view/label-placement.ts';
import type { Colouring } from './colouring.ts';
import type { Lighting, SceneIndex } from './emphasis.ts';
import { boundsOf, toScreenX, toScreenY, visiblePart, type Size, type View } from './viewport.ts';

export interface TextStyle {
  readonly text: string;
  readonly font: string;
  readonly size: number;
}

export interface LabelStyle extends TextStyle {
  readonly isSoft: boolean;
  readonly opacity: number;
}

export interface Fonts {
  readonly tool: string;
  readonly literature: string;
}

export interface LabelScene {
  readonly index: SceneIndex;
  readonly lighting: Lighting;
  readonly colouring: Colouring;
  readonly view: View;
  readonly size: Size;
  /** Scale at which the whole scene fits. */
  readonly fitScale: number;
  readonly markScale: number;
  readonly obstacles: readonly Rect[];
  readonly fonts: Fonts;
  readonly measure: (text: string, font: string) => number;
  readonly previous: ReadonlyMap<string, number>;
}

/** From this zoom on every mark may be named and cut lists are badged. */
export const CLOSE_ZOOM = 1.6;
/** Containers narrower than this show titles and hubs only. */
const COMPACT_WIDTH = 560;
const VIEW_MARGIN = 4;
const BADGE = 5;
const SHAPE_REACH = { author: 1, paper: 1, topic: 1.16 } as const;
const KIND_RANK = { author: 0, topic: 1, paper: 2 } as const;
const MAX_LABELS = 500;
/** Where more are selected, their labels give way to marks. */
const MOST_KEPT = 12;
/** A group without a colour of its own is titled once its hull is nearly as wide as the title. */
const MINOR_OVERHANG = 1.25;

export function isCompact(size: Size): boolean {
  return size.width < COMPACT_WIDTH;
}

/** Half the extent of a mark, in pixels. */
export function markReach(node: SceneNode, markScale: number): number {
  return node.radius * markScale * SHAPE_REACH[node.kind];
}

/** The paper's badge for a cut author list is drawn. */
export function isBadged(
  scene: Pick<LabelScene, 'lighting' | 'view' | 'fitScale'>,
  node: SceneNode,
  i: number,
): boolean {
  if (node.kind !== 'paper' || !node.isTruncated || scene.lighting.hidden.nodes[i] === 1) return false;
  const isLit = scene.lighting.nodes[i] === 1;
  return isLit || (!scene.lighting.isDim && scene.view.scale >= CLOSE_ZOOM * scene.fitScale);
}

export function titleSize(size: number, scene: Pick<LabelScene, 'view' | 'size'>): number {
  if (isCompact(scene.size)) return Math.max(12, Math.min(18, size * 0.72));
  return size * Math.max(0.8, Math.min(1.15, scene.view.scale));
}

export function titleStyle(text: string, size: number, fonts: Fonts): TextStyle {
  return { text, size, font: `600 ${Math.round(size * 10) / 10}px ${fonts.literature}` };
}

export function labelStyle(scene: LabelScene, i: number): LabelStyle {
  const node = scene.index.scene.nodes[i];
  const { lighting, fonts } = scene;
  if (!node) return { text: '', font: '12px sans-serif', size: 12, isSoft: false, opacity: 1 };
  const isSelected = lighting.chosen.has(i) || lighting.strongEnds.has(i);
  const isLit = lighting.nodes[i] === 1;
  const isAuthor = node.kind === 'author';
  const size = isAuthor && node.isHub ? 15 : isSelected ? 14 : isAuthor && node.papers >= 6 ? 13 : 12;
  const weight = isSelected || (isAuthor && node.papers >= 6) ? 600 : isAuthor ? 500 : 400;
  const slant = node.kind === 'topic' ? 'italic ' : '';
  const isUnsure = node.isUncertain && !isLit && !(isAuthor && node.papers >= 3);
  return {
    text: node.label,
    size,
    font: `${slant}${weight} ${size}px ${isAuthor ? fonts.tool : fonts.literature}`,
    isSoft: node.kind === 'topic' && !isLit,
    opacity: isUnsure ? 0.72 : 1,
  };
}

/** Smaller is served first; null: no label wanted. */
function labelRank(scene: LabelScene, node: SceneNode, i: number): number | null {
  const { lighting, view, fitScale, size } = scene;
  if (node.label === '' || lighting.hidden.nodes[i] === 1) return null;
  if (lighting.chosen.has(i) || lighting.strongEnds.has(i)) return 0;
  if (i === lighting.hovered) return 1;
  if (lighting.isDim && lighting.nodes[i] === 1) return 2;
  if (lighting.pinned.has(node.key) || lighting.matched.has(node.key)) return 3;
  if (lighting.isDim) return null;
  if (node.isHub) return 4;
  const isClose = view.scale >= CLOSE_ZOOM * fitScale;
  // On a phone titles say what is there; only topics alone would be nothing without their words.
  if (isCompact(size) && !isClose && scene.index.scene.lens !== 'topics') return null;
  if (node.kind === 'author' && node.papers < 2) return isClose ? 8 : null;
  return 5 + KIND_RANK[node.kind];
}

function projectMarks(scene: LabelScene): Mark[] {
  const { index, lighting, view, size } = scene;
  return index.scene.nodes.map((node, i) => ({
    x: toScreenX(view, size, node.x),
    y: toScreenY(view, size, node.y),
    radius: markReach(node, scene.markScale) + (lighting.chosen.has(i) ? 5 : 0),
    isFaded: lighting.hidden.nodes[i] === 1 || (lighting.isDim && lighting.nodes[i] !== 1),
  }));
}

function labelRequests(scene: LabelScene, marks: readonly Mark[], area: Rect): LabelRequest[] {
  const ranked: { node: SceneNode; i: number; rank: number }[] = [];
  for (const [i, node] of scene.index.scene.nodes.entries()) {
    const mark = marks[i];
    const isSeen =
      mark && mark.x > area.x && mark.x < area.x + area.width && mark.y > area.y && mark.y < area.y + area.height;
    const rank = isSeen ? labelRank(scene, node, i) : null;
    if (rank !== null) ranked.push({ node, i, rank });
  }
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.rank === 2 ? KIND_RANK[a.node.kind] - KIND_RANK[b.node.kind] : 0) ||
      b.node.papers - a.node.papers ||
      compareText(a.node.key, b.node.key),
  );
  const isKeepingSelected = scene.lighting.chosen.size <= MOST_KEPT;
  return ranked.slice(0, MAX_LABELS).map(({ node, i, rank }) => {
    const style = labelStyle(scene, i);
    return {
      key: node.key,
      mark: i,
      width: scene.measure(style.text, style.font) + 1,
      height: style.size * 1.08,
      gap: 4,
      badge: isBadged(scene, node, i) ? BADGE : 0,
      canRoam: rank <= 2 || (node.kind === 'author' && node.papers >= 6),
      isKept: rank === 1 || (rank === 0 && isKeepingSelected),
    };
  });
}

function unite(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function titleRequests(scene: LabelScene, area: Rect): TitleRequest[] {
  const { view, size, lighting } = scene;
  const shown = scene.index.scene.groups.filter(({ group }) => !lighting.hidden.groups.has(group));
  const groups = shown.sort((a, b) => b.titleSize - a.titleSize || a.group - b.group);
  return groups.flatMap((group): TitleRequest[] => {
    const style = titleStyle(group.name, titleSize(group.titleSize, scene), scene.fonts);
    const width = scene.measure(style.text, style.font) + 4;
    const height = style.size * 1.12;
    const x = toScreenX(view, size, group.titleX);
    const y = toScreenY(view, size, group.titleY);
    const own = { x: x - width / 2, y: y - height / 2, width, height };
    const hull = boundsOf(group.hull);
    const extent = hull && {
      x: toScreenX(view, size, hull.x),
      y: toScreenY(view, size, hull.y),
      width: hull.width * view.scale,
      height: hull.height * view.scale,
    };
    const region = visiblePart(extent ? unite(extent, own) : own, area, scene.obstacles);
    if (region === null || group.name === '') return [];
    const isKept = lighting.litGroups?.has(group.group) ?? false;
    const isMinor = group.colour === 0 && width > (extent?.width ?? 0) * MINOR_OVERHANG;
    if (isMinor && !isKept) return [];
    return [{ key: String(group.group), x, y, width, height, region, isKept }];
  });
}

/** Everything the placement needs for what the camera shows now. */
export function placementRequest(scene: LabelScene): PlacementRequest {
  const area: Rect = {
    x: VIEW_MARGIN,
    y: VIEW_MARGIN,
    width: Math.max(0, scene.size.width - 2 * VIEW_MARGIN),
    height: Math.max(0, scene.size.height - 2 * VIEW_MARGIN),
  };
  const marks = projectMarks(scene);
  return {
    view: area,
    obstacles: scene.obstacles,
    marks,
    titles: titleRequests(scene, area),
    labels: labelRequests(scene, marks, area),
    previous: scene.previous,
  };
}
