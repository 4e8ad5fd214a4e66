/** What a drawing takes from a theme, and which of its colours each node has. */
import type { SceneGroup, SceneNode } from '../model/scene.ts';
import { LAST_SLOT } from '../view/slots.ts';

/** Colours of marks: 0 is grey, then the groups', then the years' from early to late. */
export const COLOUR_SLOTS = LAST_SLOT + 1;

/** Colours (`#rgb` or `#rrggbb`), those in arrays by slot, and opacities. */
export interface Palette {
  readonly fill: readonly string[];
  readonly rim: readonly string[];
  readonly text: readonly string[];
  readonly ink: string;
  readonly inkSoft: string;
  readonly sheet: string;
  readonly surface: string;
  readonly edge: string;
  /** Around text. */
  readonly halo: string;
  readonly edgeIn: number;
  readonly edgeTag: number;
  readonly edgeOut: number;
  readonly edgeLit: number;
  readonly edgeDim: number;
  readonly dimNode: number;
  readonly dimTitle: number;
  readonly dimHull: number;
  readonly hullFill: number;
  readonly hullCore: number;
  readonly hullLine: number;
}

/** Red, green and blue in 0..255 of `#rgb` or `#rrggbb`; null for anything else. */
export function channelsOf(colour: string): readonly [number, number, number] | null {
  const hex = colour.trim();
  if (!/^#([0-9a-f]{3}){1,2}$/i.test(hex)) return null;
  const digits = hex.length > 4 ? hex.slice(1) : hex.slice(1).replace(/./g, '$&$&');
  const value = parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The slot of each group; 0 for one that the scene has not. */
export function groupSlots(groups: readonly SceneGroup[]): (group: number) => number {
  const slots = new Map(groups.map(({ group, colour }) => [group, colour]));
  return (group) => slots.get(group) ?? 0;
}

/** The slot of each node: its group's, or an overlay's. */
export function nodeSlots(
  nodes: readonly SceneNode[],
  slotOf: (group: number) => number,
  overlay: Uint8Array | null,
): Uint8Array {
  return Uint8Array.from(nodes, ({ group }, i) => {
    const slot = overlay === null ? slotOf(group) : (overlay[i] ?? 0);
    return slot < COLOUR_SLOTS ? slot : 0;
  });
}
