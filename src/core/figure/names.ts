/** Titles of groups and labels of marks, as on the map; a title wider than its hull stands on two lines. */
import type { Font } from '../draw/fonts.ts';
import {
  CLOSE_ZOOM,
  fadedMarks,
  hullBox,
  isCompact,
  LABEL,
  labelFont,
  labelTone,
  LEADER,
  MAX_LABELS,
  nameMarks,
  nameOrder,
  namesWanted,
  TITLE,
  titleFont,
  titleSize,
  type NameScene,
} from '../draw/names.ts';
import type { SceneGroup } from '../model/scene.ts';
import type { Sliced } from '../sliced.ts';
import { placeLabels, type PlacedLabel } from '../view/label-placement.ts';
import { LabelRoom } from '../view/label-room.ts';
import { mix } from './colour.ts';
import { hasBadge } from './marks.ts';
import { isLit, isShown, shownGroups, type Plan } from './plan.ts';
import { filled, stroked, type Box, type PathShape, type TextShape } from './shapes.ts';
import { halve } from './text-lines.ts';

export interface Names {
  readonly leaders: readonly PathShape[];
  readonly halos: readonly TextShape[];
  readonly texts: readonly TextShape[];
}

/** A text, and the halo below it. */
interface Name {
  readonly text: TextShape;
  readonly halo: TextShape;
}

/** Labels that a figure with few of them has: some, and two a group. */
const FEW = 4;
/** No text of a figure is smaller. */
const LEAST_SIZE = 12;

function fontOf(group: SceneGroup, { projection }: Plan): Font {
  const size = titleSize(group.titleSize, projection.scale, isCompact(projection.area));
  return titleFont(Math.max(LEAST_SIZE, size));
}

/** A title on one line, or on two where it is wider than its hull. */
function titleLines(plan: Plan, group: SceneGroup): { lines: string[]; width: number } {
  const font = fontOf(group, plan);
  const hull = hullBox(group, plan.projection);
  const measure = (text: string): number => plan.options.measure(text, font);
  const isWide = hull !== null && measure(group.name) > hull.width;
  const lines = isWide ? halve(group.name, measure) : [group.name];
  return { lines, width: Math.max(...lines.map(measure)) };
}

/** Lit while other marks fade. */
function isEmphasised(plan: Plan, i: number): boolean {
  return plan.isDim && isLit(plan, i);
}

function isOutlined({ options, scene }: Plan, i: number): boolean {
  const key = scene.nodes[i]?.key;
  return key !== undefined && options.light?.selected.has(key) === true;
}

function isSelected(plan: Plan, i: number): boolean {
  const key = plan.scene.nodes[i]?.key;
  return isOutlined(plan, i) || (key !== undefined && plan.options.light?.selectedEdge?.includes(key) === true);
}

function nameScene(plan: Plan): NameScene {
  const { options, projection, scene } = plan;
  const { light } = options;
  const { nodes } = scene;
  const { area } = projection;
  const marks = nameMarks(nodes, projection, (i) => isOutlined(plan, i));
  const shown = {
    isDim: plan.isDim,
    isLit: (i: number) => isLit(plan, i),
    isHidden: (i: number) => !isShown(plan, i),
  };
  return {
    ...shown,
    nodes,
    order: nameOrder(nodes),
    marks,
    room: new LabelRoom(area, marks, fadedMarks(nodes, shown)),
    groups: options.groupNames === 'map' ? shownGroups(plan) : [],
    at: projection,
    area,
    obstacles: [],
    most: options.labels === 'few' ? FEW + 2 * shownGroups(plan).length : MAX_LABELS,
    isClose: projection.zoom >= CLOSE_ZOOM,
    // Nobody comes nearer to a figure: a narrow one names what it has room for.
    isSparse: false,
    selected: light?.selected.size ?? 0,
    noticed: [...nodes.keys()],
    isSelected: (i) => isSelected(plan, i),
    isPointedAt: () => false,
    isNoted: () => false,
    isGroupLit: (group) => light?.groups?.has(group) ?? false,
    isBadged: (i) => hasBadge(plan, i),
    measure: options.measure,
    titleSize: (group) => {
      const { lines, width } = titleLines(plan, group);
      return { width, height: fontOf(group, plan).size * TITLE.line * lines.length };
    },
  };
}

/** A text in `colour` at `share` of its strength, and its halo. */
function nameOf(
  plan: Plan,
  text: Omit<TextShape, keyof ReturnType<typeof filled>>,
  { colour, share }: { readonly colour: string; readonly share: number },
  { halo, haloOpacity }: { readonly halo: number; readonly haloOpacity: number },
): Name {
  const { sheet, halo: ground } = plan.options.palette;
  return {
    text: { ...text, ...filled(mix(colour, sheet, share)) },
    halo: { ...text, ...stroked(ground, halo, haloOpacity * share) },
  };
}

function titleNames(plan: Plan, key: string, box: Box): Name[] {
  const group = plan.scene.groups.find((one) => String(one.group) === key);
  if (!group) return [];
  const { palette, light } = plan.options;
  const font = fontOf(group, plan);
  const colour = palette.text[plan.groupSlot(group.group)] ?? palette.ink;
  const share = (light?.groups?.has(group.group) ?? true) ? 1 : palette.dimTitle;
  return titleLines(plan, group).lines.map((text, i) => {
    const y = box.y + (i + 0.5) * font.size * TITLE.line + font.size * TITLE.baseline;
    const line = { kind: 'text', x: box.x + box.width / 2, y, text, font, anchor: 'middle' } as const;
    return nameOf(plan, line, { colour, share }, TITLE);
  });
}

function labelName(plan: Plan, { mark, box }: PlacedLabel): Name[] {
  const node = plan.scene.nodes[mark];
  if (!node) return [];
  const { palette } = plan.options;
  const { isSoft, opacity } = labelTone(node, isEmphasised(plan, mark));
  const selected = plan.options.light?.selected.size ?? 0;
  const font = labelFont(node, isSelected(plan, mark) ? Math.max(1, selected) : 0);
  const y = box.y + box.height * LABEL.baseline;
  const line = { kind: 'text', x: box.x, y, text: node.label, font, anchor: 'start' } as const;
  return [nameOf(plan, line, { colour: isSoft ? palette.inkSoft : palette.ink, share: opacity }, LABEL)];
}

/** Titles and labels of the drawing with the halos below them. */
export function* nameShapes(plan: Plan): Sliced<Names> {
  const { ink } = plan.options.palette;
  const wanted = namesWanted(nameScene(plan), new Map());
  yield;
  const placed = placeLabels(wanted);
  yield;
  const names = [
    ...placed.titles.flatMap(({ key, box }) => titleNames(plan, key, box)),
    ...placed.labels.flatMap((label) => labelName(plan, label)),
  ];
  const paint = stroked(ink, LEADER.width, LEADER.opacity);
  return {
    leaders: placed.labels.flatMap(({ leader }): PathShape[] =>
      leader === null ? [] : [{ kind: 'path', ops: ['M', 'L'], at: [...leader], ...paint }],
    ),
    halos: names.map(({ halo }) => halo),
    texts: names.map(({ text }) => text),
  };
}
