/** What a table is made of: columns over the rows of one kind, and what a cell shows. */
import type { Analysis } from '../model/analysis.ts';
import type { NodeKind } from '../model/ids.ts';
import type { Partition } from '../model/partition.ts';
import { yearsOf } from './describe-author.ts';
import { groupRef } from './refs.ts';
import { figure, spanWords } from './words.ts';

export type TableKind = 'papers' | 'people' | 'topics' | 'items' | 'groups';

/** What the tables show, and the groups in use. */
export interface TableSource {
  readonly analysis: Analysis;
  readonly partition: Partition;
}

/** What a cell shows, by kind; `group` is an index in the partition in use, -1 for none. */
export type Cell =
  | {
      readonly kind: 'lead';
      readonly mark: NodeKind | 'group';
      readonly group: number;
      readonly isUnsure: boolean;
      readonly text: string;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'names'; readonly names: string; readonly more: number; readonly isCut: boolean }
  /** Null: undated. */
  | { readonly kind: 'date'; readonly text: string | null }
  | { readonly kind: 'group'; readonly group: number; readonly name: string }
  /** A part of a whole, with a bar. */
  | { readonly kind: 'share'; readonly count: number; readonly of: number; readonly words: string }
  | { readonly kind: 'phrases'; readonly first: string; readonly more: number }
  | { readonly kind: 'count'; readonly count: number; readonly noun: string };

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly align: 'start' | 'end';
  /** Shown unless the person chose otherwise. */
  readonly isDefault: boolean;
  /** On the second line of a row where there is no room for columns. */
  readonly isCompact: boolean;
  /** Least width in pixels, and the share of the room that is left. */
  readonly width: number;
  readonly grow: number;
  /** What rows are sorted by; null where it is missing. */
  readonly value: (row: number) => number | string | null;
  /** In full, as copied and written to a file; empty where missing. */
  readonly text: (row: number) => string;
  readonly cell: (row: number) => Cell;
  /** What else finds the row: words on screen that `text` does not have. */
  readonly otherWords?: (row: number) => string;
}

const EMPTY: Cell = { kind: 'text', text: '' };
/** Between several names or phrases in one field. */
export const BETWEEN = '; ';

type Look = Partial<Pick<TableColumn, 'align' | 'isDefault' | 'isCompact' | 'width' | 'grow' | 'otherWords'>>;
type Content = Pick<TableColumn, 'value' | 'text' | 'cell'>;

/** A column, where what `look` leaves out is as in most of them. */
export function column(id: string, label: string, look: Look, content: Content): TableColumn {
  return { id, label, align: 'start', isDefault: true, isCompact: false, width: 120, grow: 0, ...look, ...content };
}

/** A column of plain text. */
export function textColumn(id: string, label: string, look: Look, textOf: (row: number) => string | null): TableColumn {
  const text = (row: number): string => textOf(row) ?? '';
  return column(id, label, look, { value: textOf, text, cell: (row) => ({ kind: 'text', text: text(row) }) });
}

/** A column of numbers of something. */
export function countColumn(
  id: string,
  label: string,
  noun: string,
  look: Look,
  countOf: (row: number) => number,
): TableColumn {
  const numbers: Look = { align: 'end', width: 96, ...look };
  return column(id, label, numbers, {
    value: countOf,
    text: (row) => String(countOf(row)),
    cell: (row) => ({ kind: 'count', count: countOf(row), noun }),
  });
}

/** A column of phrases: the first, and how many more. */
export function phrasesColumn(
  id: string,
  label: string,
  look: Look,
  phrasesOf: (row: number) => readonly string[],
): TableColumn {
  return column(
    id,
    label,
    { width: 150, grow: 1.2, ...look },
    {
      value: (row) => phrasesOf(row)[0] ?? null,
      text: (row) => phrasesOf(row).join(BETWEEN),
      cell: (row) => {
        const [first, ...rest] = phrasesOf(row);
        return first === undefined ? EMPTY : { kind: 'phrases', first, more: rest.length };
      },
    },
  );
}

/** The group of each row, sorted as the partition has them, largest first. */
export function groupColumn({ partition }: TableSource, groups: Int32Array): TableColumn {
  const indexOf = (row: number): number => groups[row] ?? -1;
  const nameOf = (row: number): string => groupRef(partition, indexOf(row))?.name ?? '';
  return column(
    'group',
    'Group',
    { width: 172, grow: 0.8, isCompact: true },
    {
      value: (row) => (indexOf(row) < 0 ? null : indexOf(row)),
      text: nameOf,
      cell: (row) => (indexOf(row) < 0 ? EMPTY : { kind: 'group', group: indexOf(row), name: nameOf(row) }),
    },
  );
}

/** First and last year of the papers of each row. */
export function yearsColumn({ analysis }: TableSource, papersOf: (row: number) => Iterable<number>): TableColumn {
  const years = (row: number) => yearsOf(analysis, papersOf(row)).years;
  const words = (row: number): string | null => {
    const span = years(row);
    return span === null ? null : spanWords(span.first, span.last);
  };
  return column(
    'years',
    'Years',
    { align: 'end', width: 116, otherWords: (row) => (years(row) === null ? 'undated' : '') },
    {
      value: (row) => {
        const span = years(row);
        return span === null ? null : span.first * 10_000 + span.last;
      },
      text: (row) => words(row) ?? '',
      cell: (row) => ({ kind: 'date', text: words(row) }),
    },
  );
}

/** The cell of `count` of `of`: `34`, with a bar, and `34 of 50 runs` in words. */
export function shareCell(count: number, of: number, noun: string): Cell {
  return { kind: 'share', count, of, words: `${figure(count)} of ${figure(of)} ${noun}` };
}

export function emptyCell(): Cell {
  return EMPTY;
}
