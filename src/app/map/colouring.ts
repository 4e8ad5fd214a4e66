/** The colour slot of each node: its group's, or an overlay's. */
import type { SceneIndex } from './emphasis.ts';
import { COLOUR_SLOTS } from './map-theme.ts';
import type { Overlay } from './map-types.ts';

export interface Colouring {
  /** Per node. */
  readonly slots: Uint8Array;
  /** Colours are not the groups': edges, hulls and titles are neutral. */
  readonly isOverlaid: boolean;
}

export function colouringOf(index: SceneIndex, overlay: Overlay | null): Colouring {
  const slots = Uint8Array.from(index.scene.nodes, (node, i) => {
    const slot = overlay === null ? index.slotOf(node.group) : (overlay[i] ?? 0);
    return slot < COLOUR_SLOTS ? slot : 0;
  });
  return { slots, isOverlaid: overlay !== null };
}
