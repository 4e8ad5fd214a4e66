/**
 * Clears a canvas, with the transform taken back. In two parts: where a frame does nothing but clear all of it at once, Chromium may go
 * on showing a frame before.
 */
export function clearCanvas(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const half = Math.floor(width / 2);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, half, height);
  context.clearRect(half, 0, width - half, height);
}
