import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHyphens, tokenize } from '../../../src/core/text/tokens.ts';

const words = (text: string): string[] => tokenize(text).flatMap((token) => (token.isWord ? [token.text] : []));

describe('tokenize', () => {
  it('keeps hyphenated words, decimals and joined capitals whole', () => {
    expect(words('The mixture-of-experts scored 3.5% on 70,000 images in R&D.')).toEqual(
      'The mixture-of-experts scored 3.5 on 70,000 images in R&D'.split(' '),
    );
  });

  it('parts words at slashes, spaced dashes and sentence ends', () => {
    expect(words('image/video models - fast.Next')).toEqual(['image', 'video', 'models', 'fast', 'Next']);
  });

  it('keeps the ends of C++ and C#, and tight en dashes', () => {
    expect(words('C++ and C# for encoder–decoder')).toEqual(['C++', 'and', 'C#', 'for', 'encoder–decoder']);
  });

  it('gives marks as tokens that are no words', () => {
    expect(tokenize('a (b)').map((token) => [token.text, token.isWord])).toEqual([
      ['a', true],
      ['(', false],
      ['b', true],
      [')', false],
    ]);
  });

  it('slices back, in order, without overlap, on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
      }),
    );
  });
});

describe('splitHyphens', () => {
  it('parts at every kind of hyphen', () => {
    expect(splitHyphens('key-value‑pair–like')).toEqual(['key', 'value', 'pair', 'like']);
    expect(splitHyphens('plain')).toEqual(['plain']);
  });
});
