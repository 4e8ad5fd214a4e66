import { Check, Copy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TableColumn } from '../../../core/view/table-cells.ts';
import { countOf } from '../../../core/view/words.ts';
import { useApp } from '../../store/store.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { copyRows, fileName, saveCsv } from './copy-table.ts';
import type { ShownTable } from './use-table.ts';
import { targetId, useSelectedIds } from './use-selected.ts';

const SHOWN_MS = 2500;

/** Copies rows and says, for a while, that it did. */
export function useCopy(columns: readonly TableColumn[]) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (rows: Int32Array | readonly number[]): Promise<void> => {
    try {
      await copyRows(columns, rows);
      setSaid(`${countOf(rows.length, 'row')} copied`);
    } catch {
      setSaid('Could not copy');
    }
  };
  return { said, copy };
}

interface ActionsProps {
  readonly shown: ShownTable;
  readonly columns: readonly TableColumn[];
  readonly said: string;
  readonly onCopy: (rows: Int32Array | readonly number[]) => void;
  readonly isCompact: boolean;
}

/** Columns, copy and CSV. Copy takes the rows that are selected, else all that are shown. */
export function TableActions({ shown, columns, said, onCopy, isCompact }: ActionsProps) {
  const { table } = shown.source;
  const list = useApp((state) => state.list?.name ?? '');
  const selected = useSelectedIds();
  const chosen =
    selected.size === 0 ? shown.rows : shown.rows.filter((row) => selected.has(targetId(table.targetOf(row))));
  const rows = chosen.length === 0 ? shown.rows : chosen;
  const isCopied = said.endsWith('copied');
  const Icon = isCopied ? Check : Copy;
  const copyLabel =
    rows === shown.rows ? `Copy ${countOf(rows.length, 'row')}` : `Copy selected ${countOf(rows.length, 'row')}`;
  const noun = table.label.toLowerCase();
  return (
    <div className="table-actions">
      {!isCompact && <ColumnsMenu table={table} shown={columns} />}
      <button
        type="button"
        className="button button--small"
        aria-label={copyLabel}
        title={copyLabel}
        disabled={rows.length === 0}
        onClick={() => onCopy(rows)}
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
        <span className="table-action__word">{isCopied ? 'Copied' : 'Copy'}</span>
      </button>
      <output className="visually-hidden">{said}</output>
      <button
        type="button"
        className="button button--small"
        title={`Save ${countOf(shown.rows.length, 'row')} as a CSV file`}
        disabled={shown.rows.length === 0}
        onClick={() => saveCsv(fileName(list, noun, 'csv'), columns, shown.rows)}
      >
        <Download size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
        CSV
      </button>
    </div>
  );
}
