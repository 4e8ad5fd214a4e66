import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctPaper } from '../../../src/core/corpus/decide.ts';
import { originsOf } from '../../../src/core/corpus/field-sources.ts';
import { joinPapers } from '../../../src/core/corpus/join-papers.ts';
import type { Paper, PaperField } from '../../../src/core/model/paper.ts';
import { paperWith, type PaperParts } from '../../support/papers.ts';

const at = (file: string, parts: PaperParts): Paper => paperWith({ source: { file, line: 1, endLine: 3 }, ...parts });
const joinAll = (papers: readonly Paper[]): Paper => papers.reduce(joinPapers);
const files = (paper: Paper, field: PaperField): string[] =>
  originsOf(paper, field).map((from) => (from === 'person' ? 'person' : from.file));

const bib = at('a.bib', { title: 'Tea', authors: ['Mira Olsen', 'Piet Meer'], year: 2020, date: '2020' });
const ris = at('b.ris', { title: 'Tea.', abstract: 'Pots.', keywords: ['tea'], date: '2020-05', year: 2020 });

describe('where fields come from', () => {
  it('is noted for what copies gave, and not where they gave nothing', () => {
    const joined = joinPapers(bib, ris);
    expect(joined.fieldSources).toEqual(['date', 'abstract', 'keywords'].map((field) => ({ field, from: ris.source })));
    expect(files(joined, 'title')).toEqual(['a.bib']);
    expect('fieldSources' in joinPapers(bib, bib)).toBe(false);
    expect('fieldSources' in bib).toBe(false);
  });

  it('says all records that gave ids and affiliations to some of the names', () => {
    const [mira, piet] = [{ name: 'Mira Olsen' }, { name: 'Piet Meer' }];
    const first = at('a.bib', { authors: [{ ...mira, affiliations: ['Y'] }, piet] });
    const second = at('b.ris', { authors: [{ ...mira, orcid: '0000-1', affiliations: ['Z'] }, piet] });
    const third = at('c.csv', { authors: [mira, { ...piet, orcid: '0000-2', affiliations: ['X'] }] });
    const joined = joinAll([first, second, third]);
    expect(joined.authors.map(({ orcid, affiliations }) => [orcid, ...affiliations])).toEqual([
      ['0000-1', 'Y'],
      ['0000-2', 'X'],
    ]);
    expect([files(joined, 'authors'), files(joined, 'people'), files(joined, 'affiliations')]).toEqual([
      ['a.bib'],
      ['b.ris', 'c.csv'],
      ['a.bib', 'c.csv'],
    ]);
  });

  it('goes with the whole list of names that takes the place of a cut one', () => {
    const cut = at('a.bib', { authors: [{ name: 'Mira Olsen', orcid: '0000-1' }], authorsTruncated: true });
    const whole = at('b.ris', { authors: ['Mira Olsen', 'Piet Meer'] });
    const joined = joinPapers(cut, whole);
    expect([files(joined, 'authors'), files(joined, 'people')]).toEqual([['b.ris'], ['b.ris']]);
  });

  it('is the person for what was corrected, in whichever record, and stays with the copies', () => {
    const corrected = correctPaper(ris, { title: 'Tea for Maps', year: 2021 });
    expect(corrected.fieldSources?.map(({ field, from }) => [field, from])).toEqual([
      ['title', 'person'],
      ['year', 'person'],
      ['date', 'person'],
    ]);
    const joined = joinPapers(at('a.bib', { title: '' }), corrected);
    expect([files(joined, 'title'), files(joined, 'year'), files(joined, 'abstract')]).toEqual([
      ['person'],
      ['person'],
      ['b.ris'],
    ]);
    expect(correctPaper(ris, {}).fieldSources).toBeUndefined();
    expect(files(correctPaper(bib, { authorsTruncated: true }), 'authors')).toEqual(['person']);
    const refilled = joinPapers(correctPaper(bib, { year: null }), ris);
    expect([refilled.year, ...files(refilled, 'year')]).toEqual([2020, 'b.ris']);
  });

  it('names a record that has the very value, for every field and any number of copies', () => {
    const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const text = fc.constantFrom('x', 'y', 'z');
    const ids = fc.record({ arxiv: text, pmid: text, openalex: text }, { requiredKeys: [] });
    const given = fc.record({
      title: fc.constantFrom('', 'Tea', 'Milk'),
      authors: fc.array(fc.constantFrom('Ada Berg', 'Bo Chen'), { maxLength: 2 }),
      authorsTruncated: fc.boolean(),
      year: some(fc.constantFrom(2020, 2021)),
      date: some(fc.constantFrom('2020', '2020-05', '2020-05-01', '2021')),
      venue: some(text),
      category: some(text),
      score: some(fc.integer({ min: 0, max: 3 })),
      abstract: some(text),
      keywords: fc.array(text, { maxLength: 2 }),
      organisations: fc.array(text, { maxLength: 2 }),
      doi: some(text),
      ids,
      sourceId: some(text),
    });
    const flat = (paper: Paper): Record<string, unknown> => ({ ...paper, ...paper.ids });
    const fields = 'title authors year date venue category score abstract keywords organisations doi sourceId'.split(
      ' ',
    );
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 4 }), (parts) => {
        const papers = parts.map((part, i) => at(`f${i}`, part));
        const joined = joinAll(papers);
        for (const field of [...fields, 'arxiv', 'pmid', 'openalex'] as PaperField[]) {
          const [file] = files(joined, field);
          const giver = papers.find(({ source }) => source.file === file);
          expect(giver && flat(giver)[field]).toEqual(flat(joined)[field]);
        }
      }),
    );
  });
});
