/** The tables of a list (papers, people, topics, groups) and of a finished map (items, clusters): what each is called, its rows and its columns. */
import type { Analysis } from '../model/analysis.ts';
import { makeNodeKey, type NodeKey } from '../model/ids.ts';
import type { TableColumn, TableKind, TableSource } from './table-cells.ts';
import { groupColumns } from './table-groups.ts';
import { clusterColumns, itemColumns } from './table-items.ts';
import { paperColumns } from './table-papers.ts';
import { peopleColumns } from './table-people.ts';
import { topicColumns } from './table-topics.ts';

export interface TableSort {
  /** Id of a column. */
  readonly column: string;
  readonly isDescending: boolean;
}

/** What a row stands for. */
export type RowTarget =
  { readonly kind: 'node'; readonly key: NodeKey } | { readonly kind: 'group'; readonly id: string };

export interface Table {
  readonly kind: TableKind;
  readonly label: string;
  /** What one row is. */
  readonly noun: string;
  readonly size: number;
  /** The first one names the row; columns that would be empty in every row are left out. */
  readonly columns: readonly TableColumn[];
  readonly targetOf: (row: number) => RowTarget;
}

interface TableEntry {
  readonly label: string;
  /** What one row is. */
  readonly noun: string;
  /** How the table is sorted at first; null leaves the order of the list. */
  readonly sort: TableSort | null;
  readonly columns: (source: TableSource) => TableColumn[];
  readonly size: (source: TableSource) => number;
  readonly targetOf: (source: TableSource, row: number) => RowTarget;
}

const MOST_PAPERS_FIRST: TableSort = { column: 'papers', isDescending: true };

/** What there is to know of each table. */
export const TABLE_ENTRIES: Readonly<Record<TableKind, TableEntry>> = {
  papers: {
    label: 'Papers',
    noun: 'paper',
    sort: { column: 'group', isDescending: false },
    columns: paperColumns,
    size: ({ analysis }) => analysis.papers.length,
    targetOf: ({ analysis }, row) => ({ kind: 'node', key: makeNodeKey('paper', analysis.papers[row]?.id ?? '') }),
  },
  people: {
    label: 'People',
    noun: 'person',
    sort: MOST_PAPERS_FIRST,
    columns: peopleColumns,
    size: ({ analysis }) => analysis.authors.length,
    targetOf: ({ analysis }, row) => ({ kind: 'node', key: makeNodeKey('author', analysis.authors[row]?.id ?? '') }),
  },
  topics: {
    label: 'Topics',
    noun: 'topic',
    sort: MOST_PAPERS_FIRST,
    columns: topicColumns,
    size: ({ analysis }) => analysis.topics.length,
    targetOf: ({ analysis }, row) => ({ kind: 'node', key: makeNodeKey('topic', analysis.topics[row]?.id ?? '') }),
  },
  items: {
    label: 'Items',
    noun: 'item',
    sort: { column: 'links', isDescending: true },
    columns: itemColumns,
    size: ({ analysis }) => analysis.network?.items.length ?? 0,
    targetOf: ({ analysis }, row) => ({
      kind: 'node',
      key: makeNodeKey('item', analysis.network?.items[row]?.id ?? ''),
    }),
  },
  groups: {
    label: 'Groups',
    noun: 'group',
    sort: null,
    columns: (source) => (source.analysis.network === null ? groupColumns(source) : clusterColumns(source)),
    size: ({ partition }) => partition.groups.length,
    targetOf: ({ partition }, row) => ({ kind: 'group', id: partition.groups[row]?.id ?? '' }),
  },
};

/** The tables there are of an analysis. */
export function tablesOf({ network }: Pick<Analysis, 'network'>): readonly TableKind[] {
  return network === null ? ['papers', 'people', 'topics', 'groups'] : ['items', 'groups'];
}

/** What a table is called, and one of its rows. */
export function tableWords(
  kind: TableKind,
  { network }: Pick<Analysis, 'network'>,
): Pick<TableEntry, 'label' | 'noun'> {
  if (kind === 'groups' && network !== null) return { label: 'Clusters', noun: 'cluster' };
  const { label, noun } = TABLE_ENTRIES[kind];
  return { label, noun };
}

function hasValues(column: TableColumn, size: number): boolean {
  for (let row = 0; row < size; row += 1) {
    const value = column.value(row);
    if (value !== null && value !== '') return true;
  }
  return false;
}

/** The table of one kind. Cells are made when asked for; columns off by default and empty in every row are left out. */
export function makeTable(kind: TableKind, source: TableSource): Table {
  const entry = TABLE_ENTRIES[kind];
  const size = entry.size(source);
  return {
    kind,
    ...tableWords(kind, source.analysis),
    size,
    columns: entry.columns(source).filter((column) => column.isDefault || hasValues(column, size)),
    targetOf: (row) => entry.targetOf(source, row),
  };
}
