/** Movement of the map: one easing, frames only while something moves. */

export const SLOW_MS = 420;
export const FAST_MS = 110;

/** True where the user asked for no movement. */
export function prefersStillness(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

/** The curve of the design tokens, cubic-bezier(.2, 0, 0, 1), at t in 0..1; solved by bisection. */
export function ease(t: number): number {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 24; i += 1) {
    const s = (low + high) / 2;
    const x = 0.6 * (1 - s) * (1 - s) * s + s * s * s;
    if (x < t) low = s;
    else high = s;
  }
  const s = (low + high) / 2;
  return 3 * (1 - s) * s * s + s * s * s;
}

/**
 * Calls `step` with 0..1 (eased) each frame until done, at least once with 1. Returns a function that stops it where it is,
 * or null where stillness is asked for and it is over already.
 */
export function tween(duration: number, step: (share: number) => void, done?: () => void): (() => void) | null {
  if (duration <= 0 || prefersStillness()) {
    step(1);
    done?.();
    return null;
  }
  let frame = 0;
  let start: number | null = null;
  const tick = (now: number): void => {
    start ??= now;
    const t = (now - start) / duration;
    if (t >= 1) {
      frame = 0;
      step(1);
      done?.();
      return;
    }
    frame = requestAnimationFrame(tick);
    step(ease(t));
  };
  frame = requestAnimationFrame(tick);
  return () => {
    if (frame !== 0) cancelAnimationFrame(frame);
    frame = 0;
  };
}
