import { describe, expect, it } from 'vitest';
import { correctPaper } from '../../../src/core/corpus/decide.ts';
import { joinPapers } from '../../../src/core/corpus/join-papers.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { fieldPlaces, fieldsFrom } from '../../../src/core/view/field-places.ts';
import { paperWith, type PaperParts } from '../../support/papers.ts';

const at = (file: string, endLine: number, parts: PaperParts): Paper =>
  paperWith({ source: { file, line: 7, endLine }, title: 'Tea', ...parts });
const bib = at('a.bib', 19, { authors: ['Mira Olsen'], year: 2020, date: '2020', doi: '10.1/a' });
const ris = at('b.ris', 9, { abstract: 'Pots.', keywords: ['tea'], year: 2020, date: '2020' });

describe('fieldPlaces', () => {
  it('is one line where all is from one record', () => {
    expect(fieldPlaces(at('a.bib', 7, {}))).toEqual(['All from a.bib, line 7']);
    expect(fieldPlaces(paperWith({ source: { file: 'a.bib', line: 0, endLine: 0 } }))).toEqual(['All from a.bib']);
  });

  it('is a line a place, the record first and the person last, as fields are given', () => {
    const joined = joinPapers(correctPaper(bib, { year: 2021 }), ris);
    expect(fieldPlaces(joined)).toEqual([
      'Title, names, DOI: a.bib, lines 7 to 19',
      'Abstract, keywords: b.ris, lines 7 to 9',
      'Year: set by you',
    ]);
    expect(fieldPlaces(correctPaper(bib, { year: null })).at(-1)).toBe('Year: set by you');
    const all = correctPaper(at('a.bib', 7, {}), { title: 'Milk' });
    expect(fieldPlaces(all)).toEqual(['Title: set by you', 'Nothing more from a.bib, line 7']);
  });

  it('tells a date apart from its year only where they differ in origin', () => {
    const may = at('b.ris', 9, { year: 2020, date: '2020-05' });
    expect(fieldPlaces(joinPapers(at('a.bib', 7, { year: 2020 }), may))).toEqual([
      'Title, year: a.bib, line 7',
      'Date: b.ris, lines 7 to 9',
    ]);
    expect(fieldPlaces(joinPapers(at('a.bib', 7, {}), may)).at(-1)).toBe('Date: b.ris, lines 7 to 9');
    expect(fieldPlaces(joinPapers(at('a.bib', 7, {}), ris)).at(-1)).toBe(
      'Year, abstract, keywords: b.ris, lines 7 to 9',
    );
  });

  it('names all records of a field that has parts, and copies that gave nothing more', () => {
    const orcid = (file: string, of: number): Paper =>
      at(file, 7, { authors: ['A B', 'C D'].map((name, i) => ({ name, orcid: i === of ? `0000-${of}` : null })) });
    const papers = [at('a.bib', 7, { authors: ['A B', 'C D'] }), orcid('b.ris', 0), orcid('c.csv', 1)];
    const copies = Array.from({ length: 8 }, (_, i) => at(`${i}.txt`, 7, {}));
    expect(fieldPlaces([...papers, ...copies].reduce(joinPapers))).toEqual([
      'Title, names: a.bib, line 7',
      'Ids of people: b.ris, line 7; c.csv, line 7',
      'Nothing more from 0.txt, line 7; 1.txt, line 7; 2.txt, line 7; 3.txt, line 7; 4.txt, line 7; 5.txt, line 7; and 2 more',
    ]);
    expect(fieldPlaces(joinPapers(bib, bib))).toEqual(['All from a.bib, lines 7 to 19']);
    expect(fieldPlaces(joinPapers(bib, at('b.ris', 7, {})))).toEqual([
      'All from a.bib, lines 7 to 19',
      'Nothing more from b.ris, line 7',
    ]);
  });
});

describe('fieldsFrom', () => {
  it('says what a copy gave', () => {
    const joined = joinPapers(bib, ris);
    expect(fieldsFrom(joined, ris.source)).toBe('abstract and keywords');
    expect(fieldsFrom(joined, { file: 'b.ris', line: 8 })).toBe('');
    expect(fieldsFrom(bib, bib.source)).toBe('');
  });
});
