import { describe, expect, it } from 'vitest';
import { ovidReader } from '../../../../src/core/read/tagged/ovid.ts';

const read = (text: string) => ovidReader.read(text, 'a.txt', {});

const BLOCK = `Score
  *****
Accession Number
  01445406-201509000-00006.
Author
  Roe, Ann MD, PhD 1;  van Vugt, Arie RN; FAAN 1,2;  Poe, Ben *
Institution
  (1)Univ X, Town
  (2)Univ Y; (*)Univ Z
Title
  On maps: a
  review.[Review]
Source
  Journal of Maps.   8(6):1999-2010, September 2015.
Sub-heading Unknown
  nothing
Abstract
  : Words.

  More words.
Author Keywords
  maps;  graphs.
DOI Number
  10.1000/a
`;

const EXPECTED = {
  title: 'On maps: a review',
  authors: [
    { name: 'Ann Roe', affiliations: ['Univ X, Town'] },
    { name: 'Arie van Vugt', affiliations: [] },
    { name: 'Ben Poe', affiliations: ['Univ Z'] },
  ],
  venue: 'Journal of Maps',
  date: '2015-09',
  abstract: 'Words. More words.',
  keywords: ['maps', 'graphs'],
  doi: '10.1000/a',
  sourceId: '01445406-201509000-00006',
};

describe('Ovid', () => {
  it('reads numbered blocks', () => {
    const { papers, strays } = read(`<1>\n${BLOCK}\n<2>\nAuthor\n  Roe, Ann\nTitle\n  Two\n`);
    expect(papers).toMatchObject([EXPECTED, { title: 'Two', authors: [{ name: 'Ann Roe' }] }]);
    expect(papers.map(({ source }) => [source.line, source.endLine])).toEqual([
      [1, 25],
      [27, 31],
    ]);
    expect(strays).toEqual([]);
  });

  it('reads blocks without numbers', () => {
    const text = `${BLOCK.replace('Sub-heading Unknown\n  nothing\n', '')}\n`.repeat(2);
    expect(ovidReader.detect(text)).toBe(0.97);
    expect(read(text)).toMatchObject({ papers: [EXPECTED, EXPECTED], strays: [] });
  });

  it.each([
    ['Very Long Title. Vol 28(2) April 2015, 103-106.', 'Very Long Title', '2015-04'],
    ['Journal of X. 28(2):103-6, 2015 Apr 5.', 'Journal of X', '2015-04-05'],
    ['Editor(2015). The Book. (pp. 103-106) X pp. Town: Publisher', 'The Book', '2015'],
    ['Journal of X.', 'Journal of X', null],
  ])('finds venue and date in %s', (source, venue, date) => {
    expect(read(`<1>\nTitle\n  X\nSource\n  ${source}\n`).papers).toMatchObject([{ venue, date }]);
  });
});
