/** Keeps the map and the store in step: what is selected, hovered and asked for goes in, where one moves and clicks comes out. */
import type { NodeKey } from '../core/model/ids.ts';
import type { Scene } from '../core/model/scene.ts';
import { isNoFilter, NO_FILTER } from '../core/model/filter.ts';
import { litBySelection, NOTHING_LIT, type Lit } from '../core/view/emphasis.ts';
import { later } from './later.ts';
import { MapController } from './map/map-controller.ts';
import type { Emphasis, Hidden, MapEvents, Overlay } from './map/map-types.ts';
import { measureFreeSpace } from './map-space.ts';
import { frame, setFrame } from './store/frame.ts';
import type { Camera } from './store/navigation.ts';
import type { AppState } from './store/state.ts';
import { app } from './store/store.ts';
import { groupIndex, isInSight, selectedGroup } from './in-sight.ts';
import { watchPanels } from './watch-panels.ts';
import { loadModule } from './load-module.ts';

/** What the selection lights. */
function litBy({ scene, selection, list, related }: AppState): Lit {
  if (!scene || !list) return NOTHING_LIT;
  const near = related?.items.map(({ paper }) => paper) ?? [];
  return litBySelection(list.analysis, scene, selection, near);
}

const indexOrNull = (index: number): number | null => (index < 0 ? null : index);

function emphasisOf(state: AppState): Emphasis {
  const { selection, hovered, matched } = state;
  const lit = litBy(state);
  return {
    selected: selection?.kind === 'node' ? selection.key : null,
    selectedGroup: indexOrNull(selectedGroup(state)),
    selectedNodes: selection?.kind === 'nodes' ? new Set(selection.keys) : null,
    selectedEdge: selection?.kind === 'edge' ? [selection.source, selection.target] : null,
    hovered,
    hoveredGroup: indexOrNull(groupIndex(state, state.hoveredGroup)),
    lit: matched === null ? lit.nodes : null,
    litGroups: matched === null ? lit.groups : null,
    matched,
  };
}

const loadFilterView = () => loadModule(() => import('./panels/filter-view.ts'));

/** Something is filtered, or marks have other colours than their groups'. */
const isViewed = ({ filter, paint }: AppState): boolean => paint !== 'groups' || !isNoFilter(filter);

/** Whether two scenes draw something alike, so that the one can move into the other. */
function isOfSameList(a: Scene | null, b: Scene): boolean {
  if (a === null) return false;
  const keys = new Set(a.nodes.map(({ key }) => key));
  return b.nodes.some(({ key }) => keys.has(key));
}

const EMPHASIS_KEYS = ['selection', 'hovered', 'hoveredGroup', 'matched', 'scene', 'related', 'list'] as const;
const HIDDEN_KEYS = ['filter', 'list'] as const;
const OVERLAY_KEYS = ['paint', 'list'] as const;

/** Selects the nodes of a lasso, beside what is selected already where `isAdding`. */
function selectAll(keys: readonly NodeKey[], isAdding: boolean): void {
  const { selection, select } = app.getState();
  const before = selection?.kind === 'nodes' ? selection.keys : selection?.kind === 'node' ? [selection.key] : [];
  const all = [...new Set(isAdding ? [...before, ...keys] : keys)];
  const [only] = all;
  if (all.length > 1) select({ kind: 'nodes', keys: all });
  else select(only === undefined ? null : { kind: 'node', key: only });
}

/** Milliseconds that a new scene waits for the panels at most. */
const LONGEST_WAIT = 200;

interface Due {
  /** The scene that was on screen when another one came. */
  shown?: { readonly scene: Scene | null };
  isHidden?: boolean;
  isOverlay?: boolean;
  isEmphasis?: boolean;
}

