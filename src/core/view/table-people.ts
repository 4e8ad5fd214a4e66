/** The columns of the table of people. */
import { DEFAULT_AUTHOR_CAP } from '../graph/coauthorship.ts';
import { rowOf, rowSize } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import {
  BETWEEN,
  column,
  countColumn,
  groupColumn,
  phrasesColumn,
  yearsColumn,
  type TableColumn,
  type TableSource,
} from './table-cells.ts';
import { isUnsureMember, supportColumn } from './table-support.ts';
import { tally } from './refs.ts';

/** How many others each person shares a paper with; papers of more than 50 names are not expanded. */
function collaboratorCounter({ incidence, authors }: Analysis): (author: number) => number {
  const seenBy = new Int32Array(authors.length).fill(-1);
  const counts = new Int32Array(authors.length).fill(-1);
  const count = (author: number): number => {
    seenBy[author] = author;
    let others = 0;
    for (const paper of rowOf(incidence.authorPapers, author)) {
      if (rowSize(incidence.paperAuthors, paper) > DEFAULT_AUTHOR_CAP) continue;
      for (const other of rowOf(incidence.paperAuthors, paper)) {
        if (seenBy[other] === author) continue;
        seenBy[other] = author;
        others += 1;
      }
    }
    return others;
  };
  return (author) => {
    if ((counts[author] ?? 0) < 0) counts[author] = count(author);
    return counts[author] ?? 0;
  };
}

/** Labels of the topics on a person's papers, those on most of them first. */
function topicsOf({ incidence, topics }: Analysis, author: number): string[] {
  const counts = new Map<number, number>();
  for (const paper of rowOf(incidence.authorPapers, author)) tally(rowOf(incidence.paperTopics, paper), counts);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([topic]) => topics[topic]?.label ?? '');
}

function nameColumn(source: TableSource): TableColumn {
  const nameOf = (row: number): string => source.analysis.authors[row]?.name ?? '';
  return column(
    'name',
    'Name',
    { width: 200, grow: 2 },
    {
      value: nameOf,
      text: nameOf,
      cell: (row) => ({
        kind: 'lead',
        mark: 'author',
        group: source.partition.authorGroup[row] ?? -1,
        isUnsure: isUnsureMember(source, 'author', row),
        text: nameOf(row),
      }),
    },
  );
}

/** Forms are shown where there are several. */
function formsColumn({ authors }: Analysis): TableColumn {
  const formsOf = (row: number): readonly string[] => authors[row]?.forms ?? [];
  return column(
    'forms',
    'Name forms',
    { width: 150, grow: 1 },
    {
      value: (row) => formsOf(row).length,
      text: (row) => formsOf(row).join(BETWEEN),
      cell: (row) => ({ kind: 'text', text: formsOf(row).length > 1 ? formsOf(row).join(', ') : '' }),
    },
  );
}

/** Columns of people, in the order they stand. */
export function peopleColumns(source: TableSource): TableColumn[] {
  const { analysis, partition } = source;
  const { authorPapers } = analysis.incidence;
  let collaborators: ((author: number) => number) | null = null;
  return [
    nameColumn(source),
    countColumn('papers', 'Papers', 'paper', { isCompact: true, width: 84 }, (row) => rowSize(authorPapers, row)),
    groupColumn(source, partition.authorGroup),
    supportColumn(source, 'author'),
    countColumn('collaborators', 'Collaborators', 'collaborator', { width: 116 }, (row) =>
      (collaborators ??= collaboratorCounter(analysis))(row),
    ),
    phrasesColumn('topics', 'Topics', {}, (row) => topicsOf(analysis, row)),
    yearsColumn(source, (row) => rowOf(authorPapers, row)),
    formsColumn(analysis),
  ];
}
