/**
 * What a phrase in the abstract that the title does not hold counts for as a tag: less where it is said once in passing, where
 * it is a name that serves as a tool, and where it is so broad that a good part of all papers say it (deep learning): there it
 * is what the paper stands on rather than what it is about.
 */
import type { TopicKind } from '../model/topic.ts';
import { May } from './candidates.ts';
import type { RankingIndex } from './ranking-index.ts';
import type { PaperPhrases } from './phrase-items.ts';

/** Least values of phrases in the title or among the keywords, and of those in the abstract only. */
export interface Least {
  readonly title: number;
  readonly body: number;
}

/** Least salience of tags that papers share, and of tags of one paper. */
export const SHARED_AT: Least = { title: 0.07, body: 0.12 };
export const OWN_AT: Least = { title: 0.12, body: 0.15 };

const EXAMPLE_WINDOW = 14;
/** Share of the papers of the table of phrase counts that a broad phrase stands in. */
const BROAD = 0.02;
const OF_BROAD = 0.2;
const OF_TOOL = 0.5;

/** True where words that introduce examples stand shortly before cell `from`, in the same sentence of the paper. */
function isInExamples(from: number, first: number, { streams, may }: RankingIndex): boolean {
  const { sentences, words } = streams;
  const start = Math.max(first, from - EXAMPLE_WINDOW);
  for (let at = from - 1; at >= start && sentences[at] === sentences[from]; at -= 1) {
    const here = may[words[at] ?? 0] ?? 0;
    if ((here & May.introduce) !== 0) return true;
    if ((here & May.as) !== 0 && at > first && ((may[words[at - 1] ?? 0] ?? 0) & May.such) !== 0) return true;
  }
  return false;
}

/** What a phrase said once counts for: less among examples (such as, including), more in the first sentence. */
function inPassing(item: number, isEarly: boolean, phrases: PaperPhrases): number {
  const mention = phrases.firstOf(item);
  if (mention < 0 || isInExamples(phrases.from[mention] ?? 0, phrases.first, phrases.index)) return 0.3;
  return isEarly ? 0.7 : 0.5;
}

function isBroad(node: number, { background }: RankingIndex): boolean {
  const { counts, entries } = background;
  return (counts.columns.papers[entries[node] ?? 0] ?? 0) > BROAD * counts.total;
}

/** The sentence of the first mention of an item, -1 in the title; Infinity where the text does not hold it. */
export function firstSentence(item: number, phrases: PaperPhrases): number {
  // Mentions stand in order of place: the first has the first sentence.
  const mention = phrases.firstOf(item);
  return mention < 0 ? Infinity : (phrases.index.streams.sentences[phrases.from[mention] ?? 0] ?? 0);
}

/** What an item that is said in the body only, first in `sentence`, counts for, 0..1. */
export function inBody(item: number, kind: TopicKind, sentence: number, phrases: PaperPhrases): number {
  const mentions = phrases.counts[item] ?? 0;
  const isTool = kind !== 'topic' && mentions < 3;
  const broad = isBroad(phrases.nodes[item] ?? 0, phrases.index) ? OF_BROAD : 1;
  return (mentions < 2 ? inPassing(item, sentence < 1, phrases) : 1) * (isTool ? OF_TOOL : 1) * broad;
}
