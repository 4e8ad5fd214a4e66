/** A node as numbers for the mark program. */
import { isRing, isUnsure, MAX_SECTORS, sectorEnds } from '../../core/draw/marks.ts';
import type { SceneNode } from '../../core/model/scene.ts';

/** Numbers of a mark: x, y, radius, flags, slot, alpha, and four of packed sectors. */
export const MARK_SIZE = 10;
export const MARK = { x: 0, y: 1, radius: 2, flags: 3, slot: 4, alpha: 5, sectors: 6 } as const;

/** Pixels that a mark pointed at gains in radius. */
export const POINTED_AT_GROWTH = 1.5;

const SHAPES = { author: 0, paper: 1, topic: 2, item: 0 } as const;

export interface MarkLook {
  readonly isLit: boolean;
  readonly isHovered: boolean;
  /** Topics are filled, as where they are all there is. */
  readonly isSolid: boolean;
  /** Colours are not the groups', so nothing is cut by groups. */
  readonly isOverlaid: boolean;
}

/** shape + 4 ring + 8 hub + 16 uncertain + 32 inferred + 64 lit + 128 hovered + 256 filled topic. */
export function markFlags(node: SceneNode, look: MarkLook): number {
  return (
    SHAPES[node.kind] +
    (isRing(node) && !look.isOverlaid ? 4 : 0) +
    (node.isHub ? 8 : 0) +
    (isUnsure(node) && !look.isOverlaid ? 16 : 0) +
    (node.isInferred ? 32 : 0) +
    (look.isLit ? 64 : 0) +
    (look.isHovered ? 128 : 0) +
    (look.isSolid && node.kind === 'topic' ? 256 : 0)
  );
}

/**
 * Sectors as colour x 256 + end, the end being the share of the circle passed in 255ths; two such numbers a value.
 */
export function packSectors(
  sectors: SceneNode['sectors'],
  slotOf: (group: number) => number,
): readonly [number, number, number, number] {
  if (sectors.length === 0) return [0, 0, 0, 0];
  const codes = sectorEnds(sectors, slotOf).map(({ slot, end }) => slot * 256 + Math.round(end * 255));
  const last = codes.at(-1) ?? 255;
  while (codes.length < MAX_SECTORS) codes.push(last);
  const pair = (i: number): number => (codes[i] ?? last) * 4096 + (codes[i + 1] ?? last);
  return [pair(0), pair(2), pair(4), pair(6)];
}
