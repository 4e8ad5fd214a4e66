/** A small, consistent analysis from a table of papers: names are people, topics are labels, groups are given by hand. */
import { buildIncidence } from '../../src/core/graph/incidence.ts';
import type { Analysis } from '../../src/core/model/analysis.ts';
import type { Author } from '../../src/core/model/author.ts';
import { makeAuthorId, makeNodeKey, makeTopicId } from '../../src/core/model/ids.ts';
import type { Group, Partition, PartitionOf } from '../../src/core/model/partition.ts';
import type { Scene } from '../../src/core/model/scene.ts';
import type { Evidence, PaperTopic, Topic } from '../../src/core/model/topic.ts';
import { paperWith, type PaperParts } from './papers.ts';

export interface FakePaper extends Omit<PaperParts, 'authors'> {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly topics?: readonly string[];
  /** Name of its theme; left out: it stands apart. */
  readonly theme?: string;
}

export interface FakeOptions {
  /** Circles by name: the people in them. */
  readonly circles?: Readonly<Record<string, readonly string[]>>;
  /** Stability of every group by name; .96 where left out. */
  readonly stability?: Readonly<Record<string, number>>;
}

export const SIX_PAPERS: readonly FakePaper[] = [
  {
    title: 'Fast samplers',
    authors: ['Ada Berg', 'Bo Chen'],
    year: 2020,
    topics: ['sampling', 'diffusion models'],
    theme: 'Diffusion',
  },
  {
    title: 'Schedules for diffusion',
    authors: ['Ada Berg', 'Cy Diaz'],
    topics: ['diffusion models'],
    theme: 'Diffusion',
    authorsTruncated: true,
  },
  { title: 'Few steps', authors: ['Bo Chen', 'Ada Berg'], year: 2022, topics: ['sampling'], theme: 'Diffusion' },
  { title: 'Binary networks', authors: ['Éva Fodor'], year: 2022, topics: ['binary networks'], theme: 'Low-bit' },
  {
    title: 'Two bits',
    authors: ['Éva Fodor', 'Gus Holt'],
    topics: ['binary networks', 'quantization'],
    theme: 'Low-bit',
  },
  { title: 'On its own', authors: ['Ida Jung'] },
];

const RUNS = 50;
const unique = (values: readonly string[]): string[] => [...new Set(values)];

function fakeAuthors(papers: readonly FakePaper[]): Author[] {
  return unique(papers.flatMap(({ authors = [] }) => authors)).map((name) => ({
    id: makeAuthorId(name.toLowerCase()),
    name,
    forms: [name],
    mentions: papers.flatMap(({ authors = [] }, paper) =>
      authors.flatMap((other, position) => (other === name ? [[paper, position] as const] : [])),
    ),
    isInferred: false,
    joinedBecause: [],
  }));
}

