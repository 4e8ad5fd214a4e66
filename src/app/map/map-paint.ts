import { COLOUR_SLOTS, type Palette } from '../../core/draw/palette.ts';
import { parseHex } from './map-theme.ts';

/** What the WebGL programs read each frame; changed in place. */
export interface MapPaint extends ThemePaint {
  /** Marks in painting order, each of MARK_SIZE numbers. */
  marks: Float32Array;
  /** Edges, each of STROKE_SIZE numbers. */
  strokes: Float32Array;
  isCurved: boolean;
  /** 0: nothing fades, 1: what is not lit is fully faded. */
  dim: number;
  /** Some edge is lit: drawn in a pass of its own, above. */
  hasLitEdges: boolean;
  /** Pixels of a mark per unit of its radius. */
  markScale: number;
}

/** The part of the paint that a theme gives. */
export interface ThemePaint {
  /** Red, green, blue of each slot. */
  fill: Float32Array;
  rim: Float32Array;
  ink: readonly [number, number, number];
  sheet: readonly [number, number, number];
  surface: readonly [number, number, number];
  dimNode: number;
  edgeDim: number;
}

/** `1`: all in one pass; `2` and `3`: first what is not lit, then what is. */
export type PaintPass = 1 | 2 | 3;

function triples(colours: readonly string[]): Float32Array {
  const values = new Float32Array(COLOUR_SLOTS * 3);
  for (const [i, colour] of colours.entries()) values.set(parseHex(colour), i * 3);
  return values;
}

export function themePaint(palette: Palette): ThemePaint {
  return {
    fill: triples(palette.fill),
    rim: triples(palette.rim),
    ink: parseHex(palette.ink),
    sheet: parseHex(palette.sheet),
    surface: parseHex(palette.surface),
    dimNode: palette.dimNode,
    edgeDim: palette.edgeDim,
  };
}

export function paintOf(palette: Palette): MapPaint {
  return {
    ...themePaint(palette),
    marks: new Float32Array(),
    strokes: new Float32Array(),
    isCurved: true,
    dim: 0,
    hasLitEdges: false,
    markScale: 1,
  };
}
