/** How many nodes there are of each kind. */
import type { NodeKind } from '../model/ids.ts';

export function kindCounts(kinds: Iterable<NodeKind>): Record<NodeKind, number> {
  const counts: Record<NodeKind, number> = { author: 0, paper: 0, topic: 0, item: 0 };
  for (const kind of kinds) counts[kind] += 1;
  return counts;
}
