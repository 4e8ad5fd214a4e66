/** What the parts of a figure share: which nodes are shown, how strongly, in what colour, and where they fall. */
import { pow } from '../math/math.ts';
import type { Scene, SceneEdge, SceneGroup, SceneNode } from '../model/scene.ts';
import type { FigureOptions } from './options.ts';
import type { Box } from './shapes.ts';

/** Where scene points fall in the figure. */
export interface Projection {
  /** The drawing's place in the figure. */
  readonly area: Box;
  /** Pixels a scene unit. */
  readonly scale: number;
  /** Times the size at which the whole scene fits. */
  readonly zoom: number;
  readonly markScale: number;
  readonly x: (sceneX: number) => number;
  readonly y: (sceneY: number) => number;
}

export interface Plan {
  readonly scene: Scene;
  readonly options: FigureOptions;
  readonly projection: Projection;
  /** 1 where the node is shown and lit, 2 where shown and dimmed, 0 where hidden. */
  readonly shown: Uint8Array;
  readonly isDim: boolean;
  /** The group's colour, neutral under an overlay. */
  readonly groupSlot: (group: number) => number;
  readonly nodeSlot: (node: number) => number;
}

const HIDDEN = 0;
const LIT = 1;
const DIMMED = 2;
/** A small scene is not blown up beyond this. */
const MAX_SCALE = 1.4;
/** No drawing is taller than this many times its width. */
const MAX_TALLNESS = 1.5;
const LEAST_HEIGHT = 96;
const MARK_ROOM = 10;
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

/** Marks grow slower than the map. */
function markScaleAt(scale: number): number {
  return Math.max(0.5, Math.min(1.35, pow(scale, 0.6)));
}

class Bounds {
  private left = Infinity;
  private top = Infinity;
  private right = -Infinity;
  private bottom = -Infinity;

  add(x: number, y: number, across: number, down: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    this.left = Math.min(this.left, x - across);
    this.top = Math.min(this.top, y - down);
    this.right = Math.max(this.right, x + across);
    this.bottom = Math.max(this.bottom, y + down);
  }

  box(scene: Scene): Box {
    if (this.left > this.right)
      return { x: 0, y: 0, width: Math.max(1, scene.width), height: Math.max(1, scene.height) };
    return { x: this.left, y: this.top, width: this.right - this.left, height: this.bottom - this.top };
  }
}

/** Everything that is shown of the scene, with room for marks and titles. */
function shownBounds(scene: Scene, options: FigureOptions, shown: Uint8Array): Box {
  const bounds = new Bounds();
  for (const [i, node] of scene.nodes.entries()) {
    if (shown[i] !== HIDDEN) bounds.add(node.x, node.y, MARK_ROOM, MARK_ROOM);
  }
  for (const group of shownGroups({ scene, options })) {
    for (const ring of group.hull) {
      for (let i = 0; i + 1 < ring.length; i += 2) bounds.add(ring[i] ?? 0, ring[i + 1] ?? 0, 0, 0);
    }
    if (options.groupNames !== 'map') continue;
    bounds.add(group.titleX, group.titleY, (group.name.length * group.titleSize) / 4, group.titleSize * 0.6);
  }
  return bounds.box(scene);
}

/** The scale at which `box` fits into a drawing of this width. */
function fitScale(box: Box, width: number): number {
  const room = Math.max(1, width - 2 * MARGIN);
  return Math.min(MAX_SCALE, room / Math.max(1, box.width), (room * MAX_TALLNESS) / Math.max(1, box.height));
}

function project(box: Box, at: { x: number; y: number; width: number }, whole: number, isCut: boolean): Projection {
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
    markScale: markScaleAt(scale),
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
  const { overlay, frame } = options;
  const shown = shownNodes(scene, options);
  const whole = shownBounds(scene, options, shown);
  const slots = new Map(scene.groups.map((group) => [group.group, group.colour]));
  const slotOf = (group: number): number => slots.get(group) ?? 0;
  return {
    scene,
    options,
    projection: project(frame ?? whole, at, fitScale(whole, at.width), frame !== null),
    shown,
    isDim: options.light !== null && options.light.nodes !== null,
    groupSlot: overlay === null ? slotOf : () => 0,
    nodeSlot: (i) => (overlay === null ? slotOf(scene.nodes[i]?.group ?? -1) : (overlay[i] ?? 0)),
  };
}

export interface Ends {
  readonly a: SceneNode;
  readonly b: SceneNode;
}

/** The ends of an edge that is drawn; null where it or one of them is hidden. */
export function endsOf(plan: Plan, edge: SceneEdge, index: number): Ends | null {
  const a = plan.scene.nodes[edge.source];
  const b = plan.scene.nodes[edge.target];
  if (!a || !b || plan.options.hidden?.edges[index] === 1) return null;
  return isShown(plan, edge.source) && isShown(plan, edge.target) ? { a, b } : null;
}

/** An edge is lit where both ends are, and where it touches the selected group if there is one. */
export function isEdgeLit(plan: Plan, edge: SceneEdge, { a, b }: Ends): boolean {
  if (!plan.isDim || !isLit(plan, edge.source) || !isLit(plan, edge.target)) return false;
  const group = plan.options.light?.selectedGroup ?? null;
  return group === null || a.group === group || b.group === group;
}
