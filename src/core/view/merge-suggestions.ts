/**
 * Topics that one may be merged with. Likely ones first: those whose names meet (a form or an acronym of both, the initials of
 * the other, the same words spelled or derived otherwise), then those whose words are all within the other's with the same last
 * word, then those that share words few topics have, then those on the same papers.
 *
 * Words are compared by stems: endings of derivation cut off a folded word (decoder, decoding), roughly. Cost: linear in the
 * forms of all topics, and in the tags on the topic's papers. It knows no synonyms.
 */
import { log } from '../math/math.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Topic } from '../model/topic.ts';
import { formPenalty, queryWords } from '../search/matches.ts';
import { wordPenalty } from '../search/typos.ts';
import { titleKey } from '../text/fold.ts';
import { phraseKey } from '../topics/edits.ts';
import { topicKeys } from './find-topic.ts';
import { rowOf, tally, topicRef, type CountedRef } from './refs.ts';
import { countOf } from './words.ts';

/** How a topic stands to the one that may be merged with it. */
export type MergeReason = 'name' | 'spelling' | 'narrower' | 'broader' | 'words' | 'beside';

export interface MergeChoice extends CountedRef {
  /** Null: nothing speaks for it. */
  readonly reason: MergeReason | null;
  /** Papers that carry both. */
  readonly shared: number;
  /** Papers that carry either. */
  readonly together: number;
}

/** Share of the words of both, weighted by how few topics have them, from which they count as shared. */
const LEAST_SHARE = 0.3;
/** Letters from which two names may be one letter apart. */
const LONG_NAME = 7;
const ENDING =
  /(?<=.{4})(?:izations?|ations?|ational|ative|ators?|izing|ized|izer?|ings?|ions?|ively|ive|ed|ers?|ors?|ally?|ments?|ity|ness|e)$/;

interface Profile {
  readonly keys: readonly string[];
  readonly stems: readonly string[];
  readonly initials: string;
}

function profileOf(topic: Topic): Profile {
  const words = phraseKey(topic.label).split(' ');
  return {
    keys: topicKeys(topic),
    stems: words.map((word) => word.replace(ENDING, '')),
    initials: words.length > 1 ? words.map((word) => word.charAt(0)).join('') : '',
  };
}

const namesMeet = (a: Profile, b: Profile): boolean =>
  a.keys.some((key) => b.keys.includes(key) || (key !== '' && key === b.initials)) ||
  (a.initials !== '' && b.keys.includes(a.initials));

/** Whether two names are one but for spaces, endings or a letter. */
function isSpelledAlike(a: Profile, b: Profile): boolean {
  const [one, other] = [a.stems.join(''), b.stems.join('')];
  if (one === other) return true;
  const isLong = Math.min(one.length, other.length) >= LONG_NAME && Math.abs(one.length - other.length) < 2;
  return isLong && wordPenalty(one, other, 1) >= 0;
}

/** Whether all words of `part` stand in `whole` in order, the last word of both being one. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length || part.at(-1) !== whole.at(-1)) return false;
  let at = 0;
  for (const stem of whole) if (stem === part[at]) at += 1;
  return at === part.length;
}

/** Weights of stems: the fewer topics have one, the more it says. */
function stemWeights(profiles: readonly Profile[]): (stem: string) => number {
  const topicsWith = new Map<string, number>();
  for (const { stems } of profiles) {
    for (const stem of new Set(stems)) topicsWith.set(stem, (topicsWith.get(stem) ?? 0) + 1);
  }
  return (stem) => log(1 + profiles.length / (topicsWith.get(stem) ?? 1));
}

/** The share of the words of both that they have in common, 0..1. */
function sharedWords(a: Profile, b: Profile, weigh: (stem: string) => number): number {
  const all = [...new Set([...a.stems, ...b.stems])];
  const sum = (stems: readonly string[]): number => stems.reduce((total, stem) => total + weigh(stem), 0);
  const common = all.filter((stem) => a.stems.includes(stem) && b.stems.includes(stem));
  return common.length === 0 ? 0 : sum(common) / sum(all);
}

