/** What is on the map: a scene with its colours, its lighting and what is hidden, written into the paint. */
import type { Scene } from '../../core/model/scene.ts';
import { colouringOf, type Colouring } from './colouring.ts';
import { EMPTY_SCENE, indexScene, lightScene, type Lighting, type SceneIndex } from './emphasis.ts';
import type { Hover } from './hover-timer.ts';
import { hullLayers, makeHulls, type Hull, type LeavingHulls } from './hull-layer.ts';
import { paintOf, themePaint, type MapPaint } from './map-paint.ts';
import type { MapTheme } from './map-theme.ts';
import { NO_EMPHASIS, type Emphasis, type Hidden, type Overlay } from './map-types.ts';
import { FAST_MS, SLOW_MS, tween } from './motion.ts';
import { SceneContent, type Positions } from './scene-content.ts';
import { Fade, hiddenIn } from './visibility.ts';

const MAX_TRAVELLERS = 4_000;

export interface PictureEvents {
  readonly onDraw: () => void;
  /** Nodes that travelled have arrived. */
  readonly onArrival: () => void;
  readonly hoverNow: () => Hover | null;
}

export interface SceneLook {
  readonly hidden?: Hidden | null;
  readonly overlay?: Overlay | null;
}

export class Picture {
  readonly paint: MapPaint;
  theme: MapTheme;
  index: SceneIndex = indexScene(EMPTY_SCENE);
  content: SceneContent;
  lighting: Lighting;
  colouring: Colouring;
  emphasis: Emphasis = NO_EMPHASIS;
  hasScene = false;
  private readonly events: PictureEvents;
  private hidden: Hidden;
  private overlay: Overlay | null = null;
  private fade: Fade;
  private allHulls: readonly Hull[] = [];
  private leaving: LeavingHulls | null = null;
  private stopTravel: (() => void) | null = null;
  private stopDim: (() => void) | null = null;
  private stopFade: (() => void) | null = null;

  constructor(theme: MapTheme, events: PictureEvents) {
    this.theme = theme;
    this.events = events;
    this.paint = paintOf(theme);
    this.hidden = hiddenIn(EMPTY_SCENE, null);
    this.fade = new Fade(this.hidden);
    this.colouring = colouringOf(this.index, null);
    this.lighting = lightScene(this.index, NO_EMPHASIS, null, this.hidden);
    this.content = new SceneContent(this.index, this.fade.shown);
  }

  get isTravelling(): boolean {
    return this.stopTravel !== null;
  }

  /** Hulls of groups that are not hidden. */
  get hulls(): readonly Hull[] {
    const { groups } = this.hidden;
    return groups.size === 0 ? this.allHulls : this.allHulls.filter(({ group }) => !groups.has(group));
  }

  get hullLayers(): ReturnType<typeof hullLayers> {
    return hullLayers(this.hulls, this.leaving);
  }

  /** Takes over a scene; with `isAnimated` nodes that were there travel to their new places, for a moment. */
  setScene(scene: Scene, look: SceneLook, isAnimated: boolean): void {
    const isMoving = isAnimated && this.hasScene && scene.nodes.length <= MAX_TRAVELLERS;
    const from = isMoving ? this.content.positions() : null;
    const { hulls } = this;
    this.stop();
    this.index = indexScene(scene);
    this.hidden = hiddenIn(scene, look.hidden ?? null);
    this.overlay = look.overlay ?? null;
    this.fade = new Fade(this.hidden);
    this.content = new SceneContent(this.index, this.fade.shown);
    this.allHulls = makeHulls(scene.groups);
    this.leaving = from ? { hulls, share: 0 } : null;
    this.hasScene = true;
    if (from) this.content.travel(from, 0);
    this.recolour();
    this.relight();
    Object.assign(this.paint, {
      marks: this.content.marks,
      strokes: this.content.strokes,
      isCurved: this.content.isCurved,
    });
    if (from) this.startTravel(from);
  }

  private startTravel(from: Positions): void {
    this.stopTravel = tween(
      SLOW_MS,
      (share) => {
        this.content.travel(from, share);
        if (this.leaving) this.leaving.share = share;
        this.events.onDraw();
      },
      () => {
        this.stopTravel = null;
        this.leaving = null;
        this.events.onArrival();
      },
    );
  }

  /** Hides by index in the scene; marks go and come over a moment. */
  setHidden(hidden: Hidden | null): void {
    this.hidden = hiddenIn(this.index.scene, hidden);
    this.stopFade?.();
    this.fade.aim(this.hidden);
    this.relight();
    this.stopFade = tween(
      FAST_MS,
      (share) => {
        this.fade.step(share);
        this.content.dress(this.lighting, this.theme);
        this.events.onDraw();
      },
      () => {
        this.stopFade = null;
      },
    );
  }

  setOverlay(overlay: Overlay | null): void {
    this.overlay = overlay;
    this.recolour();
    this.relight();
  }

  setTheme(theme: MapTheme): void {
    this.theme = theme;
    Object.assign(this.paint, themePaint(theme));
    this.recolour();
    this.relight();
  }

  private recolour(): void {
    this.colouring = colouringOf(this.index, this.overlay);
    this.content.colour(this.colouring, this.theme);
  }

  /** Takes over what is emphasised and pointed at now. */
  relight(): void {
    this.lighting = lightScene(this.index, this.emphasis, this.events.hoverNow(), this.hidden);
    this.content.dress(this.lighting, this.theme);
    this.applyDim();
    this.events.onDraw();
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
      this.events.onDraw();
    });
  }

  /** Ends all movement where it is. */
  stop(): void {
    this.stopTravel?.();
    this.stopFade?.();
    this.stopTravel = null;
    this.stopFade = null;
    this.leaving = null;
  }

  kill(): void {
    this.stop();
    this.stopDim?.();
  }
}
