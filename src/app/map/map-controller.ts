/** The map: draws a scene, shows what the app wants emphasised, and tells the app what the user does. Lives outside React. */
import { sceneBounds } from '../../core/draw/bounds.ts';
import { markScale } from '../../core/draw/marks.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import type { Scene } from '../../core/model/scene.ts';
import type { Rect } from '../../core/view/label-grid.ts';
import { CameraControl } from './camera-control.ts';
import { boundsAround, boundsOfGroup, boundsOfNodes } from './focus.ts';
import { HoverTimer, type HoverTarget } from './hover-timer.ts';
import { paintHulls } from './hull-layer.ts';
import type { LabelScene } from './label-requests.ts';
import { drawLasso, Lasso, nodesInLasso } from './lasso.ts';
import { listenToKeys, type MapKeyboard } from './map-keys.ts';
import { readTheme, shownTheme } from './map-theme.ts';
import {
  MapUnavailableError,
  type DrawnLabel,
  type Emphasis,
  type Hidden,
  type Insets,
  type MapCamera,
  type MapEvents,
  type Overlay,
  type ThemeName,
} from './map-types.ts';
import { drawFocusRing, NameLayer } from './name-layer.ts';
import { NamePlacing } from './name-placing.ts';
import { watchPage } from './page-watch.ts';
import { Picture, type SceneLook } from './picture.ts';
import { Pointer, type PointerGround } from './pointer.ts';
import { Recovery } from './recovery.ts';
import { SigmaStage, type StageEvents } from './sigma-stage.ts';
import { projectionOf, toScene, toScreenX, toScreenY, type View } from './viewport.ts';
import { TextRuler } from './text-ruler.ts';
import type { Direction } from './walk.ts';
import { Walker } from './walker.ts';

const FOCUS_MARGIN = 48;

export class MapController {
  private readonly container: HTMLElement;
  private readonly events: MapEvents;
  private readonly names = new NameLayer();
  private readonly ruler = new TextRuler();
  private readonly hover: HoverTimer;
  private readonly camera = new CameraControl(() => this.stage, this.names.forgetPlaces);
  private readonly picture: Picture;
  private readonly pointer: Pointer;
  private readonly lasso: Lasso;
  private readonly walker: Walker;
  private readonly keyboard: MapKeyboard;
  private readonly recovery: Recovery;
  private readonly placing = new NamePlacing({
    prepare: () => this.placeNames('prepare'),
    place: () => this.placeNames('place'),
    draw: () => this.stage.requestDraw(),
    onView: () => this.tellCamera(),
  });
  private readonly stopWatching: () => void;
  private stage: SigmaStage;
  private obstacles: readonly Rect[] = [];
  private toldView: View | null = null;
  private isBusy = false;
  private hasFonts = false;
  private isKilled = false;

  constructor(container: HTMLElement, events: MapEvents) {
    this.container = container;
    this.events = events;
    this.hover = new HoverTimer(() => this.relight());
    this.pointer = new Pointer(() => this.ground, this.hover, events);
    this.picture = new Picture(readTheme(container, shownTheme(container)), {
      onDraw: () => this.stage.requestDraw(),
      onArrival: () => this.placing.afterFrame(),
      hoverNow: () => this.hover.current,
    });
    this.stage = this.openStage();
    this.lasso = this.makeLasso();
    this.walker = new Walker({
      map: () => ({ picture: this.picture, centre: this.camera.centre }),
      go: (node, isAdding) => {
        this.camera.reveal(node.x, node.y);
        events.onClickNode(node.key, isAdding);
      },
    });
    this.keyboard = this.listenToKeys();
    this.recovery = new Recovery({
      onLost: () => events.onContextLost(),
      rebuild: () => this.reopenStage(),
      onRestored: () => events.onContextRestored(),
    });
    this.stopWatching = this.watch();
  }

  private openStage(): SigmaStage {
    try {
      return new SigmaStage(this.container, this.picture.paint, this.stageEvents());
    } catch (cause) {
      throw new MapUnavailableError(cause);
    }
  }

  // Scene, what is hidden, colours, emphasis, theme

  /** Shows a scene; with `animate` nodes that were there travel to their new places. What was hidden or coloured before is not. */
  setScene(scene: Scene, options: SceneLook & { readonly animate?: boolean } = {}): void {
    const { isFitted } = this.camera;
    const isAnimated = options.animate === true && this.picture.hasScene;
    this.pointer.forget();
    this.picture.setScene(scene, options, isAnimated);
    this.names.clear();
    this.camera.setBounds(sceneBounds(scene));
    if (isFitted) this.fit({ animate: isAnimated });
    if (!this.picture.isTravelling) this.placing.afterFrame();
  }

  /** Something is about to be shown: what is drawn now is not yet what was asked for. */
  setBusy(isBusy: boolean): void {
    this.isBusy = isBusy;
  }

