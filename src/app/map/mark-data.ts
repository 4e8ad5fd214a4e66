/** A node as numbers for the mark program. */
import type { SceneNode } from '../../core/model/scene.ts';

/** Numbers of a mark: x, y, radius, flags, slot, alpha, and four of packed sectors. */
export const MARK_SIZE = 10;
export const MARK = { x: 0, y: 1, radius: 2, flags: 3, slot: 4, alpha: 5, sectors: 6 } as const;

const SHAPES = { author: 0, paper: 1, topic: 2 } as const;
const MAX_SECTORS = 8;

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
  const isSteadyAuthor = node.kind === 'author' && node.papers >= 3;
  const isRing = node.kind === 'author' && node.sectors.length >= 2 && !node.isInferred && !look.isOverlaid;
  return (
    SHAPES[node.kind] +
    (isRing ? 4 : 0) +
    (node.isHub ? 8 : 0) +
    (node.isUncertain && !isSteadyAuthor && !look.isOverlaid ? 16 : 0) +
    (node.isInferred ? 32 : 0) +
    (look.isLit ? 64 : 0) +
    (look.isHovered ? 128 : 0) +
    (look.isSolid && node.kind === 'topic' ? 256 : 0)
  );
}

/**
 * Sectors as colour x 256 + end, the end being the share of the circle passed in 255ths; two such numbers a value.
 * The ninth sector and those after are drawn as one of colour 0.
 */
export function packSectors(
  sectors: SceneNode['sectors'],
  slotOf: (group: number) => number,
): readonly [number, number, number, number] {
  if (sectors.length === 0) return [0, 0, 0, 0];
  const total = sectors.reduce((sum, sector) => sum + Math.max(0, sector.papers), 0) || 1;
  const codes: number[] = [];
  let passed = 0;
  for (const [i, sector] of sectors.slice(0, MAX_SECTORS).entries()) {
    const isRest = i === MAX_SECTORS - 1 && sectors.length > MAX_SECTORS;
    passed = isRest ? total : passed + Math.max(0, sector.papers);
    codes.push((isRest ? 0 : slotOf(sector.group)) * 256 + Math.round((passed / total) * 255));
  }
  const last = codes.at(-1) ?? 255;
  while (codes.length < MAX_SECTORS) codes.push(last);
  const pair = (i: number): number => (codes[i] ?? last) * 4096 + (codes[i + 1] ?? last);
  return [pair(0), pair(2), pair(4), pair(6)];
}
