import type { Partition } from '../model/partition.ts';

/** Marks the groups with those ids; null where the partition has none of them, which is no condition. */
export function wantedGroups({ groups }: Partition, ids: readonly string[]): Uint8Array | null {
  if (ids.length === 0) return null;
  const asked = new Set(ids);
  const wanted = Uint8Array.from(groups, ({ id }) => (asked.has(id) ? 1 : 0));
  return wanted.includes(1) ? wanted : null;
}
