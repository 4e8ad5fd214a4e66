/**
 * The only file that knows Sigma: a stage that draws the paint, a camera in scene units, two canvases for our own drawing,
 * and pointer events in pixels of the container. Sigma's own graph stays empty, and its picking, which waits for the
 * graphics card at every move of the pointer, is left out.
 */
import type { TouchCoords, WheelCoords } from 'sigma/types';
import type { Rect } from '../../core/view/label-grid.ts';
import { createEdgeProgram } from './edge-program.ts';
import type { MapPaint } from './map-paint.ts';
import { createMarkProgram } from './mark-program.ts';
import { ease, prefersStillness } from './motion.ts';
import { NoProgram, OneCanvasSigma } from './one-canvas.ts';
import { makeStageGraph } from './stage-graph.ts';
import { FRAME, toFrameX, toFrameY, toScene, zoomAround, type Size, type View } from './viewport.ts';

const CURVE_PIECES = 14;
const WHEEL_STEP = 0.0016;
const PINCH_STEP = 0.012;
const WHEEL_NOTCH = 40;
const WHEEL_MS = 130;
/** Pixels of the scene that always stay on the container. */
const KEPT_IN_SIGHT = 120;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** How something was pressed. */
export interface Press {
  readonly isTouch: boolean;
  /** With Shift, Ctrl or Cmd held. */
  readonly isAdding: boolean;
}

export interface StageEvents {
  readonly onPointerMove: (x: number, y: number) => void;
  readonly onPointerLeave: () => void;
  readonly onClick: (x: number, y: number, press: Press) => void;
  /** True where the double click meant something, so that it does not zoom. */
  readonly onDoubleClick: (x: number, y: number, press: Press) => boolean;
  /** Fingers on the map: where the first is, and how many there are. */
  readonly onTouch: (phase: 'start' | 'move' | 'end', x: number, y: number, fingers: number) => void;
  readonly onView: () => void;
  readonly onBeforeDraw: () => void;
  readonly onAfterDraw: () => void;
  /** The graphics context went, or came back. */
  readonly onContextLost: () => void;
  readonly onContextRestored: () => void;
}

export class SigmaStage {
  readonly back: HTMLCanvasElement;
  readonly front: HTMLCanvasElement;
  private readonly sigma: OneCanvasSigma;
  /** A stage has an element of its own, so that another can be built before it goes. */
  private readonly floor: HTMLElement;
  private readonly events: StageEvents;
  private readonly releases: (() => void)[] = [];
  private wheelTarget: number | null = null;
  private target: View | null = null;
  private paused = false;
  private limits: { min: number; max: number } = { min: 0.02, max: 40 };

  constructor(container: HTMLElement, paint: MapPaint, events: StageEvents) {
    this.events = events;
    this.floor = container.ownerDocument.createElement('div');
    Object.assign(this.floor.style, { position: 'absolute', inset: '0' });
    container.append(this.floor);
    try {
      this.sigma = this.open(paint);
    } catch (cause) {
      this.floor.remove();
      throw cause;
    }
    this.sigma.setCustomBBox({ x: [0, FRAME], y: [0, FRAME] });
    this.back = this.sigma.createCanvas('hulls', { beforeLayer: 'edges' });
    this.front = this.sigma.createCanvas('names', { beforeLayer: 'mouse' });
    this.front.style.pointerEvents = 'none';
    this.sizeCanvases();
    this.listen();
    this.listenToContexts();
  }

  private open(paint: MapPaint): OneCanvasSigma {
    return new OneCanvasSigma(makeStageGraph(), this.floor, {
      allowInvalidContainer: true,
      renderLabels: false,
      enableCameraRotation: false,
      stagePadding: 0,
      zIndex: false,
      defaultNodeType: 'mark',
      defaultEdgeType: 'curve',
      // `circle`, `line` and `arrow` are Sigma's own, which it would compile beside ours.
      nodeProgramClasses: { mark: createMarkProgram(paint), circle: NoProgram },
      nodeHoverProgramClasses: { mark: NoProgram, circle: NoProgram },
      edgeProgramClasses: {
        curve: createEdgeProgram(paint, CURVE_PIECES),
        line: createEdgeProgram(paint, 1),
        arrow: NoProgram,
      },
      defaultDrawNodeHover: () => undefined,
      inertiaDuration: prefersStillness() ? 0 : 200,
      doubleClickZoomingDuration: prefersStillness() ? 0 : 200,
    });
  }

