import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../src/core/text/word-table.ts';

describe('WordTable', () => {
  it('numbers words by first sight, equal ones alike, wherever in a text they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 })), (words) => {
        const table = new WordTable();
        const numbers = words.map((word) => table.add(`<${word}>`, 1, word.length + 1));
        const distinct = [...new Set(words)];
        expect(table.texts).toEqual(distinct);
        expect(numbers).toEqual(words.map((word) => distinct.indexOf(word)));
        expect(words.map((word) => table.find(word))).toEqual(numbers);
      }),
    );
  });

  it('finds all words after it has grown, and no others', () => {
    const table = new WordTable();
    const words = Array.from({ length: 50_000 }, (_, i) => `w${i.toString(36)}`);
    for (const word of words) table.add(word);
    expect(words.every((word, i) => table.find(word) === i)).toBe(true);
    expect(table.find('w')).toBe(-1);
    expect(table.find('xw1', 1)).toBe(1);
  });
});
