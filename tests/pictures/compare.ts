/** Pictures as pixels: halved, so that smoothing of letters hardly counts, then compared. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Colour distance (0..1) from which a pixel differs, and the share of pixels that may. */
const THRESHOLD = 0.15;
export const TOLERATED = 0.004;

/** A picture at half its size: each pixel the mean of four. */
export function halved(bytes: Buffer): PNG {
  const whole = PNG.sync.read(bytes);
  const half = new PNG({ width: Math.floor(whole.width / 2), height: Math.floor(whole.height / 2) });
  for (let y = 0; y < half.height; y += 1) {
    for (let x = 0; x < half.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        const at = (dx: number, dy: number): number =>
          whole.data[((2 * y + dy) * whole.width + 2 * x + dx) * 4 + channel] ?? 0;
        half.data[(y * half.width + x) * 4 + channel] = Math.round((at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4);
      }
    }
  }
  return half;
}

export interface Comparison {
  /** Share of pixels that differ, 1 where the sizes do. */
  readonly share: number;
  /** What differs, in red. */
  readonly difference: PNG;
}

export function compare(expected: PNG, actual: PNG): Comparison {
  const { width, height } = actual;
  const difference = new PNG({ width, height });
  if (expected.width !== width || expected.height !== height) return { share: 1, difference };
  const count = pixelmatch(expected.data, actual.data, difference.data, width, height, { threshold: THRESHOLD });
  return { share: count / (width * height), difference };
}
