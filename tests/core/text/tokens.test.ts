import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHyphens, tokenize, TokenScanner } from '../../../src/core/text/tokens.ts';

const words = (text: string): string[] => tokenize(text).flatMap((token) => (token.isWord ? [token.text] : []));

/** The same tokens, said as one regular expression: slower, and what the scanner is held to. */
const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-‐‑–'’_](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N})|(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))|(?<=\p{Lu})&(?=\p{Lu}))*(?:(?<=[A-Z])(?:\+\+|#|\*(?!\*))|\+\+)?|[^\s\p{M}]/gu;

const defined = (text: string): unknown[] =>
  [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
    isWord: /^[\p{L}\p{N}]/u.test(word),
  }));

/** Characters that the rules speak of, and some of other scripts and outside the basic plane. */
const TELLING = Array.from("aBé1٣.,&+#*-–’'_ \n\u00a0(!中ǅ\u0301😀𝐀𝟙\ud800a\udc00");

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

  it.each([
    'C++ C# A* A** a++ a# C+ 1++',
    'i.e. e.g.x U.S.A. ab.c a.bc 3.5. 3,a',
    "R&D r&d R&d o'clock' x_1_ -a- a--b",
    'é\u0301a 𝐀𝟙-𝐀 𝐀.𝐀 😀😀',
  ])('reads %s as defined', (text) => {
    expect(tokenize(text)).toEqual(defined(text));
  });

  it('reads any string as defined', () => {
    const telling = fc.array(fc.constantFrom(...TELLING), { maxLength: 24 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.oneof(telling, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        expect(tokenize(text)).toEqual(defined(text));
      }),
      { numRuns: 500 },
    );
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

describe('TokenScanner', () => {
  it('begins each text anew, also after one that was not read to its end', () => {
    const scanner = new TokenScanner();
    scanner.read('R');
    scanner.next();
    scanner.read('.b c');
    expect(scanner.next() && [scanner.start, scanner.end, scanner.isWord]).toEqual([0, 1, false]);
    expect(scanner.next() && [scanner.start, scanner.end, scanner.isWord]).toEqual([1, 2, true]);
    expect(scanner.next() && [scanner.start, scanner.end, scanner.isWord]).toEqual([3, 4, true]);
    expect(scanner.next()).toBe(false);
  });
});

describe('splitHyphens', () => {
  it('parts at every kind of hyphen', () => {
    expect(splitHyphens('key-value‑pair–like')).toEqual(['key', 'value', 'pair', 'like']);
    expect(splitHyphens('plain')).toEqual(['plain']);
  });
});