  /** Hides nodes, edges and groups of the scene; null shows all. */
  setHidden(hidden: Hidden | null): void {
    this.picture.setHidden(hidden);
    this.placing.withFrame();
  }

  /** Colours nodes by slot in place of their groups' colours; null gives those back. */
  setOverlay(slots: Overlay | null): void {
    this.picture.setOverlay(slots);
    this.placing.withFrame();
  }

  /** Something else stands in the map's place: it is drawn again when that has gone. */
  setAway(isAway: boolean): void {
    this.stage.setPaused(isAway);
    if (!isAway) this.placing.soon();
  }

  setEmphasis(emphasis: Emphasis): void {
    this.picture.emphasis = emphasis;
    const target = this.targetOf(emphasis);
    if (target !== null) this.hover.point(target);
    else if (!this.pointer.isPointing) this.hover.point(null);
    this.relight(emphasis.lit?.size);
  }

  private targetOf({ hovered, hoveredGroup }: Emphasis): HoverTarget | null {
    const node = hovered === null ? undefined : this.picture.index.at.get(hovered);
    if (node !== undefined) return { kind: 'node', index: node };
    return hoveredGroup === undefined || hoveredGroup === null ? null : { kind: 'group', index: hoveredGroup };
  }

  private relight(lit = 0): void {
    this.picture.relight();
    this.placing.onLit(lit);
  }

  setTheme(theme: ThemeName): void {
    this.picture.setTheme(readTheme(this.container, theme));
    this.placing.onView();
  }

  /** The next drag draws a lasso; `onLassoOff` is heard when it has, or when it was given up. */
  setLasso(isOn: boolean): void {
    this.lasso.setOn(isOn);
    this.stage.setCursor(isOn ? 'crosshair' : 'default');
  }

  // Camera

  /** The pixels that panels take at each side, and the panels themselves, in pixels of the container. */
  setInsets(insets: Insets, obstacles: readonly Rect[]): void {
    const { isFitted } = this.camera;
    this.camera.setInsets(insets);
    this.obstacles = obstacles;
    if (isFitted && this.picture.hasScene) this.fit({ animate: this.toldView !== null });
    this.placing.soon();
  }

  fit(options: { readonly animate?: boolean } = {}): void {
    this.camera.fit(options.animate !== false);
  }

  /** Shows these nodes; keys that are not drawn are passed over. */
  fitTo(keys: Iterable<NodeKey>, options: { readonly animate?: boolean } = {}): void {
    const { index, lighting } = this.picture;
    this.camera.show(boundsOfNodes(index, keys, lighting), FOCUS_MARGIN * 1.5, options.animate !== false);
  }

  focusGroup(group: number, options: { readonly animate?: boolean } = {}): void {
    this.camera.show(boundsOfGroup(this.picture.index, group), FOCUS_MARGIN, options.animate !== false);
  }

  /** Shows a node with its neighbours. */
  focusNode(key: NodeKey, options: { readonly animate?: boolean } = {}): void {
    const { index, lighting } = this.picture;
    this.camera.show(boundsAround(index, key, lighting), FOCUS_MARGIN * 1.5, options.animate !== false);
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
    const { index, lighting, colouring, theme } = this.picture;
    return {
      index,
      lighting,
      colouring,
      at: projectionOf(view, size),
      size,
      fitScale: this.camera.fitTarget.scale,
      obstacles: this.obstacles,
      families: theme.families,
      measure: (text, font) => this.ruler.width(text, font, theme.families),
      previous: this.names.lastPlaces,
    };
  }

  /** Titles and labels now drawn, boxes in pixels of the container. */
  drawnLabels(): DrawnLabel[] {
    this.placing.placeDue();
    return this.picture.isTravelling ? [] : this.names.drawn(this.labelScene());
  }

  /** Where a node stands, in pixels of the container; null where it is not drawn. */
  nodePosition(key: NodeKey): { x: number; y: number } | null {
    const { index, content, lighting } = this.picture;
    const i = index.at.get(key) ?? -1;
    const spot = lighting.hidden.nodes[i] === 1 ? null : content.spotOf(i);
    const { view, size } = this.stage;
    return spot && { x: toScreenX(view, size, spot.x), y: toScreenY(view, size, spot.y) };
  }

  /** Nothing moves and everything that can be named is. */
  isReady(): boolean {
    const { hasScene, isTravelling } = this.picture;
    // Where something else stands in its place nothing is drawn that could come to rest.
    const isStill = this.stage.isPaused || (!isTravelling && !this.placing.isPending && !this.stage.isMoving);
    return hasScene && this.hasFonts && isStill && !this.isBusy;
  }

  private placeNames(step: 'prepare' | 'place'): void {
    if (this.picture.hasScene && !this.picture.isTravelling) this.names[step](this.labelScene());
  }

