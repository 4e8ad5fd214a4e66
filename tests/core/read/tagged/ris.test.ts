import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/model/paper.ts';
import { risReader } from '../../../../src/core/read/tagged/ris.ts';

const read = (text: string) => risReader.read(text, 'a.ris', {});

/** The one paper of a record with these lines. */
function only(lines: string): Paper {
  const { papers } = read(`TY  - JOUR\n${lines}\nER  - \n`);
  expect(papers).toHaveLength(1);
  return papers[0] as Paper;
}

const names = (paper: Paper): string[] => paper.authors.map(({ name }) => name);

describe('RIS', () => {
  it('reads a record with its place', () => {
    const { papers, issues, strays } = read(
      `1.
TY  - JOUR
ID  - k1
TI  - On maps
of people
AU  - van der Berg, Jan
AU  - Roe, Ann
T2  - Journal of Maps
AB  - First line,
      second line

Last line
DA  - 2020/05//
PY  - 2020
KW  - *maps; graphs
people
DO  - https://doi.org/10.1000/XYZ
AD  - Univ X, Town
UR  - https://arxiv.org/abs/2101.00001v2; https://pubmed.ncbi.nlm.nih.gov/123/
ER  -
`,
    );
    expect(papers).toMatchObject([
      {
        sourceId: 'k1',
        title: 'On maps of people',
        date: '2020-05',
        venue: 'Journal of Maps',
        abstract: 'First line, second line Last line',
        keywords: ['maps', 'graphs', 'people'],
        doi: '10.1000/xyz',
        ids: { arxiv: '2101.00001', pmid: '123' },
        organisations: ['Univ X, Town'],
        source: { file: 'a.ris', line: 2, endLine: 20 },
      },
    ]);
    expect(papers.map(names)).toEqual([['Jan van der Berg', 'Ann Roe']]);
    expect(issues).toEqual([]);
    expect(strays).toEqual([]);
  });

  it.each([
    ['T1 and A1', 'T1  - On maps\nA1  - Roe, Ann', 'On maps', ['Ann Roe']],
    [
      'A1 beside AU',
      'TI  - On maps\nAU  - Roe, Ann\nA1  - Roe, Ann\nA1  - Poe, Ben',
      'On maps',
      ['Ann Roe', 'Ben Poe'],
    ],
    ['BT of a book', 'BT  - On maps\nA2  - Roe, Ann', 'On maps', ['Ann Roe']],
    ['editors beside authors', 'TI  - On maps\nAU  - Roe, Ann\nA2  - Poe, Ben', 'On maps', ['Ann Roe']],
    ['a list in a field', 'CT  - On maps\nAU  - Roe, Ann; Poe, Ben', 'On maps', ['Ann Roe', 'Ben Poe']],
    ['one blank', 'TI - On maps\nAU - Roe, Ann', 'On maps', ['Ann Roe']],
    ['a tab', 'TI\t- On maps\nAU\t- Roe, Ann', 'On maps', ['Ann Roe']],
    ['no blank after the dash', 'TI  -On maps\nAU  -Roe, Ann', 'On maps', ['Ann Roe']],
    ['an empty value', 'TI  -\nT1  - On maps\nAU  - Roe, Ann', 'On maps', ['Ann Roe']],
  ])('reads %s', (_what, lines, title, authors) => {
    const paper = only(lines);
    expect(paper.title).toBe(title);
    expect(names(paper)).toEqual(authors);
  });

  it.each([
    ['lower case', 'ty  - jour\nti  - On maps\nau  - Roe, Ann\ner  - \n'],
    ['one blank everywhere', 'TY - JOUR\nTI - On maps\nAU - Roe, Ann\nER -\n'],
    ['no blank before', 'TY- JOUR\nTI- On maps\nAU- Roe, Ann\nER-\n'],
    ['indented', '  TY  - JOUR\n  TI  - On maps\n  AU  - Roe, Ann\n  ER  -\n'],
    ['with long dashes', 'TY  – JOUR\nTI  – On maps\nAU  – Roe, Ann\nER  –\n'],
    ['with blank lines', 'TY  - JOUR\n\nTI  - On maps\n\nAU  - Roe, Ann\n\nER  -\n'],
    ['without its opening', 'TI  - On maps\nAU  - Roe, Ann\nER  - \n'],
  ])('reads a record %s', (_what, text) => {
    expect(risReader.detect(text)).toBe(0.97);
    expect(read(text).papers).toMatchObject([{ title: 'On maps', authors: [{ name: 'Ann Roe' }] }]);
  });

  it('does not take the middle of a text for tags', () => {
    const paper = only(
      'AB  - Lesions on\nT1- and\nT2-weighted images\nER - positive or\nco - occurring\nUS - China\nTI  - On maps',
    );
    expect(paper.title).toBe('On maps');
    expect(paper.abstract).toBe('Lesions on T1- and T2-weighted images ER - positive or co - occurring US - China');
  });

  it.each([
    ['PY  - 2020///', '2020'],
    ['PY  - 2019\nDA  - SEP 3', '2019-09-03'],
    ['Y1  - 2014/03/02/', '2014-03-02'],
    ['PY  - 2018\nY1  - 24-27 Sept. 2018', '2018-09'],
    ['PY  - 2018\nDA  - 2021/01/01', '2018'],
  ])('dates %s', (lines, date) => {
    expect(only(`TI  - On maps\n${lines}`).date).toBe(date);
  });

  it.each([
    ['DO  - doi:10.1000/a', { doi: '10.1000/a' }],
    ['M3  - Article\nUR  - http://dx.doi.org/10.1000/a', { doi: '10.1000/a' }],
    ['M3  - doi: 10.1000/a', { doi: '10.1000/a' }],
    ['AN  - 12345\nDB  - PubMed', { ids: { pmid: '12345' } }],
    ['AN  - 2006713348', { doi: null, sourceId: '2006713348' }],
    ['U1  - 12345[pmid]', { ids: { pmid: '12345' } }],
    ['C2  - PMID: 12345', { ids: { pmid: '12345' } }],
    ['JO  - arXiv preprint arXiv:2101.00001', { ids: { arxiv: '2101.00001' } }],
    ['N1  - Category: cs.CL', { category: 'cs.CL' }],
  ])('finds ids in %s', (lines, expected) => {
    expect(only(`TI  - On maps\n${lines}`)).toMatchObject(expected);
  });

  it.each([
    ['JOUR', 'JO  - J. Maps\nJF  - Journal of Maps\nT2  - Maps', 'Journal of Maps'],
    ['CHAP', 'T2  - The book\nT3  - The series', 'The book'],
    ['CONF', 'T2  - \nJO  - Proc. of Maps', 'Proc. of Maps'],
    ['BOOK', 'T3  - The series', 'The series'],
  ])('takes the venue of %s', (type, lines, venue) => {
    expect(read(`TY  - ${type}\nTI  - On maps\n${lines}\nER  - \n`).papers[0]?.venue).toBe(venue);
  });

  it('marks a list as cut', () => {
    const paper = only('TI  - On maps\nAU  - Roe, Ann\nAU  - et al.');
    expect([names(paper), paper.authorsTruncated]).toEqual([['Ann Roe'], true]);
  });

  it('recovers where an end or a record is missing, and names what is no record', () => {
    const { papers, issues, strays } = read(
      'Some words\n\nTY  - JOUR\nTI  - One\nAU  - Roe, Ann\nTY  - JOUR\nTI  - Two\nAU  - Roe, Ann\n\nWords after\nit all\n\nTY  - GEN\nER  - \nRecord #2 of 2\nProvider: X\n',
    );
    expect(papers.map(({ title, source }) => [title, source.line, source.endLine])).toEqual([
      ['One', 3, 5],
      ['Two', 6, 8],
    ]);
    expect(strays).toEqual([
      { line: 1, endLine: 1 },
      { line: 10, endLine: 11 },
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['not-a-record', 13],
      ['no-end-mark', 3],
      ['no-year', 3],
    ]);
  });

  it('takes thousands of authors and very long lines', () => {
    const authors = Array.from({ length: 3000 }, (_, i) => `AU  - Roe${i}, Ann`).join('\n');
    const paper = only(`TI  - On maps\n${authors}\nAB  - ${'word '.repeat(400_000)}`);
    expect(paper.authors).toHaveLength(3000);
    expect(paper.authors.at(-1)?.name).toBe('Ann Roe2999');
    expect(paper.abstract?.length).toBe(1_999_999);
  });
});
