/** The columns of the tables of a finished map: its items, and its clusters. */
import type { Network } from '../model/network.ts';
import { clusterTies } from './cluster-ties.ts';
import { htmlText } from './html-text.ts';
import { linkCount, linkStrength, valueOf } from './item-values.ts';
import { largestItems } from './largest-items.ts';
import {
  BETWEEN,
  column,
  countColumn,
  groupColumn,
  textColumn,
  type TableColumn,
  type TableSource,
} from './table-cells.ts';
import { nameColumn, stabilityColumn } from './table-groups.ts';
import { isUnsureMember, supportColumn } from './table-support.ts';
import { decimal } from './words.ts';

const ITEMS_SHOWN = 4;
/** Figures of an item shown at first. */
const COLUMNS_SHOWN = 4;

/** A column of figures, NaN and null where there is none. */
function figureColumn(
  id: string,
  label: string,
  isDefault: boolean,
  figureOf: (row: number) => number | null,
): TableColumn {
  const width = Math.max(84, Math.min(170, 28 + 7 * label.length));
  return column(
    id,
    label,
    { align: 'end', width, isDefault },
    {
      value: figureOf,
      text: (row) => String(figureOf(row) ?? ''),
      cell: (row) => {
        const value = figureOf(row);
        return { kind: 'text', text: value === null ? '' : decimal(value) };
      },
    },
  );
}

function labelColumn(source: TableSource, { items }: Network): TableColumn {
  const labelOf = (row: number): string => items[row]?.label ?? '';
  return column(
    'label',
    'Item',
    { width: 220, grow: 2 },
    {
      value: labelOf,
      text: labelOf,
      cell: (row) => ({
        kind: 'lead',
        mark: 'item',
        group: source.partition.itemGroup[row] ?? -1,
        isUnsure: isUnsureMember(source, 'item', row),
        text: labelOf(row),
      }),
    },
  );
}

/** A column for each field that items have, in the order these are met. */
function fieldColumns({ items }: Network): TableColumn[] {
  const values = items.map(({ fields }) => new Map(fields));
  const names = new Set(values.flatMap((fields) => [...fields.keys()]));
  return [...names].map((name) =>
    textColumn(`field ${name}`, name, { isDefault: false }, (row) => {
      const value = values[row]?.get(name);
      return value === undefined ? null : String(value);
    }),
  );
}

/** Columns of items, in the order they stand. */
export function itemColumns(source: TableSource): TableColumn[] {
  const { network } = source.analysis;
  if (network === null) return [];
  const { items, weights, scores } = network;
  const figures = [
    ...weights.map((weight) => ({ id: `weight ${weight.name}`, of: weight })),
    ...scores.map((score) => ({ id: `score ${score.name}`, of: score })),
  ];
  return [
    labelColumn(source, network),
    { ...groupColumn(source, source.partition.itemGroup), label: 'Cluster' },
    ...(source.partition.runs > 0 ? [supportColumn(source, 'item')] : []),
    countColumn('links', 'Links', 'link', { isCompact: true, width: 84 }, (row) => linkCount(network, row)),
    figureColumn('strength', 'Total link strength', true, (row) => linkStrength(network, row)),
    ...figures.map(({ id, of }, place) => figureColumn(id, of.name, place < COLUMNS_SHOWN, (row) => valueOf(of, row))),
    textColumn('id', 'Id', { isDefault: false }, (row) => items[row]?.id ?? null),
    textColumn(
      'description',
      'Description',
      { isDefault: false, width: 200, grow: 1 },
      (row) => htmlText(items[row]?.description ?? '') || null,
    ),
    textColumn('url', 'Address', { isDefault: false, width: 160, grow: 0.6 }, (row) => items[row]?.url ?? null),
    ...fieldColumns(network),
  ];
}

/** Columns of clusters, in the order they stand. */
export function clusterColumns(source: TableSource): TableColumn[] {
  const { analysis, partition } = source;
  const { network } = analysis;
  if (network === null) return [];
  const ties = clusterTies(network, partition);
  const labelsOf = (row: number): string[] =>
    largestItems(network, partition.groups[row]?.items ?? []).map(({ item }) => network.items[item]?.label ?? '');
  return [
    { ...nameColumn(source), label: 'Cluster' },
    countColumn(
      'items',
      'Items',
      'item',
      { isCompact: true, width: 84 },
      (row) => partition.groups[row]?.items.length ?? 0,
    ),
    ...(partition.runs > 0 ? [stabilityColumn(source)] : []),
    countColumn('inside', 'Links inside', 'link', { width: 104 }, (row) => ties[row]?.inside.links ?? 0),
    figureColumn('inside-strength', 'Strength inside', true, (row) => ties[row]?.inside.strength ?? null),
    countColumn('outside', 'Links outside', 'link', { width: 112 }, (row) => ties[row]?.outside.links ?? 0),
    figureColumn('outside-strength', 'Strength outside', true, (row) => ties[row]?.outside.strength ?? null),
    column(
      'largest',
      'Largest items',
      { width: 220, grow: 2 },
      {
        value: (row) => labelsOf(row)[0] ?? null,
        text: (row) => labelsOf(row).join(BETWEEN),
        cell: (row) => ({ kind: 'text', text: labelsOf(row).slice(0, ITEMS_SHOWN).join(BETWEEN) }),
      },
    ),
  ];
}
