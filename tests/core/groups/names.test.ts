import { describe, expect, it } from 'vitest';
import { nameCircles, nameThemes, sentenceCase } from '../../../src/core/groups/names.ts';
import type { FoundTerm, Naming } from '../../../src/core/groups/terms.ts';
import { makeList } from './planted.ts';

const term = (label: string, coverage: number, naming: Naming = 'good'): FoundTerm => ({
  term: { topic: 0, label, inside: 2, outside: 0 },
  coverage,
  naming,
});
const theme = (terms: readonly FoundTerm[], coreTitle = '') => ({ terms, coreTitle });

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
    expect(nameThemes([theme([term('graph drawing', 0.8), term('edge bundling', 0.3)])])).toEqual(['Graph drawing']);
  });

  it('joins a second term only where the first fits another group', () => {
    expect(nameThemes([theme([term('graph drawing', 0.4), term('maps', 0.3)])])).toEqual(['Graph drawing']);
    const both = [
      theme([term('language models', 0.9), term('agents', 0.4)]),
      theme([term('pruning', 0.6), term('language models', 0.6)]),
    ];
    expect(nameThemes(both)).toEqual(['Language models and agents', 'Pruning']);
  });

  it('does not join terms that share a word', () => {
    const terms = [term('domain adaptation', 0.4), term('unsupervised domain shift', 0.3), term('speech', 0.2)];
    const other = theme([term('domain adaptation', 0.4), term('maps', 0.3)]);
    expect(nameThemes([theme(terms), other])).toEqual(['Domain adaptation and speech', 'Domain adaptation and maps']);
  });

  it('names by bare acronyms and by what stands in most papers only where nothing else is there', () => {
    const acronym = term('WMT18', 0.9, 'acronym');
    const common = term('machine translation', 1, 'common');
    expect(nameThemes([theme([common, acronym, term('captions', 0.2)])])).toEqual(['Captions']);
    expect(nameThemes([theme([common, acronym])])).toEqual(['WMT18']);
    expect(nameThemes([theme([common])])).toEqual(['Machine translation']);
  });

  it('gives unique names, and names groups without terms by a title', () => {
    const alike = theme([term('maps', 0.9)]);
    expect(nameThemes([alike, alike, alike])).toEqual(['Maps', 'Maps (2)', 'Maps (3)']);
    expect(nameThemes([theme([], 'Hu-Fu: an attack on networks'), theme([])])).toEqual(['Hu-Fu', 'Unnamed']);
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
