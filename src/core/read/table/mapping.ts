/** Which column of a table holds what: plain JSON, as a person may set it. */
import type { AuthorSeparator } from './author-cells.ts';
import { columnKey, type ColumnRole } from './column-words.ts';
import type { Delimiter } from './rows.ts';

/** A column by its place from 0, or by its name. */
export type ColumnRef = number | string;

/**
 * Columns by what they hold. Of several the first that is not blank counts in each row; several of authors are joined
 * where the separator is `columns`.
 */
export type ColumnMapping = { readonly [Role in ColumnRole]?: readonly ColumnRef[] } & {
  /** Told by the cells where it is left out. */
  readonly authorSeparator?: AuthorSeparator;
  /** Whether names without a comma are `Family I.`; told by the cells where it is left out. */
  readonly isFamilyFirst?: boolean;
  /** Found by content where it is left out. */
  readonly delimiter?: Delimiter;
  /** Line of the columns' names, 0 for none; found by content where it is left out. */
  readonly headerLine?: number;
};

/** Places of the columns that `refs` name; those that the table does not have are left out. */
export function placesOf(
  refs: readonly ColumnRef[] | undefined,
  header: readonly string[] | null,
  width: number,
): number[] {
  const names = header?.map(columnKey) ?? [];
  return (refs ?? []).flatMap((ref) => {
    const exact = typeof ref === 'number' ? ref : (header?.indexOf(ref) ?? -1);
    const place = exact >= 0 || typeof ref === 'number' ? exact : names.indexOf(columnKey(ref));
    return Number.isInteger(place) && place >= 0 && place < width ? [place] : [];
  });
}
