import { describe, expect, it } from 'vitest';
import { endnoteEnwReader } from '../../../../src/core/read/tagged/endnote-enw.ts';

const read = (text: string) => endnoteEnwReader.read(text, 'a.enw', {});

describe('EndNote', () => {
  it('reads records', () => {
    const { papers, issues, strays } = read(
      `%0 Journal Article
%A Roe, Ann B.
%A World Health Organization,
%D 2023
%8 May 4
%T On maps
%J Journal of Maps
%X Words.

More words.
%K Maps
People
%M rec-1
%O 10.1000/a
%U https://arxiv.org/abs/2101.00001

%0 Edited Book
%E Poe, Ben
%D 2020
%T Graphs
%S The series
`,
    );
    expect(papers).toMatchObject([
      {
        title: 'On maps',
        authors: [{ name: 'Ann B. Roe' }, { name: 'World Health Organization' }],
        date: '2023-05-04',
        venue: 'Journal of Maps',
        abstract: 'Words. More words.',
        keywords: ['Maps', 'People'],
        sourceId: 'rec-1',
        doi: '10.1000/a',
        ids: { arxiv: '2101.00001' },
        source: { line: 1, endLine: 15 },
      },
      { title: 'Graphs', authors: [{ name: 'Ben Poe' }], venue: 'The series', source: { line: 17, endLine: 21 } },
    ]);
    expect([issues, strays]).toEqual([[], []]);
  });

  it('reads what refer wrote, parted by blank lines', () => {
    const text =
      '%T On maps\n%A Ann Roe\n%D 1990\n%B Proc. of Maps\n%K maps, graphs, people\n\n%A Ben Poe\n%T Graphs\n%D 1991\n';
    expect(endnoteEnwReader.detect(text)).toBe(0.97);
    expect(read(text).papers).toMatchObject([
      { title: 'On maps', venue: 'Proc. of Maps', keywords: ['maps', 'graphs', 'people'] },
      { title: 'Graphs', authors: [{ name: 'Ben Poe' }] },
    ]);
  });

  it.each([
    ['%R doi:10.1000/a', { doi: '10.1000/a' }],
    ['%M 12345\n%~ PubMed', { ids: { pmid: '12345' } }],
    ['%K a; b; c', { keywords: ['a', 'b', 'c'] }],
    ['%B The book\n%S The series', { venue: 'The book' }],
    ['%+ Univ X', { organisations: ['Univ X'] }],
  ])('reads %s', (lines, expected) => {
    expect(read(`%0 Book\n%T X\n${lines}\n`).papers).toMatchObject([expected]);
  });

  it('leaves words around records and names empty ones', () => {
    const { papers, issues, strays } = read('Words\n%0 Book\n%T X\n\nWords after\n%0 Thesis\n%I Nobody\n');
    expect(papers.map(({ title }) => title)).toEqual(['X']);
    expect(issues[0]).toMatchObject({ code: 'not-a-record', line: 6, endLine: 7 });
    expect(strays).toEqual([
      { line: 1, endLine: 1 },
      { line: 5, endLine: 5 },
    ]);
  });
});
