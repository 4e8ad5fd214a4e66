/** Colour slots: 0 grey, 1 to 12 the palette of groups (`--g1`...), then a ramp of years (`--y1`...), earliest first. */
import { COLOURS } from './colours.ts';

export const YEAR_SLOT = COLOURS + 1;
export const YEAR_STEPS = 5;
export const LAST_SLOT = YEAR_SLOT + YEAR_STEPS - 1;
