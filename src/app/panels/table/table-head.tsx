import { ArrowDown, ArrowUp } from 'lucide-react';
import type { TableColumn } from '../../../core/view/table-cells.ts';
import type { TableSort } from '../../../core/view/table-columns.ts';
import { nextSort } from './table-view.ts';

interface HeadProps {
  readonly columns: readonly TableColumn[];
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
}

/** The heads of the columns: each sorts by its column, ascending, descending, then not. */
export function TableHead({ columns, sort, onSort }: HeadProps) {
  return (
    <thead className="table-head">
      <tr className="table-head__row" aria-rowindex={1}>
        {columns.map(({ id, label, align }, place) => {
          const isSorted = sort?.column === id;
          const Arrow = isSorted && sort.isDescending ? ArrowDown : ArrowUp;
          return (
            <th
              key={id}
              scope="col"
              className={`table-cell table-cell--${align}${place === 0 ? ' table-cell--first' : ''}`}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" className="table-head__sort" onClick={() => onSort(nextSort(sort, id))}>
                <span className="table-cell__text">{label}</span>
                {isSorted && <Arrow size={14} strokeWidth={2} aria-hidden="true" focusable="false" />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
