import type { Network } from '../model/network.ts';
import { compareText } from '../text/fold.ts';
import { sizesOf } from './item-values.ts';

export interface SizedItem {
  readonly item: number;
  readonly size: number;
}

const remembered = new WeakMap<Network['items'], Float64Array>();

/** Some items of a map, largest first by what marks are sized by at first, then by label. */
export function largestItems(network: Omit<Network, 'clusterNumbers'>, some: readonly number[]): SizedItem[] {
  const sizes = remembered.get(network.items) ?? sizesOf(network, 'papers');
  remembered.set(network.items, sizes);
  const labelOf = (item: number): string => network.items[item]?.label ?? '';
  return some
    .map((item) => ({ item, size: sizes[item] ?? 0 }))
    .sort((a, b) => b.size - a.size || compareText(labelOf(a.item), labelOf(b.item)) || a.item - b.item);
}
