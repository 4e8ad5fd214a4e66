/** Pictures as pixels: made smaller and coarser, so that smoothing of letters hardly counts and they are small to keep, then compared. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Colour distance (0..1) from which a pixel differs, and the share of pixels that may. */
const THRESHOLD = 0.15;
export const TOLERATED = 0.004;
/** Pixels of the page, across and down, that make one; and the step of colours kept. */
const SHRINK = 3;
const STEP = 16;

const coarse = (value: number): number => Math.min(255, Math.round(value / STEP) * STEP);

/** A picture at a third of its size: each pixel the mean of nine, in steps of colour. */
export function shrunk(bytes: Buffer): PNG {
  const whole = PNG.sync.read(bytes);
  const small = new PNG({ width: Math.floor(whole.width / SHRINK), height: Math.floor(whole.height / SHRINK) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      const at = (y * small.width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < SHRINK; dy += 1) {
          for (let dx = 0; dx < SHRINK; dx += 1) {
            sum += whole.data[((SHRINK * y + dy) * whole.width + SHRINK * x + dx) * 4 + channel] ?? 0;
          }
        }
        small.data[at + channel] = coarse(sum / (SHRINK * SHRINK));
      }
      small.data[at + 3] = 255;
    }
  }
  return small;
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
