/** The columns of the table of topics. */
import { rowOf, rowSize } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import {
  BETWEEN,
  column,
  countColumn,
  groupColumn,
  textColumn,
  yearsColumn,
  type TableColumn,
  type TableSource,
} from './table-cells.ts';

/** How many people are named on the papers of each topic. */
function peopleCounter({ incidence, authors, topics }: Analysis): (topic: number) => number {
  const seenBy = new Int32Array(authors.length).fill(-1);
  const counts = new Int32Array(topics.length).fill(-1);
  const count = (topic: number): number => {
    let people = 0;
    for (const paper of rowOf(incidence.topicPapers, topic)) {
      for (const author of rowOf(incidence.paperAuthors, paper)) {
        if (seenBy[author] === topic) continue;
        seenBy[author] = topic;
        people += 1;
      }
    }
    return people;
  };
  return (topic) => {
    if ((counts[topic] ?? 0) < 0) counts[topic] = count(topic);
    return counts[topic] ?? 0;
  };
}

function labelColumn({ analysis, partition }: TableSource): TableColumn {
  const labelOf = (row: number): string => analysis.topics[row]?.label ?? '';
  return column(
    'label',
    'Topic',
    { width: 220, grow: 2 },
    {
      value: labelOf,
      text: labelOf,
      cell: (row) => ({
        kind: 'lead',
        mark: 'topic',
        group: partition.topicGroup[row] ?? -1,
        isUnsure: false,
        text: labelOf(row),
      }),
    },
  );
}

function formsColumn({ topics }: Analysis): TableColumn {
  const formsOf = (row: number): readonly string[] => topics[row]?.forms ?? [];
  return column(
    'forms',
    'Forms',
    { width: 180, grow: 2 },
    {
      value: (row) => formsOf(row).length,
      text: (row) => formsOf(row).join(BETWEEN),
      cell: (row) => ({ kind: 'text', text: formsOf(row).join(', ') }),
    },
  );
}

/** Columns of topics, in the order they stand. */
export function topicColumns(source: TableSource): TableColumn[] {
  const { analysis, partition } = source;
  const { topicPapers } = analysis.incidence;
  let people: ((topic: number) => number) | null = null;
  return [
    labelColumn(source),
    textColumn('kind', 'Kind', { width: 96, isCompact: true }, (row) => analysis.topics[row]?.kind ?? null),
    countColumn('papers', 'Papers', 'paper', { isCompact: true, width: 84 }, (row) => rowSize(topicPapers, row)),
    groupColumn(source, partition.topicGroup),
    yearsColumn(source, (row) => rowOf(topicPapers, row)),
    countColumn('people', 'People', 'person', {}, (row) => (people ??= peopleCounter(analysis))(row)),
    formsColumn(analysis),
  ];
}
