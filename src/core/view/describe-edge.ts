/**
 * What ties two nodes: the papers, people, topics and sentences that hold the tie, and what is missing from the count.
 * Any two nodes can be asked for; the kinds of the ends decide what is said. Cost: the names and tags on the papers of the
 * two, and the text of the first 40 papers that tie them. The score of two papers is not computed here.
 */
import type { Analysis } from '../model/analysis.ts';
import type { NodeKey } from '../model/ids.ts';
import { datedPapers, yearsOf, type DatedPaper } from './describe-author.ts';
import type { Fact } from './describe-paper.ts';
import { sentencesOf, type TopicSentence } from './describe-sentences.ts';
import { countYears, type YearCounts } from './describe-years.ts';
import { authorshipFacts, authorshipWords, coauthorCaution, cutBetween, isInferredOn } from './edge-words.ts';
import {
  authorRef,
  countedRefs,
  findNode,
  rowOf,
  sharedOf,
  tally,
  topicRef,
  type CountedRef,
  type NodeRef,
} from './refs.ts';
import { countOf, figure, nounFor, spanWords } from './words.ts';

const MOST_SENTENCE_PAPERS = 40;
const MOST_LISTED = 60;

/** How two nodes are tied, by their kinds: `use` is a person's use of a topic. */
export type Tie = 'coauthorship' | 'relatedness' | 'cooccurrence' | 'authorship' | 'tagging' | 'use';

export interface EdgeView {
  readonly tie: Tie;
  /** Person before paper before topic; of one kind, as asked for. */
  readonly ends: readonly [NodeRef, NodeRef];
  /** Counts, in a sentence or two. */
  readonly summary: string;
  /** What the counts miss or how little they rest on, or ''. */
  readonly caution: string;
  /** The tie is not stated by the data. */
  readonly isInferred: boolean;
  readonly facts: readonly Fact[];
  /** The papers that hold the tie, newest first; none between two papers, or a paper and what it names. */
  readonly papers: readonly DatedPaper[];
  /** Of `papers`; null where there are none. */
  readonly years: YearCounts | null;
  /** People on both ends, or on the papers that hold the tie. */
  readonly people: readonly CountedRef[];
  readonly topics: readonly CountedRef[];
  readonly sentences: readonly TopicSentence[];
}

type Body = Omit<EdgeView, 'tie' | 'ends'>;

const NOTHING: Body = {
  summary: '',
  caution: '',
  isInferred: false,
  facts: [],
  papers: [],
  years: null,
  people: [],
  topics: [],
  sentences: [],
};

/** ` They are of 2020 to 2023; 1 is undated.` */
function whenWords(analysis: Analysis, papers: readonly number[]): string {
  const { years, undated } = yearsOf(analysis, papers);
  if (papers.length === 0) return '';
  const none = undated === 0 ? '' : `${figure(undated)} ${nounFor(undated, 'is')} undated`;
  if (years === null) return papers.length === 1 ? ' It is undated.' : ' None is dated.';
  const span = `${papers.length === 1 ? 'It is' : 'They are'} of ${spanWords(years.first, years.last)}`;
  return ` ${none === '' ? span : `${span}; ${none}`}.`;
}

function peopleOn(analysis: Analysis, papers: readonly number[], without: readonly number[]): CountedRef[] {
  const counts = new Map<number, number>();
  for (const paper of papers) tally(rowOf(analysis.incidence.paperAuthors, paper), counts);
  for (const author of without) counts.delete(author);
  return countedRefs(counts, (author) => authorRef(analysis, author), MOST_LISTED);
}

function topicsOn(analysis: Analysis, papers: readonly number[], without: readonly number[]): CountedRef[] {
  const counts = new Map<number, number>();
  for (const paper of papers) tally(rowOf(analysis.incidence.paperTopics, paper), counts);
  for (const topic of without) counts.delete(topic);
  return countedRefs(counts, (topic) => topicRef(analysis, topic), MOST_LISTED);
}