  get size(): Size {
    return this.sigma.getDimensions();
  }

  requestDraw(): void {
    if (!this.paused) this.sigma.scheduleRender();
  }

  get isPaused(): boolean {
    return this.paused;
  }

  /** While paused nothing is drawn but what the camera moves. */
  setPaused(isPaused: boolean): void {
    this.paused = isPaused;
    this.requestDraw();
  }

  get view(): View {
    const { x, y, ratio } = this.sigma.getCamera();
    const { width, height } = this.size;
    return { x: x * FRAME, y: (1 - y) * FRAME, scale: Math.min(width, height) / (FRAME * ratio) };
  }

  private cameraState(view: View): { x: number; y: number; ratio: number } {
    const { width, height } = this.size;
    return { x: toFrameX(view.x), y: toFrameY(view.y), ratio: Math.min(width, height) / (FRAME * view.scale) };
  }

  /** Smallest and largest scale, and the part of the scene that cannot be moved out of sight. */
  setLimits(min: number, max: number, bounds: Rect): void {
    this.limits = { min, max };
    this.sigma.getCamera().clean = (state) => {
      const { width, height } = this.size;
      const unit = FRAME * (state.ratio / Math.min(width, height));
      const reachX = Math.max(0, (width / 2 - KEPT_IN_SIGHT) * unit);
      const reachY = Math.max(0, (height / 2 - KEPT_IN_SIGHT) * unit);
      const x = clamp(state.x * FRAME, bounds.x - reachX, bounds.x + bounds.width + reachX);
      const y = clamp((1 - state.y) * FRAME, bounds.y - reachY, bounds.y + bounds.height + reachY);
      return { ...state, x: x / FRAME, y: 1 - y / FRAME };
    };
  }

  /** `scale` within the limits. */
  bounded(scale: number): number {
    return clamp(scale, this.limits.min, this.limits.max);
  }

  setView(view: View, duration: number): void {
    const camera = this.sigma.getCamera();
    this.wheelTarget = null;
    this.target = view;
    const state = this.cameraState(view);
    if (camera.isAnimated() || (duration > 0 && !prefersStillness())) {
      const still = duration <= 0 || prefersStillness();
      void camera.animate(state, { duration: still ? 1 : duration, easing: ease });
      if (still) camera.setState(state);
      return;
    }
    camera.setState(state);
  }

  /** Where the camera is going, or is. */
  get goal(): View {
    return this.isMoving && this.target !== null ? this.target : this.view;
  }

  get isMoving(): boolean {
    return this.sigma.getCamera().isAnimated();
  }

  /** Takes over the container's size and the screen's density, and keeps scale and centre. */
  resize(): void {
    const { view } = this;
    this.sigma.resize(true);
    this.sizeCanvases();
    this.sigma.getCamera().setState(this.cameraState(view));
    this.sigma.scheduleRender();
  }

