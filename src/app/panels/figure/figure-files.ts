/** A figure as files: PNG at its resolution, SVG with its fonts, saved or on the clipboard. */
import { withResolution } from '../../../core/figure/png.ts';
import type { Figure } from '../../../core/figure/shapes.ts';
import { toSvg } from '../../../core/figure/svg.ts';
import { pictureSides, type FigureMeasure } from './figure-choices.ts';
import { embeddedFaces, loadFonts } from './figure-fonts.ts';
import { figureCanvas, paintFigure } from './paint-figure.ts';

function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large for this browser.'));
      else resolve(blob);
    }, 'image/png');
  });
}

export async function pngOf(figure: Figure, { scale, dotsPerInch }: FigureMeasure): Promise<Blob> {
  const { width, height } = pictureSides(figure, scale);
  const context = figureCanvas(width, height);
  if (context === null) throw new Error('This browser gives no canvas to draw on.');
  await loadFonts(figure);
  await paintFigure(context, figure, scale);
  const bytes = new Uint8Array(await (await encode(context.canvas)).arrayBuffer());
  return new Blob([withResolution(bytes, dotsPerInch).slice()], { type: 'image/png' });
}

export async function svgOf(figure: Figure, { unit }: FigureMeasure): Promise<Blob> {
  const fontFaces = await embeddedFaces(figure);
  return new Blob([toSvg(figure, { fontFaces, unit })], { type: 'image/svg+xml' });
}

/** Puts a picture on the clipboard; it may still be in the making. Throws where the browser refuses. */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') throw new Error('This browser does not copy pictures.');
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
