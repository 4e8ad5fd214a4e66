/** What lies under the pointer, and what the user means by moving, clicking and pressing there. */
import { markScale } from '../../core/draw/marks.ts';
import type { SceneNode } from '../../core/model/scene.ts';
import type { HoverTarget, HoverTimer } from './hover-timer.ts';
import { hullAt } from './hull-layer.ts';
import { LongPress } from './long-press.ts';
import type { MapEvents } from './map-types.ts';
import type { Picture } from './picture.ts';
import type { Press, SigmaStage } from './sigma-stage.ts';
import { toScene } from './viewport.ts';
import { nodeNear } from './walk.ts';

const MOUSE_REACH = 3;
const TOUCH_REACH = 16;
const MOUSE_EDGE_REACH = 5;
const TOUCH_EDGE_REACH = 14;

/** What is on the map now. */
export interface PointerGround {
  readonly picture: Picture;
  readonly stage: SigmaStage;
  readonly titleAt: (x: number, y: number) => number | null;
}

type Met =
  | { readonly kind: 'node' | 'title' | 'edge'; readonly index: number }
  | { readonly kind: 'hull'; readonly index: number }
  | { readonly kind: 'nothing' };

export class Pointer {
  private readonly getGround: () => PointerGround;
  private readonly hover: HoverTimer;
  private readonly events: MapEvents;
  private readonly press = new LongPress();
  private target: HoverTarget | null = null;

  constructor(getGround: () => PointerGround, hover: HoverTimer, events: MapEvents) {
    this.getGround = getGround;
    this.hover = hover;
    this.events = events;
  }

  /** Some node or edge is pointed at. */
  get isPointing(): boolean {
    return this.target !== null;
  }

  move(x: number, y: number): void {
    const met = this.meet(x, y, false);
    const isLive = met.kind === 'node' || met.kind === 'title' || met.kind === 'edge';
    this.getGround().stage.setCursor(isLive ? 'pointer' : 'default');
    this.pointAt(met.kind === 'node' || met.kind === 'edge' ? { kind: met.kind, index: met.index } : null);
  }

  leave(): void {
    this.pointAt(null);
  }

  /** What was under the pointer is gone: whatever was pointed at is not, any more. */
  forget(): void {
    this.press.cancel();
    this.hover.reset();
    if (this.target?.kind === 'node') this.events.onHover(null);
    this.target = null;
  }

  click(x: number, y: number, { isTouch, isAdding }: Press): void {
    if (isTouch && this.press.takeTap()) return;
    const { nodes, edges } = this.getGround().picture.index.scene;
    const met = this.meet(x, y, isTouch);
    if (met.kind === 'nothing') {
      // Who adds to what is selected and misses keeps it.
      if (!isAdding) this.events.onClickStage();
    } else if (met.kind === 'node') {
      const node = nodes[met.index];
      if (node) this.events.onClickNode(node.key, isAdding);
    } else if (met.kind === 'edge') {
      const edge = edges[met.index];
      const source = edge && nodes[edge.source];
      const target = edge && nodes[edge.target];
      if (source && target) this.events.onClickEdge(source.key, target.key);
    } else this.events.onClickGroup(met.index);
  }

  /** True where the double click met a node. */
  doubleClick(x: number, y: number, isTouch: boolean): boolean {
    const node = this.nodeAt(x, y, isTouch ? TOUCH_REACH : MOUSE_REACH);
    if (node !== null) this.events.onDoubleClickNode(node.key);
    return node !== null;
  }

  /** A finger held still on a node adds it to what is selected. */
  touch(phase: 'start' | 'move' | 'end', x: number, y: number, fingers: number): void {
    if (phase === 'move') this.press.move(x, y);
    else this.press.cancel();
    if (phase !== 'start' || fingers !== 1) return;
    this.press.start(x, y, () => {
      const node = this.nodeAt(x, y, TOUCH_REACH);
      if (node !== null) this.events.onClickNode(node.key, true);
    });
  }

  stop(): void {
    this.press.cancel();
  }

  private pointAt(target: HoverTarget | null): void {
    const before = this.target;
    if (target?.kind === before?.kind && target?.index === before?.index) return;
    this.target = target;
    this.hover.point(target);
    if (target?.kind !== 'node' && before?.kind !== 'node') return;
    this.events.onHover(target?.kind === 'node' ? (this.nodes[target.index]?.key ?? null) : null);
  }

  private get nodes(): readonly SceneNode[] {
    return this.getGround().picture.index.scene.nodes;
  }

  /** Nodes before titles, titles before edges, edges before hulls. */
  private meet(x: number, y: number, isTouch: boolean): Met {
    const { picture, stage, titleAt } = this.getGround();
    const node = this.nodeIndexAt(x, y, isTouch ? TOUCH_REACH : MOUSE_REACH);
    if (node >= 0) return { kind: 'node', index: node };
    const title = titleAt(x, y);
    if (title !== null) return { kind: 'title', index: title };
    const { view, size } = stage;
    const at = toScene(view, size, x, y);
    const reach = (isTouch ? TOUCH_EDGE_REACH : MOUSE_EDGE_REACH) / view.scale;
    const edge = picture.content.edgeNear(at, reach, picture.lighting);
    if (edge >= 0) return { kind: 'edge', index: edge };
    const hull = hullAt(picture.hulls, at.x, at.y);
    return hull === null ? { kind: 'nothing' } : { kind: 'hull', index: hull };
  }

  private nodeIndexAt(x: number, y: number, reach: number): number {
    const { stage, picture } = this.getGround();
    const { nodes } = this;
    const { index, lighting } = picture;
    const hidden = lighting.hidden.nodes;
    const { view, size } = stage;
    const at = toScene(view, size, x, y);
    const scale = markScale(view.scale);
    const reachOf = (radius: number): number => (radius * scale + reach) / view.scale;
    return nodeNear(index.spots, { ...at, most: reachOf(index.largestRadius) }, (i) =>
      hidden[i] === 1 ? -1 : reachOf(nodes[i]?.radius ?? 0),
    );
  }

  private nodeAt(x: number, y: number, reach: number): SceneNode | null {
    return this.nodes[this.nodeIndexAt(x, y, reach)] ?? null;
  }
}
