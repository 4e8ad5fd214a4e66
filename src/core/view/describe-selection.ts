/**
 * What several selected nodes have in common. Every node stands for papers: a paper for itself, a person or topic for
 * theirs; what counts is how many of the nodes hold something. Cost: the names and tags on the papers of all nodes; papers
 * of more than 50 names add no people.
 */
import { DEFAULT_AUTHOR_CAP } from '../graph/coauthorship.ts';
import type { Analysis } from '../model/analysis.ts';
import type { NodeKey, NodeKind } from '../model/ids.ts';
import type { PartitionOf } from '../model/partition.ts';
import { countYears, type YearCounts } from './describe-years.ts';
import {
  authorRef,
  countedRefs,
  findNodes,
  groupIndexOf,
  groupRef,
  paperRef,
  partitionOf,
  rowOf,
  tally,
  topicRef,
  type CountedRef,
  type GroupShare,
  type NodeRef,
} from './refs.ts';
import { countOf, figure, joinList, nounFor } from './words.ts';

const MOST_LISTED = 200;

export interface SelectionView {
  /** In the order they were selected. */
  readonly nodes: readonly NodeRef[];
  /** Keys that the list does not have. */
  readonly missing: number;
  /** `3 people and 2 papers`. */
  readonly counts: string;
  /** `They stand for 12 papers. 2 are shared by all 3, 4 by two or more.` */
  readonly summary: string;
  /** Papers held by at least two of the people and topics; count is how many hold it, the most first. */
  readonly papers: readonly CountedRef[];
  /** How many people and topics could hold a paper. */
  readonly holders: number;
  /** Topics, and people that are not selected themselves, that at least two of the nodes have. */
  readonly topics: readonly CountedRef[];
  readonly people: readonly CountedRef[];
  /** The nodes by group, most first, those that stand apart last. */
  readonly groups: readonly GroupShare[];
  /** Papers of all the nodes, each once. */
  readonly paperCount: number;
  readonly years: YearCounts;
}

const KINDS: readonly (readonly [NodeKind, string])[] = [
  ['author', 'person'],
  ['paper', 'paper'],
  ['topic', 'topic'],
];

function countWords(nodes: readonly NodeRef[]): string {
  const counts = KINDS.map(([kind, noun]) => [nodes.filter((node) => node.kind === kind).length, noun] as const);
  return joinList(counts.filter(([count]) => count > 0).map(([count, noun]) => countOf(count, noun)));
}

/** The papers a node stands for. */
function papersOf({ incidence }: Analysis, { kind, ref }: NodeRef): Iterable<number> {
  if (kind === 'paper') return [ref];
  return rowOf(kind === 'author' ? incidence.authorPapers : incidence.topicPapers, ref);
}

interface Common {
  readonly papers: Map<number, number>;
  readonly topics: Map<number, number>;
  readonly people: Map<number, number>;
  readonly all: Set<number>;
}

/** In how many nodes each paper, topic and person is found. */
function countCommon(analysis: Analysis, nodes: readonly NodeRef[]): Common {
  const { paperAuthors, paperTopics } = analysis.incidence;
  const common: Common = { papers: new Map(), topics: new Map(), people: new Map(), all: new Set() };
  for (const node of nodes) {
    const topics = new Set<number>();
    const people = new Set<number>();
    for (const paper of papersOf(analysis, node)) {
      common.all.add(paper);
      if (node.kind !== 'paper') tally([paper], common.papers);
      for (const topic of rowOf(paperTopics, paper)) topics.add(topic);
      const names = rowOf(paperAuthors, paper);
      if (names.length <= DEFAULT_AUTHOR_CAP) for (const author of names) people.add(author);
    }
    if (node.kind !== 'topic') tally(topics, common.topics);
    tally(people, common.people);
  }
  return common;
}

function sharedRefs(
  counts: Map<number, number>,
  toRef: (ref: number) => NodeRef,
  without: readonly number[],
): CountedRef[] {
  const several = new Map([...counts].filter(([, count]) => count > 1));
  for (const ref of without) several.delete(ref);
  return countedRefs(several, toRef, MOST_LISTED);
}

function groupsOf(analysis: Analysis, nodes: readonly NodeRef[], of: PartitionOf): GroupShare[] {
  const partition = partitionOf(analysis, of);
  const counts = tally(nodes.map((node) => groupIndexOf(partition, node)));
  return [...counts]
    .sort((a, b) => Number(a[0] < 0) - Number(b[0] < 0) || b[1] - a[1] || a[0] - b[0])
    .map(([group, count]) => ({ group: groupRef(partition, group), count }));
}

/** Those among nodes of several kinds that can hold a paper. */
function holdersWord(nodes: readonly NodeRef[]): string {
  const kinds = new Set(nodes.map(({ kind }) => kind));
  if (!kinds.has('paper')) return '';
  return kinds.has('author') && kinds.has('topic') ? 'people and topics' : kinds.has('author') ? 'people' : 'topics';
}

function summaryOf({ papers, all }: Common, holders: number, nodes: readonly NodeRef[]): string {
  const total = `They stand for ${countOf(all.size, 'paper')}.`;
  if (holders < 2) return total;
  const counts = [...papers.values()];
  const shared = counts.filter((count) => count > 1).length;
  const byAll = counts.filter((count) => count === holders).length;
  const who = holdersWord(nodes);
  const those = who === '' ? '' : ` of these ${who}`;
  if (shared === 0) return `${total} None is shared by two${those || ' of them'}.`;
  const start = `${total} ${byAll === 0 ? 'None is' : `${figure(byAll)} ${nounFor(byAll, 'is')}`} shared by`;
  if (holders === 2) return `${start} both${those}.`;
  return `${start} all ${figure(holders)}${those}, ${figure(shared)} by two or more.`;
}

/** What the nodes with these keys have in common; a node named twice counts once. */
export function describeSelection(analysis: Analysis, keys: readonly NodeKey[], colourBy: PartitionOf): SelectionView {
  const nodes = findNodes(analysis, keys);
  const common = countCommon(analysis, nodes);
  const selected = (kind: NodeKind): number[] => nodes.filter((node) => node.kind === kind).map(({ ref }) => ref);
  const holders = nodes.length - selected('paper').length;
  return {
    nodes,
    missing: new Set(keys).size - nodes.length,
    counts: countWords(nodes),
    summary: summaryOf(common, holders, nodes),
    papers: sharedRefs(common.papers, (paper) => paperRef(analysis, paper), selected('paper')),
    holders,
    topics: sharedRefs(common.topics, (topic) => topicRef(analysis, topic), selected('topic')),
    people: sharedRefs(common.people, (author) => authorRef(analysis, author), selected('author')),
    groups: groupsOf(analysis, nodes, colourBy),
    paperCount: common.all.size,
    years: countYears(analysis, common.all),
  };
}
