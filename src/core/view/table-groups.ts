/** The columns of the table of groups: the themes or circles in use. */
import type { Group } from '../model/partition.ts';
import {
  BETWEEN,
  column,
  countColumn,
  emptyCell,
  phrasesColumn,
  shareCell,
  yearsColumn,
  type TableColumn,
  type TableSource,
} from './table-cells.ts';

const PEOPLE_SHOWN = 4;

export function nameColumn({ partition }: TableSource): TableColumn {
  const nameOf = (row: number): string => partition.groups[row]?.name ?? '';
  return column(
    'name',
    'Group',
    { width: 200, grow: 2 },
    {
      value: nameOf,
      text: nameOf,
      cell: (row) => ({ kind: 'lead', mark: 'group', group: row, isUnsure: false, text: nameOf(row) }),
    },
  );
}

/** In how many runs the group's core was held together. */
export function stabilityColumn({ partition }: TableSource): TableColumn {
  const heldIn = (row: number): number | null =>
    partition.groups[row]?.held.reduce((sum: number, run) => sum + run, 0) ?? null;
  return column(
    'stability',
    `Held in runs of ${partition.runs}`,
    { width: 136, align: 'end', isCompact: true },
    {
      value: heldIn,
      text: (row) => String(heldIn(row) ?? ''),
      cell: (row) => {
        const held = heldIn(row);
        return held === null ? emptyCell() : shareCell(held, partition.runs, 'runs');
      },
    },
  );
}

function corePeopleColumn({ analysis, partition }: TableSource): TableColumn {
  const namesOf = (row: number): string[] =>
    (partition.groups[row]?.people ?? []).map(({ author }) => analysis.authors[author]?.name ?? '');
  return column(
    'core-people',
    'Core people',
    { width: 180, grow: 1.6 },
    {
      value: (row) => namesOf(row)[0] ?? null,
      text: (row) => namesOf(row).join(BETWEEN),
      cell: (row) => {
        return { kind: 'text', text: namesOf(row).slice(0, PEOPLE_SHOWN).join(', ') };
      },
    },
  );
}

/** Columns of groups, in the order they stand. */
export function groupColumns(source: TableSource): TableColumn[] {
  const { groups } = source.partition;
  const sizeOf = (row: number, part: (group: Group) => readonly unknown[]): number => {
    const group = groups[row];
    return group === undefined ? 0 : part(group).length;
  };
  return [
    nameColumn(source),
    countColumn('papers', 'Papers', 'paper', { isCompact: true, width: 84 }, (row) => sizeOf(row, (g) => g.papers)),
    countColumn('people', 'People', 'person', { isCompact: true, width: 84 }, (row) => sizeOf(row, (g) => g.authors)),
    countColumn('topics', 'Topics', 'topic', { width: 84 }, (row) => sizeOf(row, (g) => g.topics)),
    stabilityColumn(source),
    phrasesColumn('words', 'Words that set it apart', { width: 190, grow: 1.6 }, (row) =>
      (groups[row]?.terms ?? []).map(({ label }) => label),
    ),
    corePeopleColumn(source),
    yearsColumn(source, (row) => groups[row]?.papers ?? []),
  ];
}
