import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK, createLexicon, openLexicon, placeTerms, type Lexicon } from '../../../src/core/related/terms.ts';
import { IntList } from '../../../src/core/topics/int-list.ts';

describe('placeTerms', () => {
  it('gives folded content words with their places, and where phrases run on', () => {
    const text = 'Graphs of vision-language models, drawn';
    const placed = placeTerms(text);
    expect(placed.map(({ term }) => term)).toEqual(['graph', 'vision', 'language', 'model', 'drawn']);
    expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Graphs',
      'vision',
      'language',
      'models',
      'drawn',
    ]);
    expect(placed.map(({ follows }) => follows)).toEqual([false, false, true, true, false]);
  });

  it('places every term inside the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const { start, end } of placeTerms(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('createLexicon', () => {
  const read = (lexicon: Lexicon, text: string): number[] => {
    const ids = new IntList();
    lexicon.read(text, ids);
    return [...ids.view()];
  };

  it('numbers words as they come and breaks phrases at grammar and marks', () => {
    const lexicon = createLexicon();
    expect(read(lexicon, 'Neural networks for graphs. Neural network')).toEqual([0, 1, BREAK, 2, BREAK, 0, 1, BREAK]);
    expect(lexicon.words).toEqual(['neural', 'network', 'graph']);
  });

  it('is read again by its words, which get no new numbers', () => {
    const lexicon = createLexicon();
    const whole = read(lexicon, 'Graphs of vision-language models, and graphs');
    const opened = { words: lexicon.words, read: openLexicon(lexicon.words) };
    expect(read(opened, 'Graphs of vision-language models, and graphs')).toEqual(whole);
    expect(read(opened, 'graph theory').filter((id) => id >= 0)).toEqual([0]);
    expect(lexicon.words).toEqual(['graph', 'vision', 'language', 'model']);
  });
});
