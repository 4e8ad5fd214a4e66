/**
 * What the inspector says of one topic: where it stands, who uses it, what stands beside it. Cost: the names and tags on
 * its papers, and the text of the first 40.
 */
import { rowOf } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { PartitionOf } from '../model/partition.ts';
import type { TopicKind } from '../model/topic.ts';
import { compareText } from '../text/fold.ts';
import { sentencesOf, type TopicSentence } from './describe-sentences.ts';
import { sharedSubject, type SubjectPath } from './describe-subjects.ts';
import { countYears, type YearCounts } from './describe-years.ts';
import {
  authorRef,
  countedRefs,
  groupIndexOf,
  groupRef,
  partitionOf,
  sharesByGroup,
  tally,
  topicRef,
  type CountedRef,
  type GroupRef,
  type GroupShare,
  type NodeRef,
} from './refs.ts';

/** Papers whose sentences are shown. */
export const MOST_SENTENCE_PAPERS = 40;
const MOST_PEOPLE = 60;
const MOST_NEIGHBOURS = 24;

export interface TopicView extends NodeRef, YearCounts {
  readonly acronym: string | null;
  readonly topicKind: TopicKind;
  readonly group: GroupRef | null;
  /** Surface forms other than label and acronym. */
  readonly forms: readonly string[];
  readonly papers: number;
  readonly spread: readonly GroupShare[];
  readonly sentences: readonly TopicSentence[];
  /** Papers whose sentences are among `sentences`. */
  readonly sentencePapers: number;
  readonly people: readonly CountedRef[];
  readonly neighbours: readonly CountedRef[];
  readonly broader: NodeRef | null;
  readonly narrower: readonly CountedRef[];
  /** Where a register files most of its papers; null where it files none, or all apart. */
  readonly subject: SubjectPath | null;
}

/** Papers of a topic, those it matters to most first. */
function papersByScore(analysis: Analysis, topic: number): number[] {
  const { offsets, targets, weights } = analysis.incidence.topicPapers;
  const start = offsets[topic] ?? 0;
  const end = offsets[topic + 1] ?? start;
  const entries = Array.from({ length: end - start }, (_, i) => start + i);
  return entries.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).map((entry) => targets[entry] ?? 0);
}

function narrowerOf(analysis: Analysis, ref: number): CountedRef[] {
  return analysis.topics
    .flatMap((topic, index) => (topic.broader === ref ? [{ ...topicRef(analysis, index), count: topic.papers }] : []))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key));
}

function beside(analysis: Analysis, ref: number, papers: Int32Array): Pick<TopicView, 'people' | 'neighbours'> {
  const people = new Map<number, number>();
  const topics = new Map<number, number>();
  for (const paper of papers) {
    tally(rowOf(analysis.incidence.paperAuthors, paper), people);
    tally(rowOf(analysis.incidence.paperTopics, paper), topics);
  }
  topics.delete(ref);
  return {
    people: countedRefs(people, (author) => authorRef(analysis, author), MOST_PEOPLE),
    neighbours: countedRefs(topics, (topic) => topicRef(analysis, topic), MOST_NEIGHBOURS),
  };
}

/** Everything the inspector shows of topic `ref`; null where there is no such topic. */
export function describeTopic(analysis: Analysis, ref: number, colourBy: PartitionOf): TopicView | null {
  const topic = analysis.topics[ref];
  if (topic === undefined) return null;
  const node = topicRef(analysis, ref);
  const partition = partitionOf(analysis, colourBy);
  const papers = rowOf(analysis.incidence.topicPapers, ref);
  const shown = papersByScore(analysis, ref).slice(0, MOST_SENTENCE_PAPERS);
  const sentences = shown.flatMap((paper) => sentencesOf(analysis, paper, [ref]));
  return {
    ...node,
    acronym: topic.acronym,
    topicKind: topic.kind,
    group: groupRef(partition, groupIndexOf(partition, node)),
    forms: topic.forms.filter((form) => form !== topic.label && form !== topic.acronym),
    papers: papers.length,
    spread: sharesByGroup(analysis.themes, papers),
    ...countYears(analysis, papers),
    sentences,
    sentencePapers: new Set(sentences.map((sentence) => sentence.paper.ref)).size,
    ...beside(analysis, ref, papers),
    broader: topic.broader === null ? null : topicRef(analysis, topic.broader),
    narrower: narrowerOf(analysis, ref),
    subject: sharedSubject([...papers].flatMap((paper) => analysis.papers[paper] ?? [])),
  };
}
