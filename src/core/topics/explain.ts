/**
 * Why a paper has a tag: what each feature added to the ranker's log-odds against a phrase with mean features (input x
 * gradient, summed over the network), in a few reasons in plain words. Made on demand for the tags of one paper: it is read
 * again beside a few others with each tag, which costs some milliseconds a paper. Counts of the list are therefore those of these
 * papers; what the paper itself and the table of phrase counts say is exact.
 */
import type { Paper } from '../model/paper.ts';
import type { Evidence, TopicResult } from '../model/topic.ts';
import { compareText } from '../text/fold.ts';
import { indexCorpus, type CorpusIndex } from './corpus-index.ts';
import { AT, FEATURES, type FeatureName } from './feature-names.ts';
import { logistic } from './network.ts';
import type { PaperPhrases } from './phrase-items.ts';
import { Part } from './dictionary.ts';
import { PhraseRanker } from './ranking.ts';
import type { TopicResources } from './resources.ts';

export const TAG_REASONS = [
  'keyword',
  'title',
  'frequency',
  'place',
  'company',
  'words',
  'known',
  'defined',
  'elsewhere',
] as const;
export type TagReasonKind = (typeof TAG_REASONS)[number];

/** A reason and what it added to the log-odds: above 0 it speaks for the tag, below against it. */
export interface TagReason {
  readonly kind: TagReasonKind;
  /** A phrase that goes on from `It`: stands in the title. */
  readonly text: string;
  readonly weight: number;
  /** The features behind it, strongest first; none for keywords, which are trusted as they are. */
  readonly features: readonly { readonly name: FeatureName; readonly value: number; readonly weight: number }[];
}

export interface TagExplanation {
  /** That an author would choose the phrase, 0..1; tags are chosen by it and by what other papers share. */
  readonly probability: number;
  /** Strongest first. */
  readonly reasons: readonly TagReason[];
}

/** Other papers with the tag that are read beside the paper: they know what its acronyms stand for. */
const BESIDE = 12;
/** Reasons of less weight than this are left out. */
const LEAST_WEIGHT = 0.05;

/** The first feature of each kind in the order of FEATURES; those up to the next belong to it. */
const KIND_STARTS: readonly (readonly [FeatureName, TagReasonKind])[] = [
  ['inTitle', 'title'],
  ['early', 'place'],
  ['frequency', 'frequency'],
  ['aloneHere', 'company'],
  ['oneWord', 'words'],
  ['curatedTopic', 'known'],
  ['longFormHere', 'defined'],
  ['known', 'elsewhere'],
];

function kindOf(feature: number): TagReasonKind {
  let kind: TagReasonKind = 'title';
  for (const [name, next] of KIND_STARTS) if (AT[name] <= feature) kind = next;
  return kind;
}

type Values = (name: FeatureName) => number;

const times = (count: number): string =>
  count === 0 ? 'is not said in the text' : count === 1 ? 'is said once' : `is said ${count} times`;

/** What each kind of reason says, by what is so and by whether it speaks for the tag. */
const TEXTS: Readonly<Record<TagReasonKind, (value: Values, isFor: boolean, mentions: number) => string>> = {
  keyword: () => 'is a keyword of the paper or of others',
  title: (value, isFor) => {
    if (value('inTitle') === 0) return 'is not in the title';
    if (!isFor) return 'stands in the title among other words';
    return value('aloneInTitle') === 1 ? 'stands in the title, on its own' : 'stands in the title';
  },
  frequency: (_value, _isFor, mentions) => times(mentions),
  place: (value, isFor) => {
    if (value('firstSentence') === 1 || value('early') > 0.6) return 'comes early in the paper';
    return isFor ? 'comes where topics come in the abstract' : 'comes late in the abstract';
  },
  company: (_value, isFor) => (isFor ? 'stands as a phrase of its own' : 'stands mostly inside longer phrases'),
  words: (value, isFor) => {
    if (isFor) return 'is worded as a term';
    return value('generic') === 1 ? 'is made of common words' : 'is not worded as terms are';
  },
  known: (value) => {
    if (value('curatedTopic') + value('curatedOther') > 0) return 'is a known topic';
    return value('holdsCurated') > 0 ? 'holds a known topic' : 'is on no list of topics';
  },
  defined: (value) => (value('longFormHere') + value('longForm') > 0 ? 'is given an acronym' : 'is given no acronym'),
  elsewhere: (value, isFor) => {
    if (value('known') === 0) return isFor ? 'is a rare phrase elsewhere' : 'is hardly known elsewhere';
    return isFor ? 'is often a term of its own elsewhere' : 'is seldom a term of its own elsewhere';
  },
};

