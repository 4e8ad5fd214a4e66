/** What files say of each node and edge beyond place and look: listed once, written by every format. */
import { rowOf } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Author } from '../model/author.ts';
import type { NodeKind } from '../model/ids.ts';
import type { Paper, SourceSpan } from '../model/paper.ts';
import type { Partition } from '../model/partition.ts';
import type { Topic } from '../model/topic.ts';
import { linksOf } from '../view/describe-paper.ts';
import { itemAttributes, linkAttributes } from './item-attributes.ts';
import { membershipOf, type MapEdge, type MapNode } from './map-table.ts';

export type AttributeType = 'string' | 'integer' | 'double' | 'boolean';
/** Null: not known. */
export type AttributeValue = string | number | boolean | readonly string[] | SourceSpan | null;

export interface Attribute<Row> {
  readonly id: string;
  /** In words. */
  readonly title: string;
  readonly type: AttributeType;
  /** Undefined where rows of this kind have no such attribute. */
  readonly read: (row: Row, analysis: Analysis) => AttributeValue | undefined;
}

export type NodeAttribute = Attribute<MapNode>;
export type EdgeAttribute = Attribute<MapEdge>;

/** How the look of a mark is told where it is told by attributes. Files whose readers draw y upwards want `ySign` -1. */
export function markAttributes(ySign: 1 | -1): readonly NodeAttribute[] {
  return [
    { id: 'x', title: 'x', type: 'double', read: ({ mark }) => mark?.x ?? null },
    { id: 'y', title: 'y', type: 'double', read: ({ mark }) => (mark ? ySign * mark.y : null) },
    { id: 'size', title: 'Size', type: 'double', read: ({ mark }) => mark?.size ?? null },
    { id: 'colour', title: 'Colour', type: 'string', read: ({ colour }) => colour },
  ];
}

type Head = readonly [id: string, title: string, type: AttributeType];

function ofPapers([id, title, type]: Head, read: (paper: Paper) => AttributeValue): NodeAttribute {
  return {
    id,
    title,
    type,
    read: ({ kind, ref }, { papers }) => (kind === 'paper' && papers[ref] ? read(papers[ref]) : undefined),
  };
}

function ofAuthors([id, title, type]: Head, read: (author: Author) => AttributeValue): NodeAttribute {
  return {
    id,
    title,
    type,
    read: ({ kind, ref }, { authors }) => (kind === 'author' && authors[ref] ? read(authors[ref]) : undefined),
  };
}

function ofTopics([id, title, type]: Head, read: (topic: Topic) => AttributeValue): NodeAttribute {
  return {
    id,
    title,
    type,
    read: ({ kind, ref }, { topics }) => (kind === 'topic' && topics[ref] ? read(topics[ref]) : undefined),
  };
}

type Reader = (kind: NodeKind, ref: number, analysis: Analysis) => AttributeValue | undefined;

function ofAll([id, title, type]: Head, read: Reader): NodeAttribute {
  return { id, title, type, read: ({ kind, ref }, analysis) => read(kind, ref, analysis) };
}

/** The group of a node in a partition: id, name, how stable the group is, and how firmly the node sits in it. */
function ofGroups(id: 'theme' | 'circle', title: string, partitionOf: (analysis: Analysis) => Partition) {
  const groupOf = (analysis: Analysis, kind: NodeKind, ref: number) =>
    partitionOf(analysis).groups[membershipOf(partitionOf(analysis), kind, ref).group];
  return [
    ofAll([id, title, 'string'], (kind, ref, analysis) => groupOf(analysis, kind, ref)?.id ?? null),
    ofAll(
      [`${id}Name`, `${title} name`, 'string'],
      (kind, ref, analysis) => groupOf(analysis, kind, ref)?.name ?? null,
    ),
    ofAll(
      [`${id}Stability`, `Stability in ${id}`, 'double'],
      (kind, ref, analysis) => membershipOf(partitionOf(analysis), kind, ref).stability,
    ),
    ofAll(
      [`${id}GroupStability`, `Stability of ${id}`, 'double'],
      (kind, ref, analysis) => groupOf(analysis, kind, ref)?.stability ?? null,
    ),
  ];
}

/** The papers a person or topic is on; a paper itself. */
function papersOf(kind: NodeKind, ref: number, { incidence }: Analysis): ArrayLike<number> {
  if (kind === 'paper') return [ref];
  return rowOf(kind === 'author' ? incidence.authorPapers : incidence.topicPapers, ref);
}

function yearsOf(kind: NodeKind, ref: number, analysis: Analysis): number[] {
  const papers = papersOf(kind, ref, analysis);
  const years: number[] = [];
  for (let i = 0; i < papers.length; i += 1) {
    const year = analysis.papers[papers[i] ?? -1]?.year ?? null;
    if (year !== null) years.push(year);
  }
  return years;
}

