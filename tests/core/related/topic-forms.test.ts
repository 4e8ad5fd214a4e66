import { describe, expect, it } from 'vitest';
import { createTopicFinder } from '../../../src/core/related/topic-forms.ts';
import { makeList } from '../groups/planted.ts';

describe('createTopicFinder', () => {
  const { topics } = makeList([
    { title: 'A', authors: [], topics: ['language models', 'large language models', 'mixture-of-experts', 'models'] },
  ]);
  const find = createTopicFinder(topics.topics);
  const labels = (text: string) => find(text).map((topic) => topics.topics[topic]?.label);

  it('finds forms whatever their case, number and hyphens, also inside each other', () => {
    expect(labels('A Large Language Model')).toEqual(['language models', 'large language models', 'models']);
    expect(labels('a mixture of expert')).toEqual(['mixture-of-experts']);
  });

  it('does not find beginnings of forms, nor words apart', () => {
    expect(labels('a large language')).toEqual([]);
    expect(labels('language is no large thing')).toEqual([]);
    expect(labels('')).toEqual([]);
  });

  it('reads one text after another as if it were the first', () => {
    const texts = ['models of language', 'a large language model', 'unheard-of words', 'a large language model'];
    const alone = texts.map((text) => createTopicFinder(topics.topics)(text));
    expect(texts.map(find)).toEqual(alone);
    expect(alone.map((found) => found.length)).toEqual([1, 3, 0, 3]);
  });
});
