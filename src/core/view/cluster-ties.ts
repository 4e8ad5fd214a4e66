/** How strongly the clusters of a finished map are tied, inside and to each other. One pass over the links. */
import type { Network } from '../model/network.ts';
import type { Partition } from '../model/partition.ts';

/** Links and their summed strength. */
export interface Tie {
  readonly links: number;
  readonly strength: number;
}

export interface ClusterTies {
  readonly inside: Tie;
  /** To all that is not in the cluster. */
  readonly outside: Tie;
  /** To other clusters, strongest first. */
  readonly to: readonly (Tie & { readonly group: number })[];
}

const remembered = new WeakMap<Partition, readonly ClusterTies[]>();

const add = (tie: Tie | undefined, strength: number): Tie => ({
  links: (tie?.links ?? 0) + 1,
  strength: (tie?.strength ?? 0) + strength,
});
const NONE: Tie = { links: 0, strength: 0 };

function tiesOf({ links }: Network, { groups, itemGroup }: Partition): readonly ClusterTies[] {
  // By the other end's cluster; the own one is what is inside, -1 what is in none.
  const rows = groups.map(() => new Map<number, Tie>());
  links.source.forEach((source, link) => {
    const [a, b] = [itemGroup[source] ?? -1, itemGroup[links.target[link] ?? -1] ?? -1];
    const strength = links.weight[link] ?? 0;
    rows[a]?.set(b, add(rows[a]?.get(b), strength));
    if (a !== b) rows[b]?.set(a, add(rows[b]?.get(a), strength));
  });
  return rows.map((row, group) => {
    const others = [...row].filter(([other]) => other !== group);
    return {
      inside: row.get(group) ?? NONE,
      outside: others.reduce(
        (sum, [, tie]) => ({ links: sum.links + tie.links, strength: sum.strength + tie.strength }),
        NONE,
      ),
      to: others
        .filter(([other]) => other >= 0)
        .map(([other, tie]) => ({ group: other, ...tie }))
        .sort((x, y) => y.strength - x.strength || y.links - x.links || x.group - y.group),
    };
  });
}

/** The ties of each cluster, in the partition's order; computed once a partition. */
export function clusterTies(network: Network, partition: Partition): readonly ClusterTies[] {
  const known = remembered.get(partition);
  if (known !== undefined) return known;
  const ties = tiesOf(network, partition);
  remembered.set(partition, ties);
  return ties;
}
