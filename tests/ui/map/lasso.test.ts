import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lasso } from '../../../src/app/map/lasso.ts';
import { isInLasso, keysInLasso } from '../../../src/app/map/lasso-nodes.ts';
import { nodeOf } from './scene-of.ts';

const square = [0, 0, 100, 0, 100, 100, 0, 100];

describe('isInLasso', () => {
  it('holds what lies inside, whichever way it was drawn', () => {
    expect(isInLasso(square, 50, 50)).toBe(true);
    expect(isInLasso([0, 100, 100, 100, 100, 0, 0, 0], 50, 50)).toBe(true);
    expect(isInLasso(square, 150, 50)).toBe(false);
    expect(isInLasso(square, 50, -1)).toBe(false);
    expect(isInLasso([], 0, 0)).toBe(false);
  });

  it('holds all that a lasso drawn twice round goes around', () => {
    expect(isInLasso([...square, ...square], 50, 50)).toBe(true);
  });

  it('passes over hidden nodes', () => {
    const nodes = [nodeOf('a0', 0, { x: 5, y: 5 }), nodeOf('a1', 0, { x: 9, y: 9 }), nodeOf('a2', 0, { x: 500, y: 5 })];
    expect(keysInLasso(nodes, square, Uint8Array.from([0, 1, 0]))).toEqual([nodes[0]?.key]);
  });
});

describe('Lasso', () => {
  let container: HTMLElement;
  let canvas: HTMLCanvasElement;
  let lasso: Lasso;
  const onClosed = vi.fn<(ring: readonly number[], isAdding: boolean) => void>();
  const onOff = vi.fn<() => void>();
  const camera = vi.fn<(event: Event) => void>();

  const point = (type: string, x: number, y: number, more: PointerEventInit = {}): void => {
    const init = { bubbles: true, button: 0, clientX: x, clientY: y, pointerId: 1, pointerType: 'mouse', ...more };
    canvas.dispatchEvent(new PointerEvent(type, init));
  };
  const drag = (more: PointerEventInit = {}): void => {
    point('pointerdown', 0, 0, more);
    canvas.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    for (const [x, y] of [
      [100, 0],
      [100, 100],
      [0, 100],
    ] as const) {
      point('pointermove', x, y, more);
    }
    point('pointerup', 0, 100, more);
    canvas.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  };

  beforeEach(() => {
    container = document.createElement('div');
    canvas = document.createElement('canvas');
    container.append(canvas);
    document.body.append(container);
    for (const type of ['mousedown', 'click']) canvas.addEventListener(type, camera);
    lasso = new Lasso(container, { toScene: (x, y) => ({ x, y }), onDraw: () => undefined, onClosed, onOff });
  });
  afterEach(() => {
    lasso.stop();
    container.remove();
    vi.clearAllMocks();
  });

  it('leaves a plain drag to the camera', () => {
    drag();
    expect(onClosed).not.toHaveBeenCalled();
    expect(camera).toHaveBeenCalledTimes(2);
  });

  it('takes the next drag where it is switched on, once, and keeps the camera still', () => {
    lasso.setOn(true);
    drag({ ctrlKey: true });
    expect(onClosed).toHaveBeenCalledExactlyOnceWith([0, 0, 100, 0, 100, 100, 0, 100], true);
    expect(camera).not.toHaveBeenCalled();
    expect(onOff).toHaveBeenCalledOnce();
    drag();
    expect(onClosed).toHaveBeenCalledOnce();
  });

  it('takes a drag with Shift at any time, which adds nothing', () => {
    drag({ shiftKey: true });
    expect(onClosed).toHaveBeenCalledExactlyOnceWith([0, 0, 100, 0, 100, 100, 0, 100], false);
    expect(onOff).not.toHaveBeenCalled();
  });

  it('leaves a press without a drag a click', () => {
    point('pointerdown', 10, 10, { shiftKey: true });
    point('pointerup', 11, 10, { shiftKey: true });
    canvas.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(onClosed).not.toHaveBeenCalled();
    expect(camera).toHaveBeenCalledOnce();
  });

  it('gives up on Escape, or for a second finger', () => {
    lasso.setOn(true);
    point('pointerdown', 0, 0);
    point('pointermove', 50, 0);
    expect(lasso.ring).toHaveLength(4);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(lasso.isDrawing).toBe(false);
    expect(onOff).toHaveBeenCalledOnce();
    lasso.setOn(true);
    point('pointerdown', 0, 0, { pointerType: 'touch' });
    point('pointermove', 50, 0, { pointerType: 'touch' });
    point('pointerdown', 80, 80, { pointerType: 'touch', pointerId: 2 });
    expect(lasso.isDrawing).toBe(false);
    expect(onClosed).not.toHaveBeenCalled();
  });
});
