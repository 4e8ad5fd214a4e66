/** What files say of the items and links of a finished map: its clusters, weights, scores and all it came with, under its own names. */
import type { Analysis } from '../model/analysis.ts';
import type { ItemColumn, Network } from '../model/network.ts';
import { linkCount, linkStrength, valueOf } from '../view/item-values.ts';
import type { AttributeType, EdgeAttribute, NodeAttribute } from './map-attributes.ts';

type Head = readonly [id: string, type: AttributeType];
type Read = (item: number, analysis: Analysis) => string | number | boolean | null;

function ofItems([id, type]: Head, read: Read): NodeAttribute {
  return {
    id,
    title: id,
    type,
    read: ({ kind, ref }, analysis) => (kind === 'item' ? read(ref, analysis) : undefined),
  };
}

/** The number of an item's cluster: as given, else counted from 1; null where it is in none. */
export function clusterNumber({ themes, network }: Analysis, item: number): number | null {
  const group = themes.itemGroup[item] ?? -1;
  return group < 0 ? null : (network?.clusterNumbers?.[group] ?? group + 1);
}

const OWN: readonly NodeAttribute[] = [
  ofItems(['cluster', 'integer'], (item, analysis) => clusterNumber(analysis, item)),
  ofItems(['clusterName', 'string'], (item, { themes }) => themes.groups[themes.itemGroup[item] ?? -1]?.name ?? null),
  ofItems(['clusterStability', 'double'], (item, { themes }) =>
    themes.runs === 0 || (themes.itemGroup[item] ?? -1) < 0 ? null : (themes.itemStability[item] ?? null),
  ),
  ofItems(['description', 'string'], (item, { network }) => network?.items[item]?.description ?? null),
  ofItems(['link', 'string'], (item, { network }) => network?.items[item]?.url ?? null),
  ofItems(['links', 'integer'], (item, { network }) => network && linkCount(network, item)),
  ofItems(['total link strength', 'double'], (item, { network }) => network && linkStrength(network, item)),
];

const ofColumn = (column: ItemColumn): NodeAttribute =>
  ofItems([column.name, 'double'], (item) => valueOf(column, item));

/** The fields that items have, with the type all values of each have in common. */
function fieldAttributes({ items }: Network): NodeAttribute[] {
  const types = new Map<string, AttributeType>();
  const values = items.map(({ fields }) => new Map(fields));
  for (const fields of values) {
    for (const [name, value] of fields) {
      const own = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      types.set(name, (types.get(name) ?? own) === own ? own : 'string');
    }
  }
  return [...types].map(([name, type]) => ofItems([name, type], (item) => values[item]?.get(name) ?? null));
}

/** Names that every format has under names of its own. */
const TAKEN = ['id', 'label', 'x', 'y', 'size', 'colour', 'r', 'g', 'b', 'key', 'kind'];

/** Attributes under names of their own, whatever the case: the second `links` is `links 2`. */
function named(attributes: readonly NodeAttribute[]): NodeAttribute[] {
  const taken = new Set(TAKEN);
  return attributes.map((attribute) => {
    let { id } = attribute;
    for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${attribute.id} ${number}`;
    taken.add(id.toLowerCase());
    return { ...attribute, id };
  });
}

const remembered = new WeakMap<Network, readonly NodeAttribute[]>();

/** What is said of items; computed once a map. */
export function itemAttributes(network: Network): readonly NodeAttribute[] {
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const figures = [...network.weights, ...network.scores].map(ofColumn);
  const attributes = named([...OWN, ...figures, ...fieldAttributes(network)]);
  remembered.set(network, attributes);
  return attributes;
}

/** What is said of links. */
export function linkAttributes({ linkNotes }: Network): readonly EdgeAttribute[] {
  return linkNotes.size === 0
    ? []
    : [{ id: 'description', title: 'Description', type: 'string', read: ({ note }) => note }];
}
