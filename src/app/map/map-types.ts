import type { NodeKey } from '../../core/model/ids.ts';
import type { Rect } from '../../core/view/label-grid.ts';

export type ThemeName = 'light' | 'dark';

/** Centre of the free rectangle in scene units; zoom 1 is the whole scene in that rectangle. */
export interface MapCamera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Pixels at each side of the container that panels take. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What the app wants seen. Sets that are null change nothing; whatever is not in a set that is given fades. */
export interface Emphasis {
  readonly selected: NodeKey | null;
  readonly selectedGroup: number | null;
  /** A node pointed at elsewhere, in a list. */
  readonly hovered: NodeKey | null;
  readonly lit: ReadonlySet<NodeKey> | null;
  readonly litGroups: ReadonlySet<number> | null;
  /** Always named. */
  readonly pinned?: ReadonlySet<NodeKey>;
  /** Search hits: outlined; they light up where `lit` is null. */
  readonly matched: ReadonlySet<NodeKey> | null;
}

export const NO_EMPHASIS: Emphasis = {
  selected: null,
  selectedGroup: null,
  hovered: null,
  lit: null,
  litGroups: null,
  matched: null,
};

export interface MapEvents {
  readonly onHover: (key: NodeKey | null) => void;
  readonly onClickNode: (key: NodeKey) => void;
  readonly onDoubleClickNode: (key: NodeKey) => void;
  /** A title, or an empty place within a hull. */
  readonly onClickGroup: (group: number) => void;
  readonly onClickStage: () => void;
  /** While moving at most every 100 ms, and once at rest. */
  readonly onCameraChange: (camera: MapCamera) => void;
  readonly onContextLost: () => void;
  readonly onContextRestored: () => void;
}

/** A title or label as drawn, in pixels of the container. */
export interface DrawnLabel {
  readonly key: string;
  readonly kind: 'title' | 'node';
  readonly text: string;
  readonly box: Rect;
}

/** The map cannot be drawn here: the browser gives no WebGL. */
export class MapUnavailableError extends Error {
  readonly code = 'webgl-missing';

  constructor(cause: unknown) {
    super('The map needs WebGL, which this browser does not give.', { cause });
    this.name = 'MapUnavailableError';
  }
}
