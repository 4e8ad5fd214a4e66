import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseName } from '../../../src/core/names/parse-name.ts';

const keyOf = (name: string): string => parseName(name).key;

describe('parseName', () => {
  it.each([
    ['Mira Olsen', ['Mira'], [], 'Olsen'],
    ['Olsen, Mira', ['Mira'], [], 'Olsen'],
    ['Olsen, M. K.', ['M', 'K'], [], 'Olsen'],
    ['M. Olsen', ['M'], [], 'Olsen'],
    ['J.-P. Arnaud', ['J', 'P'], [], 'Arnaud'],
    ['JP Arnaud', ['J', 'P'], [], 'Arnaud'],
    ['J.P.Arnaud', ['J', 'P'], [], 'Arnaud'],
    ['Olsen MK', ['M', 'K'], [], 'Olsen'],
    ['Piet van der Meer', ['Piet'], ['van', 'der'], 'Meer'],
    ['van der Meer, Piet', ['Piet'], ['van', 'der'], 'Meer'],
    ['Meer, Piet van der', ['Piet'], ['van', 'der'], 'Meer'],
    ['Ana de la Rosa', ['Ana'], ['de', 'la'], 'Rosa'],
    ['Piet Van Meer', ['Piet'], ['Van'], 'Meer'],
    ['van Meer', [], ['van'], 'Meer'],
    ['Mira OLSEN', ['Mira'], [], 'OLSEN'],
    ['OLSEN Mira', ['Mira'], [], 'OLSEN'],
    ['MIRA OLSEN', ['MIRA'], [], 'OLSEN'],
    ['王小明', ['小明'], [], '王'],
    ['欧阳小明', ['小明'], [], '欧阳'],
    ['山田 花子', ['花子'], [], '山田'],
    ['Mira Olsen 0003', ['Mira'], [], 'Olsen'],
    ['Dr. Mira Olsen*†', ['Mira'], [], 'Olsen'],
    ['Plato', [], [], 'Plato'],
  ])('divides %s', (written, given, particles, family) => {
    expect(parseName(written)).toMatchObject({ given, particles, family });
  });

  it.each([
    ['Mira Olsen Jr.', 'Jr'],
    ['Olsen, Mira, III', 'III'],
    ['Olsen, Jr., Mira', 'Jr'],
    ['Mira Olsen, PhD', 'PhD'],
    ['Mira Olsen', null],
  ])('finds the suffix of %s', (written, suffix) => {
    const parsed = parseName(written);
    expect(parsed.suffix).toBe(suffix);
    expect(parsed.key).toBe('olsen|mira');
  });

  it('gives one key to spellings of one form', () => {
    expect(keyOf('Łukasz Çelik')).toBe('celik|lukasz');
    expect(keyOf('Çelik, Łukasz')).toBe(keyOf('Lukasz ÇELIK'));
    expect(keyOf('Jean-Paul Roy')).toBe(keyOf('Roy, Jean Paul'));
    expect(keyOf('Piet van der Meer')).toBe(keyOf('van der Meer, Piet'));
    expect(keyOf('M. Olsen')).not.toBe(keyOf('Mira Olsen'));
  });

  it('tells initials from given names', () => {
    expect(parseName('M. K. Olsen').isInitialsOnly).toBe(true);
    expect(parseName('Mira K. Olsen').isInitialsOnly).toBe(false);
    expect(parseName('王明').isInitialsOnly).toBe(false);
    expect(parseName('Olsen').isInitialsOnly).toBe(false);
  });

  it('keeps bodies of people whole', () => {
    const parsed = parseName('The Northern Light Collaboration');
    expect(parsed).toMatchObject({ given: [], family: 'The Northern Light Collaboration', isGroup: true });
  });

  it('never throws and is stable under outer space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (written) => {
        expect(parseName(` ${written} `)).toEqual(parseName(written));
      }),
    );
  });

  it('reads both orders of a plain name alike', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
    fc.assert(
      fc.property(word, word, (given, family) => {
        expect(keyOf(`${family}, ${given}`)).toBe(keyOf(`${given} ${family}`));
      }),
    );
  });
});
