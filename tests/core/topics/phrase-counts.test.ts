import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePhraseCounts } from '../../../scripts/train/count-phrases.ts';
import {
  COUNT_COLUMNS,
  countDigit,
  parsePhraseCounts,
  PhraseCountsError,
  SHARE_COLUMNS,
  shareDigit,
} from '../../../src/core/topics/phrase-counts.ts';

const WIDTH = COUNT_COLUMNS.length + SHARE_COLUMNS.length;
const row = (phrase: string, digits: string) => ({ phrase, digits: digits.padEnd(WIDTH, '0') });

describe('the table of phrase counts', () => {
  it('finds what was written', () => {
    const digits = `${countDigit(62)}${countDigit(7)}${countDigit(3)}${countDigit(0)}${shareDigit(1)}${shareDigit(0)}`;
    const text = writePhraseCounts(100, [row('model', '1'), row('language model', digits), row('language', '1')]);
    const counts = parsePhraseCounts(text);
    const entry = counts.find('language model');
    expect(counts).toMatchObject({ total: 100, size: 3 });
    expect([counts.columns.papers[entry] ?? 0, counts.columns.titles[entry] ?? 0]).toEqual([63, 7]);
    expect([counts.columns.alone[entry] ?? 0, counts.columns.head[entry] ?? 0]).toEqual([1, 0]);
    expect([counts.find('model language'), counts.find('language model now'), counts.find('')]).toEqual([0, 0, 0]);
    expect(counts.columns.papers[0] ?? 0).toBe(0);
  });

  it('keeps counts within a fifth of what they were', () => {
    for (const count of [0, 1, 2, 3, 5, 20, 99, 1000, 60_000]) {
      const counts = parsePhraseCounts(writePhraseCounts(1, [row('a', countDigit(count))]));
      expect(Math.abs((counts.columns.papers[1] ?? 0) - count)).toBeLessThanOrEqual(0.2 * count + 0.01);
    }
  });

  it('holds any phrases in any order, in the same bytes', () => {
    const word = fc.constantFrom('deep', 'deeper', 'net', 'network', 'of', 'naïve', '3d', 'a'.repeat(50));
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const digits = fc
      .array(fc.constantFrom('0', '9', 'a', 'z'), { minLength: WIDTH, maxLength: WIDTH })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ phrase, digits }), { selector: (entry) => entry.phrase }), (rows) => {
        const text = writePhraseCounts(9, rows);
        expect(writePhraseCounts(9, [...rows].reverse())).toBe(text);
        const counts = parsePhraseCounts(text);
        expect(counts.size).toBe(rows.length);
        for (const entry of rows) {
          const found = counts.find(entry.phrase);
          expect(found).toBeGreaterThan(0);
          expect(countDigit(counts.columns.papers[found] ?? 0)).toBe(entry.digits[0]);
          expect(shareDigit(counts.columns.titleHead[found] ?? 0)).toBe(entry.digits[WIDTH - 1]);
        }
      }),
    );
  });

  it('refuses what is cut off', () => {
    const text = writePhraseCounts(9, [row('a', '1'), row('b', '2')]);
    expect(() => parsePhraseCounts(text.slice(0, -4))).toThrow(PhraseCountsError);
    expect(() => parsePhraseCounts('')).toThrow(PhraseCountsError);
  });
});
