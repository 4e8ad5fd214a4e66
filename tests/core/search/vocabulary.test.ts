import { assert, constantFrom, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeVocabulary, prefixDistance, prefixRun } from '../../../src/core/search/vocabulary.ts';

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const word = string({ unit: constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 9 });

describe('makeVocabulary', () => {
  it('lists the entries of each word once', () => {
    const { words, offsets, entries } = makeVocabulary([['b', 'a', 'b'], ['a']]);
    expect(words).toEqual(['a', 'b']);
    expect([...offsets]).toEqual([0, 2, 3]);
    expect([...entries]).toEqual([0, 1, 0]);
  });
});

describe('prefixRun', () => {
  it('holds exactly the words with the prefix', () => {
    assert(
      property(uniqueArray(word), word, (list, prefix) => {
        const { words } = makeVocabulary([list]);
        const { from, to } = prefixRun(words, prefix);
        expect(words.slice(from, to)).toEqual(words.filter((known) => known.startsWith(prefix)));
      }),
    );
  });
});

describe('prefixDistance', () => {
  it('is the edit distance to the nearest prefix', () => {
    assert(
      property(word, word, (query, known) => {
        const prefixes = Array.from({ length: known.length + 1 }, (_, end) => known.slice(0, end));
        const expected = Math.min(...prefixes.map((prefix) => editDistance(query, prefix)));
        expect(prefixDistance(query)(known)).toBe(expected);
      }),
    );
  });
});
