/** Small analyses for scene tests: papers given by authors, topics and group; the rest is derived. */
import { paperWith } from '../../support/papers.ts';
import { buildCsr, transpose } from '../../../src/core/graph/csr.ts';
import { buildLensGraph } from '../../../src/core/graph/lens.ts';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import type { Csr, Lens, LensGraph } from '../../../src/core/model/columns.ts';
import { makeAuthorId, makeTopicId } from '../../../src/core/model/ids.ts';
import type { Partition, PartitionOf } from '../../../src/core/model/partition.ts';
import { createRandom } from '../../../src/core/random/random.ts';

export interface PaperSpec {
  readonly authors: readonly string[];
  readonly topics?: readonly string[];
  readonly group: number;
  readonly title?: string;
  readonly stability?: number;
}

export function makeAnalysis(specs: readonly PaperSpec[], groupNames: readonly string[] = []): Analysis {
  const names = [...new Set(specs.flatMap((spec) => spec.authors))];
  const labels = [...new Set(specs.flatMap((spec) => spec.topics ?? []))];
  const paperAuthors = buildCsr(specs.map((spec) => spec.authors.map((name) => [names.indexOf(name), 1] as const)));
  const paperTopics = buildCsr(
    specs.map((spec) => (spec.topics ?? []).map((label) => [labels.indexOf(label), 0.5] as const)),
  );
  const incidence = {
    paperAuthors,
    authorPapers: transpose(paperAuthors, names.length),
    paperTopics,
    topicPapers: transpose(paperTopics, labels.length),
  };
  const papers = specs.map((spec, i) =>
    paperWith({
      title: spec.title ?? `Paper ${i} about something`,
      authors: spec.authors,
      authorsTruncated: i % 2 === 1,
      source: { file: 'list.txt', line: i + 1, endLine: i + 1 },
    }),
  );
  const authors = names.map((name) => ({
    id: makeAuthorId(name),
    name,
    forms: [name],
    mentions: specs.flatMap((spec, p) => {
      const at = spec.authors.indexOf(name);
      return at === -1 ? [] : [[p, at] as const];
    }),
    isInferred: false,
    joinedBecause: [],
  }));
  const topics = labels.map((label, t) => ({
    id: makeTopicId(label),
    label,
    acronym: null,
    forms: [label],
    kind: 'topic' as const,
    broader: null,
    papers: (incidence.topicPapers.offsets[t + 1] ?? 0) - (incidence.topicPapers.offsets[t] ?? 0),
  }));
  const partition = (of: PartitionOf): Partition => makePartition(of, specs, groupNames, incidence);
  return {
    papers,
    authors,
    topics,
    paperTopics: [],
    foreign: [],
    incidence,
    themes: partition('themes'),
    circles: partition('circles'),
    owner: -1,
    offer: null,
    inferred: [],
    issues: [],
    sources: [],
    joins: [],
    doubts: [],
    network: null,
  };
}

function makePartition(
  of: PartitionOf,
  specs: readonly PaperSpec[],
  groupNames: readonly string[],
  tables: { authorPapers: Csr; topicPapers: Csr },
): Partition {
  const paperGroup = Int32Array.from(specs, (spec) => spec.group);
  const authorGroup = majority(tables.authorPapers, paperGroup);
  const topicGroup = majority(tables.topicPapers, paperGroup);
  const count = Math.max(-1, ...specs.map((spec) => spec.group)) + 1;
  const inGroup = (column: Int32Array, g: number): number[] => [...column.keys()].filter((i) => column[i] === g);
  return {
    of,
    algorithm: 'given',
    resolution: 1,
    modularity: 0,
    runs: 1,
    groups: Array.from({ length: count }, (_, g) => ({
      id: `${of}-${g}`,
      name: groupNames[g] ?? `Group number ${g}`,
      papers: inGroup(paperGroup, g),
      authors: inGroup(authorGroup, g),
      topics: inGroup(topicGroup, g),
      items: [],
      terms: [],
      people: [],
      corePapers: [],
      bridges: [],
      stability: g === 1 ? 0.5 : 1,
      held: new Uint8Array([1]),
    })),
    paperGroup,
    authorGroup,
    topicGroup,
    itemGroup: new Int32Array(0),
    paperStability: Float64Array.from(specs, (spec) => spec.stability ?? 1),
    authorStability: new Float64Array(authorGroup.length).fill(1),
    topicStability: new Float64Array(topicGroup.length).fill(1),
    itemStability: new Float64Array(0),
    support: [],
    leftOut: [],
  };
}

function majority(table: Csr, paperGroup: Int32Array): Int32Array {
  return Int32Array.from({ length: table.offsets.length - 1 }, (_, row) => {
    const counts = new Map<number, number>();
    for (let k = table.offsets[row] ?? 0; k < (table.offsets[row + 1] ?? 0); k += 1) {
      const group = paperGroup[table.targets[k] ?? 0] ?? -1;
      if (group !== -1) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
  });
}

/** A made-up list: papers in groups of falling size, a few apart, one person on most papers. */
export function randomAnalysis(papers: number, groups: number, seed: number): Analysis {
  const random = createRandom(seed);
  const specs = Array.from({ length: papers }, (_, p): PaperSpec => {
    const group = random() < 0.1 || groups === 0 ? -1 : Math.floor(random() * random() * groups);
    const own = (): string => `Person ${group}-${group === -1 ? p : Math.floor(random() * papers * 0.4)}`;
    const authors = [...new Set([own(), own(), ...(random() < 0.6 ? ['Chief Author'] : [])])];
    const topics = [`topic of ${group}`, `topic ${Math.floor(random() * 8)}`];
    return { authors, topics, group, stability: random() < 0.1 ? 0.5 : 1 };
  });
  const used = [...new Set(specs.map((spec) => spec.group))].filter((g) => g !== -1).sort((a, b) => a - b);
  return makeAnalysis(specs.map((spec) => ({ ...spec, group: used.indexOf(spec.group) })));
}

export function lens(analysis: Analysis, of: Lens = 'everything'): LensGraph {
  return buildLensGraph(analysis, of);
}
