/** Which titles and labels the map wants, and how they are set: pure but for the measuring of text. */
import { fontCss, type Families, type Font } from '../../core/draw/fonts.ts';
import { isBadged } from '../../core/draw/marks.ts';
import {
  CLOSE_ZOOM,
  isCompact,
  labelFont,
  labelTone,
  MAX_LABELS,
  namesWanted,
  TITLE,
  titleFont,
  titleSize,
  type Projection,
} from '../../core/draw/names.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import type { SceneGroup, SceneNode } from '../../core/model/scene.ts';
import type { Rect } from '../../core/view/label-grid.ts';
import type { PlacementRequest } from '../../core/view/label-placement.ts';
import type { Colouring } from './colouring.ts';
import type { Lighting, SceneIndex } from './emphasis.ts';
import type { NameGround } from './name-ground.ts';
import type { Size } from './viewport.ts';

export interface TextStyle {
  readonly text: string;
  readonly font: string;
  readonly size: number;
}

export interface LabelStyle extends TextStyle {
  readonly isSoft: boolean;
  readonly opacity: number;
}

export interface LabelScene {
  readonly index: SceneIndex;
  readonly lighting: Lighting;
  readonly colouring: Colouring;
  readonly at: Projection;
  readonly size: Size;
  /** Scale at which the whole scene fits. */
  readonly fitScale: number;
  readonly obstacles: readonly Rect[];
  readonly families: Families;
  readonly measure: (text: string, font: Font) => number;
  readonly previous: ReadonlyMap<string, number>;
}

const VIEW_MARGIN = 4;

function isClose({ at, fitScale }: LabelScene): boolean {
  return at.scale >= CLOSE_ZOOM * fitScale;
}

/** The badge for a cut author list is drawn. */
export function hasBadge(scene: LabelScene, i: number): boolean {
  const { lighting, index } = scene;
  const node = index.scene.nodes[i];
  if (!node || lighting.hidden.nodes[i] === 1) return false;
  return isBadged(node, lighting.nodes[i] === 1, isClose(scene) && !lighting.isDim);
}

function titlePixels({ titleSize: atFit }: SceneGroup, { at, size }: LabelScene): number {
  return titleSize(atFit, at.scale, isCompact(size));
}

export function titleStyle(group: SceneGroup, scene: LabelScene): TextStyle {
  const size = titlePixels(group, scene);
  return { text: group.name, size, font: fontCss(titleFont(size), scene.families) };
}

function isSelected({ chosen, strongEnds }: Lighting, i: number): boolean {
  return chosen.has(i) || strongEnds.has(i);
}

export function labelStyle({ lighting, families }: LabelScene, node: SceneNode, i: number): LabelStyle {
  const font = labelFont(node, isSelected(lighting, i) ? Math.max(1, lighting.chosen.size) : 0);
  const tone = labelTone(node, lighting.nodes[i] === 1);
  return { text: node.label, size: font.size, font: fontCss(font, families), ...tone };
}

/** Indices of the nodes that are selected, pointed at or noted, and where others fade of those that are lit. */
function noticedNodes({ index, lighting }: LabelScene): Set<number> {
  const { chosen, strongEnds, hovered, pinned, matched, isDim } = lighting;
  const noticed = new Set([...chosen, ...strongEnds, hovered]);
  for (const keys of [pinned, matched]) {
    for (const key of keys) noticed.add(index.at.get(key) ?? -1);
  }
  if (isDim) for (let i = 0; i < lighting.nodes.length; i += 1) if (lighting.nodes[i] === 1) noticed.add(i);
  return noticed;
}

/** Everything the placement needs for what the camera shows now. */
export function placementRequest(scene: LabelScene, ground: NameGround): PlacementRequest {
  const { at, lighting, size } = scene;
  const { nodes, groups, lens } = scene.index.scene;
  const { chosen, hidden, matched, pinned } = lighting;
  const area = {
    x: VIEW_MARGIN,
    y: VIEW_MARGIN,
    width: Math.max(0, size.width - 2 * VIEW_MARGIN),
    height: Math.max(0, size.height - 2 * VIEW_MARGIN),
  };
  const marks = ground.marksOf(nodes, { at, outlined: chosen });
  const wanted = {
    nodes,
    order: ground.orderOf(nodes),
    marks,
    room: ground.roomOf(nodes, { marks, area }, lighting),
    groups: groups.filter(({ group }) => !hidden.groups.has(group)),
    at,
    area,
    obstacles: scene.obstacles,
    most: MAX_LABELS,
    isDim: lighting.isDim,
    isClose: isClose(scene),
    // On a phone titles say what is there; only topics alone would be nothing without their words.
    isSparse: isCompact(size) && lens !== 'topics',
    selected: chosen.size,
    noticed: noticedNodes(scene),
    isSelected: (i: number) => isSelected(lighting, i),
    isPointedAt: (i: number) => i === lighting.hovered,
    isNoted: (key: NodeKey) => pinned.has(key) || matched.has(key),
    isLit: (i: number) => lighting.nodes[i] === 1,
    isHidden: (i: number) => hidden.nodes[i] === 1,
    isGroupLit: (group: number) => lighting.litGroups?.has(group) ?? false,
    isBadged: (i: number) => hasBadge(scene, i),
    measure: scene.measure,
    titleSize: (group: SceneGroup) => {
      const size = titlePixels(group, scene);
      return { width: scene.measure(group.name, titleFont(size)), height: size * TITLE.line };
    },
  };
  return namesWanted(wanted, scene.previous);
}
