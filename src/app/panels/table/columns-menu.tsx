import { Columns3 } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import type { TableColumn } from '../../../core/view/table-cells.ts';
import type { Table } from '../../../core/view/table-columns.ts';
import { usePopup } from '../use-popup.ts';
import { toggleColumn } from './table-view.ts';

interface ColumnsMenuProps {
  readonly table: Table;
  readonly shown: readonly TableColumn[];
}

/** Chooses the columns; the first one stays. */
export function ColumnsMenu({ table, shown }: ColumnsMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  const root = usePopup<HTMLDivElement>(isOpen, close);
  const id = useId();
  return (
    <div className="columns-menu" ref={root}>
      <button
        type="button"
        className="button button--small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Columns3 size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
        <span className="table-action__word">Columns</span>
      </button>
      <div id={id} className="menu columns-menu__popup" hidden={!isOpen}>
        <fieldset>
          <legend className="columns-menu__title">Columns</legend>
          {table.columns.slice(1).map((column) => (
            <label key={column.id} className="columns-menu__item">
              <input type="checkbox" checked={shown.includes(column)} onChange={() => toggleColumn(table, column.id)} />
              {column.label}
            </label>
          ))}
        </fieldset>
      </div>
    </div>
  );
}
