import { isNoFilter } from '../../../core/view/filter.ts';
import type { Table } from '../../../core/view/table-columns.ts';
import { countOf, figure, pluralOf } from '../../../core/view/words.ts';
import { useApp } from '../../store/store.ts';
import '../../styles/table.css';
import { useIsCoarse, useLayout } from '../use-layout.ts';
import { TableActions, useCopy } from './table-actions.tsx';
import { QuickFilter, SortChoice, TableFilters, TableTabs } from './table-bar.tsx';
import { TableGrid } from './table-grid.tsx';
import { setText, shownColumns, useTableView } from './table-view.ts';
import { useShownTable, useVisibleRows, type ShownTable, type VisibleRows } from './use-table.ts';

/** Why there are no rows, and the way back to some. */
function NoRows({ table }: { readonly table: Table }) {
  const clearFilter = useApp((state) => state.clearFilter);
  const isFiltered = useApp((state) => !isNoFilter(state.filter));
  const text = useTableView((view) => view.text[table.kind]);
  const nouns = pluralOf(table.noun);
  if (table.size === 0) return <p className="table-empty">This list has no {nouns}.</p>;
  const clear = (): void => {
    setText(table.kind, '');
    if (isFiltered) clearFilter();
  };
  return (
    <div className="table-empty">
      <p>{text === '' ? `No ${nouns} match.` : `No ${nouns} match “${text.trim()}”.`}</p>
      <button type="button" className="button" onClick={clear}>
        Clear filter
      </button>
    </div>
  );
}

/** Says how many rows are shown when that changes. */
function RowCount({ shown }: { readonly shown: ShownTable }) {
  const { table } = shown.source;
  const all = countOf(table.size, table.noun);
  return (
    <output className="visually-hidden">
      {shown.rows.length === table.size ? all : `${figure(shown.rows.length)} of ${all}`}
    </output>
  );
}

interface ContentProps {
  readonly shown: ShownTable;
  readonly visible: VisibleRows;
}

function TableContent({ shown, visible }: ContentProps) {
  const { table } = shown.source;
  const isCompact = useLayout() === 'phone';
  const isCoarse = useIsCoarse();
  const choices = useTableView((view) => view.columns);
  const columns = shownColumns(table, choices);
  const { said, copy } = useCopy(columns);
  const gridColumns = isCompact ? table.columns.filter(({ isCompact: fits }, place) => place === 0 || fits) : columns;
  return (
    <>
      <header className="table-bar">
        <div className="table-bar__line">
          <TableTabs visible={visible} shown={shown} />
          <QuickFilter />
          <TableActions
            shown={shown}
            columns={columns}
            said={said}
            onCopy={(rows) => void copy(rows)}
            isCompact={isCompact}
          />
        </div>
        <div className="table-bar__line">
          {isCompact && <SortChoice table={table} />}
          <TableFilters />
        </div>
      </header>
      <RowCount shown={shown} />
      {shown.rows.length === 0 ? (
        <NoRows table={table} />
      ) : (
        <TableGrid
          key={table.kind}
          shown={shown}
          columns={gridColumns}
          isCompact={isCompact}
          isCoarse={isCoarse}
          onCopy={(row) => void copy([row])}
        />
      )}
    </>
  );
}

/** The list as tables of papers, people, topics and groups, in place of the map. */
export function TableScreen() {
  const visible = useVisibleRows();
  const shown = useShownTable(visible);
  return (
    <section className="table-screen" aria-label="Table">
      {visible !== null && shown !== null && <TableContent visible={visible} shown={shown} />}
    </section>
  );
}
