/** Topics by what they are called: the label first, then every other form, compared as topics fold words. */
import type { Topic } from '../model/topic.ts';
import { phraseKey } from '../topics/edits.ts';

type Named = Pick<Topic, 'label' | 'acronym' | 'forms'>;

/** Keys of a topic's label and forms, the label's first, each once. */
export function topicKeys({ label, acronym, forms }: Named): string[] {
  const keys = [label, ...(acronym === null ? [] : [acronym]), ...forms].map(phraseKey);
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Index of the topic by key: a label goes before forms of others, a topic of more papers before the rest. Linear in forms. */
export function topicsByKey(topics: readonly Named[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (key: string, index: number): void => {
    if (!found.has(key)) found.set(key, index);
  };
  const keys = topics.map(topicKeys);
  topics.forEach(({ label }, index) => add(phraseKey(label), index));
  keys.forEach((own, index) => own.forEach((key) => add(key, index)));
  return found;
}
