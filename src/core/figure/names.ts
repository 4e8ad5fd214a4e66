/** Titles of groups and labels of marks, placed by the map's collision manager. */
import { compareText } from '../text/fold.ts';
import type { SceneGroup, SceneNode } from '../model/scene.ts';
import {
  placeLabels,
  type LabelRequest,
  type Mark,
  type PlacedLabel,
  type TitleRequest,
} from '../view/label-placement.ts';
import { mix } from './colour.ts';
import { isBadged, markReach } from './marks.ts';
import { isLit, isShown, shownGroups, type Plan } from './plan.ts';
import { halve } from './text-lines.ts';
import { filled, stroked, type Box, type FigureFont, type PathShape, type TextShape } from './shapes.ts';

export interface Names {
  readonly leaders: readonly PathShape[];
  readonly halos: readonly TextShape[];
  readonly texts: readonly TextShape[];
}

const KIND_RANK = { author: 0, topic: 1, paper: 2 } as const;
const MAX_LABELS = 500;
/** Labels that a figure with few of them has: some, and two a group. */
const FEW = 4;
const COMPACT_WIDTH = 560;
const TITLE_HALO = 4;
const LABEL_HALO = 3.2;
const BADGE = 5;
/** From this zoom on people with one paper are named too. */
const CLOSE_ZOOM = 1.6;
const TITLE_LINE = 1.12;
/** A group without a colour of its own is titled where its hull is nearly as wide as the title. */
const MINOR_OVERHANG = 1.25;

function titleFont(plan: Plan, group: SceneGroup): FigureFont {
  const { scale } = plan.projection;
  const size = isCompact(plan)
    ? Math.max(12, Math.min(16, group.titleSize * 0.64))
    : Math.max(12, group.titleSize * Math.max(0.8, Math.min(1.15, scale)));
  return { family: 'literature', size: Math.round(size * 10) / 10, weight: 600, isItalic: false };
}

function isCompact({ projection }: Plan): boolean {
  return projection.area.width < COMPACT_WIDTH;
}

function labelFont(plan: Plan, node: SceneNode, isSelected: boolean): FigureFont {
  const isAuthor = node.kind === 'author';
  const isMuch = isAuthor && node.papers >= 6;
  const size = isAuthor && node.isHub ? (isCompact(plan) ? 13 : 15) : isSelected ? 14 : isMuch ? 13 : 12;
  const weight = isSelected || isMuch ? 600 : isAuthor ? 500 : 400;
  return { family: isAuthor ? 'tool' : 'literature', size, weight, isItalic: node.kind === 'topic' };
}

function hullBox(group: SceneGroup, plan: Plan): Box | null {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const ring of group.hull) ring.forEach((value, i) => (i % 2 === 0 ? xs : ys).push(value));
  if (xs.length === 0) return null;
  const least = (values: readonly number[]): number => values.reduce((p, q) => Math.min(p, q), Infinity);
  const most = (values: readonly number[]): number => values.reduce((p, q) => Math.max(p, q), -Infinity);
  const x = plan.projection.x(least(xs));
  const y = plan.projection.y(least(ys));
  return { x, y, width: plan.projection.x(most(xs)) - x, height: plan.projection.y(most(ys)) - y };
}

