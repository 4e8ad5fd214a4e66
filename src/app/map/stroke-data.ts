/** Numbers of an edge: ends and control point in Sigma's frame, colour without premultiplication, width and flags. */
export const STROKE_SIZE = 12;
export const STROKE = { source: 0, control: 2, target: 4, colour: 6, opacity: 9, width: 10, flags: 11 } as const;
/** Flags of an edge, added up. */
export const STROKE_FLAG = { lit: 1, within: 2, dashed: 4 } as const;
