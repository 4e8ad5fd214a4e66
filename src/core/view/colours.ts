/**
 * Colours of groups: slots 1 to 12 of the palette, 0 for the 13th group and after. Groups near each other on the map get
 * colours that differ most, by a search that swaps two colours while that helps. Time O(k^3) a round, k at most 12.
 */
import { COLOUR_DISTANCES } from './colour-distances.ts';

export const COLOURS = 12;

/** A group's place on the map and how far it reaches from there. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/**
 * One slot a group, in the order given (largest first): with k groups the first k slots. Slots in `kept` (0: none) stay
 * with their group; the others take the lowest free slots.
 */
export function assignColours(regions: readonly Region[], kept: readonly number[] = []): number[] {
  const colours = regions.map((_, g) => (g < COLOURS ? (kept[g] ?? 0) : 0));
  const free: number[] = [];
  for (let slot = 1; slot <= COLOURS; slot += 1) if (!colours.includes(slot)) free.push(slot);
  const movable: number[] = [];
  colours.forEach((colour, g) => {
    if (colour !== 0 || g >= COLOURS) return;
    colours[g] = free.shift() ?? 0;
    movable.push(g);
  });
  const closeness = regions.slice(0, COLOURS).map((a) => regions.slice(0, COLOURS).map((b) => closenessOf(a, b)));
  while (swapBest(colours, movable, closeness));
  return colours;
}

function closenessOf(a: Region, b: Region): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  const gap = Math.max(0, Math.sqrt(dx * dx + dy * dy) - a.reach - b.reach) + 40;
  return 1 / (gap * gap);
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
  for (let g = 0; g < closeness.length; g += 1) {
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