/** A figure of the years of a node's dated papers. */
function ofYears(head: Head, figure: (years: readonly number[]) => number): NodeAttribute {
  return ofAll(head, (kind, ref, analysis) => {
    const years = yearsOf(kind, ref, analysis);
    return years.length === 0 ? null : figure(years);
  });
}

/** What every format has under names of its own. */
export const LABEL: NodeAttribute = { id: 'label', title: 'Label', type: 'string', read: ({ label }) => label };
export const WEIGHT: EdgeAttribute = { id: 'weight', title: 'Weight', type: 'double', read: ({ weight }) => weight };

const smallest = (years: readonly number[]): number => years.reduce((a, b) => Math.min(a, b));
const largest = (years: readonly number[]): number => years.reduce((a, b) => Math.max(a, b));
const mean = (years: readonly number[]): number =>
  Math.round((years.reduce((a, b) => a + b) / years.length) * 100) / 100;

const NODE_ATTRIBUTES: readonly NodeAttribute[] = [
  { id: 'kind', title: 'Kind', type: 'string', read: ({ kind }) => kind },
  ...ofGroups('theme', 'Theme', ({ themes }) => themes),
  ...ofGroups('circle', 'Circle', ({ circles }) => circles),
  ofAll(['papers', 'Papers', 'integer'], (kind, ref, analysis) =>
    kind === 'paper' ? undefined : papersOf(kind, ref, analysis).length,
  ),
  ofYears(['firstYear', 'First year', 'integer'], smallest),
  ofYears(['lastYear', 'Last year', 'integer'], largest),
  ofYears(['meanYear', 'Mean year', 'double'], mean),
  ofAll(['forms', 'Forms', 'string'], (kind, ref, { authors, topics }) =>
    kind === 'paper' ? undefined : ((kind === 'author' ? authors : topics)[ref]?.forms ?? []),
  ),
  ofAuthors(['isInferred', 'Inferred', 'boolean'], ({ isInferred }) => isInferred),
  ofTopics(['topicKind', 'Kind of topic', 'string'], ({ kind }) => kind),
  ofTopics(['acronym', 'Acronym', 'string'], ({ acronym }) => acronym),
  ofPapers(['sourceId', 'Id in the list', 'string'], ({ sourceId }) => sourceId),
  ofPapers(['year', 'Year', 'integer'], ({ year }) => year),
  ofPapers(['date', 'Date', 'string'], ({ date }) => date),
  ofPapers(['authors', 'Authors', 'string'], ({ authors }) => authors.map(({ name }) => name)),
  ofPapers(['authorsTruncated', 'Author list cut', 'boolean'], ({ authorsTruncated }) => authorsTruncated),
  ofPapers(['venue', 'Venue', 'string'], ({ venue }) => venue),
  ofPapers(['category', 'Category', 'string'], ({ category }) => category),
  ofPapers(['organisations', 'Organisations', 'string'], ({ organisations }) => organisations),
  ofPapers(['keywords', 'Keywords', 'string'], ({ keywords }) => keywords),
  ofPapers(['score', 'Score', 'double'], ({ score }) => score),
  ofPapers(['doi', 'DOI', 'string'], ({ doi }) => doi),
  ofPapers(['link', 'Link', 'string'], (paper) => linksOf(paper)[0]?.url ?? null),
  ofPapers(['confidence', 'Confidence of reading', 'double'], ({ confidence }) => confidence),
  ofPapers(['source', 'Read from', 'string'], ({ source }) => source),
];

/** What is said of the nodes of an analysis. */
export function nodeAttributes({ network }: Analysis): readonly NodeAttribute[] {
  return network === null ? NODE_ATTRIBUTES : itemAttributes(network);
}

const EDGE_ATTRIBUTES: readonly EdgeAttribute[] = [
  { id: 'kind', title: 'Kind', type: 'string', read: ({ kind }) => kind },
  { id: 'isInferred', title: 'Inferred', type: 'boolean', read: ({ isInferred }) => isInferred },
];

/** What is said of the edges of an analysis. */
export function edgeAttributes({ network }: Analysis): readonly EdgeAttribute[] {
  return network === null ? EDGE_ATTRIBUTES : linkAttributes(network);
}

/** A value for formats without lists: parted by semicolons, a place as `list.txt:3-7`. */
export function plainValue(value: AttributeValue | undefined): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value;
  if ('file' in value) return `${value.file}:${value.line}-${value.endLine}`;
  return value.length === 0 ? null : value.join('; ');
}

export interface PlainAttribute {
  readonly id: string;
  readonly value: string | number | boolean;
}

/** The attributes that a row has, as plain values. */
export function plainAttributes<Row>(
  attributes: readonly Attribute<Row>[],
  row: Row,
  analysis: Analysis,
): PlainAttribute[] {
  return attributes.flatMap(({ id, read }) => {
    const value = plainValue(read(row, analysis));
    return value === null ? [] : [{ id, value }];
  });
}
