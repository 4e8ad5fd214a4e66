/** The columns of a table under review: what they are called, what stands in them, and what they are taken for. */
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '../../model/column-mapping.ts';
import { placesOf } from '../table/mapping.ts';
import { previewMapping } from '../table/preview.ts';

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

const shorten = (cell: string): string =>
  cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE - 1)}…` : cell;

/** The columns of `text`, which was read as a table; null where it is laid out as none. Looks at its beginning. */
export function columnsOf(text: string, decided: ColumnMapping | undefined): ReviewedColumns | null {
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
