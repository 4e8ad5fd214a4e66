/** Draws a figure's display list on a canvas, in slices, so that a large one does not hold up the page. */
import { fontCss } from '../../../core/draw/fonts.ts';
import type { Figure, Layer, PathShape, Shape } from '../../../core/figure/shapes.ts';

/** Of the calls of a slice: setting what they draw in pixels takes about as long again. */
const SLICE_MS = 6;
const SHAPES_A_LOOK = 8;

function tracePath(context: CanvasRenderingContext2D, { ops, at }: PathShape): void {
  let next = 0;
  const take = (): number => {
    next += 1;
    return at[next - 1] ?? 0;
  };
  for (const op of ops) {
    if (op === 'M') context.moveTo(take(), take());
    else if (op === 'L') context.lineTo(take(), take());
    else if (op === 'Q') context.quadraticCurveTo(take(), take(), take(), take());
    else if (op === 'C') context.bezierCurveTo(take(), take(), take(), take(), take(), take());
    else context.closePath();
  }
}

function traceShape(context: CanvasRenderingContext2D, shape: Exclude<Shape, { kind: 'text' }>): void {
  const { kind } = shape;
  if (kind === 'path') tracePath(context, shape);
  else if (kind === 'circle') context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
  else if (kind === 'rect') context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.corner);
  else {
    const { x, y, reach } = shape;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  }
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, figure: Figure): void {
  context.globalAlpha = shape.opacity;
  context.fillStyle = shape.fill ?? 'transparent';
  context.strokeStyle = shape.stroke ?? 'transparent';
  context.lineWidth = shape.strokeWidth;
  context.setLineDash(shape.dash === null ? [] : [...shape.dash]);
  if (shape.kind === 'text') {
    context.font = fontCss(shape.font, figure.families);
    context.textAlign = shape.anchor === 'middle' ? 'center' : 'left';
    context.lineJoin = 'round';
    if (shape.stroke !== null) context.strokeText(shape.text, shape.x, shape.y);
    if (shape.fill !== null) context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  context.lineJoin = 'miter';
  context.beginPath();
  traceShape(context, shape);
  if (shape.fill !== null) context.fill('evenodd');
  if (shape.stroke !== null) context.stroke();
}

function openLayer(context: CanvasRenderingContext2D, { clip }: Layer): void {
  context.save();
  if (clip === null) return;
  context.beginPath();
  context.rect(clip.x, clip.y, clip.width, clip.height);
  context.clip();
}

function* paintSteps(context: CanvasRenderingContext2D, figure: Figure): Generator<void, void> {
  context.textBaseline = 'alphabetic';
  for (const layer of figure.layers) {
    openLayer(context, layer);
    for (const [i, shape] of layer.shapes.entries()) {
      paintShape(context, shape, figure);
      if (i % SHAPES_A_LOOK === SHAPES_A_LOOK - 1) yield;
    }
    context.restore();
  }
}

/** Has what was drawn so far set in pixels, which browsers put off to the end, all at once. */
function settle(context: CanvasRenderingContext2D): void {
  context.getImageData(0, 0, 1, 1);
}

/** Lets the page draw and listen. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** A canvas to paint figures on, made for slices: the processor keeps its pixels. */
export function figureCanvas(width: number, height: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return canvas.getContext('2d', { willReadFrequently: true });
}

/** Paints the figure at `scale` canvas pixels a figure pixel. Stops, with false, where `isWanted` says so. */
export async function paintFigure(
  context: CanvasRenderingContext2D,
  figure: Figure,
  scale: number,
  isWanted: () => boolean = () => true,
): Promise<boolean> {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  let started = performance.now();
  for (const _ of paintSteps(context, figure)) {
    if (performance.now() - started < SLICE_MS) continue;
    settle(context);
    await breathe();
    if (!isWanted()) return false;
    started = performance.now();
  }
  return true;
}
