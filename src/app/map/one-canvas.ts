/**
 * Sigma with one graphics context in place of three. Its layers of ties and of marks share a canvas, ties first; the layers
 * for what is pointed at and for Sigma's own labels, on which nothing is ever drawn, have no canvas at all; nothing is drawn
 * for picking. A context takes long to open where no graphics card helps, and every canvas is set over the others at every frame.
 */
import { Sigma } from 'sigma';

/** What Sigma asks of the layers that nothing is drawn on. */
const BLANK = {
  COLOR_BUFFER_BIT: 0,
  clear: (): void => undefined,
  clearRect: (): void => undefined,
  getExtension: (): null => null,
  scale: (): void => undefined,
  viewport: (): void => undefined,
};
const TIES = 'edges';
const MARKS = 'nodes';
const PRESSED = 'mouse';

/** In place of a program of Sigma's that draws nothing here: it is not compiled. */
export class NoProgram {
  drawLabel = undefined;
  drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

export class OneCanvasSigma extends Sigma {
  /** Called while Sigma is made, ties before marks. */
  override createWebGLContext(id: string): WebGLRenderingContext {
    if (id === TIES) return super.createWebGLContext(id);
    this.createLayer(id, 'div');
    const contexts = this['webGLContexts'] as Record<string, unknown>;
    contexts[id] = id === MARKS ? contexts[TIES] : BLANK;
    return contexts[id] as WebGLRenderingContext;
  }

  override createCanvasContext(id: string, options?: { style?: Partial<CSSStyleDeclaration> }): this {
    if (id === PRESSED) return super.createCanvasContext(id, options);
    this.createLayer(id, 'div', options);
    this['canvasContexts'][id] = BLANK;
    return this;
  }

  /** The canvas that ties and marks are drawn on. */
  get drawn(): HTMLCanvasElement | null {
    return this.getCanvases()[TIES] ?? null;
  }
}
