import { describe, expect, it } from 'vitest';
import { classifyWord, WordClass } from '../../../src/core/topics/word-classes.ts';

describe('classifyWord', () => {
  it.each(['pose', 'poses'])('takes %s for a noun: human pose estimation', (word) => {
    expect(classifyWord(word)).toBe(WordClass.noun);
  });

  it('takes approximate for an adjective: approximate inference', () => {
    expect(classifyWord('approximate')).toBe(WordClass.adjective);
  });

  it.each(['lies', 'approximates', 'proposes'])('takes %s for a verb', (word) => {
    expect(classifyWord(word)).toBe(WordClass.verb);
  });
});
