import { describe, expect, it } from 'vitest';
import { selectedPhrase } from '../../../src/core/view/selected-phrase.ts';

const TEXT = 'We train (large)  language\nmodels. Sampling is slow, e.g. at night, with 3.5 steps of low-bit training.';

function pick(part: string): string | null {
  const start = TEXT.indexOf(part);
  return selectedPhrase(TEXT, start, start + part.length);
}

describe('selectedPhrase', () => {
  it('gives the words without the marks and spaces around them', () => {
    expect(pick('  language\nmodels.')).toBe('language models');
    expect(pick(', with 3.5 steps')).toBe('with 3.5 steps');
    expect(pick('low-bit training.')).toBe('low-bit training');
  });

  it('takes a word of which half is selected, and no other', () => {
    expect(pick('anguage\nmodels. S')).toBe('language models');
    expect(pick('e\nmode')).toBe('models');
    expect(pick('ow-b')).toBe('low-bit');
  });

  it('gives nothing for no words or more than six', () => {
    expect(pick(') ')).toBeNull();
    expect(selectedPhrase('a b c d e f', 0, 11)).toBe('a b c d e f');
    expect(selectedPhrase('a b c d e f g', 0, 13)).toBeNull();
    expect(selectedPhrase(TEXT, 5, 5)).toBeNull();
    expect(selectedPhrase('', 0, 10)).toBeNull();
  });

  it('gives nothing where a sentence, a bracket or a clause ends between the words', () => {
    expect(pick('models. Sampling')).toBeNull();
    expect(pick('(large)  language')).toBeNull();
    expect(pick('slow, e.g. at night')).toBeNull();
    expect(selectedPhrase('R&D in C++ and/or *nets', 0, 23)).toBe('R&D in C++ and/or *nets');
    expect(selectedPhrase('one\n\ntwo', 0, 8)).toBeNull();
  });
});
