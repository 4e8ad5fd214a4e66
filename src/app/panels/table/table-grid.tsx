import { useMemo, useRef, type CSSProperties } from 'react';
import type { TableColumn } from '../../../core/view/table-cells.ts';
import { useApp } from '../../store/store.ts';
import { useGroupColour } from '../../ui/group-colour.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { setSort, useTableView } from './table-view.ts';
import { useGrid } from './use-grid.ts';
import type { RowSizes } from './use-row-window.ts';
import { targetId } from './use-selected.ts';
import type { ShownTable } from './use-table.ts';

const SIZES: RowSizes = { row: 34, head: 34 };
const TOUCH_SIZES: RowSizes = { row: 44, head: 44 };
const COMPACT_SIZES: RowSizes = { row: 58, head: 0 };

/** The widths of columns as a CSS grid, and the least width of all. */
function gridStyle(columns: readonly TableColumn[]): CSSProperties {
  const tracks = columns.map(({ width, grow }) => (grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`));
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  return { '--table-columns': tracks.join(' '), '--table-width': `${least}px` } as CSSProperties;
}

interface GridProps {
  readonly shown: ShownTable;
  readonly columns: readonly TableColumn[];
  /** Two lines a row and no heads. */
  readonly isCompact: boolean;
  readonly isCoarse: boolean;
  readonly onCopy: (row: number) => void;
}

/** The rows of a table with their heads: only those in view are made. */
export function TableGrid({ shown, columns, isCompact, isCoarse, onCopy }: GridProps) {
  const { rows } = shown;
  const { table } = shown.source;
  const sizes = isCompact ? COMPACT_SIZES : isCoarse ? TOUCH_SIZES : SIZES;
  const scroller = useRef<HTMLTableElement>(null);
  const { view, active, selected, rowId, props } = useGrid(scroller, shown, sizes, onCopy);
  const sort = useTableView((view) => view.sort[table.kind]);
  const slotOf = useGroupColour(useApp((state) => state.colourBy));
  const style = useMemo(() => gridStyle(columns), [columns]);
  return (
    <table
      ref={scroller}
      style={style}
      aria-rowcount={rows.length + (isCompact ? 0 : 1)}
      aria-colcount={isCompact ? 2 : columns.length}
      {...props}
    >
      {!isCompact && <TableHead columns={columns} sort={sort} onSort={(next) => setSort(table.kind, next)} />}
      <tbody className="table-body" style={{ height: rows.length * sizes.row }}>
        {Array.from(rows.subarray(view.first, view.end), (row, at) => {
          const place = view.first + at;
          return (
            <TableRow
              key={place % view.slots}
              id={rowId(row)}
              row={row}
              place={place}
              top={place * sizes.row}
              height={sizes.row}
              columns={columns}
              slotOf={slotOf}
              isSelected={selected.has(targetId(table.targetOf(row)))}
              isActive={row === active}
              isCompact={isCompact}
            />
          );
        })}
      </tbody>
    </table>
  );
}
