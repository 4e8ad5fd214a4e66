/** An item of a finished map as VOSviewer JSON has it: with the weights and scores that it came with. */
import type { Analysis } from '../model/analysis.ts';
import type { ItemColumn } from '../model/network.ts';
import { linkCount, linkStrength, valueOf } from '../view/item-values.ts';
import type { MapMark, MapNode } from './map-table.ts';

/** The figures that an item has, by name. */
function figuresOf(columns: readonly ItemColumn[], item: number): [name: string, value: number][] {
  return columns.flatMap((column) => {
    const value = valueOf(column, item);
    return value === null ? [] : [[column.name, value]];
  });
}

/** Names that mean something else to VOSviewer. */
const TAKEN = new Set(['id', 'label', 'description', 'url', 'x', 'y', 'cluster', 'weights', 'scores']);

export function networkItem(
  { key, label, ref }: MapNode,
  mark: MapMark,
  cluster: number | undefined,
  { network }: Analysis,
) {
  const item = network?.items[ref];
  if (network === null || item === undefined) return { id: key, label, x: mark.x, y: -mark.y };
  return {
    ...Object.fromEntries(item.fields.filter(([name]) => !TAKEN.has(name))),
    id: key,
    label,
    ...(item.description === null ? {} : { description: item.description }),
    ...(item.url === null ? {} : { url: item.url }),
    x: mark.x,
    y: -mark.y,
    ...(cluster === undefined ? {} : { cluster }),
    weights: Object.fromEntries([
      ['Links', linkCount(network, ref)],
      ['Total link strength', linkStrength(network, ref)],
      ...figuresOf(network.weights, ref),
    ]),
    scores: Object.fromEntries(figuresOf(network.scores, ref)),
  };
}
