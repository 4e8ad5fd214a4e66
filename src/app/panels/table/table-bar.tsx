import { ArrowDown, ArrowUp, ListFilter, Search, X } from 'lucide-react';
import { useId } from 'react';
import type { TableKind } from '../../../core/view/table-cells.ts';
import { tablesOf, tableWords, type Table } from '../../../core/view/table-columns.ts';
import { figure } from '../../../core/view/words.ts';
import { setFrame, useFrame } from '../../store/frame.ts';
import { useApp } from '../../store/store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { FilterCount, FiltersInForce, useFilterWords } from '../filter-bar.tsx';
import { Segmented } from '../segmented.tsx';
import { FlagChips } from './flag-chips.tsx';
import { setSort, setText, useTableView } from './table-view.ts';
import type { ShownTable, VisibleRows } from './use-table.ts';

const NO_MAP = { network: null } as const;

function sum(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}

/** `45`, or `31 of 45` where some are left out. */
const partOf = (shown: number, all: number): string =>
  shown === all ? figure(all) : `${figure(shown)} of ${figure(all)}`;

interface TabsProps {
  readonly visible: VisibleRows;
  /** The table on screen: of its rows, the words typed may leave out more. */
  readonly shown: ShownTable;
}

/** Which of the tables is shown, each with its number of rows. */
export function TableTabs({ visible, shown }: TabsProps) {
  const kind = useApp((state) => state.table);
  const setTable = useApp((state) => state.setTable);
  const countOf = (of: TableKind): string => {
    const all = visible[of].length;
    return partOf(of === shown.source.table.kind ? shown.rows.length : sum(visible[of]), all);
  };
  const analysis = useApp((state) => state.list?.analysis ?? NO_MAP);
  const options = tablesOf(analysis).map((value) => ({
    value,
    label: `${tableWords(value, analysis).label} ${countOf(value)}`,
  }));
  return <Segmented label="Table" className="table-tabs" options={options} value={kind} onChange={setTable} />;
}

/** Leaves the rows that have all the words typed, in whatever column. */
export function QuickFilter() {
  const kind = useApp((state) => state.table);
  const text = useTableView((view) => view.text[kind]);
  const analysis = useApp((state) => state.list?.analysis ?? NO_MAP);
  const label = `Find in ${tableWords(kind, analysis).label.toLowerCase()}`;
  return (
    <div className="quick-filter">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
      <input
        className="quick-filter__input"
        type="text"
        value={text}
        placeholder={label}
        aria-label={label}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(kind, event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          setText(kind, '');
        }}
      />
      {text !== '' && (
        <IconButton icon={X} label="Clear" className="quick-filter__clear" onClick={() => setText(kind, '')} />
      )}
    </div>
  );
}

/** Sorting where there are no heads to press. */
export function SortChoice({ table }: { readonly table: Table }) {
  const sort = useTableView((view) => view.sort[table.kind]);
  const id = useId();
  const column = sort?.column ?? '';
  return (
    <div className="sort-choice">
      <label htmlFor={id}>Sort by</label>
      <select
        id={id}
        className="sort-choice__select"
        value={column}
        onChange={({ target }) =>
          setSort(table.kind, target.value === '' ? null : { column: target.value, isDescending: false })
        }
      >
        <option value="">List order</option>
        {table.columns.map(({ id: value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {sort !== null && (
        <IconButton
          icon={sort.isDescending ? ArrowDown : ArrowUp}
          label={sort.isDescending ? 'Descending' : 'Ascending'}
          onClick={() => setSort(table.kind, { column: sort.column, isDescending: !sort.isDescending })}
        />
      )}
    </div>
  );
}

/** Chips for what there is to look at, the way to all filters, and those in force, each with its way back. */
export function TableFilters() {
  const isOpen = useFrame((state) => state.isFilterOpen);
  const words = useFilterWords();
  // The flags have their chips already.
  const others = words.filter(({ without }) => without.flags === undefined);
  return (
    <fieldset className="table-filters">
      <legend className="visually-hidden">Show only</legend>
      <FlagChips />
      <button
        type="button"
        className="flag-chip filter-opener"
        aria-expanded={isOpen}
        onClick={() => setFrame({ isFilterOpen: !isOpen })}
      >
        <ListFilter size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
        Filter
        <FilterCount count={words.length} />
      </button>
      {words.length > 0 ? (
        <FiltersInForce words={others} />
      ) : (
        <span className="table-filters__hint">J and K walk, Enter opens</span>
      )}
    </fieldset>
  );
}
