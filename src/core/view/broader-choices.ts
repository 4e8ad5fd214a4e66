/**
 * Topics that one may be part of: likely ones first, those whose words are all within the topic's. A topic is never part of
 * itself, nor of one that is part of it. Cost: as `mergeMatches`.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Topic } from '../model/topic.ts';
import { phraseKey } from '../topics/edits.ts';
import { topicsByKey } from './find-topic.ts';
import { mergeMatches, type MergeChoice } from './merge-suggestions.ts';

/** Whether `topic` is `above`, or part of it over any number of steps. Broader topics make no circles. */
export function isPartOf(topics: readonly Topic[], topic: number, above: number): boolean {
  for (let at: number | null = topic; at !== null; at = topics[at]?.broader ?? null) if (at === above) return true;
  return false;
}

/** The `limit` topics that a query means and `topic` may be part of. */
export function broaderMatches(analysis: Analysis, topic: number, query: string, limit: number): MergeChoice[] {
  const { topics } = analysis;
  const found = mergeMatches(analysis, topic, query, topics.length);
  const fitting = found.filter(({ ref }) => !isPartOf(topics, ref, topic) && ref !== topics[topic]?.broader);
  if (query.trim() !== '') return fitting.slice(0, limit);
  const isBroader = ({ reason }: MergeChoice): boolean => reason === 'broader';
  return [...fitting.filter(isBroader), ...fitting.filter((choice) => !isBroader(choice))].slice(0, limit);
}

/** What a phrase that is typed stands for: a topic of the list, one that is part of `topic` and so cannot be above it, or no topic yet. */
export type BroaderPhrase = { readonly kind: 'none' | 'new' | 'below' | 'known'; readonly ref: number };

export function readBroaderPhrase({ topics }: Analysis, topic: number, phrase: string): BroaderPhrase {
  const key = phraseKey(phrase);
  const ref = topicsByKey(topics).get(key) ?? -1;
  if (key === '') return { kind: 'none', ref };
  if (ref < 0) return { kind: 'new', ref };
  return { kind: isPartOf(topics, ref, topic) ? 'below' : 'known', ref };
}
