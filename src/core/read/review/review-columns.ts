/** The columns of a table under review: what they are called, what stands in them, and what they are taken for. */
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '../../model/column-mapping.ts';
import { chooseReader } from '../registry.ts';
import { placesOf } from '../table/mapping.ts';
import { previewMapping } from '../table/preview.ts';
import { tableReader } from '../table/table-reader.ts';

export interface ReviewedColumn {
  readonly name: string;
  /** Its first cells that are not blank, cut. */
  readonly samples: readonly string[];
  /** Null where it is not read. */
  readonly role: ColumnRole | null;
}

export interface ReviewedColumns {
  readonly columns: readonly ReviewedColumn[];
  readonly mapping: ColumnMapping;
  /** Whether the person said what the columns hold. */
  readonly isDecided: boolean;
}

const SAMPLED_ROWS = 12;
const SAMPLES = 2;
const LONGEST_SAMPLE = 90;
const LOOKED_AT = 400_000;

const shorten = (cell: string): string =>
  cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE - 1)}…` : cell;

/** The columns of `text` where it is read as a table, else null. Looks at the beginning of the text. */
export function columnsOf(text: string, decided: ColumnMapping | undefined): ReviewedColumns | null {
  if (text === '' || (decided === undefined && chooseReader(text.slice(0, LOOKED_AT)) !== tableReader)) return null;
  const preview = previewMapping(text, decided ?? null, SAMPLED_ROWS);
  if (preview === null) return null;
  const mapping = decided ?? preview.guess;
  const roles = new Map<number, ColumnRole>();
  for (const role of COLUMN_ROLES) {
    for (const place of placesOf(mapping[role], preview.columns, preview.columns.length)) {
      if (!roles.has(place)) roles.set(place, role);
    }
  }
  return {
    columns: preview.columns.map((name, at) => {
      const cells = preview.rows
        .map((row) => (row[at] ?? '').replace(/\s+/g, ' ').trim())
        .filter((cell) => cell !== '');
      return { name, samples: [...new Set(cells)].slice(0, SAMPLES).map(shorten), role: roles.get(at) ?? null };
    }),
    mapping,
    isDecided: decided !== undefined,
  };
}

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
