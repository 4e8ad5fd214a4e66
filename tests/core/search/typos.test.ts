import { assert, constantFrom, integer, pre, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearRuns, typosAllowed, wordPenalty } from '../../../src/core/search/typos.ts';
import { VocabularyBuilder } from '../../../src/core/search/vocabulary.ts';
import { finish } from './finish.ts';

/** Optimal string alignment, by the book. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = table[i];
      if (row) row[j] = Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1, isSwap ? at(i - 2, j - 2) + 1 : Infinity);
    }
  }
  return at(a.length, b.length);
}

const word = string({ unit: constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });

function penalties(words: readonly string[], query: string, most: number): Map<string, number> {
  const builder = new VocabularyBuilder();
  words.forEach((known, entry) => builder.add(known, entry, true));
  const vocabulary = finish(builder.finish());
  const found = new Map<string, number>();
  for (const { from, to, penalty } of nearRuns(vocabulary, query, most))
    for (const known of vocabulary.words.slice(from, to))
      found.set(known, Math.min(penalty, found.get(known) ?? Infinity));
  return found;
}

describe('wordPenalty', () => {
  it('finds every word within reach as a whole, and costs no more than its typos', () => {
    assert(
      property(word, word, integer({ min: 1, max: 3 }), (query, known, most) => {
        const typos = distance(query, known);
        pre(typos <= most);
        expect(wordPenalty(query, known, most)).toBeGreaterThanOrEqual(0);
        expect(wordPenalty(query, known, most)).toBeLessThanOrEqual(2 * typos);
      }),
    );
  });

  it('is never nearer than the nearest beginning of the word', () => {
    assert(
      property(word, word, integer({ min: 1, max: 3 }), (query, known, most) => {
        const beginnings = Array.from({ length: known.length + 1 }, (_, end) => known.slice(0, end));
        const least = Math.min(...beginnings.map((beginning) => distance(query, beginning)));
        const penalty = wordPenalty(query, known, most);
        expect(penalty < 0 ? Infinity : penalty).toBeGreaterThanOrEqual(least > most ? Infinity : 2 * least);
      }),
    );
  });

  it.each([
    ['bengoi', 'bengio', 2],
    ['trasn', 'transformer', 3],
    ['xlgorithm', 'algorithm', 2],
    ['diffus', 'diffusion', 0],
    ['adam', 'adaptive', -1],
  ])('gives %s for %s %d', (query, known, penalty) => {
    expect(wordPenalty(query, known, 1)).toBe(penalty);
  });
});

describe('nearRuns', () => {
  it('gives the words of a vocabulary what each costs alone', () => {
    assert(
      property(uniqueArray(word, { maxLength: 40 }), word, integer({ min: 1, max: 2 }), (words, query, most) => {
        const found = penalties(words, query, most);
        for (const known of words) expect(found.get(known) ?? -1).toBe(wordPenalty(query, known, most));
      }),
    );
  });
});

describe('typosAllowed', () => {
  it('is one from four letters on, two from eight', () => {
    expect([3, 4, 7, 8].map(typosAllowed)).toEqual([0, 1, 1, 2]);
  });
});
