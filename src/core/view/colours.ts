/**
 * Colours of groups: slots 1 to 12 of the palette, 0 for the 13th group and after. Groups close to each other get colours
 * that differ most, by a search that swaps two colours while that helps. Time O(k^3) a round, k at most 12.
 */
import { COLOUR_DISTANCES } from './colour-distances.ts';

export const COLOURS = 12;

/**
 * One slot a group, in the order given (largest first): with k groups the first k slots. `closeness` has a row a group, for
 * the first 12 at least. Slots in `kept` (0: none) stay with their group; the others take the lowest free slots.
 */
export function assignColours(
  groups: number,
  closeness: readonly (readonly number[])[],
  kept: readonly number[] = [],
): number[] {
  const colours = Array.from({ length: groups }, (_, g) => (g < COLOURS ? (kept[g] ?? 0) : 0));
  const free: number[] = [];
  for (let slot = 1; slot <= COLOURS; slot += 1) if (!colours.includes(slot)) free.push(slot);
  const movable: number[] = [];
  colours.forEach((colour, g) => {
    if (colour !== 0 || g >= COLOURS) return;
    colours[g] = free.shift() ?? 0;
    movable.push(g);
  });
  while (swapBest(colours, movable, closeness));
  return colours;
}

/** How alike two slots look; steep, so that one poor pair costs more than several fair ones. */
function likeness(a: number, b: number): number {
  const difference = Math.max(1, COLOUR_DISTANCES[a - 1]?.[b - 1] ?? 1);
  return 1 / (difference * difference * difference);
}

function swapBest(colours: number[], movable: readonly number[], closeness: readonly (readonly number[])[]): boolean {
  let best: readonly [number, number] | null = null;
  let bestGain = 1e-15;
  for (const a of movable) {
    for (const b of movable) {
      if (b <= a) continue;
      const gain = swapGain(colours, closeness, a, b);
      if (gain > bestGain) {
        best = [a, b];
        bestGain = gain;
      }
    }
  }
  if (!best) return false;
  const [a, b] = best;
  [colours[a], colours[b]] = [colours[b] ?? 0, colours[a] ?? 0];
  return true;
}

function swapGain(colours: readonly number[], closeness: readonly (readonly number[])[], a: number, b: number): number {
  const colourA = colours[a] ?? 0;
  const colourB = colours[b] ?? 0;
  let gain = 0;
  for (let g = 0; g < Math.min(COLOURS, colours.length); g += 1) {
    if (g === a || g === b) continue;
    const other = colours[g] ?? 0;
    const change = likeness(colourA, other) - likeness(colourB, other);
    gain += change * ((closeness[a]?.[g] ?? 0) - (closeness[b]?.[g] ?? 0));
  }
  return gain;
}

/** Members of a group, with the colour it has. */
export interface ColouredGroup {
  readonly colour: number;
  readonly members: readonly string[];
}

/** Colours that the next groups inherit: each colour goes to the group that shares most members with its last holder; 0 where none does. */
export function matchColours(previous: readonly ColouredGroup[], next: readonly (readonly string[])[]): number[] {
  const holder = new Map<string, number>();
  previous.forEach((group, p) => {
    if (group.colour > 0) for (const member of group.members) holder.set(member, p);
  });
  const pairs: { from: number; to: number; shared: number }[] = [];
  next.forEach((members, to) => {
    const shared = new Map<number, number>();
    for (const member of members) {
      const from = holder.get(member);
      if (from !== undefined) shared.set(from, (shared.get(from) ?? 0) + 1);
    }
    for (const [from, count] of shared) pairs.push({ from, to, shared: count });
  });
  pairs.sort((a, b) => b.shared - a.shared || a.to - b.to || a.from - b.from);
  const colours = next.map(() => 0);
  const taken = new Set<number>();
  for (const { from, to } of pairs) {
    const colour = previous[from]?.colour ?? 0;
    if (colours[to] !== 0 || taken.has(colour)) continue;
    colours[to] = colour;
    taken.add(colour);
  }
  return colours;
}
