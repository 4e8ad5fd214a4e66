import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HoverTimer, type HoverTarget } from '../../../src/app/map/hover-timer.ts';
import { listenToKeys } from '../../../src/app/map/map-keys.ts';
import { ease } from '../../../src/app/map/motion.ts';
import { NamePlacing } from '../../../src/app/map/name-placing.ts';
import { Throttle } from '../../../src/app/map/throttle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const node = (index: number): HoverTarget => ({ kind: 'node', index });

describe('HoverTimer', () => {
  it('goes through its stages and keeps the stage from node to node', () => {
    const seen: string[] = [];
    const timer: HoverTimer = new HoverTimer(() => {
      const { current } = timer;
      seen.push(current ? `${current.target.index} ${current.stage}` : 'none');
    });
    timer.point(node(4));
    vi.advanceTimersByTime(250);
    timer.point(node(5));
    timer.point(node(5));
    timer.point(null);
    vi.advanceTimersByTime(500);
    expect(seen).toEqual(['4 near', '4 lit', '4 dim', '5 dim', 'none']);
  });

  it('starts anew from an edge to a node, and an edge has no stages', () => {
    const timer = new HoverTimer(() => undefined);
    timer.point({ kind: 'edge', index: 4 });
    vi.advanceTimersByTime(500);
    expect(timer.current?.stage).toBe('near');
    timer.point(node(4));
    expect(timer.current).toEqual({ target: node(4), stage: 'near' });
  });

  it('says nothing once stopped', () => {
    const onStage = vi.fn<() => void>();
    const timer = new HoverTimer(onStage);
    timer.point(node(1));
    timer.reset();
    vi.advanceTimersByTime(500);
    expect(onStage).toHaveBeenCalledTimes(1);
    expect(timer.current).toBeNull();
  });
});

describe('Throttle', () => {
  it('serves the last request, and never two within its time', () => {
    const run = vi.fn<() => void>();
    const throttle = new Throttle(100, run);
    throttle.soon();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 5; i += 1) throttle.soon();
    expect(throttle.isPending).toBe(true);
    vi.advanceTimersByTime(50);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60);
    expect(run).toHaveBeenCalledTimes(2);
    throttle.soon();
    throttle.stop();
    vi.advanceTimersByTime(500);
    throttle.now();
    expect(run).toHaveBeenCalledTimes(2);
  });
});

describe('NamePlacing', () => {
  function watched() {
    const seen: string[] = [];
    const placing: NamePlacing = new NamePlacing({
      prepare: () => seen.push('prepare'),
      place: () => seen.push('place'),
      draw: () => seen.push('draw'),
      onView: () => seen.push('view'),
    });
    const frame = (): void => {
      placing.beforeDraw();
      seen.push('frame');
      placing.afterDraw();
    };
    return { seen, placing, frame };
  }

  it('places names with the frame where the light has changed', () => {
    const { seen, placing, frame } = watched();
    placing.withFrame();
    expect(placing.isPending).toBe(true);
    frame();
    expect(seen).toEqual(['place', 'frame']);
    expect(placing.isPending).toBe(false);
  });

  it('places those of another scene in tasks after its first frame, and draws again', () => {
    const { seen, placing, frame } = watched();
    placing.afterFrame();
    placing.withFrame();
    frame();
    frame();
    expect(seen).toEqual(['draw', 'frame', 'frame']);
    vi.runAllTimers();
    expect(seen).toEqual(['draw', 'frame', 'frame', 'prepare', 'place', 'draw']);
    expect(placing.isPending).toBe(false);
  });

  it('places names among few lit nodes with the frame, among many after it', () => {
    const { seen, placing, frame } = watched();
    placing.onLit(12);
    frame();
    expect(seen).toEqual(['place', 'frame']);
    placing.onLit(900);
    frame();
    expect(seen).toEqual(['place', 'frame', 'draw', 'frame']);
    vi.runAllTimers();
    expect(seen.slice(4)).toEqual(['prepare', 'place', 'draw']);
  });

  it('places at once for one who asks, and not again', () => {
    const { seen, placing, frame } = watched();
    placing.afterFrame();
    frame();
    placing.placeDue();
    vi.runAllTimers();
    expect(seen).toEqual(['draw', 'frame', 'place']);
  });

  it('tells of the view while it moves, and is silent once stopped', () => {
    const { seen, placing, frame } = watched();
    placing.soon();
    vi.advanceTimersByTime(100);
    expect(seen).toEqual(['draw', 'view']);
    frame();
    placing.stop();
    vi.runAllTimers();
    expect(seen).toEqual(['draw', 'view', 'frame']);
  });
});

describe('ease', () => {
  it('starts at 0, ends at 1 and only grows', () => {
    const values = Array.from({ length: 21 }, (_, i) => ease(i / 20));
    expect([values[0], values[20]]).toEqual([0, 1]);
    values.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual(values[i] ?? 0));
    expect(ease(0.25)).toBeGreaterThan(0.5);
  });
});

describe('listenToKeys', () => {
  it('makes the container reachable, obeys keys without modifiers, and takes everything back', () => {
    const container = document.createElement('div');
    const said: string[] = [];
    const keyboard = listenToKeys(
      container,
      {
        walk: (direction, isAdding) => said.push(isAdding ? `${direction}+` : direction),
        home: () => said.push('home'),
        inspect: () => said.push('inspect'),
        zoomIn: () => said.push('in'),
        zoomOut: () => said.push('out'),
        fit: () => said.push('fit'),
        leave: () => said.push('leave') > 0,
      },
      () => undefined,
    );
    expect(container.tabIndex).toBe(0);
    expect(container.getAttribute('role')).toBe('application');
    for (const key of ['ArrowLeft', 'Home', 'Enter', '+', '-', '0', 'Escape', 'x', 'toString']) {
      container.dispatchEvent(new KeyboardEvent('keydown', { key }));
    }
    container.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', shiftKey: true }));
    container.dispatchEvent(new KeyboardEvent('keydown', { key: '0', ctrlKey: true }));
    keyboard.stop();
    container.dispatchEvent(new KeyboardEvent('keydown', { key: '0' }));
    expect(said).toEqual(['left', 'home', 'inspect', 'in', 'out', 'fit', 'leave', 'up+']);
    expect(container.hasAttribute('role')).toBe(false);
    expect(container.hasAttribute('tabindex')).toBe(false);
  });

  it('is in use from a key until a press of the pointer, while the map has the focus', () => {
    const container = document.createElement('div');
    document.body.append(container);
    const nothing = (): void => undefined;
    const commands = { walk: nothing, home: nothing, inspect: nothing, zoomIn: nothing, zoomOut: nothing };
    const keyboard = listenToKeys(container, { ...commands, fit: nothing, leave: () => false }, nothing);
    container.focus();
    container.dispatchEvent(new PointerEvent('pointerdown'));
    expect(keyboard.isInUse()).toBe(false);
    container.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    expect(keyboard.isInUse()).toBe(true);
    container.dispatchEvent(new PointerEvent('pointerdown'));
    expect(keyboard.isInUse()).toBe(false);
    container.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    container.blur();
    expect(keyboard.isInUse()).toBe(false);
    keyboard.stop();
    container.remove();
  });
});
