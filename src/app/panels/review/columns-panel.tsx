import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import type { ColumnMapping, ColumnRole } from '../../../core/model/column-mapping.ts';
import type { Review, ReviewedSource } from '../../../core/read/review/review.ts';
import type { ReviewedColumn, ReviewedColumns } from '../../../core/read/review/review-columns.ts';
import { withRole } from '../../../core/read/review/with-role.ts';
import { ROLE_OPTIONS } from '../../../core/view/column-role-words.ts';
import { countOf } from '../../../core/view/words.ts';
import '../../styles/review-columns.css';

/** A source that is a table. */
type TableSource = ReviewedSource & { readonly columns: ReviewedColumns };

const isTable = (source: ReviewedSource): source is TableSource => source.columns !== null;

interface ColumnProps {
  readonly column: ReviewedColumn;
  readonly onChange: (role: ColumnRole | null) => void;
}

const isRole = (value: string): value is ColumnRole => ROLE_OPTIONS.some(({ role }) => role === value);

/** A column: its name, what stands in it, and what it is read as. */
function Column({ column: { name, samples, role }, onChange }: ColumnProps) {
  return (
    <li className={`columns__column${role === null ? ' columns__column--left' : ''}`}>
      <label className="columns__label">
        <span className="columns__name">{name}</span>
        <select
          className="select columns__role"
          value={role ?? ''}
          onChange={({ target: { value } }) => onChange(isRole(value) ? value : null)}
        >
          <option value="">Not read</option>
          {ROLE_OPTIONS.map((option) => (
            <option key={option.role} value={option.role}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      <p className="columns__samples">{samples.length === 0 ? 'Empty' : samples.join(' · ')}</p>
    </li>
  );
}

interface TableColumnsProps {
  readonly source: TableSource;
  readonly isUnsure: boolean;
  readonly isOnly: boolean;
  readonly onMap: (mapping: ColumnMapping | null) => void;
}

function TableColumns({ source: { file, columns }, isUnsure, isOnly, onMap }: TableColumnsProps) {
  const { mapping, isDecided } = columns;
  const [isOpen, setIsOpen] = useState(isUnsure);
  const read = columns.columns.filter(({ role }) => role !== null).length;
  return (
    <details className="columns" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="columns__head">
        <Columns3 size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className="columns__title">{isOnly ? 'Columns' : `Columns of ${file}`}</span>
        <span className="columns__state">
          {isDecided
            ? 'As you set them'
            : isUnsure
              ? 'Please check'
              : `${read} of ${countOf(columns.columns.length, 'column')} read`}
        </span>
      </summary>
      <ul className="columns__list">
        {columns.columns.map((column, at) => (
          <Column key={at} column={column} onChange={(role) => onMap(withRole(mapping, at, column.name, role))} />
        ))}
      </ul>
      {isDecided && (
        <button type="button" className="button button--small columns__reset" onClick={() => onMap(null)}>
          As found by itself
        </button>
      )}
    </details>
  );
}

interface ColumnsPanelProps {
  readonly review: Review;
  readonly onMap: (file: string, mapping: ColumnMapping | null) => void;
}

/** What the columns of tables hold; the records beside it are read anew at each change. */
export function ColumnsPanel({ review, onMap }: ColumnsPanelProps) {
  const tables = review.sources.filter(isTable);
  if (tables.length === 0) return null;
  const isUnsure = (file: string): boolean =>
    review.issues.some((issue) => issue.file === file && issue.code === 'unmapped-columns');
  return tables.map((source) => (
    <TableColumns
      key={source.file}
      source={source}
      isUnsure={isUnsure(source.file)}
      isOnly={tables.length === 1}
      onMap={(mapping) => onMap(source.file, mapping)}
    />
  ));
}
