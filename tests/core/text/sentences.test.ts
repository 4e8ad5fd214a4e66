import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';

const sentences = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('does not end sentences at abbreviations, initials or decimals', () => {
    const text = 'We follow J. Smith et al. (2020), e.g. Fig. 2. It gains 3.5 points! Why?';
    expect(sentences(text)).toEqual(['We follow J. Smith et al. (2020), e.g. Fig. 2.', 'It gains 3.5 points!', 'Why?']);
  });

  it('ends sentences at blank lines and at ideographic stops', () => {
    expect(sentences('A title\n\nthen text。再来一句')).toEqual(['A title', 'then text。', '再来一句']);
  });

  it('covers all that is not white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '(', '1', '。') }), (text) => {
        expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
