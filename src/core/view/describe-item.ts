/** What the inspector says of an item of a finished map. Linear in its links. */
import { rowOf } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ItemColumn, Network } from '../model/network.ts';
import type { Fact } from './describe-paper.ts';
import { htmlText } from './html-text.ts';
import { linkCount, linkStrength, valueOf } from './item-values.ts';
import { groupRef, itemRef, type GroupRef, type GroupShare, type NodeRef } from './refs.ts';
import { countOf, decimal } from './words.ts';

/** An item with a strength. */
export interface LinkedRef extends NodeRef {
  readonly strength: number;
}

export interface ItemView extends NodeRef {
  readonly group: GroupRef | null;
  /** `12 links, total strength 34.` */
  readonly summary: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly weights: readonly Fact[];
  readonly scores: readonly Fact[];
  readonly fields: readonly Fact[];
  /** Strongest first. */
  readonly neighbours: readonly LinkedRef[];
  /** The neighbours by cluster, most first. */
  readonly clusters: readonly GroupShare[];
  /** `with it in 41 of 50 runs`; '' where the clusters were given. */
  readonly support: string;
}

/** The items linked to one, strongest first, ties in the map's order. */
export function neighboursOf(analysis: Analysis, network: Network, item: number): LinkedRef[] {
  const { neighbours } = network;
  const first = neighbours.offsets[item] ?? 0;
  return Array.from(rowOf(neighbours, item), (other, k) => ({
    ...itemRef(analysis, other),
    strength: neighbours.weights[first + k] ?? 0,
  })).sort((a, b) => b.strength - a.strength || a.ref - b.ref);
}

/** Items by cluster, most first, those in none last. */
export function itemShares({ themes }: Analysis, items: Iterable<number>): GroupShare[] {
  const counts = new Map<number, number>();
  for (const item of items) {
    const group = themes.itemGroup[item] ?? -1;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => Number(a[0] < 0) - Number(b[0] < 0) || b[1] - a[1] || a[0] - b[0])
    .map(([group, count]) => ({ group: groupRef(themes, group), count }));
}

function factsOf(columns: readonly ItemColumn[], item: number): Fact[] {
  return columns.flatMap((column) => {
    const value = valueOf(column, item);
    return value === null ? [] : [{ label: column.name, value: decimal(value) }];
  });
}

function fieldText(value: string | number | boolean): string {
  if (typeof value === 'number') return decimal(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

function supportWords({ themes }: Analysis, item: number): string {
  const runs = themes.support[item]?.find(({ group }) => group === themes.itemGroup[item])?.runs;
  return runs === undefined || themes.runs === 0 ? '' : `with it in ${runs} of ${themes.runs} runs`;
}

/** `3 links, total strength 4.5`, or `no links`. */
export function linkWords(links: number, strength: number): string {
  return links === 0 ? 'no links' : `${countOf(links, 'link')}, total strength ${decimal(strength)}`;
}

/** Everything the inspector shows of an item; null where there is none. */
export function describeItem(analysis: Analysis, ref: number): ItemView | null {
  const { network, themes } = analysis;
  const item = network?.items[ref];
  if (network === null || item === undefined) return null;
  const neighbours = neighboursOf(analysis, network, ref);
  const words = linkWords(linkCount(network, ref), linkStrength(network, ref));
  return {
    ...itemRef(analysis, ref),
    group: groupRef(themes, themes.itemGroup[ref] ?? -1),
    summary: `${words === 'no links' ? 'No links' : words}.`,
    description: item.description === null ? null : htmlText(item.description),
    url: item.url,
    weights: factsOf(network.weights, ref),
    scores: factsOf(network.scores, ref),
    fields: item.fields
      .map(([label, value]) => ({ label, value: fieldText(value) }))
      .filter(({ value }) => value !== ''),
    neighbours,
    clusters: itemShares(
      analysis,
      neighbours.map((neighbour) => neighbour.ref),
    ),
    support: supportWords(analysis, ref),
  };
}
