import { describe, expect, it } from 'vitest';
import { keyphraseF1, stemmedPhrase } from '../../../scripts/train/keyphrase-sets.ts';
import { scoreRanking } from '../../../scripts/evaluate-related.ts';
import { porterStem } from '../../../scripts/porter-stemmer.ts';

describe('porterStem', () => {
  // Examples of Porter (1980).
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['feed', 'feed'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['bled', 'bled'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['rational', 'ration'],
    ['vietnamization', 'vietnam'],
    ['triplicate', 'triplic'],
    ['formative', 'form'],
    ['electrical', 'electr'],
    ['revival', 'reviv'],
    ['replacement', 'replac'],
    ['adoption', 'adopt'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['cease', 'ceas'],
    ['controll', 'control'],
    ['roll', 'roll'],
    ['oscillators', 'oscil'],
    ['generalizations', 'gener'],
  ])('%s becomes %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });
});

describe('keyphraseF1', () => {
  it('compares stemmed phrases, the first k answers, all keyphrases', () => {
    expect(stemmedPhrase('Neural  Networks')).toBe('neural network');
    const gold = [['neural network'], ['tea house', 'house of tea']];
    expect(keyphraseF1(['neural networks', 'milk'], gold, 5)).toBeCloseTo(0.5);
    expect(keyphraseF1(['milk', 'house of tea'], gold, 1)).toBe(0);
    expect(keyphraseF1(['Neural Network', 'neural networks', 'house of tea'], gold, 2)).toBe(1);
    expect(keyphraseF1([], gold, 5)).toBe(0);
  });
});

describe('scoreRanking', () => {
  it('is 1 where the relevant come first, and counts what is not ranked', () => {
    expect(scoreRanking([3, 1, 2], new Set([3, 1]))).toEqual({ averagePrecision: 1, ndcg: 1, recall: 1 });
    const { averagePrecision, ndcg, recall } = scoreRanking([2, 3], new Set([3, 9]));
    expect(averagePrecision).toBeCloseTo(0.25);
    expect(ndcg).toBeCloseTo(Math.log(2) / Math.log(3) / (1 + Math.log(2) / Math.log(3)));
    expect(recall).toBe(0.5);
  });
});
