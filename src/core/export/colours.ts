/** Colours of marks in files: the light theme's fills of the groups, as in the design tokens (a test holds them equal). */

/** Grey for what stands apart and for the 13th group and after, then the twelve colours of groups. */
const SLOT_COLOURS = [
  '#9aa1a7',
  '#0061b1',
  '#d89601',
  '#339d7f',
  '#b85b5a',
  '#9973df',
  '#76c2ee',
  '#783900',
  '#aec180',
  '#551364',
  '#1d4b44',
  '#e5abb9',
  '#655f75',
] as const;

/** The colour, `#rrggbb`, of a slot: 1 to 12; any other is grey. */
export function slotColour(slot: number): string {
  return SLOT_COLOURS[slot] ?? SLOT_COLOURS[0];
}
