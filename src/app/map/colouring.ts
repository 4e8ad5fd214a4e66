/** The colour slot of each node: its group's, or an overlay's. */
import { nodeSlots } from '../../core/draw/palette.ts';
import type { SceneIndex } from './emphasis.ts';
import type { Overlay } from './map-types.ts';

export interface Colouring {
  /** Per node. */
  readonly slots: Uint8Array;
  /** Colours are not the groups': edges, hulls and titles are neutral. */
  readonly isOverlaid: boolean;
}

export function colouringOf(index: SceneIndex, overlay: Overlay | null): Colouring {
  return { slots: nodeSlots(index.scene.nodes, index.slotOf, overlay), isOverlaid: overlay !== null };
}
