/** Remembers on this machine what the columns of tables hold, by the names of the columns. */
import type { ColumnMapping } from '../../../core/model/column-mapping.ts';
import type { ReviewedColumns } from '../../../core/read/review/review-columns.ts';

const KEY = 'coterie.columns';
const MOST_KEPT = 40;

type Kept = readonly (readonly [names: string, mapping: ColumnMapping])[];

const namesOf = ({ columns }: ReviewedColumns): string => columns.map(({ name }) => name).join('\t');

/** What is kept; nothing where the browser keeps nothing. */
function load(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Kept) : [];
  } catch {
    return [];
  }
}

/** The mapping that was chosen for a table with these columns, or null. */
export function rememberedMapping(columns: ReviewedColumns): ColumnMapping | null {
  const names = namesOf(columns);
  return load().find((entry) => entry[0] === names)?.[1] ?? null;
}

/** Keeps a mapping for tables with these columns; null forgets it. */
export function rememberMapping(columns: ReviewedColumns, mapping: ColumnMapping | null): void {
  const names = namesOf(columns);
  const others = load().filter((entry) => entry[0] !== names);
  const next = mapping === null ? others : [[names, mapping] as const, ...others].slice(0, MOST_KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
