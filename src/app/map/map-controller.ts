/** The map: draws a scene, shows what the app wants emphasised, and tells the app what the user does. Lives outside React. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { Scene } from '../../core/model/scene.ts';
import type { Rect } from '../../core/view/label-grid.ts';
import { CameraControl } from './camera-control.ts';
import { EMPTY_SCENE, indexScene, lightScene, neighboursOf, type Lighting } from './emphasis.ts';
import { HoverTimer } from './hover-timer.ts';
import { hullLayers, makeHulls, paintHulls, type Hull, type LeavingHulls } from './hull-layer.ts';
import type { LabelScene } from './label-requests.ts';
import { listenToKeys } from './map-keys.ts';
import { paintOf, type MapPaint } from './map-paint.ts';
import { readTheme, shownTheme, type MapTheme } from './map-theme.ts';
import {
  MapUnavailableError,
  NO_EMPHASIS,
  type DrawnLabel,
  type Emphasis,
  type Insets,
  type MapCamera,
  type MapEvents,
  type ThemeName,
} from './map-types.ts';
import { FAST_MS, SLOW_MS, tween } from './motion.ts';
import { drawFocusRing, NameLayer } from './name-layer.ts';
import { watchPage } from './page-watch.ts';
import { Pointer, type PointerGround } from './pointer.ts';
import { SceneContent, type Positions } from './scene-content.ts';
import { SigmaStage, type StageEvents } from './sigma-stage.ts';
import { Throttle } from './throttle.ts';
import { boundsOf, markScale, sceneBounds, titleCorners, toScreenX, toScreenY, type View } from './viewport.ts';
import { nextNode, type Direction } from './walk.ts';

const PLACE_EVERY_MS = 100;
const FOCUS_MARGIN = 48;
const MAX_TRAVELLERS = 4_000;
export class MapController {
  private readonly container: HTMLElement;
  private readonly events: MapEvents;
  private readonly names = new NameLayer();
  private readonly hover: HoverTimer;
  private readonly camera = new CameraControl(() => this.stage);
  private readonly releases: (() => void)[] = [];
  private stage: SigmaStage;
  private theme: MapTheme;
  private readonly paint: MapPaint;
  private content: SceneContent;
  private lighting: Lighting;
  private emphasis: Emphasis = NO_EMPHASIS;
  private hulls: readonly Hull[] = [];
  private leaving: LeavingHulls | null = null;
  private obstacles: readonly Rect[] = [];
  private toldView: View | null = null;
  private readonly placing = new Throttle(PLACE_EVERY_MS, () => this.place());
  private readonly pointer: Pointer;
  private stopTravel: (() => void) | null = null;
  private stopDim: (() => void) | null = null;
  /** Lighting changed since labels were placed: they are placed again with the next frame. */
  private isUnplaced = false;
  private hasScene = false;
  private hasFonts = false;
  private isKilled = false;

  constructor(container: HTMLElement, events: MapEvents) {
    this.container = container;
    this.events = events;
    this.theme = readTheme(container, shownTheme(container));
    this.paint = paintOf(this.theme);
    this.hover = new HoverTimer(() => this.relight());
    this.pointer = new Pointer(() => this.ground, this.hover, events);
    const index = indexScene(EMPTY_SCENE);
    this.lighting = lightScene(index, NO_EMPHASIS, null);
    this.content = new SceneContent(index, this.lighting, this.theme);
    this.stage = this.openStage();
    this.listen();
  }

  private openStage(): SigmaStage {
    try {
      return new SigmaStage(this.container, this.paint, this.stageEvents());
    } catch (cause) {
      this.container.replaceChildren();
      throw new MapUnavailableError(cause);
    }
  }

  // Scene, emphasis, theme

  /** Shows a scene; with `animate` nodes that were there travel to their new places. */
  setScene(scene: Scene, options: { readonly animate?: boolean } = {}): void {
    const { isFitted } = this.camera;
    const from = options.animate && this.hasScene ? this.content.positions() : null;
    this.stopTravel?.();
    this.stopTravel = null;
    this.pointer.forget();
    const index = indexScene(scene);
    this.lighting = lightScene(index, this.emphasis, null);
    this.content = new SceneContent(index, this.lighting, this.theme);
    this.leaving = from ? { hulls: this.hulls, share: 0 } : null;
    this.hulls = makeHulls(scene.groups);
    this.hasScene = true;
    this.names.clear();
    this.applyDim();
    const travels = from !== null && scene.nodes.length <= MAX_TRAVELLERS;
    if (travels) this.content.travel(from, 0);
    this.stage.setContent(this.content.paintOrder, this.content.strokes, this.content.isCurved);
    this.camera.setBounds(sceneBounds(scene));
    if (isFitted) this.fit({ animate: from !== null });
    if (travels) this.startTravel(from);
    else this.finishTravel();
  }

  private startTravel(from: Positions): void {
    const { content } = this;
    this.stopTravel = tween(
      SLOW_MS,
      (share) => {
        content.travel(from, share);
        if (this.leaving) this.leaving.share = share;
        this.stage.update(content.marks, content.strokes);
      },
      () => this.finishTravel(),
    );
  }

  private finishTravel(): void {
    this.stopTravel = null;
    this.leaving = null;
    this.placing.now();
    this.stage.requestDraw();
  }

  setEmphasis(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    const pointed = emphasis.hovered === null ? undefined : this.content.index.at.get(emphasis.hovered);
    if (pointed !== undefined) this.hover.point(pointed);
    else if (!this.pointer.isOnNode) this.hover.point(-1);
    this.relight();
  }

  private relight(): void {
    const previous = this.lighting;
    this.lighting = lightScene(this.content.index, this.emphasis, this.hover.current);
    const marks = this.content.relight(this.lighting);
    const strokes = this.content.restyle(this.lighting, previous, this.theme, false);
    this.applyDim();
    if (marks.length > 0 || strokes.length > 0) this.stage.update(marks, strokes);
    else this.stage.requestDraw();
    this.isUnplaced = true;
  }

  /** Fading comes on over a moment; it goes at once, so that nothing flashes. */
  private applyDim(): void {
    this.paint.hasLitEdges = this.lighting.edges.includes(1);
    if (!this.lighting.isDim) {
      this.stopDim?.();
      this.stopDim = null;
      this.paint.dim = 0;
      return;
    }
    if (this.paint.dim > 0) return;
    this.stopDim?.();
    this.stopDim = tween(FAST_MS, (share) => {
      this.paint.dim = Math.max(0.001, share);
      this.stage.requestDraw();
    });
  }

  setTheme(theme: ThemeName): void {
    this.theme = readTheme(this.container, theme);
    const { dim, markScale: scale, hasLitEdges } = this.paint;
    Object.assign(this.paint, paintOf(this.theme), { dim, markScale: scale, hasLitEdges });
    this.stage.update([], this.content.restyle(this.lighting, this.lighting, this.theme, true));
    this.placing.now();
  }

  // Camera

  /** The pixels that panels take at each side, and the panels themselves, in pixels of the container. */
  setInsets(insets: Insets, obstacles: readonly Rect[]): void {
    const { isFitted } = this.camera;
    this.camera.setInsets(insets);
    this.obstacles = obstacles;
    if (isFitted && this.hasScene) this.fit({ animate: this.toldView !== null });
    this.placing.soon();
  }

  fit(options: { readonly animate?: boolean } = {}): void {
    this.camera.fit(options.animate !== false);
  }

  /** Shows these nodes; keys that are not drawn are passed over. */
  fitTo(keys: Iterable<NodeKey>, options: { readonly animate?: boolean } = {}): void {
    const { scene, at } = this.content.index;
    const points: number[] = [];
    for (const key of keys) {
      const node = scene.nodes[at.get(key) ?? -1];
      if (node) points.push(node.x, node.y);
    }
    this.camera.show(boundsOf([points]), FOCUS_MARGIN * 1.5, options.animate !== false);
  }

  focusGroup(group: number, options: { readonly animate?: boolean } = {}): void {
    const found = this.content.index.scene.groups.find((candidate) => candidate.group === group);
    if (!found) return;
    this.camera.show(boundsOf([...found.hull, titleCorners(found)]), FOCUS_MARGIN, options.animate !== false);
  }

  /** Shows a node with its neighbours. */
  focusNode(key: NodeKey, options: { readonly animate?: boolean } = {}): void {
    const { scene, at } = this.content.index;
    const node = at.get(key);
    if (node === undefined) return;
    const near = neighboursOf(this.content.index, node).flatMap((i) => scene.nodes[i]?.key ?? []);
    this.fitTo([key, ...near], options);
  }

  zoomIn(): void {
    this.camera.zoomIn();
  }

  zoomOut(): void {
    this.camera.zoomOut();
  }

  /** The whole scene is shown and nobody has moved it since. */
  get isFitted(): boolean {
    return this.camera.isFitted;
  }

  getCamera(): MapCamera {
    return this.camera.camera;
  }

  setCamera(camera: MapCamera, options: { readonly animate?: boolean } = {}): void {
    this.camera.setCamera(camera, options.animate === true);
  }

  // What is drawn

  private labelScene(): LabelScene {
    const { view, size } = this.stage;
    return {
      index: this.content.index,
      lighting: this.lighting,
      view,
      size,
      fitScale: this.camera.fitTarget.scale,
      markScale: markScale(view.scale),
      obstacles: this.obstacles,
      fonts: { tool: this.theme.fontTool, literature: this.theme.fontLiterature },
      measure: this.names.measure,
      previous: this.names.lastPlaces,
    };
  }

  /** Titles and labels now drawn, boxes in pixels of the container. */
  drawnLabels(): DrawnLabel[] {
    if (this.isUnplaced && this.hasScene) this.placeNames();
    return this.stopTravel === null ? this.names.drawn(this.labelScene()) : [];
  }

  /** Where a node stands, in pixels of the container. */
  nodePosition(key: NodeKey): { x: number; y: number } | null {
    const mark = this.content.marks[this.content.index.at.get(key) ?? -1];
    if (!mark) return null;
    const { view, size } = this.stage;
    return { x: toScreenX(view, size, mark.x), y: toScreenY(view, size, mark.y) };
  }

  /** Nothing moves and everything that can be named is. */
  isReady(): boolean {
    const isStill = !this.isUnplaced && this.stopTravel === null && !this.placing.isPending && !this.stage.isMoving;
    return this.hasScene && this.hasFonts && isStill;
  }

  private place(): void {
    if (!this.hasScene) return;
    this.placeNames();
    this.stage.requestDraw();
    this.tellCamera();
  }

  private placeNames(): void {
    this.isUnplaced = false;
    if (this.stopTravel === null) this.names.place(this.labelScene());
  }

  private tellCamera(): void {
    const { view } = this.stage;
    const told = this.toldView;
    if (told && told.x === view.x && told.y === view.y && told.scale === view.scale) return;
    this.toldView = view;
    this.events.onCameraChange(this.getCamera());
  }

  private drawOver(): void {
    if (!this.hasScene) return;
    const { stage, theme, leaving } = this;
    const at = { view: stage.view, size: stage.size };
    const { dim } = this.paint;
    const { litGroups, selectedGroup } = this.lighting;
    const layers = hullLayers(this.hulls, leaving);
    paintHulls(stage.back, layers, at, theme, { litGroups, selectedGroup, dim });
    this.names.draw(stage.front, this.labelScene(), theme, { opacity: this.stopTravel === null ? 1 : 0, dim });
    if (this.container.matches(':focus-visible')) drawFocusRing(stage.front, this.camera.free, theme);
  }

  // Input

  private get ground(): PointerGround {
    return {
      stage: this.stage,
      nodes: this.content.index.scene.nodes,
      hulls: this.hulls,
      titleAt: (x, y) => this.names.titleAt(x, y, this.labelScene()),
    };
  }

  private stageEvents(): StageEvents {
    return {
      onPointerMove: (x, y) => this.pointer.move(x, y),
      onPointerLeave: () => this.pointer.leave(),
      onClick: (x, y, isTouch) => this.pointer.click(x, y, isTouch),
      onDoubleClick: (x, y, isTouch) => this.pointer.doubleClick(x, y, isTouch),
      onView: () => this.placing.soon(),
      onBeforeDraw: () => {
        this.paint.markScale = markScale(this.stage.view.scale);
        if (this.isUnplaced && this.hasScene) this.placeNames();
      },
      onAfterDraw: () => this.drawOver(),
      onContextLost: () => this.events.onContextLost(),
      onContextRestored: () => this.restore(),
    };
  }

  private walk(direction: Direction): void {
    const { scene, at } = this.content.index;
    const { selected } = this.emphasis;
    const from = selected === null ? undefined : at.get(selected);
    const next = nextNode(scene.nodes, from, this.camera.centre, direction);
    const node = scene.nodes[next];
    if (!node) return;
    this.camera.reveal(node.x, node.y);
    this.events.onClickNode(node.key);
  }

  private listen(): void {
    const keys = {
      walk: (direction: Direction) => this.walk(direction),
      zoomIn: () => this.zoomIn(),
      zoomOut: () => this.zoomOut(),
      fit: () => this.fit(),
      leave: () => this.events.onClickStage(),
    };
    this.releases.push(listenToKeys(this.container, keys, () => this.stage.requestDraw()));
    const { fontTool, fontLiterature } = this.theme;
    const fonts = [`500 12px ${fontTool}`, `600 20px ${fontLiterature}`, `italic 400 12px ${fontLiterature}`];
    const onFonts = (): void => {
      this.hasFonts = true;
      this.names.forgetWidths();
      this.placing.soon();
    };
    this.releases.push(watchPage(this.container, fonts, { onResize: () => this.resize(), onFonts }));
  }

  private resize(): void {
    if (this.isKilled) return;
    const { isFitted } = this.camera;
    this.stage.resize();
    this.camera.applyLimits();
    if (isFitted && this.hasScene) this.fit({ animate: false });
    this.placing.soon();
  }

  /** The graphics context came back: a new stage with the same scene and camera. */
  private restore(): void {
    const { view } = this.stage;
    this.stage.kill();
    this.stage = this.openStage();
    this.stage.setContent(this.content.paintOrder, this.content.strokes, this.content.isCurved);
    this.camera.applyLimits();
    this.stage.setView(view, 0);
    this.placing.now();
    this.events.onContextRestored();
  }

  kill(): void {
    if (this.isKilled) return;
    this.isKilled = true;
    this.stopTravel?.();
    this.stopDim?.();
    this.hover.stop();
    this.placing.stop();
    for (const release of this.releases) release();
    this.stage.kill();
  }
}
