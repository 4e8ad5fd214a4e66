/** What the items of a finished map are sized by. */
import { rowSize } from '../graph/csr.ts';
import { rowWeight } from '../layout/adjacency.ts';
import type { ItemColumn, Network } from '../model/network.ts';
import type { SizeBy } from '../model/scene.ts';
import { weightName, weightSize } from './look-names.ts';

/** The size in use: what was asked for where the map has it, else what it is sized by at first. */
export function sizeInUse(
  { weights, isSizedByWeight }: Pick<Network, 'weights' | 'isSizedByWeight'>,
  asked: SizeBy,
): SizeBy {
  const name = weightName(asked);
  if (asked === 'links' || asked === 'strength' || weights.some((weight) => weight.name === name)) return asked;
  const [first] = weights;
  return isSizedByWeight && first !== undefined ? weightSize(first.name) : 'links';
}

/** Links of an item. */
export function linkCount({ neighbours }: Pick<Network, 'neighbours'>, item: number): number {
  return rowSize(neighbours, item);
}

/** Summed strength of an item's links. */
export function linkStrength({ neighbours }: Pick<Network, 'neighbours'>, item: number): number {
  return rowWeight(neighbours, item);
}

/** The figure of each item that a size stands for; 0 where it has none. */
export function sizesOf(network: Omit<Network, 'clusterNumbers'>, asked: SizeBy): Float64Array {
  const sizeBy = sizeInUse(network, asked);
  const weight = network.weights.find(({ name }) => name === weightName(sizeBy));
  return Float64Array.from(network.items, (_, item) => {
    if (weight !== undefined) return valueOf(weight, item) ?? 0;
    return sizeBy === 'strength' ? linkStrength(network, item) : linkCount(network, item);
  });
}

/** The figure of an item; null where it has none. */
export function valueOf({ values }: ItemColumn, item: number): number | null {
  const value = values[item] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}
