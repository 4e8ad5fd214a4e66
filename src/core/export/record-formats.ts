/** The formats in which the records of a list are written for other programs: each reads back to the same records. */
import type { Paper } from '../model/paper.ts';
import { writeBibtex } from './write-bibtex.ts';
import { writeCsl } from './write-csl.ts';
import { writeJsonl } from './write-jsonl.ts';
import { writePapersCsv } from './write-papers-csv.ts';
import { writeRis } from './write-ris.ts';

export interface RecordFormat {
  readonly id: string;
  readonly label: string;
  readonly ending: string;
  readonly write: (papers: readonly Paper[]) => string;
}

export const RECORD_FORMATS = [
  { id: 'bibtex', label: 'BibTeX', ending: '.bib', write: writeBibtex },
  { id: 'ris', label: 'RIS', ending: '.ris', write: writeRis },
  { id: 'csl', label: 'CSL-JSON', ending: '.json', write: writeCsl },
  { id: 'csv', label: 'CSV', ending: '.csv', write: writePapersCsv },
  { id: 'jsonl', label: 'JSON Lines', ending: '.jsonl', write: writeJsonl },
] as const satisfies readonly RecordFormat[];

export type RecordFormatId = (typeof RECORD_FORMATS)[number]['id'];
export const RECORD_FORMAT_IDS: readonly RecordFormatId[] = RECORD_FORMATS.map(({ id }) => id);

/** The format with that id. */
export function recordFormat(id: RecordFormatId): RecordFormat {
  return RECORD_FORMATS.find((format) => format.id === id) ?? RECORD_FORMATS[0];
}

/** The format that the ending of a file's name tells, or null. */
export function recordFormatOfName(name: string): RecordFormat | null {
  return RECORD_FORMATS.find(({ ending }) => name.toLowerCase().endsWith(ending)) ?? null;
}
