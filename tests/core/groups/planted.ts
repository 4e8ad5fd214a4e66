/** Networks and lists with groups put in on purpose. */
import { buildIncidence } from '../../../src/core/graph/incidence.ts';
import { LEIDEN } from '../../../src/core/groups/algorithms.ts';
import { tabulateTies } from '../../../src/core/groups/network.ts';
import type { GroupsInput } from '../../../src/core/groups/partition.ts';
import { openRunBook, runMany } from '../../../src/core/groups/runs.ts';
import type { Author } from '../../../src/core/model/author.ts';
import type { EdgeColumns } from '../../../src/core/model/columns.ts';
import { makeAuthorId, makePaperId, makeTopicId } from '../../../src/core/model/ids.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { Topic } from '../../../src/core/model/topic.ts';
import { createRandom } from '../../../src/core/random/random.ts';

export type Tie = readonly [source: number, target: number, weight?: number];

export function makeEdges(ties: readonly Tie[]): EdgeColumns {
  return {
    source: Int32Array.from(ties, ([source]) => source),
    target: Int32Array.from(ties, ([, target]) => target),
    weight: Float64Array.from(ties, ([, , weight]) => weight ?? 1),
  };
}

/** `groups` groups of `size` nodes; pairs are tied with chance `inside` within a group, `outside` between groups. */
export function plantPartition(groups: number, size: number, inside: number, outside: number, seed: number) {
  const random = createRandom(seed);
  const ties: Tie[] = [];
  const n = groups * size;
  const truth = Int32Array.from({ length: n }, (_, i) => Math.floor(i / size));
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) if (random() < (truth[a] === truth[b] ? inside : outside)) ties.push([a, b]);
  }
  return { n, edges: makeEdges(ties), truth };
}

/** Memberships of seeded Leiden runs over the edges as they are. */
export function runLeiden(n: number, edges: EdgeColumns, resolution: number, runs: number, seed: number): Int32Array[] {
  const book = openRunBook({ algorithm: LEIDEN, ties: tabulateTies(n, edges), seed, isResampled: false });
  return runMany(book, [resolution], runs)[0] ?? [];
}

export interface ListedPaper {
  readonly title: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly abstract?: string;
  readonly authorsTruncated?: boolean;
}

export function makePaper({ title, authors, abstract = '', authorsTruncated = false }: ListedPaper): Paper {
  const mentions = authors.map((name) => ({ name, id: null, orcid: null, affiliations: [] }));
  return {
    id: makePaperId({ doi: null, title, year: null, authors: mentions }),
    sourceId: null,
    title,
    authors: mentions,
    authorsTruncated,
    organisations: [],
    date: null,
    year: null,
    venue: null,
    category: null,
    score: null,
    abstract: abstract === '' ? null : abstract,
    keywords: [],
    doi: null,
    confidence: 1,
    source: { file: 'list', line: 1, endLine: 1 },
  };
}

function makeTopic(label: string, papers: number): Topic {
  return { id: makeTopicId(label), label, acronym: null, forms: [label], kind: 'topic', broader: null, papers };
}

/** A list as the stages before the groups leave it: names are people, labels are topics. */
export function makeList(listed: readonly ListedPaper[]): GroupsInput {
  const papers = listed.map(makePaper);
  const names = [...new Set(listed.flatMap(({ authors }) => authors))];
  const authors = names.map((name): Author => {
    const mentions = listed.flatMap((paper, i) =>
      paper.authors.includes(name) ? [[i, paper.authors.indexOf(name)] as const] : [],
    );
    return { id: makeAuthorId(name), name, forms: [name], mentions, isInferred: false, joinedBecause: [] };
  });
  const labels = [...new Set(listed.flatMap(({ topics }) => topics))];
  const topics = labels.map((label) => makeTopic(label, listed.filter((paper) => paper.topics.includes(label)).length));
  const paperTopics = listed.map((paper) =>
    paper.topics.map((label) => ({ topic: labels.indexOf(label), score: 1, evidence: [] })),
  );
  return {
    papers,
    authors,
    topics: { topics, paperTopics, foreign: [] },
    incidence: buildIncidence(papers.length, authors, paperTopics, topics.length),
    owner: -1,
  };
}

const FIELDS = [
  ['graph drawing', 'edge crossings', 'force layout', 'readability'],
  ['protein folding', 'molecular dynamics', 'force fields', 'structure prediction'],
  ['speech recognition', 'acoustic models', 'language models', 'word error rate'],
] as const;

/** Three fields of eight papers each, with a team of four a field; every paper carries three of its field's four topics. */
export function threeFields(): ListedPaper[] {
  return FIELDS.flatMap((topics, field) =>
    Array.from({ length: 8 }, (_, i) => ({
      title: `Study ${i} of ${topics[i % 4] ?? ''}`,
      authors: [0, 1, 2].map((k) => `Person ${field}${(i + k) % 4}`),
      topics: topics.filter((_, t) => t !== i % 4),
      abstract: `We look at ${topics[(i + 1) % 4] ?? ''} and at ${topics[(i + 2) % 4] ?? ''}.`,
    })),
  );
}
