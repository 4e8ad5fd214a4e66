/** Mixing of opaque colours, so that what is faded hides the lines below it as on the map. */
import { channelsOf } from '../draw/palette.ts';

/** `colour` at `share` (0..1) over `ground`, both `#rrggbb` or `#rgb`; any other notation comes back as it is. */
export function mix(colour: string, ground: string, share: number): string {
  const above = channelsOf(colour);
  const below = channelsOf(ground);
  if (above === null || below === null || share >= 1) return colour;
  const mixed = above.map((value, i) => Math.round(value * share + (below[i] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
