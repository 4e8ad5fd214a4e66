import { describe, expect, it } from 'vitest';
import { NameLexicon } from '../../../src/core/names/name-lexicon.ts';
import { NOT_A_NAME, scoreName, tokenShape } from '../../../src/core/names/name-shape.ts';

const plain = new NameLexicon();

describe('tokenShape', () => {
  it.each([
    ['Mira', 'word'],
    ['Pérez-Roy', 'word'],
    ["O'Hara", 'word'],
    ['McAdam', 'word'],
    ['J.-P.', 'initial'],
    ['van', 'particle'],
    ['Jr.', 'suffix'],
    ['OLSEN', 'capitals'],
    ['MinSeo', 'camel'],
    ['小明', 'ideographs'],
    ['olsen', 'lower'],
    ['3D', null],
    ['(x)', null],
  ])('%s is %s', (token, shape) => {
    expect(tokenShape(token)).toBe(shape);
  });
});

describe('scoreName', () => {
  it('ranks names over words of titles', () => {
    for (const name of ['Mira Olsen', 'M. Olsen', 'Piet van der Meer', 'Olsen, M.', '王小明', 'Mira A. Olsen']) {
      expect(scoreName(name, plain)).toBeGreaterThan(0.4);
    }
    for (const text of ['Learning Networks', 'The Olsen', 'Image Recognition', 'Olsen']) {
      expect(scoreName(text, plain)).toBeLessThan(0);
    }
    for (const text of ['', 'see 3D', 'a b c d e f g h', 'x'.repeat(80), 'Mira olsen']) {
      expect(scoreName(text, plain)).toBeLessThanOrEqual(NOT_A_NAME);
    }
  });

  it('learns names and words from the text', () => {
    const lexicon = new NameLexicon();
    const before = scoreName('Garden Plots', lexicon);
    lexicon.addName('Mira Olsen');
    lexicon.addProse('we water the garden and its plots in every garden');
    expect(scoreName('Mira Olsen', lexicon)).toBeGreaterThan(scoreName('Mira Olsen', plain));
    expect(scoreName('Piet Olsen', lexicon)).toBeGreaterThan(scoreName('Piet Olsen', plain));
    expect(scoreName('Garden Plots', lexicon)).toBeLessThan(before);
  });
});