  private sizeCanvases(): void {
    const { width, height } = this.size;
    const density = globalThis.devicePixelRatio || 1;
    for (const canvas of [this.back, this.front]) {
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
  }

  setCursor(cursor: 'default' | 'pointer' | 'crosshair'): void {
    const { mouse } = this.sigma.getCanvases();
    if (mouse) mouse.style.cursor = cursor;
  }

  kill(): void {
    for (const release of this.releases) release();
    const canvases = Object.values(this.sigma.getCanvases());
    const context = this.sigma.drawn?.getContext('webgl2');
    this.sigma.getCamera().removeAllListeners();
    this.sigma.getMouseCaptor().removeAllListeners();
    this.sigma.getTouchCaptor().removeAllListeners();
    // Lost first: what a context held before it was lost and restored cannot be deleted from it.
    if (context && !context.isContextLost()) context.getExtension('WEBGL_lose_context')?.loseContext();
    this.sigma.kill();
    this.floor.remove();
    for (const canvas of canvases) {
      canvas.width = 0;
      canvas.height = 0;
    }
  }

  private listen(): void {
    const { events } = this;
    this.sigma.on('beforeRender', events.onBeforeDraw);
    this.sigma.on('afterRender', events.onAfterDraw);
    this.sigma.getCamera().on('updated', events.onView);
    this.listenToMouse();
    this.listenToTouch();
  }

  private listenToMouse(): void {
    const { events } = this;
    const mouse = this.sigma.getMouseCaptor();
    mouse.removeAllListeners();
    mouse.on('mousemove', (at) => events.onPointerMove(at.x, at.y));
    mouse.on('mouseleave', () => events.onPointerLeave());
    mouse.on('wheel', (at) => this.onWheel(at));
    mouse.on('click', (at) => events.onClick(at.x, at.y, pressOf(at.original)));
    mouse.on('doubleClick', (at) => {
      if (events.onDoubleClick(at.x, at.y, pressOf(at.original))) at.preventSigmaDefault();
    });
  }

  private listenToTouch(): void {
    const { events } = this;
    const touch = this.sigma.getTouchCaptor();
    touch.removeAllListeners();
    const tell = (phase: 'start' | 'move' | 'end') => (at: TouchCoords) => {
      const { x, y } = firstTouch(at);
      events.onTouch(phase, x, y, at.touches.length);
      if (phase === 'move') this.onPinch(at);
    };
    touch.on('touchdown', tell('start'));
    touch.on('touchmove', tell('move'));
    touch.on('touchup', tell('end'));
    touch.on('tap', (at) => events.onClick(firstTouch(at).x, firstTouch(at).y, { isTouch: true, isAdding: false }));
    touch.on('doubletap', (at) => {
      const { x, y } = firstTouch(at);
      if (events.onDoubleClick(x, y, { isTouch: true, isAdding: false })) at.preventSigmaDefault();
    });
  }

  private onWheel(at: WheelCoords): void {
    // Sigma's own preventSigmaDefault marks a copy of a wheel event, so it would zoom a second time.
    at.sigmaDefaultPrevented = true;
    const original = at.original as unknown as WheelEvent;
    const lines = original.deltaMode === 1 ? 16 : 1;
    const delta = original.deltaY * lines;
    const { view, size } = this;
    const isNotch = !original.ctrlKey && Math.abs(delta) >= WHEEL_NOTCH;
    const from = isNotch ? (this.wheelTarget ?? view.scale) : view.scale;
    const step = original.ctrlKey ? PINCH_STEP : WHEEL_STEP;
    const scale = this.bounded(from * Math.exp(-Math.max(-240, Math.min(240, delta)) * step));
    this.setView(zoomAround(view, size, at.x, at.y, scale), isNotch ? WHEEL_MS : 0);
    this.wheelTarget = isNotch ? scale : null;
  }

  /** Two fingers zoom around their middle and move the map with it. */
  private onPinch(at: TouchCoords): void {
    const [a, b] = at.touches;
    const [c, d] = at.previousTouches;
    if (!a || !b || !c || !d) return;
    at.preventSigmaDefault();
    const { view, size } = this;
    const before = Math.max(1, Math.sqrt((c.x - d.x) ** 2 + (c.y - d.y) ** 2));
    const after = Math.max(1, Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2));
    const scale = this.bounded((view.scale * after) / before);
    const still = toScene(view, size, (c.x + d.x) / 2, (c.y + d.y) / 2);
    const x = (a.x + b.x) / 2 - size.width / 2;
    const y = (a.y + b.y) / 2 - size.height / 2;
    this.setView({ x: still.x - x / scale, y: still.y - y / scale, scale }, 0);
  }

  private listenToContexts(): void {
    const onLost = (event: Event): void => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      this.events.onContextLost();
    };
    const onRestored = (): void => this.events.onContextRestored();
    const canvas = this.sigma.drawn;
    canvas?.addEventListener('webglcontextlost', onLost);
    canvas?.addEventListener('webglcontextrestored', onRestored);
    this.releases.push(() => {
      canvas?.removeEventListener('webglcontextlost', onLost);
      canvas?.removeEventListener('webglcontextrestored', onRestored);
    });
  }
}

function pressOf(event: MouseEvent | TouchEvent): Press {
  return { isTouch: false, isAdding: event.shiftKey || event.ctrlKey || event.metaKey };
}

function firstTouch({ touches, previousTouches }: TouchCoords): { readonly x: number; readonly y: number } {
  return touches[0] ?? previousTouches[0] ?? { x: 0, y: 0 };
}
