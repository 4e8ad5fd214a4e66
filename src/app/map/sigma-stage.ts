/**
 * The only file that knows Sigma: a stage with marks and strokes in scene units, a camera in scene units, two canvases
 * for our own drawing, and pointer events in pixels of the container. Sigma normalises positions to the unit square; a
 * fixed square frame keeps that mapping the same for every scene.
 */
import { MultiUndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { NodeProgramType } from 'sigma/rendering';
import type { MouseCoords, TouchCoords, WheelCoords } from 'sigma/types';
import type { Rect } from '../../core/view/label-grid.ts';
import { createEdgeProgram, type StrokeAttributes } from './edge-program.ts';
import type { MapPaint } from './map-paint.ts';
import { createMarkProgram, NoHoverProgram } from './mark-program.ts';
import type { MarkAttributes } from './mark-data.ts';
import { ease, prefersStillness } from './motion.ts';
import { toScene, zoomAround, type Size, type View } from './viewport.ts';

const FRAME = 1000;
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

export interface Mark extends MarkAttributes {
  readonly key: string;
  x: number;
  y: number;
  readonly radius: number;
}

export interface Stroke extends Omit<StrokeAttributes, 'controlX' | 'controlY'> {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** Control point in scene units. */
  bendX: number;
  bendY: number;
}

export interface StageEvents {
  readonly onPointerMove: (x: number, y: number) => void;
  readonly onPointerLeave: () => void;
  readonly onClick: (x: number, y: number, isTouch: boolean) => void;
  /** True where the double click meant something, so that it does not zoom. */
  readonly onDoubleClick: (x: number, y: number, isTouch: boolean) => boolean;
  readonly onView: () => void;
  readonly onBeforeDraw: () => void;
  readonly onAfterDraw: () => void;
  readonly onContextLost: () => void;
  readonly onContextRestored: () => void;
}

interface NodeAttributes extends MarkAttributes {
  x: number;
  y: number;
  size: number;
  type: string;
}

interface EdgeAttributes extends StrokeAttributes {
  type: string;
}

export class SigmaStage {
  readonly back: HTMLCanvasElement;
  readonly front: HTMLCanvasElement;
  private readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  private readonly container: HTMLElement;
  private readonly events: StageEvents;
  private graph: MultiUndirectedGraph<NodeAttributes, EdgeAttributes>;
  private readonly releases: (() => void)[] = [];
  private wheelTarget: number | null = null;
  private target: View | null = null;
  /** False between Sigma's asking for a full refresh and its doing it: partial updates must then be indexed too. */
  private isIndexed = false;
  private limits: { min: number; max: number } = { min: 0.02, max: 40 };

  constructor(container: HTMLElement, paint: MapPaint, events: StageEvents) {
    this.container = container;
    this.events = events;
    this.graph = new MultiUndirectedGraph<NodeAttributes, EdgeAttributes>();
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes>(this.graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      enableCameraRotation: false,
      stagePadding: 0,
      zIndex: false,
      defaultNodeType: 'mark',
      defaultEdgeType: 'curve',
      nodeProgramClasses: { mark: createMarkProgram(paint) as never },
      nodeHoverProgramClasses: { mark: NoHoverProgram as unknown as NodeProgramType as never },
      edgeProgramClasses: {
        curve: createEdgeProgram(paint, CURVE_PIECES) as never,
        line: createEdgeProgram(paint, 1) as never,
      },
      defaultDrawNodeHover: () => undefined,
      inertiaDuration: prefersStillness() ? 0 : 200,
      doubleClickZoomingDuration: prefersStillness() ? 0 : 200,
    });
    this.sigma.setCustomBBox({ x: [0, FRAME], y: [0, FRAME] });
    this.back = this.sigma.createCanvas('hulls', { beforeLayer: 'edges' });
    this.front = this.sigma.createCanvas('names', { beforeLayer: 'mouse' });
    this.front.style.pointerEvents = 'none';
    this.sizeCanvases();
    this.listen();
    this.listenToContexts();
  }

  get size(): Size {
    return this.sigma.getDimensions();
  }

  setContent(marks: readonly Mark[], strokes: readonly Stroke[], isCurved: boolean): void {
    const graph = new MultiUndirectedGraph<NodeAttributes, EdgeAttributes>();
    for (const mark of marks) {
      const { flags, slot, alpha, sectors } = mark;
      graph.addNode(mark.key, {
        x: mark.x,
        y: FRAME - mark.y,
        size: mark.radius,
        type: 'mark',
        flags,
        slot,
        alpha,
        sectors,
      });
    }
    const type = isCurved ? 'curve' : 'line';
    for (const stroke of strokes) {
      graph.addUndirectedEdgeWithKey(stroke.key, stroke.source, stroke.target, {
        type,
        ...this.strokeAttributes(stroke),
      });
    }
    this.graph = graph;
    this.isIndexed = false;
    this.sigma.setGraph(graph);
  }

  /** Takes over changed marks and strokes; the set of keys stays. */
  update(marks: readonly Mark[], strokes: readonly Stroke[]): void {
    for (const mark of marks) {
      const attributes = this.graph.getNodeAttributes(mark.key);
      attributes.x = mark.x;
      attributes.y = FRAME - mark.y;
      attributes.flags = mark.flags;
      attributes.slot = mark.slot;
      attributes.alpha = mark.alpha;
      attributes.sectors = mark.sectors;
    }
    for (const stroke of strokes) {
      Object.assign(this.graph.getEdgeAttributes(stroke.key), this.strokeAttributes(stroke));
    }
    this.sigma.refresh({
      partialGraph: { nodes: marks.map((mark) => mark.key), edges: strokes.map((stroke) => stroke.key) },
      skipIndexation: this.isIndexed,
      schedule: true,
    });
  }

  private strokeAttributes(stroke: Stroke): StrokeAttributes {
    const { width, red, green, blue, opacity, strokeFlags } = stroke;
    return {
      controlX: stroke.bendX / FRAME,
      controlY: 1 - stroke.bendY / FRAME,
      width,
      red,
      green,
      blue,
      opacity,
      strokeFlags,
    };
  }

  requestDraw(): void {
    this.sigma.scheduleRender();
  }

  get view(): View {
    const { x, y, ratio } = this.sigma.getCamera();
    const { width, height } = this.size;
    return { x: x * FRAME, y: (1 - y) * FRAME, scale: Math.min(width, height) / (FRAME * ratio) };
  }

  private cameraState(view: View): { x: number; y: number; ratio: number } {
    const { width, height } = this.size;
    return { x: view.x / FRAME, y: 1 - view.y / FRAME, ratio: Math.min(width, height) / (FRAME * view.scale) };
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
    this.isIndexed = false;
    this.sigma.scheduleRefresh();
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

  setCursor(cursor: 'default' | 'pointer'): void {
    const { mouse } = this.sigma.getCanvases();
    if (mouse) mouse.style.cursor = cursor;
  }

  kill(): void {
    for (const release of this.releases) release();
    const canvases = Object.values(this.sigma.getCanvases());
    this.sigma.kill();
    for (const canvas of canvases) {
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      canvas.width = 0;
      canvas.height = 0;
    }
  }

  private listen(): void {
    const { events } = this;
    this.sigma.on('beforeRender', events.onBeforeDraw);
    this.sigma.on('afterProcess', () => {
      this.isIndexed = true;
    });
    const onWindowResize = (): void => {
      this.isIndexed = false;
    };
    window.addEventListener('resize', onWindowResize);
    this.releases.push(() => window.removeEventListener('resize', onWindowResize));
    this.sigma.on('afterRender', events.onAfterDraw);
    this.sigma.getCamera().on('updated', events.onView);
    const mouse = this.sigma.getMouseCaptor();
    mouse.on('mousemove', (at: MouseCoords) => events.onPointerMove(at.x, at.y));
    mouse.on('mouseleave', () => events.onPointerLeave());
    mouse.on('wheel', (at: WheelCoords) => this.onWheel(at));
    const isTouch = (original: Event): boolean => original.type.startsWith('touch');
    this.sigma.on('clickStage', ({ event }) => events.onClick(event.x, event.y, isTouch(event.original)));
    this.sigma.on('doubleClickStage', (payload) => {
      const { event } = payload;
      if (events.onDoubleClick(event.x, event.y, isTouch(event.original))) payload.preventSigmaDefault();
    });
    this.sigma.getTouchCaptor().on('touchmove', (at: TouchCoords) => this.onPinch(at));
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
    let lost = 0;
    const onLost = (event: Event): void => {
      event.preventDefault();
      if (lost === 0) this.events.onContextLost();
      lost += 1;
    };
    const onRestored = (): void => {
      lost -= 1;
      if (lost === 0) this.events.onContextRestored();
    };
    const { edges, nodes, hoverNodes } = this.sigma.getCanvases();
    for (const canvas of [edges, nodes, hoverNodes]) {
      if (!canvas) continue;
      canvas.addEventListener('webglcontextlost', onLost);
      canvas.addEventListener('webglcontextrestored', onRestored);
      this.releases.push(() => {
        canvas.removeEventListener('webglcontextlost', onLost);
        canvas.removeEventListener('webglcontextrestored', onRestored);
      });
    }
    this.releases.push(() => this.container.style.removeProperty('cursor'));
  }
}
