/** A freehand lasso: the next drag where it is switched on, and any drag with Shift. What it does not take it leaves to the camera. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { keysInLasso } from './lasso-nodes.ts';
import type { MapTheme } from './map-theme.ts';
import { toScreenX, toScreenY, type Size, type View } from './viewport.ts';
import { loadModule } from '../load-module.ts';

export interface LassoHost {
  /** The scene point under a point of the page. */
  readonly toScene: (clientX: number, clientY: number) => { readonly x: number; readonly y: number };
  readonly onDraw: () => void;
  /** A ring was closed, [x0, y0, x1, y1, ...] in scene units; `isAdding`: with Shift or Ctrl held, where it was switched on. */
  readonly onClosed: (ring: readonly number[], isAdding: boolean) => void | Promise<void>;
  /** It was switched on and no longer is. */
  readonly onOff: () => void;
}

/** Pixels that make a press a drag, and between points. */
const LEAST_DRAG = 5;
const STEP = 3;
const LEAST_POINTS = 3;

interface Drag {
  readonly pointer: number;
  x: number;
  y: number;
  readonly ring: number[];
  hasMoved: boolean;
}

const DRAG_EVENTS = ['mousedown', 'touchstart', 'click'] as const;

export class Lasso {
  private readonly container: HTMLElement;
  private readonly host: LassoHost;
  private isOn = false;
  private drag: Drag | null = null;
  /** The click that ends a drag means nothing. */
  private isClickVoid = false;

  constructor(container: HTMLElement, host: LassoHost) {
    this.container = container;
    this.host = host;
    container.addEventListener('pointerdown', this.onDown, { capture: true });
    for (const type of DRAG_EVENTS) container.addEventListener(type, this.keepFromCamera, { capture: true });
  }

  /** The next drag draws a lasso, or no longer does. */
  setOn(isOn: boolean): void {
    if (!isOn) this.endDrag();
    this.isOn = isOn;
  }

  get isReady(): boolean {
    return this.isOn;
  }

  get isDrawing(): boolean {
    return this.drag !== null;
  }

  /** What is drawn so far, in scene units. */
  get ring(): readonly number[] {
    return this.drag?.hasMoved ? this.drag.ring : [];
  }

  /** Gives up; false where there was nothing to give up. */
  cancel(): boolean {
    if (!this.isOn && this.drag === null) return false;
    this.endDrag();
    this.switchOff();
    return true;
  }

  stop(): void {
    this.endDrag();
    this.container.removeEventListener('pointerdown', this.onDown, { capture: true });
    for (const type of DRAG_EVENTS) this.container.removeEventListener(type, this.keepFromCamera, { capture: true });
  }

  private switchOff(): void {
    if (!this.isOn) return;
    this.isOn = false;
    this.host.onOff();
  }

  private readonly onDown = (event: PointerEvent): void => {
    this.isClickVoid = false;
    if (this.drag !== null) {
      // A second finger: the map is to be pinched.
      this.endDrag();
      return;
    }
    const isWanted = this.isOn || (event.shiftKey && event.pointerType === 'mouse');
    if (!isWanted || event.button !== 0 || !(event.target instanceof HTMLCanvasElement)) return;
    const { x, y } = this.host.toScene(event.clientX, event.clientY);
    this.drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY, ring: [x, y], hasMoved: false };
    window.addEventListener('pointermove', this.onMove);
    window.addEventListener('pointerup', this.onUp);
    window.addEventListener('pointercancel', this.onCancel);
    window.addEventListener('keydown', this.onKey, { capture: true });
  };

  private readonly keepFromCamera = (event: Event): void => {
    const isVoid = event.type === 'click' ? this.isClickVoid : this.drag !== null;
    this.isClickVoid = this.isClickVoid && event.type !== 'click';
    if (!isVoid) return;
    event.stopPropagation();
    if (event.type === 'touchstart' && event.cancelable) event.preventDefault();
  };

  private readonly onMove = (event: PointerEvent): void => {
    const { drag } = this;
    if (drag === null || event.pointerId !== drag.pointer) return;
    const dx = event.clientX - drag.x;
    const dy = event.clientY - drag.y;
    const least = drag.hasMoved ? STEP : LEAST_DRAG;
    if (dx * dx + dy * dy < least * least) return;
    const { x, y } = this.host.toScene(event.clientX, event.clientY);
    drag.ring.push(x, y);
    drag.x = event.clientX;
    drag.y = event.clientY;
    drag.hasMoved = true;
    this.host.onDraw();
  };

  private readonly onUp = (event: PointerEvent): void => {
    const { drag, isOn } = this;
    if (drag === null || event.pointerId !== drag.pointer) return;
    this.endDrag();
    if (!drag.hasMoved) return;
    this.isClickVoid = true;
    const isAdding = isOn && (event.shiftKey || event.ctrlKey || event.metaKey);
    this.switchOff();
    void this.host.onClosed(drag.ring.length >= 2 * LEAST_POINTS ? drag.ring : [], isAdding);
  };

  private readonly onCancel = (): void => this.endDrag();

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.isClickVoid = true;
    this.cancel();
  };

  private endDrag(): void {
    if (this.drag === null) return;
    this.drag = null;
    window.removeEventListener('pointermove', this.onMove);
    window.removeEventListener('pointerup', this.onUp);
    window.removeEventListener('pointercancel', this.onCancel);
    window.removeEventListener('keydown', this.onKey, { capture: true });
    this.host.onDraw();
  }
}

/** Keys of the nodes inside a ring; what tells them is loaded with the first. */
export async function nodesInLasso(...given: Parameters<typeof keysInLasso>): Promise<NodeKey[]> {
  return (await loadModule(() => import('./lasso-nodes.ts'))).keysInLasso(...given);
}

const LINE_DASH: readonly number[] = [5, 4];
const FILL_OPACITY = 0.06;

export function drawLasso(
  canvas: HTMLCanvasElement,
  ring: readonly number[],
  at: { readonly view: View; readonly size: Size },
  theme: MapTheme,
): void {
  const context = ring.length > 0 ? canvas.getContext('2d') : null;
  if (!context) return;
  const { view, size } = at;
  context.beginPath();
  for (let i = 0; i + 1 < ring.length; i += 2) {
    context.lineTo(toScreenX(view, size, ring[i] ?? 0), toScreenY(view, size, ring[i + 1] ?? 0));
  }
  context.closePath();
  context.fillStyle = theme.ink;
  context.globalAlpha = FILL_OPACITY;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.5;
  context.setLineDash([...LINE_DASH]);
  context.stroke();
  context.setLineDash([]);
}
