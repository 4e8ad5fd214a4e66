import { useEffect, useRef, useState } from 'react';
import type { Figure } from '../../../core/figure/shapes.ts';
import { sizeWords, type FigureMeasure } from './figure-choices.ts';
import { breathe, figureCanvas, paintFigure } from './paint-figure.ts';

/** Canvas pixels of the preview at most, whatever the size of the figure. */
const MOST_PIXELS = 4_000_000;

/** The scale at which a figure fits into a box, and its canvas pixels stay few. */
function previewScale({ width, height }: Figure, box: DOMRect): number {
  const fit = Math.min((box.width || width) / width, (box.height || height) / height);
  return Math.min(fit * (globalThis.devicePixelRatio || 1), Math.sqrt(MOST_PIXELS / (width * height)));
}

/** Paints beside the screen and shows the result whole, so that the last picture stays until the next is ready. */
function usePainting(figure: Figure | null) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const paint = async (): Promise<void> => {
      const target = canvas.current;
      const box = target?.parentElement?.getBoundingClientRect();
      if (!figure || !target || !box) return;
      const scale = previewScale(figure, box);
      const context = figureCanvas(figure.width * scale, figure.height * scale);
      if (!context || !(await paintFigure(context, figure, scale, () => isWanted))) return;
      // The rest of what was painted is set in pixels now: a task of its own.
      await breathe();
      if (!isWanted) return;
      target.width = context.canvas.width;
      target.height = context.canvas.height;
      target.getContext('2d')?.drawImage(context.canvas, 0, 0);
      setIsPainted(true);
    };
    void paint();
    return () => {
      isWanted = false;
    };
  }, [figure]);
  return { canvas, isPainted };
}

/** The figure as it will be, and its size in words. */
export function FigurePreview({
  figure,
  measure,
  isTransparent,
}: {
  /** Null while the first is made. */
  readonly figure: Figure | null;
  readonly measure: FigureMeasure;
  readonly isTransparent: boolean;
}) {
  const { canvas, isPainted } = usePainting(figure);
  const name = figure === null ? '' : [figure.title, figure.description].filter(Boolean).join('. ');
  return (
    <div className="figure__preview">
      <div
        className={isTransparent ? 'figure__stage figure__stage--transparent' : 'figure__stage'}
        aria-busy={!isPainted}
        // A figure without a background is set in dark ink: it is shown on light squares in either theme.
        data-theme={isTransparent ? 'light' : undefined}
      >
        <canvas ref={canvas} className="figure__canvas">
          {name}
        </canvas>
      </div>
      <p className="figure__size">{figure === null ? 'Drawing the figure' : sizeWords(figure, measure)}</p>
    </div>
  );
}
