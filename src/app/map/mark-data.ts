/** A node as numbers for the mark program. */
import type { SceneNode } from '../../core/model/scene.ts';

export interface MarkAttributes {
  /** Bits of `markFlags`. */
  flags: number;
  /** Colour 0..12. */
  slot: number;
  /** 0..1, for marks that appear. */
  alpha: number;
  /** Eight sectors of a ring, two packed into each number. */
  sectors: readonly [number, number, number, number];
}

const SHAPES = { author: 0, paper: 1, topic: 2 } as const;
const MAX_SECTORS = 8;

/** shape + 4 ring + 8 hub + 16 uncertain + 32 inferred + 64 lit + 128 hovered. */
export function markFlags(node: SceneNode, isLit: boolean, isHovered: boolean): number {
  const isSteadyAuthor = node.kind === 'author' && node.papers >= 3;
  return (
    SHAPES[node.kind] +
    (node.kind === 'author' && node.sectors.length >= 2 && !node.isInferred ? 4 : 0) +
    (node.isHub ? 8 : 0) +
    (node.isUncertain && !isSteadyAuthor ? 16 : 0) +
    (node.isInferred ? 32 : 0) +
    (isLit ? 64 : 0) +
    (isHovered ? 128 : 0)
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
