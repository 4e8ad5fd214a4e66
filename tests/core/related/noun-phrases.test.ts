import { describe, expect, it } from 'vitest';
import { isLoneModifier, isNounPhrase, isTelling } from '../../../src/core/related/noun-phrases.ts';

describe('isNounPhrase', () => {
  it.each(['edge crossings', 'spatial redundancy', 'lexicons', 'LIUM', 'tree-to-sequence', 'loss landscapes'])(
    'takes %s',
    (written) => {
      expect(isNounPhrase(written)).toBe(true);
    },
  );

  it.each(['introduces', 'using', 'based', 'include', 'efficiently', 'low', 'key', 'evaluation', ''])(
    'leaves out the word %s',
    (written) => {
      expect(isNounPhrase(written)).toBe(false);
    },
  );

  it.each([
    'higher energy',
    'improve neural',
    'graph convolutional',
    'based machine',
    'phrase-based',
    'Munich’s graphs',
  ])('leaves out %s', (written) => {
    expect(isNounPhrase(written)).toBe(false);
  });
});

describe('isTelling', () => {
  it('tells subjects from what any paper may speak of', () => {
    expect(['lexicon', 'energy'].every(isTelling)).toBe(true);
    expect(['task', 'multi-task', 'method'].some(isTelling)).toBe(false);
  });
});

describe('isLoneModifier', () => {
  it('finds single words that are no noun', () => {
    expect(['aware', 'attentive', 'gated', 'efficiently'].every(isLoneModifier)).toBe(true);
    expect(['decoding', 'WMT18', 'attention', 'domain adaptive'].some(isLoneModifier)).toBe(false);
  });
});