/** The papers that hold a tie, as they are shown. */
function held(analysis: Analysis, papers: readonly number[]): Pick<EdgeView, 'papers' | 'years'> {
  return { papers: datedPapers(analysis, papers), years: papers.length === 0 ? null : countYears(analysis, papers) };
}

function coauthorship(analysis: Analysis, a: NodeRef, b: NodeRef): Body {
  const { authorPapers } = analysis.incidence;
  const rows = [rowOf(authorPapers, a.ref), rowOf(authorPapers, b.ref)] as const;
  const joint = sharedOf(...rows);
  const least = cutBetween(analysis, a, b, joint) > 0 ? 'at least ' : '';
  const of = `of ${figure(rows[0].length)} with ${a.label} and ${figure(rows[1].length)} with ${b.label}`;
  const summary =
    joint.length === 0
      ? `No paper in this list names both, ${of}.`
      : `They are named together on ${least}${countOf(joint.length, 'paper')}, ${of}.${whenWords(analysis, joint)}`;
  return {
    ...NOTHING,
    ...held(analysis, joint),
    summary,
    caution: coauthorCaution(analysis, a, b, joint),
    people: peopleOn(analysis, joint, [a.ref, b.ref]),
    topics: topicsOn(analysis, joint, []),
  };
}

/** `3 names`, `no name`. */
const someOf = (count: number, noun: string): string => (count === 0 ? `no ${noun}` : countOf(count, noun));

function relatedness(analysis: Analysis, a: NodeRef, b: NodeRef): Body {
  const { paperAuthors, paperTopics } = analysis.incidence;
  const people = sharedOf(rowOf(paperAuthors, a.ref), rowOf(paperAuthors, b.ref));
  const topics = sharedOf(rowOf(paperTopics, a.ref), rowOf(paperTopics, b.ref));
  const cut = [a, b].filter(({ ref }) => analysis.papers[ref]?.authorsTruncated).length;
  const lists = cut === 2 ? 'Both lists of names are' : 'One of the two lists of names is';
  return {
    ...NOTHING,
    summary: `They share ${someOf(people.length, 'name')} and ${someOf(topics.length, 'topic')}.`,
    caution: cut === 0 ? '' : `${lists} cut, so they may share more people.`,
    people: people.map((author) => ({
      ...authorRef(analysis, author),
      count: rowOf(analysis.incidence.authorPapers, author).length,
    })),
    topics: topics.map((topic) => ({ ...topicRef(analysis, topic), count: analysis.topics[topic]?.papers ?? 0 })),
    sentences: topics.flatMap((topic) => [a, b].flatMap(({ ref }) => sentencesOf(analysis, ref, [topic]).slice(0, 1))),
  };
}

/** Sentences with both topics where there are any, else the first of each. */
function sentencesOfBoth(analysis: Analysis, paper: number, topics: readonly [number, number]): TopicSentence[] {
  const both = sentencesOf(analysis, paper, topics);
  return both.length > 0 ? both : topics.flatMap((topic) => sentencesOf(analysis, paper, [topic]).slice(0, 1));
}

