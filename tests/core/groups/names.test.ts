import { describe, expect, it } from 'vitest';
import { nameCircles, nameThemes, sentenceCase } from '../../../src/core/groups/names.ts';
import type { GroupTerm } from '../../../src/core/model/partition.ts';
import { makeList } from './planted.ts';

const term = (label: string, inside: number, outside = 0): GroupTerm => ({ topic: 0, label, inside, outside });
const theme = (size: number, terms: readonly GroupTerm[], coreTitle = '') => ({ size, terms, coreTitle });

describe('sentenceCase', () => {
  it('puts a capital first and keeps spellings of their own', () => {
    expect(sentenceCase('diffusion models')).toBe('Diffusion models');
    expect(sentenceCase('mRNA vaccines')).toBe('mRNA vaccines');
    expect(sentenceCase('LLM agents')).toBe('LLM agents');
    expect(sentenceCase('élan vital')).toBe('Élan vital');
    expect(sentenceCase('')).toBe('');
  });
});

describe('nameThemes', () => {
  it('takes the best term alone where it covers the group', () => {
    expect(nameThemes([theme(10, [term('graph drawing', 8), term('edge bundling', 3)])])).toEqual(['Graph drawing']);
  });

  it('joins a second term where the first covers too little, or fits another group', () => {
    expect(nameThemes([theme(10, [term('graph drawing', 4), term('maps', 3)])])).toEqual(['Graph drawing and maps']);
    const both = [
      theme(10, [term('language models', 9), term('agents', 4)]),
      theme(8, [term('pruning', 6), term('language models', 6)]),
    ];
    expect(nameThemes(both)).toEqual(['Language models and agents', 'Pruning']);
  });

  it('does not join terms that share a word', () => {
    const terms = [term('domain adaptation', 4), term('unsupervised domain shift', 3), term('speech', 2)];
    expect(nameThemes([theme(10, terms)])).toEqual(['Domain adaptation and speech']);
  });

  it('gives unique names, and names groups without terms by a title', () => {
    const alike = theme(3, [term('maps', 3)]);
    expect(nameThemes([alike, alike, alike])).toEqual(['Maps', 'Maps (2)', 'Maps (3)']);
    expect(nameThemes([theme(2, [], 'Hu-Fu: an attack on networks'), theme(2, [])])).toEqual(['Hu-Fu', 'Unnamed']);
  });
});

describe('nameCircles', () => {
  const { authors } = makeList([{ title: 'A', authors: ['Ann Lee', 'Bo Chen', 'Cy Diaz'], topics: [] }]);
  const people = (...members: number[]) => members.map((author) => ({ author, here: 1, all: 1 }));

  it('names two leading people, three where two circles would be named alike', () => {
    expect(nameCircles([people(0, 1, 2), people(0, 1, 2), people(2)], authors)).toEqual([
      'Ann Lee and Bo Chen',
      'Ann Lee, Bo Chen and Cy Diaz',
      'Cy Diaz',
    ]);
  });
});