  private tellCamera(): void {
    if (!this.picture.hasScene) return;
    const { view } = this.stage;
    const told = this.toldView;
    if (told && told.x === view.x && told.y === view.y && told.scale === view.scale) return;
    this.toldView = view;
    this.events.onCameraChange(this.getCamera());
  }

  private drawOver(): void {
    const { stage, picture } = this;
    if (!picture.hasScene) return;
    const at = { view: stage.view, size: stage.size };
    const { paint, lighting, theme, isTravelling } = picture;
    const { dim } = paint;
    const { litGroups, selectedGroup, hoveredGroup } = lighting;
    const isNeutral = picture.colouring.isOverlaid;
    paintHulls(stage.back, picture.hullLayers, at, theme, { litGroups, selectedGroup, hoveredGroup, dim, isNeutral });
    this.names.draw(stage.front, this.labelScene(), theme, { opacity: isTravelling ? 0 : 1, dim });
    drawLasso(stage.front, this.lasso.ring, at, theme);
    if (this.keyboard.isInUse()) drawFocusRing(stage.front, this.camera.free, theme);
  }

  // Input

  private get ground(): PointerGround {
    const { picture, stage } = this;
    return { picture, stage, titleAt: (x, y) => this.names.titleAt(x, y, this.labelScene()) };
  }

  private stageEvents(): StageEvents {
    return {
      onPointerMove: (x, y) => {
        if (!this.lasso.isDrawing && !this.lasso.isReady) this.pointer.move(x, y);
      },
      onPointerLeave: () => this.pointer.leave(),
      onClick: (x, y, press) => this.pointer.click(x, y, press),
      onDoubleClick: (x, y, press) => this.pointer.doubleClick(x, y, press.isTouch),
      onTouch: (phase, x, y, fingers) => this.pointer.touch(phase, x, y, fingers),
      onView: () => this.placing.soon(),
      onBeforeDraw: () => {
        this.picture.paint.markScale = markScale(this.stage.view.scale);
        this.placing.beforeDraw();
      },
      onAfterDraw: () => {
        this.drawOver();
        this.placing.afterDraw();
      },
      onContextLost: () => this.recovery.lost(),
      onContextRestored: () => this.recovery.restored(),
    };
  }

  private makeLasso(): Lasso {
    return new Lasso(this.container, {
      toScene: (clientX, clientY) => {
        const { x, y } = this.container.getBoundingClientRect();
        return toScene(this.stage.view, this.stage.size, clientX - x, clientY - y);
      },
      onDraw: () => {
        this.pointer.leave();
        this.stage.requestDraw();
      },
      onClosed: async (ring, isAdding) => {
        const { index, lighting } = this.picture;
        this.events.onLasso(await nodesInLasso(index.scene.nodes, ring, lighting.hidden.nodes), isAdding);
      },
      onOff: () => {
        this.stage.setCursor('default');
        this.events.onLassoOff?.();
      },
    });
  }

  private listenToKeys(): MapKeyboard {
    const commands = {
      walk: (direction: Direction, isAdding: boolean) => this.walker.walk(direction, isAdding),
      home: () => this.walker.home(),
      inspect: () => this.walker.inspect(),
      zoomIn: () => this.zoomIn(),
      zoomOut: () => this.zoomOut(),
      fit: () => this.fit(),
      leave: () => this.lasso.cancel(),
    };
    return listenToKeys(this.container, commands, () => this.stage.requestDraw());
  }

  private watch(): () => void {
    const { tool, literature } = this.picture.theme.families;
    const fonts = [`500 12px ${tool}`, `600 20px ${literature}`, `italic 400 12px ${literature}`];
    const onFonts = (): void => {
      this.hasFonts = true;
      this.ruler.forget();
      this.placing.soon();
    };
    return watchPage(this.container, fonts, { onResize: () => this.resize(), onFonts });
  }

  private resize(): void {
    if (this.isKilled) return;
    const { isFitted } = this.camera;
    this.stage.resize();
    this.camera.applyLimits();
    if (isFitted && this.picture.hasScene) this.fit({ animate: false });
    this.placing.soon();
  }

  /** A new stage with the same picture and camera, built before the old one goes. */
  private reopenStage(): void {
    const before = this.stage;
    const { view } = before;
    this.stage = this.openStage();
    before.kill();
    this.camera.applyLimits();
    this.stage.setView(view, 0);
    this.stage.setCursor(this.lasso.isReady ? 'crosshair' : 'default');
    this.placing.onView();
  }

  kill(): void {
    if (this.isKilled) return;
    this.isKilled = true;
    this.picture.kill();
    this.hover.stop();
    this.pointer.stop();
    this.placing.stop();
    this.recovery.stop();
    this.lasso.stop();
    this.keyboard.stop();
    this.stopWatching();
    this.stage.kill();
  }
}
