import { assert, constantFrom, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixRun, VocabularyBuilder, wordRun, type Vocabulary } from '../../../src/core/search/vocabulary.ts';
import { finish } from './finish.ts';

function vocabularyOf(entries: readonly (readonly string[])[]): Vocabulary {
  const builder = new VocabularyBuilder();
  entries.forEach((words, entry) => words.forEach((word, place) => builder.add(word, entry, place === 0)));
  return finish(builder.finish());
}

const word = string({ unit: constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 9 });

describe('VocabularyBuilder', () => {
  it('lists the entries of each word once, and says where it stands first', () => {
    const { words, offsets, postings, shared } = vocabularyOf([['b', 'ab', 'b'], ['ab'], ['a', 'ab']]);
    expect(words).toEqual(['a', 'ab', 'b']);
    expect([...offsets]).toEqual([0, 1, 4, 5]);
    expect([...postings]).toEqual([5, 0, 3, 4, 1]);
    expect([...shared]).toEqual([0, 1, 0]);
  });
});

describe('prefixRun and wordRun', () => {
  it('hold exactly the words with the prefix, and the word', () => {
    assert(
      property(uniqueArray(word), word, (list, asked) => {
        const { words } = vocabularyOf([list]);
        const begun = prefixRun(words, asked);
        expect(words.slice(begun.from, begun.to)).toEqual(words.filter((known) => known.startsWith(asked)));
        const same = wordRun(words, asked);
        expect(words.slice(same.from, same.to)).toEqual(words.filter((known) => known === asked));
      }),
    );
  });
});
