/** What lies under the pointer, and what the user means by moving and clicking there. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { HoverTimer } from './hover-timer.ts';
import { hullAt, type Hull } from './hull-layer.ts';
import type { MapEvents } from './map-types.ts';
import type { SceneNode } from '../../core/model/scene.ts';
import type { SigmaStage } from './sigma-stage.ts';
import { markScale, toScene } from './viewport.ts';
import { nodeNear } from './walk.ts';

const MOUSE_REACH = 3;
const TOUCH_REACH = 16;

/** What is on the map now. */
export interface PointerGround {
  readonly stage: SigmaStage;
  readonly nodes: readonly SceneNode[];
  readonly hulls: readonly Hull[];
  readonly titleAt: (x: number, y: number) => number | null;
}

export class Pointer {
  private readonly getGround: () => PointerGround;
  private readonly hover: HoverTimer;
  private readonly events: MapEvents;
  private node = -1;

  constructor(getGround: () => PointerGround, hover: HoverTimer, events: MapEvents) {
    this.getGround = getGround;
    this.hover = hover;
    this.events = events;
  }

  /** Some node is pointed at. */
  get isOnNode(): boolean {
    return this.node >= 0;
  }

  move(x: number, y: number): void {
    const { stage, titleAt } = this.getGround();
    const node = this.nodeAt(x, y, MOUSE_REACH);
    stage.setCursor(node >= 0 || titleAt(x, y) !== null ? 'pointer' : 'default');
    this.pointAt(node);
  }

  leave(): void {
    this.pointAt(-1);
  }

  /** The scene under the pointer is gone: whatever was pointed at is not, any more. */
  forget(): void {
    this.hover.reset();
    if (this.node >= 0) this.events.onHover(null);
    this.node = -1;
  }

  click(x: number, y: number, isTouch: boolean): void {
    const key = this.keyAt(x, y, isTouch);
    const group = key === null ? this.groupAt(x, y) : null;
    if (key !== null) this.events.onClickNode(key);
    else if (group !== null) this.events.onClickGroup(group);
    else this.events.onClickStage();
  }

  /** True where the double click met a node. */
  doubleClick(x: number, y: number, isTouch: boolean): boolean {
    const key = this.keyAt(x, y, isTouch);
    if (key !== null) this.events.onDoubleClickNode(key);
    return key !== null;
  }

  private pointAt(node: number): void {
    if (node === this.node) return;
    this.node = node;
    this.hover.point(node);
    this.events.onHover(this.getGround().nodes[node]?.key ?? null);
  }

  private nodeAt(x: number, y: number, reach: number): number {
    const { stage, nodes } = this.getGround();
    const { view, size } = stage;
    const at = toScene(view, size, x, y);
    const scale = markScale(view.scale);
    return nodeNear(nodes, at.x, at.y, (i) => ((nodes[i]?.radius ?? 0) * scale + reach) / view.scale);
  }

  private keyAt(x: number, y: number, isTouch: boolean): NodeKey | null {
    return this.getGround().nodes[this.nodeAt(x, y, isTouch ? TOUCH_REACH : MOUSE_REACH)]?.key ?? null;
  }

  private groupAt(x: number, y: number): number | null {
    const { stage, hulls, titleAt } = this.getGround();
    const title = titleAt(x, y);
    if (title !== null) return title;
    const at = toScene(stage.view, stage.size, x, y);
    return hullAt(hulls, at.x, at.y);
  }
}