export class MapSync {
  readonly controller: MapController;
  readonly #container: HTMLElement;
  readonly #stops: (() => void)[] = [];
  /** The camera last heard from the map, so that its own moves are not sent back to it. */
  #heard: Camera | null = null;
  /** The camera of the address, held through the moves of panels until someone moves the map. */
  #restoring: Camera | null = null;
  /** What has changed since the map was last told. */
  #due: Due = {};
  /** Calls off the task that does what is due. */
  #callOff: (() => void) | null = null;
  /** Frames with which panels are measured, and the map moved to suit them. */
  #framesDue = 0;
  /** The map was last moved to show the selection: it follows when panels take their room. */
  #isOnSelection = false;
  #insets = '';
  #obstacles = '';
  #isAway = false;
  /** The selection now being made comes from a hand on the map. */
  #isFromMap = false;
  /** And adds to what is selected, or takes from it: the map stays where it is. */
  #isAdding = false;
  /** What tells what is hidden and how marks are painted: loaded once something is. */
  #view: Awaited<ReturnType<typeof loadFilterView>> | null = null;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.controller = new MapController(container, this.#events());
    this.#measure();
    this.#open(app.getState());
    this.#stops.push(
      app.subscribe((state, before) => this.#follow(state, before)),
      frame.subscribe((state, before) => {
        if (state.isLassoOn !== before.isLassoOn) this.controller.setLasso(state.isLassoOn);
      }),
      this.#watchPanels(),
      this.#watchHands(),
    );
  }

  zoomIn(): void {
    this.#release();
    this.controller.zoomIn();
  }

  zoomOut(): void {
    this.#release();
    this.controller.zoomOut();
  }

  fit(): void {
    this.#release();
    this.controller.fit();
  }

  /** Something else stands in the map's place. */
  setAway(isAway: boolean): void {
    if (isAway === this.#isAway) return;
    this.#isAway = isAway;
    if (!isAway) this.#measure();
    this.controller.setAway(isAway);
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
    for (const stop of this.#stops) stop();
    this.controller.kill();
  }

  #events(): MapEvents {
    return {
      onHover: (key) => app.getState().hover(key),
      onClickNode: (key, isAdding) => {
        if (isAdding) this.#fromMap(() => app.getState().toggleSelected(key), true);
        else this.#fromMap(() => app.getState().select({ kind: 'node', key }));
      },
      onClickEdge: (source, target) => this.#fromMap(() => app.getState().select({ kind: 'edge', source, target })),
      onLasso: (keys, isAdding) => this.#fromMap(() => selectAll(keys, isAdding)),
      onLassoOff: () => setFrame({ isLassoOn: false }),
      onDoubleClickNode: (key) => {
        app.getState().select({ kind: 'node', key });
        this.controller.focusNode(key);
      },
      onClickGroup: (index) => {
        const { list, scene, select } = app.getState();
        const group = scene ? list?.analysis[scene.colourBy].groups[index] : undefined;
        if (group) select({ kind: 'group', id: group.id });
      },
      onClickStage: () => app.getState().select(null),
      onCameraChange: (camera) => {
        if (this.#restoring) return;
        this.#heard = this.controller.isFitted ? null : camera;
        app.getState().setCamera(this.#heard);
      },
      onContextLost: () => setFrame({ isMapLost: true }),
      onContextRestored: () => setFrame({ isMapLost: false }),
    };
  }

  /** Someone moves the map: it is theirs. */
  #release(): void {
    this.#restoring = null;
    this.#isOnSelection = false;
  }

  #fromMap(select: () => void, isAdding = false): void {
    this.#isFromMap = true;
    this.#isAdding = isAdding;
    select();
    this.#isFromMap = false;
    this.#isAdding = false;
  }

  #open(state: AppState): void {
    this.controller.setTheme(state.theme);
    if (!state.scene) return;
    this.#due.shown = { scene: null };
    this.#doLater();
    this.#doNow();
  }

  #showScene(state: AppState, isAnimated: boolean): void {
    if (!state.scene) return;
    this.#restoring = state.camera;
    this.controller.setScene(state.scene, {
      animate: isAnimated,
      hidden: this.#hiddenBy(state),
      overlay: this.#overlayBy(state),
    });
    this.controller.setEmphasis(emphasisOf(state));
    if (state.camera) this.#restore(state.camera, isAnimated);
    // A map that is not reached from another may stand elsewhere than where its address was taken.
    const isAstray = state.camera !== null && !isAnimated && !isInSight(state, this.controller, this.#container);
    if (state.camera && !isAstray) return;
    this.#release();
    if (state.selection) this.#showSelection(state, isAnimated);
    else this.controller.fit({ animate: isAnimated });
  }

  /** Brings what is selected into view, with what it is tied to. */
  #showSelection(state: AppState, isAnimated: boolean): void {
    const { selection } = state;
    this.#restoring = null;
    this.#isOnSelection = true;
    if (selection?.kind === 'node') this.controller.focusNode(selection.key, { animate: isAnimated });
    if (selection?.kind === 'edge')
      this.controller.fitTo([selection.source, selection.target], { animate: isAnimated });
    if (selection?.kind === 'nodes') this.controller.fitTo(selection.keys, { animate: isAnimated });
    const group = selectedGroup(state);
    if (group >= 0) this.controller.focusGroup(group, { animate: isAnimated });
  }

  #follow(state: AppState, before: AppState): void {
    if (state.theme !== before.theme) this.controller.setTheme(state.theme);
    if (state.scene !== before.scene) this.#due.shown ??= { scene: before.scene };
    const isChanged = (keys: readonly (keyof AppState)[]): boolean => keys.some((key) => state[key] !== before[key]);
    this.#due.isHidden ||= isChanged(HIDDEN_KEYS);
    this.#due.isOverlay ||= isChanged(OVERLAY_KEYS);
    this.#due.isEmphasis ||= isChanged(EMPHASIS_KEYS);
    if (Object.values(this.#due).some(Boolean)) this.#doLater();
    if (this.#due.shown) return; // The scene to come brings its camera with it.
    if (state.camera !== before.camera && state.camera !== this.#heard) this.#moveTo(state.camera);
    else if (state.selection !== before.selection && state.selection) this.#afterSelection(state);
  }

  /** What is due on the map is done in a task of its own, after the panels have had theirs. */
  #doLater(): void {
    if (this.#callOff !== null) return;
    const isAnotherScene = (this.#due.shown?.scene ?? null) !== null;
    this.#callOff = later(() => this.#doNow(), isAnotherScene ? LONGEST_WAIT : null);
    this.#tellBusy();
  }

  #doNow(): void {
    if (this.#callOff === null) return;
    this.#callOff();
    if (this.#view === null && isViewed(app.getState())) {
      this.#callOff = () => undefined;
      void this.#doOnceViewed();
      return;
    }
    const { shown, isHidden, isOverlay, isEmphasis } = this.#due;
    const state = app.getState();
    this.#callOff = null;
    this.#due = {};
    this.#tellBusy();
    if (shown) {
      this.#showScene(state, state.scene !== null && isOfSameList(shown.scene, state.scene));
      return;
    }
    if (isHidden) this.controller.setHidden(this.#hiddenBy(state));
    if (isOverlay) this.controller.setOverlay(this.#overlayBy(state));
    if (isEmphasis) this.controller.setEmphasis(emphasisOf(state));
  }

  /** What the filter takes off the map. */
  #hiddenBy({ list, scene, filter }: AppState): Hidden | null {
    return list && scene ? (this.#view?.hiddenOf(list.analysis, scene, filter) ?? null) : null;
  }

  /** Colours that take the place of the groups'. */
  #overlayBy({ list, scene, paint }: AppState): Overlay | null {
    return list && scene ? (this.#view?.paintedOf(list.analysis, scene, paint)?.slots ?? null) : null;
  }

  /** Loads what filters and paints, then does what is due. */
  async #doOnceViewed(): Promise<void> {
    try {
      this.#view = await loadFilterView();
    } catch {
      app.setState({ failure: 'A part of the page could not be loaded. Reload it to filter and colour.' });
      app.setState({ paint: 'groups', filter: NO_FILTER });
    }
    this.#doNow();
  }

  #moveTo(camera: Camera | null): void {
    this.#heard = camera;
    if (camera) this.#restore(camera, true);
    else this.fit();
  }

  /** The panel of a selection takes its room first; then the map moves, unless what was selected was pointed at from near. */
  #afterSelection(state: AppState): void {
    const isNode = state.selection?.kind === 'node';
    const isSeen = this.#isFromMap && state.selection?.kind !== 'group' && !(isNode && this.controller.isFitted);
    if (isSeen || this.#isAdding) return;
    this.#withFrame(() => {
      this.#measure();
      this.#showSelection(app.getState(), true);
    });
  }

  /** Does `job` with the next frame: until then the map is not at rest. Returns a function that calls it off. */
  #withFrame(job: () => void): () => void {
    let isDue = true;
    const end = (): void => {
      if (!isDue) return;
      isDue = false;
      this.#framesDue -= 1;
      this.#tellBusy();
    };
    const frameDue = requestAnimationFrame(() => {
      job();
      end();
    });
    this.#framesDue += 1;
    this.#tellBusy();
    return () => {
      cancelAnimationFrame(frameDue);
      end();
    };
  }

  /** What is drawn now is not yet what was asked for while something is due. */
  #tellBusy(): void {
    this.controller.setBusy(this.#callOff !== null || this.#framesDue > 0);
  }

  #restore(camera: Camera, isAnimated: boolean): void {
    this.#heard = camera;
    this.#restoring = camera;
    this.controller.setCamera(camera, { animate: isAnimated });
  }

  #measure(): void {
    if (this.#isAway) return;
    const { insets, obstacles } = measureFreeSpace(this.#container);
    const insetsNow = JSON.stringify(insets);
    const obstaclesNow = JSON.stringify(obstacles);
    const hasChanged = insetsNow !== this.#insets;
    if (hasChanged || obstaclesNow !== this.#obstacles) this.controller.setInsets(insets, obstacles);
    this.#insets = insetsNow;
    this.#obstacles = obstaclesNow;
    if (this.#restoring) this.controller.setCamera(this.#restoring, { animate: false });
    else if (hasChanged && this.#isOnSelection && app.getState().selection) this.#showSelection(app.getState(), true);
  }

  /** A hand on the map ends the hold on the camera of the address. */
  #watchHands(): () => void {
    const release = (): void => {
      // A key or a press means what is selected now.
      this.#doNow();
      this.#release();
    };
    const events = ['pointerdown', 'wheel', 'keydown'] as const;
    for (const event of events) this.#container.addEventListener(event, release, { capture: true, passive: true });
    return () => {
      for (const event of events) this.#container.removeEventListener(event, release, { capture: true });
    };
  }

  /** Tells the map of the space that panels leave, as they open, close and change size. */
  #watchPanels(): () => void {
    let callOff: () => void = () => undefined;
    const stop = watchPanels(this.#container, () => {
      callOff();
      callOff = this.#withFrame(() => this.#measure());
    });
    return () => {
      callOff();
      stop();
    };
  }
}
