/** Marks: circles for people and for items of finished maps, squares for papers, diamonds for topics; rings for people who work in several groups. Lengths are pixels. */
import { pow } from '../math/math.ts';
import type { Lens } from '../model/columns.ts';
import type { SceneNode } from '../model/scene.ts';

/** Lengths of marks in pixels, and shares of their radius. */
export const SHAPE = {
  /** Of a topic's radius, the way from its centre to a tip. */
  tip: 1.16,
  /** Of a paper's radius, half its side; and how round its corners are. */
  square: 0.92,
  corner: 1.8,
  /** Sheet around a mark. */
  gap: 1.5,
  /** Opacity of a mark that sits loosely in its group. */
  faint: 0.5,
  /** Widths of rims. */
  rim: 1.1,
  inferredRim: 1.6,
  hollowRim: 1.7,
  /** Dashes around an inferred mark: about how long with the gap after, how many at least, and how much of it is drawn. */
  dash: 5.4,
  leastDashes: 6,
  dashShare: 0.56,
} as const;
/**
 * A ring: width of its band, that of a hub, and the most of the radius that it takes; how far it stands out, how far the
 * centre keeps away, the sheet around, and the angle in radians left free at each end of a sector.
 */
export const RING = { band: 3.2, hubBand: 5, most: 0.45, out: 0.6, inner: 0.8, gap: 2.2, sectorGap: 0.05 } as const;
/** A pill with three dots, on the lower right corner of a square: an author list that was cut. */
export const BADGE = { away: 0.5, width: 12, height: 8, dot: 0.95, dots: [-3, 0, 3] } as const;
/** Ink around a selected mark, from its reach; diamonds need more, circles less. */
export const OUTLINE = {
  away: 6,
  width: 2,
  corner: 5,
  extra: { author: -0.5, paper: 0, topic: 2, item: -0.5 },
} as const;

/** Sectors that a ring is cut into at most. */
export const MAX_SECTORS = 8;

const SHAPE_REACH = { author: 1, paper: 1, topic: SHAPE.tip, item: 1 } as const;
const PAINT_ORDER = { topic: 0, paper: 1, author: 2, item: 2 } as const;
const LEAST_RADIUS = 0.5;
const STEADY_PAPERS = 3;

/** Pixels of a mark a unit of its radius: marks grow slower than the map, scale^0.6, and stay between .5 and 1.35. */
export function markScale(scale: number): number {
  return Math.max(0.5, Math.min(1.35, pow(scale, 0.6)));
}

/** In the units of `SceneNode.radius`. */
export function markRadius({ radius }: SceneNode): number {
  return Math.max(LEAST_RADIUS, radius);
}

/** Half the extent of a mark, in pixels. */
export function markReach(node: SceneNode, markScale: number): number {
  return markRadius(node) * markScale * SHAPE_REACH[node.kind];
}

/** Sits with its group too loosely for one paper or two to tell. */
export function isUnsure({ kind, papers, isUncertain }: SceneNode): boolean {
  return isUncertain && !(kind === 'author' && papers >= STEADY_PAPERS);
}

/** Drawn as a circle. */
export function isRound({ kind }: Pick<SceneNode, 'kind'>): boolean {
  return kind === 'author' || kind === 'item';
}

/** Cut into sectors by groups. */
export function isRing({ kind, sectors, isInferred }: SceneNode): boolean {
  return kind === 'author' && sectors.length >= 2 && !isInferred;
}

/** Topics are filled where they are all there is, and hollow beside others. */
export function hasSolidTopics(lens: Lens): boolean {
  return lens === 'topics';
}

/** The paper's badge for a cut author list is drawn; `isClose`: near enough for that on every paper. */
export function isBadged({ kind, isTruncated }: SceneNode, isLit: boolean, isClose: boolean): boolean {
  return kind === 'paper' && isTruncated && (isLit || isClose);
}

/** Sectors as slot and end in turns; the ninth and those after are one of slot 0 with the eighth. */
export function sectorEnds(
  sectors: SceneNode['sectors'],
  slotOf: (group: number) => number,
): { readonly slot: number; readonly end: number }[] {
  const total = sectors.reduce((sum, { papers }) => sum + Math.max(0, papers), 0) || 1;
  let passed = 0;
  return sectors.slice(0, MAX_SECTORS).map(({ group, papers }, i) => {
    const isRest = i === MAX_SECTORS - 1 && sectors.length > MAX_SECTORS;
    passed = isRest ? total : passed + Math.max(0, papers);
    return { slot: isRest ? 0 : slotOf(group), end: passed / total };
  });
}

/** Indices of nodes from back to front: topics, then papers, then people, small before large. */
export function paintOrder(nodes: readonly SceneNode[]): number[] {
  const marks = nodes.map(({ kind, radius }, i) => ({ rank: PAINT_ORDER[kind], radius, i }));
  return marks.sort((p, q) => p.rank - q.rank || p.radius - q.radius || p.i - q.i).map(({ i }) => i);
}
