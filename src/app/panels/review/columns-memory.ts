/** Remembers on this machine what the columns of tables hold, by the names of the columns. */
import * as v from 'valibot';
import type { ColumnMapping } from '../../../core/model/column-mapping.ts';
import type { ReviewedColumns } from '../../../core/read/review/review-columns.ts';
import { columnMapping } from '../../store/column-mapping-schema.ts';

const KEY = 'coterie.columns';
const MOST_KEPT = 40;

const keptSchema = v.array(v.tuple([v.string(), columnMapping]));
type Kept = v.InferOutput<typeof keptSchema>;

export interface ColumnsMemory {
  /** The mapping that was chosen for a table with these columns, or null. */
  readonly find: (columns: ReviewedColumns) => ColumnMapping | null;
  /** Keeps the mapping that was chosen, or forgets the one before where none is. */
  readonly keep: (columns: ReviewedColumns) => void;
}

const namesOf = ({ columns }: ReviewedColumns): string => columns.map(({ name }) => name).join('\t');

/** What is kept; nothing where the browser keeps nothing, or something else. */
function load(): Kept {
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}

function keep(columns: ReviewedColumns): void {
  const names = namesOf(columns);
  const others = load().filter(([known]) => known !== names);
  const next = columns.isDecided ? [[names, columns.mapping] as const, ...others].slice(0, MOST_KEPT) : others;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

export const browserMemory: ColumnsMemory = {
  find: (columns) => load().find(([names]) => names === namesOf(columns))?.[1] ?? null,
  keep,
};