/** Where a label stands, as written, in title and abstract, and which keyword it is. */
function occurrences(paper: FakePaper, label: string): Evidence[] {
  const spans = (['title', 'abstract'] as const).flatMap((field) =>
    [...(paper[field] ?? '').matchAll(new RegExp(label.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'), 'gi'))].map(
      ({ index }) => ({
        field,
        start: index,
        end: index + label.length,
      }),
    ),
  );
  const keyword = paper.keywords?.indexOf(label) ?? -1;
  return keyword < 0 ? spans : [...spans, { field: 'keywords', start: keyword, end: keyword + 1 }];
}

function fakeTopics(papers: readonly FakePaper[]): { topics: Topic[]; paperTopics: PaperTopic[][] } {
  const labels = unique(papers.flatMap(({ topics = [] }) => topics));
  const topics = labels.map((label): Topic => {
    const count = papers.filter((paper) => paper.topics?.includes(label)).length;
    return {
      id: makeTopicId(label),
      label,
      acronym: null,
      forms: [label],
      kind: 'topic',
      broader: null,
      papers: count,
    };
  });
  const paperTopics = papers.map((paper) =>
    (paper.topics ?? []).map((label, rank) => ({
      topic: labels.indexOf(label),
      score: 1 / (rank + 1),
      evidence: occurrences(paper, label),
    })),
  );
  return { topics, paperTopics };
}

type Base = Omit<Analysis, 'themes' | 'circles'>;

/** Index of the group most of the given papers are in, -1 for none. */
function majority(papers: readonly number[], groups: Int32Array): number {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const group = groups[paper] ?? -1;
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}

const membersOf = (column: Int32Array, group: number): number[] =>
  [...column.keys()].filter((i) => column[i] === group);

function fakeGroup(
  base: Base,
  of: PartitionOf,
  columns: Columns,
  index: number,
  name: string,
  stability: number,
): Group {
  const papers = membersOf(columns.paper, index);
  const authors = membersOf(columns.author, index);
  const people = base.authors
    .map(({ mentions }, author) => ({
      author,
      here: mentions.filter(([paper]) => papers.includes(paper)).length,
      all: mentions.length,
    }))
    .filter(({ here }) => here > 0)
    .sort((a, b) => b.here ** 2 / b.all - a.here ** 2 / a.all || a.author - b.author);
  const topics = membersOf(columns.topic, index);
  return {
    id: `${of.slice(0, -1)}-${name.toLowerCase().replaceAll(' ', '-')}`,
    name,
    papers,
    authors,
    topics,
    items: [],
    terms: topics.map((topic) => {
      const all = base.topics[topic]?.papers ?? 0;
      const inside = papers.filter((paper) => base.paperTopics[paper]?.some((tag) => tag.topic === topic)).length;
      return { topic, label: base.topics[topic]?.label ?? '', inside, outside: all - inside };
    }),
    people,
    corePapers: papers,
    bridges: [],
    stability,
    held: Uint8Array.from({ length: RUNS }, (_, run) => (run < Math.round(stability * RUNS) ? 1 : 0)),
  };
}

interface Columns {
  readonly paper: Int32Array;
  readonly author: Int32Array;
  readonly topic: Int32Array;
}

function fakePartition(
  base: Base,
  of: PartitionOf,
  names: readonly string[],
  columns: Columns,
  options: FakeOptions,
): Partition {
  const clustered = of === 'themes' ? columns.paper : columns.author;
  return {
    of,
    algorithm: 'by hand',
    resolution: 1,
    modularity: 0.5,
    runs: RUNS,
    groups: names.map((name, i) => fakeGroup(base, of, columns, i, name, options.stability?.[name] ?? 0.96)),
    paperGroup: columns.paper,
    authorGroup: columns.author,
    topicGroup: columns.topic,
    itemGroup: new Int32Array(0),
    paperStability: new Float64Array(columns.paper.length).fill(1),
    authorStability: new Float64Array(columns.author.length).fill(1),
    topicStability: new Float64Array(columns.topic.length).fill(1),
    itemStability: new Float64Array(0),
    support: [...clustered].map((group) => (group < 0 ? [] : [{ group, runs: RUNS }])),
    leftOut: [],
  };
}

function withoutGroups({ topics: _topics, theme: _theme, ...paper }: FakePaper): PaperParts {
  return paper;
}

/** An analysis of the papers given. */
export function fakeAnalysis(papers: readonly FakePaper[] = SIX_PAPERS, options: FakeOptions = {}): Analysis {
  const authors = fakeAuthors(papers);
  const { topics, paperTopics } = fakeTopics(papers);
  const base: Base = {
    papers: papers.map((paper) => paperWith(withoutGroups(paper))),
    authors,
    topics,
    paperTopics,
    foreign: [],
    incidence: buildIncidence(papers.length, authors, paperTopics, topics.length),
    owner: -1,
    offer: null,
    inferred: [],
    issues: [],
    sources: [{ file: 'list.txt', format: 'pasted list', blocks: papers.length, records: papers.length }],
    joins: [],
    doubts: [],
    network: null,
  };
  const papersOf = (author: Author): number[] => author.mentions.map(([paper]) => paper);
  const topicPapers = topics.map((_, topic) =>
    [...papers.keys()].filter((paper) => paperTopics[paper]?.some((tag) => tag.topic === topic)),
  );

  const sizes = new Map<string, number>();
  for (const { theme } of papers) if (theme !== undefined) sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
  const themes = [...sizes].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const themeOf = Int32Array.from(papers, ({ theme = '' }) => themes.indexOf(theme));
  const themeColumns = {
    paper: themeOf,
    author: Int32Array.from(authors, (author) => majority(papersOf(author), themeOf)),
    topic: Int32Array.from(topicPapers, (list) => majority(list, themeOf)),
  };

  const circles = Object.entries(options.circles ?? {});
  const circleOf = Int32Array.from(authors, ({ name }) => circles.findIndex(([, names]) => names.includes(name)));
  const circleOfPaper = Int32Array.from(papers, ({ authors: names = [] }) =>
    majority(
      names.map((name) => authors.findIndex((author) => author.name === name)),
      circleOf,
    ),
  );
  const circleColumns = {
    paper: circleOfPaper,
    author: circleOf,
    topic: Int32Array.from(topicPapers, (list) => majority(list, circleOfPaper)),
  };

  const circleNames = circles.map(([name]) => name);
  return {
    ...base,
    themes: fakePartition(base, 'themes', themes, themeColumns, options),
    circles: fakePartition(base, 'circles', circleNames, circleColumns, options),
  };
}

/** A scene of the Everything lens without edges, nodes on a grid, groups coloured in order. */
export function fakeScene(analysis: Analysis, colourBy: PartitionOf = 'themes'): Scene {
  const partition = colourBy === 'themes' ? analysis.themes : analysis.circles;
  const node = (kind: 'author' | 'paper' | 'topic', id: string, ref: number, label: string, papers: number) => ({
    key: makeNodeKey(kind, id),
    kind,
    ref,
    label,
    x: ref * 40,
    y: { author: 0, paper: 40, topic: 80 }[kind],
    radius: 6,
    group: { author: partition.authorGroup, paper: partition.paperGroup, topic: partition.topicGroup }[kind][ref] ?? -1,
    papers,
    sectors: [],
    isHub: false,
    isUncertain: false,
    isTruncated: kind === 'paper' && analysis.papers[ref]?.authorsTruncated === true,
    isInferred: false,
  });
  return {
    lens: 'everything',
    colourBy,
    aspect: 'wide',
    sizeBy: 'papers',
    width: 1000,
    height: 640,
    nodes: [
      ...analysis.authors.map(({ id, name, mentions }, ref) => node('author', id, ref, name, mentions.length)),
      ...analysis.papers.map(({ id, title }, ref) => node('paper', id, ref, title, 1)),
      ...analysis.topics.map(({ id, label, papers }, ref) => node('topic', id, ref, label, papers)),
    ],
    edges: [],
    groups: partition.groups.map(({ name }, group) => ({
      group,
      name,
      colour: group < 12 ? group + 1 : 0,
      titleX: 0,
      titleY: 0,
      titleSize: 20,
      x: 0,
      y: 0,
      hull: [],
      core: [],
      isFirm: true,
    })),
    colours: partition.groups.map((_, group) => (group < 12 ? group + 1 : 0)),
    leftOut: { author: 0, paper: 0, topic: 0, item: 0 },
  };
}
