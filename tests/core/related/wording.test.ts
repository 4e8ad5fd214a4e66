import { describe, expect, it } from 'vitest';
import { nameWording, placeText, surfaceOf } from '../../../src/core/related/wording.ts';

describe('surfaceOf', () => {
  it('gives words as in running text, with capitals of their own', () => {
    const texts = ['Edge Crossings in Maps', 'We count edge crossings in Japanese maps.'].map(placeText);
    expect(surfaceOf(['edge', 'crossing'], texts)).toBe('edge crossings');
    expect(surfaceOf(['japanese', 'map'], texts)).toBe('Japanese maps');
    expect(surfaceOf(['map'], texts.slice(0, 1))).toBe('maps');
  });

  it('does not cut hyphenated words', () => {
    const texts = [placeText('Some character-level maps')];
    expect(surfaceOf(['level', 'map'], texts)).toBe('');
    expect(surfaceOf(['character', 'level'], texts)).toBe('character-level');
  });
});

describe('nameWording', () => {
  const terms = ['introduce', 'key', 'knowledge', 'lexicon', 'edge crossing', 'efficiently'];
  const texts = [placeText('This efficiently introduces key knowledge. A lexicon of edge crossings.')];
  const vector = (...weights: number[]) => ({
    entries: Int32Array.from(weights, (_, i) => i),
    weights: Float32Array.from(weights),
  });
  const name = (...weights: number[]): string => {
    const shared = vector(...weights);
    return nameWording(shared, shared, (term) => terms[term] ?? '', texts, new Set());
  };

  it('names noun phrases only, phrases before words', () => {
    expect(name(0.9, 0.8, 0.7, 0.5, 0.5, 0.9)).toBe('edge crossings, lexicon');
    expect(name(0.9, 0.8, 0.7)).toBe('similar wording');
  });
});
