/** How sure groups and their members are: what the single runs say about the partition that came of them. */
import type { MemberSupport } from '../model/partition.ts';

/** A run holds a group when one of its communities overlaps it by this much (Jaccard). */
const HELD = 0.6;

export interface Support {
  /** For each member, the runs it sat with each group, most first. */
  readonly members: readonly (readonly MemberSupport[])[];
  /** For each member, the share of runs it sat with its own group; 0 where it stands apart. */
  readonly stability: Float64Array;
  /** For each group, one entry a run: 1 where the run held it. */
  readonly held: readonly Uint8Array[];
}

interface Overlaps {
  /** For each community of a run, the group it overlaps most, the lowest of equals, or -1. */
  readonly groupOf: Int32Array;
  readonly isHeld: Uint8Array;
}

function overlapRun(run: Int32Array, membership: Int32Array, sizes: Int32Array): Overlaps {
  const groups = sizes.length;
  const communities = run.reduce((most, community) => Math.max(most, community + 1), 0);
  const communitySizes = new Int32Array(communities);
  const counts = new Map<number, number>();
  run.forEach((community, i) => {
    communitySizes[community] = (communitySizes[community] ?? 0) + 1;
    const group = membership[i] ?? -1;
    if (group >= 0) counts.set(community * groups + group, (counts.get(community * groups + group) ?? 0) + 1);
  });
  const groupOf = new Int32Array(communities).fill(-1);
  const most = new Int32Array(communities);
  const isHeld = new Uint8Array(groups);
  for (const [key, count] of counts) {
    const community = Math.floor(key / groups);
    const group = key % groups;
    const isMore = count > (most[community] ?? 0) || (count === most[community] && group < (groupOf[community] ?? 0));
    if (isMore) {
      most[community] = count;
      groupOf[community] = group;
    }
    const union = (communitySizes[community] ?? 0) + (sizes[group] ?? 0) - count;
    if (count >= HELD * union) isHeld[group] = 1;
  }
  return { groupOf, isHeld };
}

/** Support of a membership with `groups` groups by its runs. */
export function measureSupport(membership: Int32Array, groups: number, runs: readonly Int32Array[]): Support {
  const sizes = new Int32Array(groups);
  for (const group of membership) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  const overlaps = runs.map((run) => overlapRun(run, membership, sizes));
  const stability = new Float64Array(membership.length);
  const members = Array.from(membership, (own, i) => {
    const counts = new Map<number, number>();
    runs.forEach((run, r) => {
      const group = overlaps[r]?.groupOf[run[i] ?? 0] ?? -1;
      if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
    });
    stability[i] = runs.length === 0 ? 0 : (counts.get(own) ?? 0) / runs.length;
    return [...counts]
      .map(([group, count]) => ({ group, runs: count }))
      .sort((a, b) => b.runs - a.runs || a.group - b.group);
  });
  const held = Array.from(sizes, (_, group) => Uint8Array.from(overlaps, ({ isHeld }) => isHeld[group] ?? 0));
  return { members, stability, held };
}
