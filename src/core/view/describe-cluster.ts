/** What the inspector says of a cluster of a finished map. Linear in its items; its ties are computed once for all. */
import type { Analysis } from '../model/analysis.ts';
import type { Partition } from '../model/partition.ts';
import { clusterTies, type Tie } from './cluster-ties.ts';
import { sizeInUse } from './item-values.ts';
import { largestItems } from './largest-items.ts';
import { weightName } from './look-names.ts';
import { groupRef, itemRef, type CountedRef, type GroupRef, type NodeRef } from './refs.ts';
import { countOf, decimal } from './words.ts';

const MOST_LEAST_SURE = 3;

export interface ClusterView {
  readonly group: GroupRef;
  /** `34 items.` and how they are linked. */
  readonly summary: string;
  /** Largest first. */
  readonly items: readonly (NodeRef & { readonly size: number })[];
  /** What the size of items is: `Documents`, `links`. */
  readonly sizedBy: string;
  /** Other clusters, most strongly tied first. */
  readonly neighbours: readonly (Tie & { readonly group: GroupRef })[];
  /** One entry a run; none where the clusters were given. */
  readonly held: readonly boolean[];
  readonly heldRuns: number;
  /** Members that sat elsewhere in some runs, least sure first; count is runs here. */
  readonly leastSure: readonly CountedRef[];
  readonly caution: string;
}

function tieWords({ links, strength }: Tie, where: string): string {
  return `${links === 0 ? 'No link' : countOf(links, 'link')} ${where}${links === 0 ? '' : `, of strength ${decimal(strength)}`}.`;
}

function leastSureOf(analysis: Analysis, { support, runs }: Partition, index: number, items: readonly number[]) {
  return items
    .flatMap((item) => {
      const here = support[item]?.find(({ group }) => group === index)?.runs;
      return here === undefined || here >= runs ? [] : [{ item, here }];
    })
    .sort((a, b) => a.here - b.here || a.item - b.item)
    .slice(0, MOST_LEAST_SURE)
    .map(({ item, here }): CountedRef => ({ ...itemRef(analysis, item), count: here }));
}

/** Everything the inspector shows of a cluster; null where there is none. */
export function describeCluster(analysis: Analysis, ref: GroupRef): ClusterView | null {
  const { network, themes } = analysis;
  const group = themes.groups[ref.index];
  const ties = network === null ? undefined : clusterTies(network, themes)[ref.index];
  if (network === null || group === undefined || ties === undefined) return null;
  const held = Array.from(group.held, (run) => run === 1);
  const sizeBy = sizeInUse(network, 'papers');
  return {
    group: ref,
    summary: [
      `${countOf(group.items.length, 'item')}.`,
      tieWords(ties.inside, 'inside'),
      tieWords(ties.outside, 'to the rest'),
    ].join(' '),
    items: largestItems(network, group.items).map(({ item, size }) => ({ ...itemRef(analysis, item), size })),
    sizedBy: weightName(sizeBy) ?? 'links',
    neighbours: ties.to.flatMap(({ group: other, ...tie }) => {
      const to = groupRef(themes, other);
      return to === null ? [] : [{ ...tie, group: to }];
    }),
    held,
    heldRuns: held.filter(Boolean).length,
    leastSure: leastSureOf(analysis, themes, ref.index, group.items),
    caution: '',
  };
}
