import { memo } from 'react';
import type { TableColumn } from '../../../core/view/table-cells.ts';
import type { SlotOf } from '../../ui/group-colour.ts';
import { TableCell } from './table-cell.tsx';

export interface RowProps {
  readonly id: string;
  /** Index of the row in the table. */
  readonly row: number;
  /** Its place among the rows shown, from 0. */
  readonly place: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly TableColumn[];
  readonly slotOf: SlotOf;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Two lines, for where there is no room for columns. */
  readonly isCompact: boolean;
}

function Wide({ row, columns, slotOf }: Pick<RowProps, 'row' | 'columns' | 'slotOf'>) {
  return columns.map((column, place) => {
    const content = <TableCell cell={column.cell(row)} slotOf={slotOf} />;
    return place === 0 ? (
      <th key={column.id} scope="row" className="table-cell table-cell--first">
        {content}
      </th>
    ) : (
      <td key={column.id} className={`table-cell table-cell--${column.align}`}>
        {content}
      </td>
    );
  });
}

function Compact({ row, columns, slotOf }: Pick<RowProps, 'row' | 'columns' | 'slotOf'>) {
  const [lead, ...rest] = columns;
  return (
    <>
      <th scope="row" className="table-row__lead">
        {lead !== undefined && <TableCell cell={lead.cell(row)} slotOf={slotOf} isCompact />}
      </th>
      <td className="table-row__rest">
        {rest
          .filter((column) => column.value(row) !== null || column.cell(row).kind === 'date')
          .map((column) => (
            <span key={column.id} className={`table-row__part table-row__part--${column.id}`}>
              <TableCell cell={column.cell(row)} slotOf={slotOf} isCompact />
            </span>
          ))}
      </td>
    </>
  );
}

function Row(props: RowProps) {
  const { id, place, top, height, isSelected, isActive, isCompact } = props;
  const names = [
    'table-row',
    isCompact ? 'table-row--compact' : '',
    isSelected ? 'table-row--selected' : '',
    isActive ? 'table-row--active' : '',
  ];
  return (
    <tr
      id={id}
      className={names.filter(Boolean).join(' ')}
      style={{ height, transform: `translateY(${top}px)` }}
      aria-rowindex={place + (isCompact ? 1 : 2)}
      aria-selected={isSelected}
      data-place={place}
    >
      {isCompact ? <Compact {...props} /> : <Wide {...props} />}
    </tr>
  );
}

/** One row; made anew only where something of it changes. */
export const TableRow = memo(Row);
