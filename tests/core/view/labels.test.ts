import { describe, expect, it } from 'vitest';
import { groupLabel, paperLabel, shorten, titleWidth } from '../../../src/core/view/labels.ts';

describe('paperLabel', () => {
  it('takes the name before the colon', () => {
    expect(paperLabel('LV-Eval: A Balanced Long-Context Benchmark')).toBe('LV-Eval');
    expect(paperLabel('Distilled Decoding 1:  One-step Sampling')).toBe('Distilled Decoding 1');
  });

  it('does not take a long or one-letter beginning for a name', () => {
    expect(paperLabel('X: a study')).toBe('X: a study');
    expect(paperLabel('A very long beginning of a title: and its end')).toBe('A very long beginning…');
  });

  it('keeps short titles and cuts long ones between words, at most 28 characters', () => {
    expect(paperLabel('Attention is all you need')).toBe('Attention is all you need');
    const label = paperLabel('Learning to Translate in Real-time with Neural Machine Translation');
    expect(label).toBe('Learning to Translate…');
    expect(paperLabel('Pneumonoultramicroscopicsilicovolcanoconiosis')).toHaveLength(28);
  });

  it('is ready for empty titles', () => {
    expect(paperLabel('')).toBe('');
    expect(paperLabel(' : ')).toBe(':');
  });
});

describe('shorten', () => {
  it('does not end on a weak word or punctuation', () => {
    expect(shorten('Models for the many and the few', 16)).toBe('Models…');
    expect(shorten('Noise, signal, and more', 15)).toBe('Noise, signal…');
  });

  it('counts characters, not UTF-16 units', () => {
    expect(shorten('𝒜𝒜𝒜𝒜', 4)).toBe('𝒜𝒜𝒜𝒜');
  });
});

describe('groupLabel', () => {
  it('keeps usual names whole', () => {
    expect(groupLabel('Neural architecture search')).toBe('Neural architecture search');
    expect(groupLabel('Efficient inference of large language and vision-language models').length).toBeLessThan(37);
  });
});

describe('titleWidth', () => {
  it('is a little wider than the real title', () => {
    // Widths of Source Serif 4 semibold at 100 px, as browsers measure them.
    const measured: readonly (readonly [string, number])[] = [
      ['Diffusion models', 822.6],
      ['LLM inference', 698.8],
      ['Architecture search', 954.1],
      ['Adversarial robustness', 1112.5],
      ['3D voxels', 456],
      ['Low-bit networks', 845.9],
    ];
    for (const [text, width] of measured) {
      expect(titleWidth(text, 100)).toBeGreaterThan(width * 0.99);
      expect(titleWidth(text, 100)).toBeLessThan(width * 1.12);
    }
  });

  it('knows accents, other scripts and wide characters', () => {
    expect(titleWidth('é', 100)).toBe(titleWidth('e', 100));
    expect(titleWidth('漢', 100)).toBe(100);
    expect(titleWidth('', 20)).toBe(0);
  });
});
