import { GROUP_COLOURS, parseHex, type MapTheme } from './map-theme.ts';

/** What the WebGL programs read each frame; changed in place by the stage. */
export interface MapPaint {
  /** Red, green, blue of 13 fills and 13 rims. */
  fill: Float32Array;
  rim: Float32Array;
  ink: readonly [number, number, number];
  sheet: readonly [number, number, number];
  surface: readonly [number, number, number];
  dimNode: number;
  edgeDim: number;
  /** 0: nothing fades, 1: what is not lit is fully faded. */
  dim: number;
  /** Some edge is lit: drawn in a pass of its own, above. */
  hasLitEdges: boolean;
  /** Pixels of a mark per unit of its radius. */
  markScale: number;
}

/** `1`: all in one pass; `2` and `3`: first what is not lit, then what is. */
export type PaintPass = 1 | 2 | 3;

function triples(colours: readonly string[]): Float32Array {
  const values = new Float32Array(GROUP_COLOURS * 3);
  for (const [i, colour] of colours.entries()) values.set(parseHex(colour), i * 3);
  return values;
}

export function paintOf(theme: MapTheme): MapPaint {
  return {
    fill: triples(theme.fill),
    rim: triples(theme.rim),
    ink: parseHex(theme.ink),
    sheet: parseHex(theme.sheet),
    surface: parseHex(theme.surface),
    dimNode: theme.dimNode,
    edgeDim: theme.edgeDim,
    dim: 0,
    hasLitEdges: false,
    markScale: 1,
  };
}
