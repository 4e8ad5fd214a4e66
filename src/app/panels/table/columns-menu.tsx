import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import type { TableColumn } from '../../../core/view/table-cells.ts';
import type { Table } from '../../../core/view/table-columns.ts';
import { Popup } from '../popup.tsx';
import { toggleColumn } from './table-view.ts';

interface ColumnsMenuProps {
  readonly table: Table;
  readonly shown: readonly TableColumn[];
}

const FACE = (
  <>
    <Columns3 size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
    <span className="table-action__word">Columns</span>
  </>
);

/** Chooses the columns; the first one stays. */
export function ColumnsMenu({ table, shown }: ColumnsMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popup
      className="columns-menu"
      button={{ className: 'button button--small', face: FACE }}
      popupClassName="columns-menu__popup"
      isOpen={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
    >
      <fieldset>
        <legend className="columns-menu__title">Columns</legend>
        {table.columns.slice(1).map((column) => (
          <label key={column.id} className="columns-menu__item">
            <input type="checkbox" checked={shown.includes(column)} onChange={() => toggleColumn(table, column.id)} />
            {column.label}
          </label>
        ))}
      </fieldset>
    </Popup>
  );
}
