/** Keeps the map and the store in step: what is selected, hovered and asked for goes in, where one moves and clicks comes out. */
import type { NodeKey } from '../core/model/ids.ts';
import { litByGroup, litByNode, NOTHING_LIT, type Lit } from '../core/view/emphasis.ts';
import { MapController } from './map/map-controller.ts';
import type { Emphasis, MapEvents } from './map/map-types.ts';
import { measureFreeSpace } from './map-space.ts';
import type { Camera } from './store/navigation.ts';
import type { AppState } from './store/state.ts';
import { app } from './store/store.ts';

/** Index of the selected group in the partition that colours the scene, or -1. */
function selectedGroup({ selection, list, colourBy }: AppState): number {
  if (selection?.kind !== 'group' || !list) return -1;
  return list.analysis[colourBy].groups.findIndex(({ id }) => id === selection.id);
}

/** What the selection lights. */
function litBy(state: AppState): Lit {
  const { scene, selection, list, related, colourBy } = state;
  if (!scene || !selection || !list) return NOTHING_LIT;
  if (selection.kind === 'node') {
    return litByNode(scene, selection.key, related?.items.map((item) => item.paper) ?? []);
  }
  const index = selectedGroup(state);
  return index < 0 ? NOTHING_LIT : litByGroup(scene, index, list.analysis[colourBy].groups[index]?.bridges ?? []);
}

function emphasisOf(state: AppState): Emphasis {
  const { selection, hovered } = state;
  const lit = litBy(state);
  const group = selectedGroup(state);
  return {
    selected: selection?.kind === 'node' ? selection.key : null,
    selectedGroup: group < 0 ? null : group,
    hovered,
    lit: lit.nodes,
    litGroups: lit.groups,
    matched: null,
  };
}

const EMPHASIS_KEYS = ['selection', 'hovered', 'scene', 'related', 'list', 'colourBy'] as const;

export class MapSync {
  readonly controller: MapController;
  readonly #container: HTMLElement;
  readonly #stops: (() => void)[] = [];
  /** The camera last heard from the map, so that its own moves are not sent back to it. */
  #heard: Camera | null = null;
  /** The camera of the address, held through the moves of panels until someone moves the map. */
  #restoring: Camera | null = null;
  /** The node last clicked on the map. */
  #clicked: NodeKey | null = null;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.controller = new MapController(container, this.#events());
    this.#measure();
    this.#open(app.getState());
    this.#stops.push(
      app.subscribe((state, before) => this.#follow(state, before)),
      this.#watchPanels(),
      this.#watchHands(),
    );
  }

  zoomIn(): void {
    this.#restoring = null;
    this.controller.zoomIn();
  }

  zoomOut(): void {
    this.#restoring = null;
    this.controller.zoomOut();
  }

  fit(): void {
    this.#restoring = null;
    this.controller.fit();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.controller.kill();
  }

  #events(): MapEvents {
    return {
      onHover: (key) => app.getState().hover(key),
      onClickNode: (key) => {
        this.#clicked = key;
        app.getState().select({ kind: 'node', key });
      },
      onDoubleClickNode: (key) => {
        this.#clicked = null;
        app.getState().select({ kind: 'node', key });
        this.controller.focusNode(key);
      },
      onClickGroup: (index) => {
        const { list, colourBy, select } = app.getState();
        const group = list?.analysis[colourBy].groups[index];
        if (group) select({ kind: 'group', id: group.id });
      },
      onClickStage: () => app.getState().select(null),
      onCameraChange: (camera) => {
        if (this.#restoring) return;
        this.#heard = this.controller.isFitted ? null : camera;
        app.getState().setCamera(this.#heard);
      },
      onContextLost: () => undefined,
      onContextRestored: () => undefined,
    };
  }

  #open(state: AppState): void {
    this.controller.setTheme(state.theme);
    if (state.scene) this.#showScene(state, false);
    this.controller.setEmphasis(emphasisOf(state));
  }

  #showScene(state: AppState, isAnimated: boolean): void {
    if (!state.scene) return;
    this.#restoring = state.camera;
    this.controller.setScene(state.scene, { animate: isAnimated });
    this.controller.setEmphasis(emphasisOf(state));
    if (state.camera) this.#restore(state.camera, isAnimated);
    else if (state.selection) this.#showSelection(state, isAnimated);
    else this.controller.fit({ animate: isAnimated });
  }

  /** Brings what is selected into view, with what it is tied to. */
  #showSelection(state: AppState, isAnimated: boolean): void {
    const { selection } = state;
    this.#restoring = null;
    if (selection?.kind === 'node') this.controller.focusNode(selection.key, { animate: isAnimated });
    const group = selectedGroup(state);
    if (group >= 0) this.controller.focusGroup(group, { animate: isAnimated });
  }

  #follow(state: AppState, before: AppState): void {
    if (state.theme !== before.theme) this.controller.setTheme(state.theme);
    if (state.scene !== before.scene) {
      this.#showScene(state, before.scene !== null && state.list === before.list);
      return;
    }
    if (EMPHASIS_KEYS.some((key) => state[key] !== before[key])) this.controller.setEmphasis(emphasisOf(state));
    if (state.camera !== before.camera && state.camera !== this.#heard) this.#moveTo(state.camera);
    else if (state.selection !== before.selection && state.selection) this.#afterSelection(state);
  }

  #moveTo(camera: Camera | null): void {
    this.#heard = camera;
    if (camera) this.#restore(camera, true);
    else this.fit();
  }

  /** The panel of a selection takes its room first; then the map moves, unless a node was clicked from near. */
  #afterSelection(state: AppState): void {
    const key = state.selection?.kind === 'node' ? state.selection.key : null;
    const wasClicked = key !== null && key === this.#clicked && !this.controller.isFitted;
    this.#clicked = null;
    if (wasClicked) return;
    requestAnimationFrame(() => {
      this.#measure();
      this.#showSelection(app.getState(), true);
    });
  }

  #restore(camera: Camera, isAnimated: boolean): void {
    this.#heard = camera;
    this.#restoring = camera;
    this.controller.setCamera(camera, { animate: isAnimated });
  }

  #measure(): void {
    const { insets, obstacles } = measureFreeSpace(this.#container);
    this.controller.setInsets(insets, obstacles);
    if (this.#restoring) this.controller.setCamera(this.#restoring, { animate: false });
  }

  /** A hand on the map ends the hold on the camera of the address. */
  #watchHands(): () => void {
    const release = (): void => {
      this.#restoring = null;
    };
    const events = ['pointerdown', 'wheel', 'keydown'] as const;
    for (const event of events) this.#container.addEventListener(event, release, { capture: true, passive: true });
    return () => {
      for (const event of events) this.#container.removeEventListener(event, release, { capture: true });
    };
  }

  /** Tells the map of the space that panels leave, as they open, close and change size. */
  #watchPanels(): () => void {
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#measure());
    };
    const sizes = new ResizeObserver(soon);
    const watch = (): void => {
      sizes.disconnect();
      sizes.observe(this.#container);
      for (const panel of document.querySelectorAll('[data-map-edge], [data-map-obstacle]')) sizes.observe(panel);
      soon();
    };
    const changes = new MutationObserver(watch);
    changes.observe(document.body, { childList: true, subtree: true });
    watch();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      changes.disconnect();
    };
  }
}