function explainItem(item: number, ranker: PhraseRanker): TagExplanation {
  const { features, phrases, index } = ranker;
  const { network } = index.resources;
  const base = item * features.width;
  const weights = network.contributions(features.values, base);
  const groups = new Map<TagReasonKind, { name: FeatureName; value: number; weight: number }[]>();
  FEATURES.forEach((name, feature) => {
    const own = groups.get(kindOf(feature)) ?? [];
    groups.set(kindOf(feature), own);
    own.push({ name, value: features.values[base + feature] ?? 0, weight: weights[feature] ?? 0 });
  });
  const value: Values = (name) => features.values[base + AT[name]] ?? 0;
  const reasons = [...groups].map(([kind, own]): TagReason => {
    const weight = own.reduce((sum, feature) => sum + feature.weight, 0);
    const strongest = own.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compareText(a.name, b.name));
    const text = TEXTS[kind](value, weight > 0, phrases.counts[item] ?? 0);
    return { kind, text, weight, features: strongest };
  });
  const trust = ranker.trust(item);
  if (trust > 0) reasons.push({ kind: 'keyword', text: TEXTS.keyword(value, true, 0), weight: trust, features: [] });
  return {
    probability: logistic(network.score(features.values, base) + trust),
    reasons: reasons
      .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compareText(a.kind, b.kind)),
  };
}

/** The item that has a mention at a place of the paper, or that is its keyword of that number. */
function findItem({ field, start, end }: Evidence, phrases: PaperPhrases, index: CorpusIndex): number {
  if (field === 'keywords') return phrases.nodes.indexOf(index.keywords[phrases.paper]?.[start] ?? -1);
  const { streams, vocabulary } = index;
  const { tokens, tailOffsets, stemLengths } = streams.vocabulary;
  return (
    phrases.items.find((_, mention) => {
      const from = phrases.from[mention] ?? 0;
      const to = phrases.to[mention] ?? 0;
      const part = phrases.part[mention] ?? 0;
      if ((streams.sentences[from] ?? 0) < 0 !== (field === 'title')) return false;
      const [first, last] = [streams.words[from] ?? 0, streams.words[to] ?? 0];
      const skipped = (part & Part.tail) === 0 ? 0 : (tailOffsets[first] ?? 0);
      const length = (part & Part.stem) === 0 ? vocabulary.text(tokens[last] ?? 0).length : (stemLengths[last] ?? 0);
      return (streams.starts[from] ?? 0) + skipped === start && (streams.starts[to] ?? 0) + length === end;
    }) ?? -1
  );
}

/** Other papers that share tags with `paper`, the first BESIDE of each tag. */
function papersBeside(papers: readonly Paper[], paperTopics: TopicResult['paperTopics'], paper: number): Paper[] {
  const read = new Map((paperTopics[paper] ?? []).map(({ topic }) => [topic, 0]));
  return papers.filter((_, other) => {
    if (other === paper) return false;
    const shared = (paperTopics[other] ?? []).filter(({ topic }) => (read.get(topic) ?? BESIDE) < BESIDE);
    for (const { topic } of shared) read.set(topic, (read.get(topic) ?? 0) + 1);
    return shared.length > 0;
  });
}

/** Why `paper` has each of its tags in the result of `papers`, in their order; null for one that its words do not give. */
export function explainTags(
  papers: readonly Paper[],
  { paperTopics }: Pick<TopicResult, 'paperTopics'>,
  paper: number,
  resources: TopicResources,
): (TagExplanation | null)[] {
  const tags = paperTopics[paper] ?? [];
  if (tags.length === 0) return [];
  const read = [...papers.slice(paper, paper + 1), ...papersBeside(papers, paperTopics, paper)];
  const index = indexCorpus(read, resources);
  const ranker = new PhraseRanker(index);
  ranker.rank(0, 0);
  return tags.map(({ evidence }) => {
    const items = evidence.map((place) => findItem(place, ranker.phrases, index));
    const item = items.find((found) => found >= 0);
    return item === undefined ? null : explainItem(item, ranker);
  });
}
