/** What several selected items of a finished map share. Cost: the links of all of them. */
import { rowOf } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { NodeKey } from '../model/ids.ts';
import { itemShares, linkWords } from './describe-item.ts';
import { countedRefs, findNodes, itemRef, tally, type CountedRef, type GroupShare, type NodeRef } from './refs.ts';
import { countOf } from './words.ts';

const MOST_LISTED = 200;

export interface ItemsView {
  /** In the order they were selected. */
  readonly nodes: readonly NodeRef[];
  /** Keys that the map does not have. */
  readonly missing: number;
  /** `3 items`. */
  readonly counts: string;
  /** `2 links among them, total strength 5.` */
  readonly summary: string;
  /** Items linked to at least two of them; count is to how many. */
  readonly shared: readonly CountedRef[];
  readonly clusters: readonly GroupShare[];
}

/** What the items with these keys share; an item named twice counts once. */
export function describeItems(analysis: Analysis, keys: readonly NodeKey[]): ItemsView | null {
  const { network } = analysis;
  if (network === null) return null;
  const nodes = findNodes(analysis, keys);
  const chosen = new Set(nodes.map(({ ref }) => ref));
  const counts = new Map<number, number>();
  let [links, strength] = [0, 0];
  for (const item of chosen) {
    const row = rowOf(network.neighbours, item);
    tally(row, counts);
    row.forEach((other, k) => {
      if (other <= item || !chosen.has(other)) return;
      links += 1;
      strength += network.neighbours.weights[(network.neighbours.offsets[item] ?? 0) + k] ?? 0;
    });
  }
  const several = new Map([...counts].filter(([item, count]) => count > 1 && !chosen.has(item)));
  const among = links === 0 ? 'No links among them' : linkWords(links, strength).replace(',', ' among them,');
  return {
    nodes,
    missing: new Set(keys).size - nodes.length,
    counts: nodes.length === 0 ? '' : countOf(nodes.length, 'item'),
    summary: `${among}.`,
    shared: countedRefs(several, (item) => itemRef(analysis, item), MOST_LISTED),
    clusters: itemShares(analysis, chosen),
  };
}