/** The part of `box` within `area`, or null. */
function cut(box: Box, area: Box): Box | null {
  const x = Math.max(box.x, area.x);
  const y = Math.max(box.y, area.y);
  const width = Math.min(box.x + box.width, area.x + area.width) - x;
  const height = Math.min(box.y + box.height, area.y + area.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function unite(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** A title on one line, or on two where it is wider than its hull. */
function titleLines(plan: Plan, group: SceneGroup, hull: Box | null): { lines: string[]; width: number } {
  const font = titleFont(plan, group);
  const measure = (text: string): number => plan.options.measure(text, font);
  const isWide = hull !== null && measure(group.name) > hull.width;
  const lines = isWide ? halve(group.name, measure) : [group.name];
  return { lines, width: Math.max(...lines.map(measure)) + 4 };
}

function titleRequest(plan: Plan, group: SceneGroup): TitleRequest | null {
  const { projection } = plan;
  const hull = hullBox(group, plan);
  const { lines, width } = titleLines(plan, group, hull);
  const height = titleFont(plan, group).size * TITLE_LINE * lines.length;
  const x = projection.x(group.titleX);
  const y = projection.y(group.titleY);
  const own = { x: x - width / 2, y: y - height / 2, width, height };
  const region = cut(hull === null ? own : unite(hull, own), projection.area);
  const isMinor = group.colour === 0 && width > (hull?.width ?? 0) * MINOR_OVERHANG;
  if (region === null || group.name === '' || isMinor) return null;
  return { key: String(group.group), x, y, width, height, region, isKept: false };
}

function titleRequests(plan: Plan): TitleRequest[] {
  if (plan.options.groupNames !== 'map') return [];
  const groups = [...shownGroups(plan)].sort((a, b) => b.titleSize - a.titleSize || a.group - b.group);
  return groups.flatMap((group) => titleRequest(plan, group) ?? []);
}

function marksOf(plan: Plan): Mark[] {
  const { projection, options } = plan;
  return plan.scene.nodes.map((node, i) => ({
    x: projection.x(node.x),
    y: projection.y(node.y),
    radius: markReach(plan, node) + (options.light?.selected.has(node.key) ? 5 : 0),
    isFaded: !isShown(plan, i) || (plan.isDim && !isLit(plan, i)),
  }));
}

/** Smaller is served first; null: no label wanted. */
function rankOf(plan: Plan, node: SceneNode, i: number): number | null {
  if (node.label === '' || !isShown(plan, i)) return null;
  if (plan.options.light?.selected.has(node.key)) return 0;
  if (plan.isDim) return isLit(plan, i) ? 1 + KIND_RANK[node.kind] : null;
  if (node.isHub) return 4;
  if (node.kind !== 'author' || node.papers >= 2) return 5 + KIND_RANK[node.kind];
  return plan.projection.zoom >= CLOSE_ZOOM ? 8 : null;
}

function labelRequests(plan: Plan, marks: readonly Mark[]): LabelRequest[] {
  const { options, projection, scene } = plan;
  const { area } = projection;
  const wanted = scene.nodes.flatMap((node, i) => {
    const mark = marks[i];
    const isSeen =
      mark && mark.x > area.x && mark.y > area.y && mark.x < area.x + area.width && mark.y < area.y + area.height;
    const rank = isSeen ? rankOf(plan, node, i) : null;
    return rank === null ? [] : [{ node, i, rank }];
  });
  wanted.sort((a, b) => a.rank - b.rank || b.node.papers - a.node.papers || compareText(a.node.key, b.node.key));
  const most = options.labels === 'few' ? FEW + 2 * shownGroups(plan).length : MAX_LABELS;
  return wanted.slice(0, most).map(({ node, i, rank }) => {
    const font = labelFont(plan, node, rank === 0);
    return {
      key: node.key,
      mark: i,
      width: options.measure(node.label, font) + 1,
      height: font.size * 1.08,
      gap: 4,
      badge: isBadged(plan, i) ? BADGE : 0,
      canRoam: plan.isDim || node.isHub || (node.kind === 'author' && node.papers >= 6),
      isKept: rank === 0,
    };
  });
}

function titleTexts(plan: Plan, key: string, box: Box): TextShape[] {
  const group = plan.scene.groups.find((one) => String(one.group) === key);
  if (!group) return [];
  const { palette, light, overlay } = plan.options;
  const font = titleFont(plan, group);
  const colour = overlay === null ? (palette.text[plan.groupSlot(group.group)] ?? palette.ink) : palette.inkSoft;
  const isFull = light?.groups?.has(group.group) ?? true;
  const { lines } = titleLines(plan, group, hullBox(group, plan));
  return lines.map((text, i) => ({
    kind: 'text',
    x: box.x + box.width / 2,
    y: box.y + (i + 0.5) * font.size * TITLE_LINE + font.size * 0.33,
    text,
    font,
    anchor: 'middle',
    ...filled(isFull ? colour : mix(colour, palette.sheet, palette.opacity.dimTitle)),
  }));
}

function labelText(plan: Plan, { mark, box }: PlacedLabel): TextShape | null {
  const node = plan.scene.nodes[mark];
  if (!node) return null;
  const { palette, light, overlay } = plan.options;
  const isEmphasised = plan.isDim && isLit(plan, mark);
  const isUnsure =
    node.isUncertain && overlay === null && !isEmphasised && !(node.kind === 'author' && node.papers >= 3);
  const colour = node.kind === 'topic' && !isEmphasised ? palette.inkSoft : palette.ink;
  return {
    kind: 'text',
    x: box.x,
    y: box.y + box.height * 0.8,
    text: node.label,
    font: labelFont(plan, node, light?.selected.has(node.key) === true),
    anchor: 'start',
    ...filled(isUnsure ? mix(colour, palette.sheet, 0.78) : colour),
  };
}

/** Titles and labels of the drawing with the halos below them. */
export function nameShapes(plan: Plan): Names {
  const { sheet, ink } = plan.options.palette;
  const marks = marksOf(plan);
  const { area } = plan.projection;
  const placed = placeLabels({
    view: area,
    obstacles: [],
    marks,
    titles: titleRequests(plan),
    labels: labelRequests(plan, marks),
    previous: new Map(),
  });
  const titles = placed.titles.flatMap(({ key, box }) => titleTexts(plan, key, box));
  const labels = placed.labels.flatMap((label) => labelText(plan, label) ?? []);
  const halo = (text: TextShape, width: number, opacity: number): TextShape => ({
    ...text,
    ...stroked(sheet, width, opacity),
  });
  return {
    leaders: placed.labels.flatMap(({ leader }): PathShape[] =>
      leader === null ? [] : [{ kind: 'path', ops: ['M', 'L'], at: [...leader], ...stroked(ink, 1, 0.75) }],
    ),
    halos: [
      ...titles.map((text) => halo(text, TITLE_HALO, 0.75)),
      ...labels.map((text) => halo(text, LABEL_HALO, 0.85)),
    ],
    texts: [...titles, ...labels],
  };
}
