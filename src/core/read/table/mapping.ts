/** The places of columns that a mapping names. */
import type { ColumnRef } from '../../model/column-mapping.ts';
import { columnKey } from './column-words.ts';

/** Places of the columns that `refs` name; those that the table does not have are left out. */
export function placesOf(
  refs: readonly ColumnRef[] | undefined,
  header: readonly string[] | null,
  width: number,
): number[] {
  if (refs === undefined || refs.length === 0) return [];
  const names = header?.map(columnKey) ?? [];
  return refs.flatMap((ref) => {
    const exact = typeof ref === 'number' ? ref : (header?.indexOf(ref) ?? -1);
    const place = exact >= 0 || typeof ref === 'number' ? exact : names.indexOf(columnKey(ref));
    return Number.isInteger(place) && place >= 0 && place < width ? [place] : [];
  });
}
