/** What the inspector says of a theme or a circle. Linear in the group's members and their names and tags. */
import type { Analysis } from '../model/analysis.ts';
import { rowSize } from '../graph/csr.ts';
import type { Group, GroupBridge, Partition, PartitionOf } from '../model/partition.ts';
import { datedPapers, yearsOf, type DatedPaper } from './describe-author.ts';
import { groupReason } from './group-reason.ts';
import {
  authorRef,
  groupRef,
  paperRef,
  partitionOf,
  topicRef,
  type CountedRef,
  type GroupRef,
  type NodeRef,
} from './refs.ts';
import { countOf, figure, spanWords } from './words.ts';

const MOST_TERMS = 5;
const MOST_CORE_PAPERS = 3;
const MOST_BRIDGE_NODES = 3;
const MOST_LEAST_SURE = 3;
/** Groups of up to this many papers are called small. */
const SMALL_GROUP = 20;

/** A term of the group and the papers that use it. */
export interface TermView {
  readonly label: string;
  /** The topic, or null for a plain word. */
  readonly node: NodeRef | null;
  readonly inside: number;
  readonly outside: number;
}

export interface PersonHere extends NodeRef {
  readonly here: number;
  readonly all: number;
}

export interface BridgeView {
  readonly group: GroupRef;
  readonly nodes: readonly NodeRef[];
  /** Nodes that hold the tie beyond those listed. */
  readonly more: number;
}

export interface GroupView {
  readonly group: GroupRef;
  /** `12 papers, 20 people, 9 topics. 3 dated, 2023 to 2025; 9 undated.`; what joins a circle is said to be mostly its people's. */
  readonly summary: string;
  /** One sentence of counts, or ''. */
  readonly why: string;
  readonly terms: readonly TermView[];
  /** Papers inside and outside, which the terms are counted over. */
  readonly inside: number;
  readonly outside: number;
  readonly people: readonly PersonHere[];
  /** Closest to the rest of the group, best first. */
  readonly corePapers: readonly DatedPaper[];
  /** Newest first, undated last. */
  readonly otherPapers: readonly DatedPaper[];
  readonly bridges: readonly BridgeView[];
  /** One entry a run. */
  readonly held: readonly boolean[];
  readonly heldRuns: number;
  /** Members that sat elsewhere in some runs, least sure first; count is runs here. */
  readonly leastSure: readonly CountedRef[];
  /** Said where the group is small, or ''. */
  readonly caution: string;
  /** People left out of circles, with their papers. */
  readonly leftOut: readonly CountedRef[];
}

/** `3 dated, 2023 to 2025; 9 undated.` */
function datesOf(analysis: Analysis, papers: readonly number[]): string {
  const { years, undated } = yearsOf(analysis, papers);
  if (papers.length === 0) return '';
  if (years === null) return ' None is dated.';
  const span = spanWords(years.first, years.last);
  if (undated === 0) return ` All dated, ${span}.`;
  return ` ${figure(papers.length - undated)} dated, ${span}; ${figure(undated)} undated.`;
}

function summaryOf(analysis: Analysis, of: PartitionOf, group: Group): string {
  const papers = countOf(group.papers.length, 'paper');
  const people = countOf(group.authors.length, 'person');
  const topics = countOf(group.topics.length, 'topic');
  const counts =
    of === 'themes' ? `${papers}, ${people}, ${topics}.` : `${people}; ${papers} and ${topics} are mostly theirs.`;
  return counts + datesOf(analysis, group.papers);
}

function termsOf(analysis: Analysis, group: Group): TermView[] {
  return group.terms.slice(0, MOST_TERMS).map(({ topic, label, inside, outside }) => ({
    label,
    node: topic < 0 ? null : topicRef(analysis, topic),
    inside,
    outside,
  }));
}

function papersOf(analysis: Analysis, group: Group): Pick<GroupView, 'corePapers' | 'otherPapers'> {
  const core = group.corePapers.slice(0, MOST_CORE_PAPERS);
  const isCore = new Set(core);
  return {
    corePapers: core.map((paper) => ({ ...paperRef(analysis, paper), year: analysis.papers[paper]?.year ?? null })),
    otherPapers: datedPapers(
      analysis,
      group.papers.filter((paper) => !isCore.has(paper)),
    ),
  };
}

function bridgeView(analysis: Analysis, partition: Partition, bridge: GroupBridge): BridgeView[] {
  const group = groupRef(partition, bridge.group);
  const nodes = [
    ...bridge.authors.map((author) => authorRef(analysis, author)),
    ...bridge.papers.map((paper) => paperRef(analysis, paper)),
    ...bridge.topics.map((topic) => topicRef(analysis, topic)),
  ];
  if (group === null || nodes.length === 0) return [];
  return [{ group, nodes: nodes.slice(0, MOST_BRIDGE_NODES), more: Math.max(0, nodes.length - MOST_BRIDGE_NODES) }];
}

function leastSureOf(analysis: Analysis, partition: Partition, index: number, group: Group): CountedRef[] {
  const members = partition.of === 'themes' ? group.papers : group.authors;
  const toRef = partition.of === 'themes' ? paperRef : authorRef;
  return members
    .flatMap((ref) => {
      const runs = partition.support[ref]?.find((each) => each.group === index)?.runs;
      return runs === undefined || runs >= partition.runs ? [] : [{ ref, runs }];
    })
    .sort((a, b) => a.runs - b.runs || a.ref - b.ref)
    .slice(0, MOST_LEAST_SURE)
    .map(({ ref, runs }) => ({ ...toRef(analysis, ref), count: runs }));
}

function cautionOf(papers: number): string {
  if (papers > SMALL_GROUP || papers === 0) return '';
  if (papers < 4) return `With ${countOf(papers, 'paper')}, every figure here may be chance.`;
  return `With ${countOf(papers, 'paper')}, differences of one or two may be chance.`;
}

/** Everything the inspector shows of a group; null where it is not in the analysis. */
export function describeGroup(analysis: Analysis, ref: GroupRef): GroupView | null {
  const partition = partitionOf(analysis, ref.of);
  const group = partition.groups[ref.index];
  if (group === undefined) return null;
  const held = Array.from(group.held, (run) => run === 1);
  const isCircle = partition.of === 'circles';
  return {
    group: ref,
    summary: summaryOf(analysis, partition.of, group),
    why: groupReason(analysis, partition, group),
    terms: termsOf(analysis, group),
    inside: group.papers.length,
    outside: analysis.papers.length - group.papers.length,
    people: group.people.map(({ author, here, all }) => ({ ...authorRef(analysis, author), here, all })),
    ...papersOf(analysis, group),
    bridges: group.bridges.flatMap((bridge) => bridgeView(analysis, partition, bridge)),
    held,
    heldRuns: held.filter(Boolean).length,
    leastSure: leastSureOf(analysis, partition, ref.index, group),
    caution: cautionOf(group.papers.length),
    leftOut: !isCircle
      ? []
      : partition.leftOut.map((author) => ({
          ...authorRef(analysis, author),
          count: rowSize(analysis.incidence.authorPapers, author),
        })),
  };
}
