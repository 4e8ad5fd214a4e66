/** A mapping of columns with one column changed. */
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '../../model/column-mapping.ts';

/** `mapping` with the column at `place` holding `role`, or nothing that is read. */
export function withRole(mapping: ColumnMapping, place: number, name: string, role: ColumnRole | null): ColumnMapping {
  const changed: Record<string, unknown> = { ...mapping };
  for (const other of COLUMN_ROLES) {
    const left = mapping[other]?.filter((ref) => ref !== place && ref !== name) ?? [];
    const refs = other === role ? [...left, place] : left;
    if (refs.length > 0) changed[other] = refs;
    else delete changed[other];
  }
  // How names are divided was told by the column that held them.
  if (role === 'authors' || mapping.authors?.includes(place)) {
    delete changed['authorSeparator'];
    delete changed['isFamilyFirst'];
  }
  return changed;
}
