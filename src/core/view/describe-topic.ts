/**
 * What the inspector says of one topic: where it stands, who uses it, what stands beside it. Cost: the names and tags on
 * its papers, and the text of the first 40.
 */
import { rowOf } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { PartitionOf } from '../model/partition.ts';
import type { Evidence, PaperTopic, TopicKind } from '../model/topic.ts';
import { compareText } from '../text/fold.ts';
import { splitSentences, type Span } from '../text/sentences.ts';
import { markText, type TextPiece } from './marked-text.ts';
import {
  authorRef,
  countedRefs,
  groupIndexOf,
  groupRef,
  paperRef,
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

/** A sentence that holds the topic. */
export interface TopicSentence {
  readonly paper: NodeRef;
  /** `abstract, sentence 2`, `title` or `keyword`. */
  readonly place: string;
  readonly pieces: readonly TextPiece[];
}

export interface TopicView extends NodeRef {
  readonly acronym: string | null;
  readonly topicKind: TopicKind;
  readonly group: GroupRef | null;
  /** Surface forms other than label and acronym. */
  readonly forms: readonly string[];
  readonly papers: number;
  readonly spread: readonly GroupShare[];
  /** Every year from the first to the last, those without papers too. */
  readonly years: readonly { readonly year: number; readonly papers: number }[];
  readonly undated: number;
  readonly sentences: readonly TopicSentence[];
  /** Papers whose sentences are among `sentences`. */
  readonly sentencePapers: number;
  readonly people: readonly CountedRef[];
  readonly neighbours: readonly CountedRef[];
  readonly broader: NodeRef | null;
  readonly narrower: readonly CountedRef[];
}

/** Years further apart than this are listed only where they have papers. */
const LONGEST_STRIP = 60;

function yearStrip(analysis: Analysis, papers: Int32Array): Pick<TopicView, 'years' | 'undated'> {
  const known = [...papers].map((paper) => analysis.papers[paper]?.year ?? null).filter((year) => year !== null);
  const counts = tally(known);
  const listed = [...counts.keys()].sort((a, b) => a - b);
  const first = listed[0] ?? 0;
  const last = listed.at(-1) ?? 0;
  const isShort = listed.length > 0 && last - first < LONGEST_STRIP;
  const years = isShort ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : listed;
  return {
    years: years.map((year) => ({ year, papers: counts.get(year) ?? 0 })),
    undated: papers.length - known.length,
  };
}

/** Number of the sentence that holds an offset, or -1. */
const sentenceAt = (spans: readonly Span[], at: number): number => spans.findIndex((span) => at < span.end);

function abstractSentences(text: string, tag: PaperTopic, paper: NodeRef): TopicSentence[] {
  const inAbstract = tag.evidence.filter((evidence) => evidence.field === 'abstract');
  if (inAbstract.length === 0) return [];
  const spans = splitSentences(text);
  const numbers = [...new Set(inAbstract.map((evidence) => sentenceAt(spans, evidence.start)))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const span = spans[number];
    if (span === undefined) return [];
    const place = `abstract, sentence ${number + 1}`;
    return [{ paper, place, pieces: markText(text, [tag], 'abstract', span.start, span.end) }];
  });
}

function keywordSentences(keywords: readonly string[], evidence: readonly Evidence[], tag: PaperTopic, paper: NodeRef) {
  return evidence
    .filter((each) => each.field === 'keywords')
    .flatMap((each): TopicSentence[] => {
      const text = keywords[each.start];
      return text === undefined ? [] : [{ paper, place: 'keyword', pieces: [{ text, topic: tag.topic }] }];
    });
}

/** The places of one paper that hold the topic: its title, sentences of its abstract, else its keywords. */
function sentencesOf(analysis: Analysis, ref: number, topic: number): TopicSentence[] {
  const paper = analysis.papers[ref];
  const tag = analysis.paperTopics[ref]?.find((each) => each.topic === topic);
  if (paper === undefined || tag === undefined) return [];
  const node = paperRef(analysis, ref);
  const fromAbstract = abstractSentences(paper.abstract ?? '', tag, node);
  if (fromAbstract.length > 0) return fromAbstract;
  if (tag.evidence.some((evidence) => evidence.field === 'title'))
    return [{ paper: node, place: 'title', pieces: markText(paper.title, [tag], 'title') }];
  return keywordSentences(paper.keywords, tag.evidence, tag, node);
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
  const sentences = shown.flatMap((paper) => sentencesOf(analysis, paper, ref));
  return {
    ...node,
    acronym: topic.acronym,
    topicKind: topic.kind,
    group: groupRef(partition, groupIndexOf(partition, node)),
    forms: topic.forms.filter((form) => form !== topic.label && form !== topic.acronym),
    papers: papers.length,
    spread: sharesByGroup(analysis.themes, papers),
    ...yearStrip(analysis, papers),
    sentences,
    sentencePapers: new Set(sentences.map((sentence) => sentence.paper.ref)).size,
    ...beside(analysis, ref, papers),
    broader: topic.broader === null ? null : topicRef(analysis, topic.broader),
    narrower: narrowerOf(analysis, ref),
  };
}
