/** How each table is looked at: sorting, columns and words typed. Outlives the table on screen. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TableColumn, TableKind } from '../../../core/view/table-cells.ts';
import { TABLE_ENTRIES, type Table, type TableSort } from '../../../core/view/table-columns.ts';
import { rememberColumns, rememberedColumns, type ColumnChoices } from './column-memory.ts';

export interface TableView {
  readonly sort: Readonly<Record<TableKind, TableSort | null>>;
  readonly columns: ColumnChoices;
  readonly text: Readonly<Record<TableKind, string>>;
}

export const tableView = createStore<TableView>()(() => ({
  sort: {
    papers: TABLE_ENTRIES.papers.sort,
    people: TABLE_ENTRIES.people.sort,
    topics: TABLE_ENTRIES.topics.sort,
    items: TABLE_ENTRIES.items.sort,
    groups: TABLE_ENTRIES.groups.sort,
  },
  columns: rememberedColumns(),
  text: { papers: '', people: '', topics: '', items: '', groups: '' },
}));

export function useTableView<T>(selector: (view: TableView) => T): T {
  return useStore(tableView, selector);
}

export function setText(kind: TableKind, text: string): void {
  tableView.setState({ text: { ...tableView.getState().text, [kind]: text } });
}

export function setSort(kind: TableKind, sort: TableSort | null): void {
  tableView.setState({ sort: { ...tableView.getState().sort, [kind]: sort } });
}

/** Ascending, then descending, then the order of the list. */
export function nextSort(sort: TableSort | null, column: string): TableSort | null {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? null : { column, isDescending: true };
}

/** The columns shown: the first always, then those chosen, in the table's order. */
export function shownColumns(table: Table, choices: ColumnChoices): readonly TableColumn[] {
  const chosen = choices[table.kind];
  return table.columns.filter(
    ({ id, isDefault }, place) => place === 0 || (chosen === undefined ? isDefault : chosen.includes(id)),
  );
}

/** Shows a column, or takes it away; remembered. */
export function toggleColumn(table: Table, id: string): void {
  const { columns } = tableView.getState();
  const shown = shownColumns(table, columns).map((column) => column.id);
  const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
  const choices = { ...columns, [table.kind]: next };
  rememberColumns(choices);
  tableView.setState({ columns: choices });
}
