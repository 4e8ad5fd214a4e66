/** Where the camera goes: fits, focus, zoom and the app's own coordinates, all about the free rectangle. */
import type { Rect } from '../../core/view/label-grid.ts';
import type { Insets, MapCamera } from './map-types.ts';
import { SLOW_MS } from './motion.ts';
import type { SigmaStage } from './sigma-stage.ts';
import { fitView, freeCentre, freeRect, toScreenX, toScreenY, viewAt, zoomAround, type View } from './viewport.ts';

const ZOOM_STEP = 1.5;
const ZOOM_MS = 190;
const FIT_MARGIN = 12;
/** Focus never magnifies beyond this zoom. */
const FOCUS_ZOOM = 2.2;
const MIN_ZOOM = 0.4;
const MAX_ZOOM = 12;
const MAX_SCALE_AT_LEAST = 4;
const EDGE_OF_SIGHT = 20;

export class CameraControl {
  private readonly getStage: () => SigmaStage;
  private readonly onNewView: () => void;
  private bounds: Rect = { x: 0, y: 0, width: 1, height: 1 };
  private insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  private fittedView: View | null = null;

  /** `onNewView` hears of views that are not reached by hand, and of other insets: what was seen before says nothing about them. */
  constructor(getStage: () => SigmaStage, onNewView: () => void) {
    this.getStage = getStage;
    this.onNewView = onNewView;
  }

  get free(): Rect {
    return freeRect(this.getStage().size, this.insets);
  }

  /** The view that shows the whole scene. */
  get fitTarget(): View {
    return fitView(this.bounds, this.getStage().size, this.free, FIT_MARGIN);
  }

  /** The scene fits and nobody has moved it since; also before the first fit. */
  get isFitted(): boolean {
    const { goal: view } = this.getStage();
    const fitted = this.fittedView;
    if (fitted === null) return true;
    const slack = 0.5 / fitted.scale;
    return (
      Math.abs(view.x - fitted.x) < slack &&
      Math.abs(view.y - fitted.y) < slack &&
      Math.abs(view.scale / fitted.scale - 1) < 0.001
    );
  }

  setBounds(bounds: Rect): void {
    this.bounds = bounds;
    this.applyLimits();
  }

  setInsets(insets: Insets): void {
    this.insets = insets;
    this.applyLimits();
    this.onNewView();
  }

  applyLimits(): void {
    const { scale } = this.fitTarget;
    this.getStage().setLimits(scale * MIN_ZOOM, Math.max(scale * MAX_ZOOM, MAX_SCALE_AT_LEAST), this.bounds);
  }

  fit(isAnimated: boolean): void {
    this.fittedView = this.fitTarget;
    this.onNewView();
    this.getStage().setView(this.fittedView, isAnimated ? SLOW_MS : 0);
  }

  show(bounds: Rect | null, margin: number, isAnimated: boolean): void {
    if (bounds === null) return;
    const limit = this.fitTarget.scale * FOCUS_ZOOM;
    const view = fitView(bounds, this.getStage().size, this.free, margin, limit);
    this.onNewView();
    this.getStage().setView(view, isAnimated ? SLOW_MS : 0);
  }

  zoomIn(): void {
    this.zoomBy(ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoomBy(1 / ZOOM_STEP);
  }

  private zoomBy(factor: number): void {
    const stage = this.getStage();
    const { x, y, width, height } = this.free;
    const scale = stage.bounded(stage.view.scale * factor);
    stage.setView(zoomAround(stage.view, stage.size, x + width / 2, y + height / 2, scale), ZOOM_MS);
  }

  /** The scene point at the centre of the free rectangle. */
  get centre(): { x: number; y: number } {
    const { view, size } = this.getStage();
    return freeCentre(view, size, this.free);
  }

  get camera(): MapCamera {
    return { ...this.centre, zoom: this.getStage().view.scale / this.fitTarget.scale };
  }

  setCamera(camera: MapCamera, isAnimated: boolean): void {
    const stage = this.getStage();
    const scale = stage.bounded(camera.zoom * this.fitTarget.scale);
    // From here on the app decides: a later change of the insets does not fit again.
    this.fittedView ??= this.fitTarget;
    stage.setView(viewAt(camera.x, camera.y, scale, stage.size, this.free), isAnimated ? SLOW_MS : 0);
  }

  /** Pans, where a scene point lies outside the free rectangle, until it is at its centre. */
  reveal(x: number, y: number): void {
    const stage = this.getStage();
    const { view, size } = stage;
    const { free } = this;
    const left = toScreenX(view, size, x) - free.x;
    const top = toScreenY(view, size, y) - free.y;
    const isSeen =
      Math.min(left, free.width - left) > EDGE_OF_SIGHT && Math.min(top, free.height - top) > EDGE_OF_SIGHT;
    if (!isSeen) stage.setView(viewAt(x, y, view.scale, size, free), SLOW_MS);
  }
}
