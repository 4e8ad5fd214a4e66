import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/core/text/inflect.ts';

describe('foldWord', () => {
  it.each([
    ['models', 'model'],
    ['studies', 'study'],
    ['matrices', 'matrix'],
    ['GPUs', 'gpu'],
    ['gpus', 'gpu'],
    ['LLMs', 'llm'],
    ['databases', 'database'],
    ['viruses', 'virus'],
    ['caches', 'cache'],
    ['losses', 'loss'],
    ['analyses', 'analysis'],
    ["model's", 'model'],
    ['topics', 'topic'],
  ])('folds the plural or possessive %s', (word, key) => {
    expect(foldWord(word)).toBe(key);
  });

  it.each([
    ['optimisation', 'optimization'],
    ['generalised', 'generalized'],
    ['behaviour', 'behavior'],
    ['modelling', 'modeling'],
    ['centre', 'center'],
    ['tumours', 'tumor'],
    ['paediatric', 'pediatric'],
    ['dialogue', 'dialog'],
  ])('folds the British spelling %s', (word, key) => {
    expect(foldWord(word)).toBe(key);
  });

  it.each([
    'bias',
    'analysis',
    'robotics',
    'corpus',
    'series',
    'denoising',
    'supervised',
    'precise',
    'four',
    'resource',
  ])('leaves %s as it is', (word) => {
    expect(foldWord(word)).toBe(word);
  });

  it('keeps derivations apart', () => {
    expect(new Set(['decoder', 'decoding', 'decode', 'decoders'].map(foldWord)).size).toBe(3);
  });

  it('folds the parts of hyphenated words alike for every kind of hyphen', () => {
    expect(foldWord('Vision‑Language')).toBe('vision-language');
    expect(foldWord('encoder–decoders')).toBe('encoder-decoder');
  });

  it('does not depend on the case of a word, and is never empty', () => {
    const word = fc.stringMatching(/^[a-z]{1,14}$/);
    fc.assert(
      fc.property(word, (text) => {
        expect(foldWord(text)).not.toBe('');
        expect(foldWord(text.charAt(0).toUpperCase() + text.slice(1))).toBe(foldWord(text));
      }),
    );
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(typeof foldWord(text)).toBe('string');
      }),
      { numRuns: 50 },
    );
  });
});
