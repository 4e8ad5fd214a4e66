/** The sheet a map is laid out on, and how its units relate to pixels when the whole sheet is shown ("at fit"). */
import { pow } from '../math/math.ts';
import type { Aspect } from '../model/scene.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Layout units in a CSS pixel at fit. */
  readonly unitsPerPixel: number;
  /** A mark of radius 1 takes this radius in layout units at fit: marks scale with zoom^0.6, at least 0.62. */
  readonly markScale: number;
  /** How many times longer the sheet's sides are than the base size's. */
  readonly growth: number;
}

const NODE_AREA = 4500;
const BASE = {
  wide: { width: 1140, height: 640, shownWidth: 1140 },
  tall: { width: 640, height: 850, shownWidth: 390 },
} as const;

/** The sheet for `count` nodes: the base size of the aspect, larger where a node would have less than 4,500 square units. */
export function sheetFor(aspect: Aspect, count: number): Sheet {
  const base = BASE[aspect];
  const scale = Math.max(1, Math.sqrt((count * NODE_AREA) / (base.width * base.height)));
  const width = Math.round(base.width * scale);
  const height = Math.round(base.height * scale);
  const unitsPerPixel = width / base.shownWidth;
  const markScale = Math.max(0.62 * unitsPerPixel, pow(unitsPerPixel, 0.4));
  return { width, height, unitsPerPixel, markScale, growth: scale };
}

const TITLE_SIZES = { wide: { least: 16, most: 25 }, tall: { least: 12, most: 18 } } as const;
/** Among many groups the smallest titles are smaller still. */
const MANY_GROUPS = 15;
const LEAST_OF_MANY = 13;

/** Title sizes in pixels by the root of the groups' papers, from the aspect's largest to its smallest. */
export function titleSizes(papers: readonly number[], aspect: Aspect): number[] {
  const { least: usual, most } = TITLE_SIZES[aspect];
  const least = papers.length > MANY_GROUPS ? Math.min(usual, LEAST_OF_MANY) : usual;
  const roots = papers.map((count) => Math.sqrt(count));
  const high = roots.reduce((a, b) => Math.max(a, b), 0);
  const low = roots.reduce((a, b) => Math.min(a, b), high);
  return roots.map((root) => {
    const share = high > low ? (root - low) / (high - low) : 0.5;
    return Math.round((least + (most - least) * share) * 10) / 10;
  });
}
