/** What the parts of a figure share: which nodes are shown, how strongly, in what colour, and where they fall. */
import { MAX_FIT_SCALE, sceneBounds } from '../draw/bounds.ts';
import { touchesGroup, type Ends } from '../draw/edges.ts';
import { markScale } from '../draw/marks.ts';
import type { Projection } from '../draw/names.ts';
import { groupSlots, nodeSlots } from '../draw/palette.ts';
import type { Scene, SceneEdge, SceneGroup } from '../model/scene.ts';
import type { FigureOptions } from './options.ts';
import type { Box } from './shapes.ts';

/** Where scene points fall in the figure. */
export interface FigureProjection extends Projection {
  /** The drawing's place in the figure. */
  readonly area: Box;
  /** Times the size at which the whole scene fits. */
  readonly zoom: number;
}

export interface Plan {
  readonly scene: Scene;
  readonly options: FigureOptions;
  readonly projection: FigureProjection;
  /** 1 where the node is shown and lit, 2 where shown and dimmed, 0 where hidden. */
  readonly shown: Uint8Array;
  readonly isDim: boolean;
  /** Index of the one node that is selected, or -1. */
  readonly focus: number;
  /** The group's colour, neutral under an overlay. */
  readonly groupSlot: (group: number) => number;
  readonly nodeSlot: (node: number) => number;
}

const HIDDEN = 0;
const LIT = 1;
const DIMMED = 2;
/** No drawing is taller than this many times its width. */
const MAX_TALLNESS = 1.5;
const LEAST_HEIGHT = 96;
const MARGIN = 8;

export function isLit(plan: Pick<Plan, 'shown'>, node: number): boolean {
  return plan.shown[node] === LIT;
}

export function isShown(plan: Pick<Plan, 'shown'>, node: number): boolean {
  return plan.shown[node] !== HIDDEN && plan.shown[node] !== undefined;
}

/** Groups with hull and title in the figure. */
export function shownGroups({ scene, options }: Pick<Plan, 'scene' | 'options'>): readonly SceneGroup[] {
  const hidden = options.hidden?.groups;
  return hidden === undefined ? scene.groups : scene.groups.filter(({ group }) => !hidden.has(group));
}

/** Around everything that is shown of the scene. */
function shownBounds(scene: Scene, options: FigureOptions, shown: Uint8Array): Box {
  const nodes = scene.nodes.filter((_, i) => shown[i] !== HIDDEN);
  return sceneBounds({ ...scene, nodes, groups: shownGroups({ scene, options }) }, options.groupNames === 'map');
}

/** The scale at which `box` fits into a drawing of this width. */
function fitScale(box: Box, width: number): number {
  const room = Math.max(1, width - 2 * MARGIN);
  return Math.min(MAX_FIT_SCALE, room / Math.max(1, box.width), (room * MAX_TALLNESS) / Math.max(1, box.height));
}

function project(
  box: Box,
  at: { x: number; y: number; width: number },
  whole: number,
  isCut: boolean,
): FigureProjection {
  const margin = isCut ? 0 : MARGIN;
  const scale = isCut
    ? Math.min(at.width / Math.max(1, box.width), (at.width * MAX_TALLNESS) / Math.max(1, box.height))
    : whole;
  const height = Math.max(LEAST_HEIGHT, box.height * scale + 2 * margin);
  const centreX = box.x + box.width / 2;
  const centreY = box.y + box.height / 2;
  return {
    area: { ...at, height },
    scale,
    zoom: scale / whole,
    markScale: markScale(scale),
    x: (sceneX) => at.x + at.width / 2 + (sceneX - centreX) * scale,
    y: (sceneY) => at.y + height / 2 + (sceneY - centreY) * scale,
  };
}

function shownNodes(scene: Scene, { hidden, light }: FigureOptions): Uint8Array {
  const lit = light?.nodes ?? null;
  return Uint8Array.from(scene.nodes, (node, i) => {
    if (hidden?.nodes[i] === 1 || !Number.isFinite(node.x) || !Number.isFinite(node.y)) return HIDDEN;
    return lit === null || lit.has(node.key) || light?.selected.has(node.key) === true ? LIT : DIMMED;
  });
}

/** The plan of a drawing whose upper left corner and width are given. */
export function planOf(scene: Scene, options: FigureOptions, at: { x: number; y: number; width: number }): Plan {
  const { overlay, frame, light } = options;
  const shown = shownNodes(scene, options);
  const whole = shownBounds(scene, options, shown);
  const slotOf = groupSlots(scene.groups);
  const slots = nodeSlots(scene.nodes, slotOf, overlay);
  const [selected] = light?.selected.size === 1 ? light.selected : [];
  return {
    scene,
    options,
    projection: project(frame ?? whole, at, fitScale(whole, at.width), frame !== null),
    shown,
    isDim: light !== null && light.nodes !== null,
    focus: scene.nodes.findIndex(({ key }) => key === selected),
    groupSlot: overlay === null ? slotOf : () => 0,
    nodeSlot: (i) => slots[i] ?? 0,
  };
}

/** An edge is drawn where neither it nor one of its ends is hidden. */
export function isEdgeDrawn(plan: Plan, { source, target }: SceneEdge, index: number): boolean {
  return plan.options.hidden?.edges[index] !== 1 && isShown(plan, source) && isShown(plan, target);
}

/** An edge is lit where both ends are, and where it touches the selected group if there is one. */
export function isEdgeLit(plan: Plan, { source, target }: SceneEdge, ends: Ends): boolean {
  if (!plan.isDim || !isLit(plan, source) || !isLit(plan, target)) return false;
  return touchesGroup(ends, plan.options.light?.selectedGroup ?? null);
}

/** The edges between the ends of the selected one stand out from those that are lit. */
export function isStrong({ options }: Plan, { a, b }: Ends): boolean {
  const pair = options.light?.selectedEdge ?? null;
  return pair !== null && pair.includes(a.key) && pair.includes(b.key);
}
