/** The columns of the table of papers. */
import type { Analysis } from '../model/analysis.ts';
import { SURE_READING } from './describe-paper.ts';
import {
  BETWEEN,
  column,
  groupColumn,
  phrasesColumn,
  textColumn,
  type TableColumn,
  type TableSource,
} from './table-cells.ts';
import { isUnsureMember, supportColumn } from './table-support.ts';
import { dateWords } from './words.ts';

/** More names than a cell has room for are counted. */
const NAMES_SHOWN = 8;

/** The people of each paper by name, in the order of its list; as written where nobody is known by the name. */
function namesByPaper({ papers, authors }: Analysis): (paper: number) => string[] {
  const offsets = new Int32Array(papers.length + 1);
  papers.forEach((paper, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + paper.authors.length;
  });
  const people = new Int32Array(offsets[papers.length] ?? 0).fill(-1);
  authors.forEach(({ mentions }, author) => {
    for (const [paper, position] of mentions) people[(offsets[paper] ?? 0) + position] = author;
  });
  return (paper) => {
    const start = offsets[paper] ?? 0;
    return (papers[paper]?.authors ?? []).map(({ name }, i) => authors[people[start + i] ?? -1]?.name ?? name);
  };
}

function titleColumn(source: TableSource): TableColumn {
  const titleOf = (row: number): string => source.analysis.papers[row]?.title ?? '';
  return column(
    'title',
    'Title',
    { width: 260, grow: 3 },
    {
      value: titleOf,
      text: titleOf,
      cell: (row) => ({
        kind: 'lead',
        mark: 'paper',
        group: source.partition.paperGroup[row] ?? -1,
        isUnsure: isUnsureMember(source, 'paper', row),
        text: titleOf(row),
      }),
    },
  );
}

function peopleColumn({ analysis }: TableSource): TableColumn {
  let known: ((paper: number) => string[]) | null = null;
  const namesOf = (row: number): string[] => (known ??= namesByPaper(analysis))(row);
  const isCut = (row: number): boolean => analysis.papers[row]?.authorsTruncated ?? false;
  return column(
    'people',
    'People',
    { width: 200, grow: 2.1, isCompact: true },
    {
      value: (row) => namesOf(row)[0] ?? null,
      text: (row) => (isCut(row) ? [...namesOf(row), 'et al.'] : namesOf(row)).join(BETWEEN),
      cell: (row) => {
        const names = namesOf(row);
        const more = Math.max(0, names.length - NAMES_SHOWN);
        return { kind: 'names', names: names.slice(0, NAMES_SHOWN).join(', '), more, isCut: isCut(row) };
      },
    },
  );
}

function dateColumn({ papers }: Analysis): TableColumn {
  const dateOf = (row: number): string | null => {
    const paper = papers[row];
    return paper?.date ?? (paper?.year == null ? null : String(paper.year));
  };
  const words = (row: number): string | null => {
    const date = dateOf(row);
    return date === null ? null : dateWords(date);
  };
  return column(
    'date',
    'Date',
    { align: 'end', width: 104, isCompact: true, otherWords: (row) => words(row) ?? 'undated' },
    { value: dateOf, text: (row) => dateOf(row) ?? '', cell: (row) => ({ kind: 'date', text: words(row) }) },
  );
}

function numberColumn(
  id: string,
  label: string,
  valueOf: (row: number) => number | null,
  words: (value: number) => string,
): TableColumn {
  const text = (row: number): string => {
    const value = valueOf(row);
    return value === null ? '' : words(value);
  };
  return column(
    id,
    label,
    { align: 'end', width: 84, isDefault: false },
    { value: valueOf, text, cell: (row) => ({ kind: 'text', text: text(row) }) },
  );
}

/** Lines of a file, at most: places order by file, then line. */
const FILE = 1e9;

function sourceColumn({ papers, sources }: Analysis): TableColumn {
  const files = new Map(sources.map(({ file }, i) => [file, i]));
  const placeOf = (row: number): string => {
    const source = papers[row]?.source;
    if (source === undefined) return '';
    return source.line < 1 ? source.file : `${source.file}, line ${source.line}`;
  };
  return column(
    'source',
    'Source',
    { width: 180, grow: 0.6, isDefault: false },
    {
      value: (row) => {
        const source = papers[row]?.source;
        return source === undefined ? null : (files.get(source.file) ?? files.size) * FILE + source.line;
      },
      text: placeOf,
      cell: (row) => ({ kind: 'text', text: placeOf(row) }),
    },
  );
}

function sureColumn({ papers }: Analysis): TableColumn {
  const confidence = (row: number): number => papers[row]?.confidence ?? 0;
  const words = (row: number): string => `${Math.floor(confidence(row) * 100)} %`;
  return column(
    'sure',
    'Read, sure',
    {
      align: 'end',
      width: 96,
      isDefault: false,
      otherWords: (row) => (confidence(row) < SURE_READING ? 'read with doubt' : ''),
    },
    { value: confidence, text: words, cell: (row) => ({ kind: 'text', text: words(row) }) },
  );
}

const off = { isDefault: false, width: 140, grow: 0.8 } as const;

/** Columns of papers, in the order they stand. */
export function paperColumns(source: TableSource): TableColumn[] {
  const { analysis, partition } = source;
  const { papers, paperTopics, topics } = analysis;
  return [
    titleColumn(source),
    peopleColumn(source),
    dateColumn(analysis),
    groupColumn(source, partition.paperGroup),
    supportColumn(source, 'paper'),
    phrasesColumn('topics', 'Topics', {}, (row) =>
      (paperTopics[row] ?? []).map(({ topic }) => topics[topic]?.label ?? ''),
    ),
    textColumn('venue', 'Venue', off, (row) => papers[row]?.venue ?? null),
    textColumn('category', 'Category', off, (row) => papers[row]?.category ?? null),
    textColumn('organisations', 'Organisations', off, (row) => papers[row]?.organisations.join(BETWEEN) ?? null),
    numberColumn('score', 'Score', (row) => papers[row]?.score ?? null, String),
    textColumn('doi', 'DOI', off, (row) => papers[row]?.doi ?? null),
    sourceColumn(analysis),
    sureColumn(analysis),
  ];
}
