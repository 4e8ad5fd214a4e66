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

/** What is not drawn, by index in the scene: 1 where hidden. */
export interface Hidden {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  /** Groups (by index in the partition) without hull and title. */
  readonly groups: ReadonlySet<number>;
}

/** Colours that take the place of the groups' colours: a slot (0..LAST_SLOT) for each node of the scene. Hulls and titles turn neutral. */
export type Overlay = Uint8Array;

/** What the app wants seen. Sets that are null change nothing; whatever is not in a set that is given fades. */
export interface Emphasis {
  readonly selected: NodeKey | null;
  readonly selectedGroup: number | null;
  /** Several selected nodes: each outlined. */
  readonly selectedNodes: ReadonlySet<NodeKey> | null;
  /** A selected edge, by its ends in either order. */
  readonly selectedEdge: readonly [NodeKey, NodeKey] | null;
  /** A node pointed at elsewhere, in a list. */
  readonly hovered: NodeKey | null;
  /** A group pointed at elsewhere: its members and hull light up, and after a moment all else fades. */
  readonly hoveredGroup?: number | null;
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
  selectedNodes: null,
  selectedEdge: null,
  hovered: null,
  lit: null,
  litGroups: null,
  matched: null,
};

export interface MapEvents {
  readonly onHover: (key: NodeKey | null) => void;
  /** `isAdding`: with Shift, Ctrl or Cmd held, or after a long press. */
  readonly onClickNode: (key: NodeKey, isAdding: boolean) => void;
  readonly onClickEdge: (source: NodeKey, target: NodeKey) => void;
  /** A lasso was closed around these nodes; none where it held nothing. */
  readonly onLasso: (keys: readonly NodeKey[], isAdding: boolean) => void;
  /** The lasso that was switched on is off again: drawn, or given up. */
  readonly onLassoOff?: () => void;
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
