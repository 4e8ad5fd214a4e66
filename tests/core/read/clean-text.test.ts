import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextCleaner } from '../../../src/core/read/clean-text.ts';

function clean(pieces: readonly string[]): { text: string; dropped: number } {
  const cleaner = new TextCleaner();
  const text = pieces.map((piece) => cleaner.clean(piece)).join('') + cleaner.end();
  return { text, dropped: cleaner.dropped };
}

describe('TextCleaner', () => {
  it('drops marks and NUL characters and unifies line ends', () => {
    expect(clean(['\ufeffa\r\nb\u0000\rc\n\r'])).toEqual({ text: 'a\nb\nc\n\n', dropped: 1 });
  });

  it('gives the same for text in pieces as for the whole', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\u0000'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(clean(pieces)).toEqual(clean([pieces.join('')]));
      }),
    );
  });
});