/** `3.8`, `0.2`; below a twentieth, `under 0.1`. */
function decimal(value: number): string {
  const tenths = Math.round(value * 10);
  return tenths === 0 ? 'under 0.1' : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function cooccurrence(analysis: Analysis, a: NodeRef, b: NodeRef): Body {
  const { topicPapers } = analysis.incidence;
  const rows = [rowOf(topicPapers, a.ref), rowOf(topicPapers, b.ref)] as const;
  const both = sharedOf(...rows);
  const total = analysis.papers.length;
  const expected = total === 0 ? 0 : (rows[0].length * rows[1].length) / total;
  const isFew = both.length > 0 && both.length < 4;
  const counts = `${countOf(both.length, 'paper')} of ${figure(total)} ${nounFor(both.length, 'carries')} both: ${figure(rows[0].length)} carry ${a.label}, ${figure(rows[1].length)} ${b.label}.`;
  const inOrder = datedPapers(analysis, both).slice(0, MOST_SENTENCE_PAPERS);
  return {
    ...NOTHING,
    ...held(analysis, both),
    summary: `${counts} Spread by chance, ${decimal(expected)} would.`,
    caution: isFew ? `With ${countOf(both.length, 'paper')}, the tie may be chance.` : '',
    facts:
      both.length === 0 ? [] : [{ label: 'Association', value: `${decimal(both.length / expected)} times chance` }],
    people: peopleOn(analysis, both, []),
    topics: topicsOn(analysis, both, [a.ref, b.ref]),
    sentences: inOrder.flatMap(({ ref }) => sentencesOfBoth(analysis, ref, [a.ref, b.ref])),
  };
}

function authorship(analysis: Analysis, a: NodeRef, b: NodeRef): Body {
  const others = rowOf(analysis.incidence.authorPapers, a.ref).filter((paper) => paper !== b.ref);
  const here = new Set(rowOf(analysis.incidence.paperTopics, b.ref));
  const topics = topicsOn(analysis, [...others], []).filter(({ ref }) => here.has(ref));
  return {
    ...NOTHING,
    summary: authorshipWords(analysis, a, b),
    isInferred: isInferredOn(analysis, a.ref, b.ref),
    facts: authorshipFacts(analysis, a.ref, b.ref),
    people: peopleOn(analysis, [b.ref], [a.ref]),
    topics,
  };
}

function tagging(analysis: Analysis, a: NodeRef, b: NodeRef): Body {
  const sentences = sentencesOf(analysis, a.ref, [b.ref]);
  const tags = analysis.paperTopics[a.ref] ?? [];
  const rank = tags.findIndex(({ topic }) => topic === b.ref);
  const others = rowOf(analysis.incidence.topicPapers, b.ref).filter((paper) => paper !== a.ref).length;
  const summary =
    rank < 0
      ? 'The paper does not carry this topic.'
      : `Number ${figure(rank + 1)} of the ${countOf(tags.length, 'topic')} of this paper, most telling first; on ${someOf(others, 'other paper')}.`;
  return { ...NOTHING, summary, sentences };
}

function use(analysis: Analysis, a: NodeRef, b: NodeRef): Body {
  const theirs = rowOf(analysis.incidence.authorPapers, a.ref);
  const papers = sharedOf(theirs, rowOf(analysis.incidence.topicPapers, b.ref));
  const shown = datedPapers(analysis, papers);
  return {
    ...NOTHING,
    ...held(analysis, papers),
    summary: `${figure(papers.length)} of ${countOf(theirs.length, 'paper')} with this name ${nounFor(papers.length, 'carries')} the topic.`,
    sentences: shown.slice(0, MOST_SENTENCE_PAPERS).flatMap(({ ref }) => sentencesOf(analysis, ref, [b.ref])),
  };
}

const RANK = { author: 0, paper: 1, topic: 2, item: 3 } as const;

type Describe = (analysis: Analysis, a: NodeRef, b: NodeRef) => Body;

/** By the kinds of the two ends. */
const TIES: ReadonlyMap<string, readonly [Tie, Describe]> = new Map([
  ['author author', ['coauthorship', coauthorship]],
  ['author paper', ['authorship', authorship]],
  ['author topic', ['use', use]],
  ['paper paper', ['relatedness', relatedness]],
  ['paper topic', ['tagging', tagging]],
  ['topic topic', ['cooccurrence', cooccurrence]],
]);

/** What ties two nodes; null where one of them is not in the list, or both are the same. */
export function describeEdge(analysis: Analysis, source: NodeKey, target: NodeKey): EdgeView | null {
  const ends = [findNode(analysis, source), findNode(analysis, target)].filter((end) => end !== null);
  const [a, b] = ends.sort((x, y) => RANK[x.kind] - RANK[y.kind]);
  if (a === undefined || b === undefined || a.key === b.key) return null;
  const found = TIES.get(`${a.kind} ${b.kind}`);
  if (!found) return null;
  const [tie, describe] = found;
  return { tie, ends: [a, b], ...describe(analysis, a, b) };
}
