import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LongPress } from '../../../src/app/map/long-press.ts';
import { Recovery } from '../../../src/app/map/recovery.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function makeHost() {
  return { onLost: vi.fn<() => void>(), rebuild: vi.fn<() => void>(), onRestored: vi.fn<() => void>() };
}

describe('Recovery', () => {
  it('rebuilds once the context is back', () => {
    const host = makeHost();
    const recovery = new Recovery(host);
    recovery.lost();
    recovery.lost();
    expect(host.onLost).toHaveBeenCalledOnce();
    expect(host.rebuild).not.toHaveBeenCalled();
    expect(recovery.isLost).toBe(true);
    recovery.restored();
    expect(host.rebuild).toHaveBeenCalledOnce();
    expect(host.onRestored).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_000);
    expect(host.rebuild).toHaveBeenCalledOnce();
  });

  it('takes a fresh stage where nothing comes back within three seconds', () => {
    const host = makeHost();
    const recovery = new Recovery(host);
    recovery.lost();
    vi.advanceTimersByTime(2_999);
    expect(host.rebuild).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(host.onRestored).toHaveBeenCalledOnce();
    expect(recovery.isLost).toBe(false);
    recovery.lost();
    expect(host.onLost).toHaveBeenCalledTimes(2);
  });

  it('tries again where there is nothing to draw on, and stops in the end', () => {
    const host = makeHost();
    host.rebuild.mockImplementation(() => {
      throw new Error('no graphics');
    });
    const recovery = new Recovery(host);
    recovery.lost();
    vi.advanceTimersByTime(3_000 + 6_000);
    expect(host.rebuild).toHaveBeenCalledTimes(2);
    expect(host.onRestored).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000_000);
    expect(host.rebuild.mock.calls.length).toBeLessThan(10);
    expect(recovery.isLost).toBe(true);
  });

  it('does nothing more once stopped', () => {
    const host = makeHost();
    const recovery = new Recovery(host);
    recovery.lost();
    recovery.stop();
    vi.advanceTimersByTime(60_000);
    recovery.restored();
    expect(host.rebuild).not.toHaveBeenCalled();
  });
});

describe('LongPress', () => {
  it('runs after half a second held still, and takes the tap that ends it', () => {
    const run = vi.fn<() => void>();
    const press = new LongPress();
    press.start(10, 10, run);
    press.move(13, 10);
    vi.advanceTimersByTime(500);
    expect(run).toHaveBeenCalledOnce();
    expect([press.takeTap(), press.takeTap()]).toEqual([true, false]);
  });

  it('is called off by moving or lifting', () => {
    const run = vi.fn<() => void>();
    const press = new LongPress();
    press.start(10, 10, run);
    press.move(30, 10);
    vi.advanceTimersByTime(600);
    press.start(10, 10, run);
    vi.advanceTimersByTime(200);
    press.cancel();
    vi.advanceTimersByTime(600);
    expect(run).not.toHaveBeenCalled();
    expect(press.takeTap()).toBe(false);
  });
});
