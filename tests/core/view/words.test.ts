import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOf,
  dateWords,
  figure,
  joinList,
  numberWord,
  pluralOf,
  sentenceCase,
  spanWords,
  wordsOf,
} from '../../../src/core/view/words.ts';

describe('words', () => {
  it('makes plurals, irregular ones and after an adjective too', () => {
    expect(['paper', 'person', 'study', 'day', 'class', 'more person'].map(pluralOf)).toEqual([
      'papers',
      'people',
      'studies',
      'days',
      'classes',
      'more people',
    ]);
  });

  it('counts', () => {
    expect([countOf(1, 'paper'), countOf(0, 'paper'), countOf(2, 'person')]).toEqual([
      '1 paper',
      '0 papers',
      '2 people',
    ]);
    expect([figure(9999), figure(12_480), figure(1_234_567)]).toEqual(['9999', '12,480', '1,234,567']);
    expect([numberWord(0), numberWord(12), numberWord(13)]).toEqual(['no', 'twelve', '13']);
    expect(wordsOf(4, 'person')).toBe('four people');
  });

  it('joins lists', () => {
    expect([joinList([]), joinList(['A']), joinList(['A', 'B']), joinList(['A', 'B', 'C'])]).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });

  it('writes dates by their precision and keeps what it does not know', () => {
    expect(['2023', '2023-07', '2023-07-03', '2023-13', 'in press'].map(dateWords)).toEqual([
      '2023',
      'Jul 2023',
      '3 Jul 2023',
      '2023-13',
      'in press',
    ]);
    expect([spanWords(2020, 2020), spanWords(2019, 2025)]).toEqual(['2020', '2019 to 2025']);
  });

  it('raises only the first letter, whatever the text', () => {
    expect(sentenceCase('four people')).toBe('Four people');
    expect(sentenceCase('éva')).toBe('Éva');
    fc.assert(fc.property(fc.string(), (text) => sentenceCase(text).toLowerCase() === text.toLowerCase()));
  });
});
