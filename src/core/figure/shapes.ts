/** The display list of a figure: plain data that any painter can draw. Units are CSS pixels (96 to the inch), y downwards. */
import type { Families, Font } from '../draw/fonts.ts';

/** How a shape is filled and stroked; null where it is not. Opacity holds for both. */
export interface Paint {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[] | null;
  readonly opacity: number;
}

/** `M` and `L` take a point, `Q` two, `C` three, `Z` none. */
export type PathOp = 'M' | 'L' | 'Q' | 'C' | 'Z';

export interface PathShape extends Paint {
  readonly kind: 'path';
  readonly ops: readonly PathOp[];
  /** Coordinates of the points of `ops`, in turn. Filled even-odd. */
  readonly at: readonly number[];
}

export interface CircleShape extends Paint {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface RectShape extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly corner: number;
}

/** A square on its tip; `reach` goes from the centre to a tip. */
export interface DiamondShape extends Paint {
  readonly kind: 'diamond';
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

export interface TextShape extends Paint {
  readonly kind: 'text';
  /** On the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: Font;
  readonly anchor: 'start' | 'middle';
}

export type Shape = PathShape | CircleShape | RectShape | DiamondShape | TextShape;

export type LayerName =
  'sheet' | 'frame' | 'hulls' | 'edges' | 'marks' | 'leaders' | 'halos' | 'labels' | 'legend' | 'caption';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shapes that belong together, drawn in order. */
export interface Layer {
  readonly name: LayerName;
  /** What lies outside is cut off; null where nothing does. */
  readonly clip: Box | null;
  readonly shapes: readonly Shape[];
}

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly families: Families;
  /** From back to front; none is empty. */
  readonly layers: readonly Layer[];
}

export function filled(fill: string, opacity = 1): Paint {
  return { fill, stroke: null, strokeWidth: 0, dash: null, opacity };
}

export function stroked(
  stroke: string,
  strokeWidth: number,
  opacity = 1,
  dash: readonly number[] | null = null,
): Paint {
  return { fill: null, stroke, strokeWidth, dash, opacity };
}

const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;

function scalePaint(paint: Paint, scale: number): Paint {
  return {
    fill: paint.fill,
    stroke: paint.stroke,
    strokeWidth: hundredth(paint.strokeWidth * scale),
    dash: paint.dash?.map((length) => hundredth(length * scale)) ?? null,
    opacity: Math.round(paint.opacity * 1000) / 1000,
  };
}

/** True where a shape lies wholly beside a box; texts are taken to lie in it. */
export function isOutside(shape: Shape, box: Box): boolean {
  const misses = (left: number, top: number, right: number, bottom: number): boolean =>
    right < box.x || bottom < box.y || left > box.x + box.width || top > box.y + box.height;
  switch (shape.kind) {
    case 'path': {
      const xs = shape.at.filter((_, i) => i % 2 === 0);
      const ys = shape.at.filter((_, i) => i % 2 === 1);
      const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
      const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
      return misses(least(xs), least(ys), most(xs), most(ys));
    }
    case 'rect':
      return misses(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height);
    case 'circle':
    case 'diamond': {
      const reach = shape.kind === 'circle' ? shape.radius : shape.reach;
      return misses(shape.x - reach, shape.y - reach, shape.x + reach, shape.y + reach);
    }
    case 'text':
    default:
      return false;
  }
}

/** The shape `scale` times as large, its numbers rounded to hundredths. */
export function scaleShape(shape: Shape, scale: number): Shape {
  const paint = scalePaint(shape, scale);
  const size = (value: number): number => hundredth(value * scale);
  switch (shape.kind) {
    case 'path':
      return { ...shape, ...paint, at: shape.at.map(size) };
    case 'circle':
      return { ...shape, ...paint, x: size(shape.x), y: size(shape.y), radius: size(shape.radius) };
    case 'diamond':
      return { ...shape, ...paint, x: size(shape.x), y: size(shape.y), reach: size(shape.reach) };
    case 'rect': {
      const { x, y, width, height } = scaleBox(shape, scale);
      return { ...shape, ...paint, x, y, width, height, corner: size(shape.corner) };
    }
    case 'text':
    default: {
      const font = { ...shape.font, size: size(shape.font.size) };
      return { ...shape, ...paint, x: size(shape.x), y: size(shape.y), font };
    }
  }
}

export function scaleBox({ x, y, width, height }: Box, scale: number): Box {
  return {
    x: hundredth(x * scale),
    y: hundredth(y * scale),
    width: hundredth(width * scale),
    height: hundredth(height * scale),
  };
}