const TIERS: Readonly<Record<MergeReason, number>> = {
  name: 0,
  spelling: 0,
  broader: 1,
  narrower: 1,
  words: 2,
  beside: 3,
};

function reasonFor(own: Profile, other: Profile, words: number, shared: number): MergeReason | null {
  if (namesMeet(own, other)) return 'name';
  if (isSpelledAlike(own, other)) return 'spelling';
  if (isWithin(other.stems, own.stems)) return 'broader';
  if (isWithin(own.stems, other.stems)) return 'narrower';
  if (words >= LEAST_SHARE) return 'words';
  return shared > 0 ? 'beside' : null;
}

interface Weighed extends MergeChoice {
  readonly words: number;
}

/** Every topic but `topic`, with what speaks for it. */
function weighAll(analysis: Analysis, topic: number): Weighed[] {
  const { topics, incidence } = analysis;
  const profiles = topics.map(profileOf);
  const own = profiles[topic];
  if (own === undefined) return [];
  const weigh = stemWeights(profiles);
  const shared = tally([]);
  for (const paper of rowOf(incidence.topicPapers, topic)) tally(rowOf(incidence.paperTopics, paper), shared);
  const papers = topics[topic]?.papers ?? 0;
  return profiles.flatMap((other, ref) => {
    if (ref === topic) return [];
    const count = topics[ref]?.papers ?? 0;
    const both = shared.get(ref) ?? 0;
    const words = sharedWords(own, other, weigh);
    const reason = reasonFor(own, other, words, both);
    return [{ ...topicRef(analysis, ref), count, reason, shared: both, together: papers + count - both, words }];
  });
}

function plain({ words: _words, ...choice }: Weighed): MergeChoice {
  return choice;
}

/** The `limit` topics that `topic` may most likely be merged with, the likeliest first. */
export function mergeSuggestions(analysis: Analysis, topic: number, limit: number): MergeChoice[] {
  const tierOf = ({ reason }: MergeChoice): number => (reason === null ? Infinity : TIERS[reason]);
  const beside = ({ shared, together }: MergeChoice): number => shared / Math.max(1, together);
  return weighAll(analysis, topic)
    .filter(({ reason }) => reason !== null)
    .sort((a, b) => tierOf(a) - tierOf(b) || b.words - a.words || beside(b) - beside(a) || a.ref - b.ref)
    .slice(0, limit)
    .map(plain);
}

/** The `limit` topics that a query means, found as search finds them: by beginnings of words, in spite of typos. */
export function mergeMatches(analysis: Analysis, topic: number, query: string, limit: number): MergeChoice[] {
  const key = titleKey(query);
  const words = queryWords(key);
  if (words.length === 0) return mergeSuggestions(analysis, topic, limit);
  const costOf = ({ label, ref }: MergeChoice): number => {
    const { acronym = null, forms = [] } = analysis.topics[ref] ?? {};
    const costs = [label, ...(acronym === null ? [] : [acronym]), ...forms].map((form) => formPenalty(form, words));
    const own = titleKey(label);
    return 3 * Math.min(...costs) + (own === key ? 0 : own.startsWith(key) ? 1 : 2);
  };
  return weighAll(analysis, topic)
    .map((choice) => ({ choice, cost: costOf(choice) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost || a.choice.ref - b.choice.ref)
    .slice(0, limit)
    .map(({ choice }) => plain(choice));
}

const REASON_WORDS: Readonly<Record<MergeReason, string>> = {
  name: 'shares a name',
  spelling: 'same words',
  narrower: 'narrower',
  broader: 'broader',
  words: 'shares words',
  beside: '',
};

/** `narrower, on 3 papers with it`; '' where nothing speaks for the two. */
export function mergeReasonWords({ reason, shared }: MergeChoice): string {
  const beside = shared > 0 ? `on ${countOf(shared, 'paper')} with it` : '';
  return [reason === null ? '' : REASON_WORDS[reason], beside].filter(Boolean).join(', ');
}
