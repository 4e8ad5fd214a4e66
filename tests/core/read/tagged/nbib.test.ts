import { describe, expect, it } from 'vitest';
import { nbibReader } from '../../../../src/core/read/tagged/nbib.ts';

const read = (text: string) => nbibReader.read(text, 'a.nbib', {});

const RECORD = `PMID- 0012345
OWN - NLM
DP  - 2024 Jul 11
TI  - Maps of people: a
      long title.
LID - S1094(24)00064-1 [pii]
LID - 10.1000/Maps.1 [doi]
AB  - BACKGROUND: Words
      go on.
FAU - van der Berg, Jan
AU  - van der Berg J
AUID- ORCID: 0000-0002-1825-0097
AD  - Univ X,
      Town.
AD  - Univ Y.
AU  - Roe AB 3rd
CN  - Maps Study Group, Town
FIR - Poe, Ben
IR  - Poe B
PT  - Journal Article
TA  - J Maps
JT  - Journal of maps
MH  - *Maps/history/*methods
MH  - Humans
OT  - *cartography
SO  - J Maps. 2024 Jul 11;1(2):3-4. doi: 10.1000/Maps.1.
`;

describe('MEDLINE', () => {
  it('reads a record with its people in order', () => {
    const { papers, issues, strays } = read(RECORD);
    expect(papers).toMatchObject([
      {
        sourceId: '0012345',
        ids: { pmid: '12345' },
        title: 'Maps of people: a long title',
        date: '2024-07-11',
        doi: '10.1000/maps.1',
        abstract: 'BACKGROUND: Words go on.',
        venue: 'Journal of maps',
        keywords: ['cartography', 'Maps', 'Humans'],
        authors: [
          { name: 'Jan van der Berg', orcid: '0000-0002-1825-0097', affiliations: ['Univ X, Town.', 'Univ Y.'] },
          { name: 'AB Roe 3rd', orcid: null, affiliations: [] },
          { name: 'Maps Study Group, Town' },
        ],
        source: { line: 1, endLine: 26 },
      },
    ]);
    expect([issues, strays]).toEqual([[], []]);
  });

  it.each([
    ['TI  - [Karten von Menschen.]', 'Karten von Menschen'],
    ['TT  - Karten', 'Karten'],
    ['TI-Maps', 'Maps'],
    ['TI  - Part one\nTI  - part two', 'Part one part two'],
    ['BTI - The book', 'The book'],
    ['TI  - The U.S.', 'The U.S.'],
  ])('reads the title %s', (lines, title) => {
    expect(read(`PMID- 1\n${lines}\nOWN - NLM\n`).papers[0]?.title).toBe(title);
  });

  it.each([
    ['TI  - X\nBTI - The book', { venue: 'The book' }],
    ['TI  - X\nAID - doi:10.1000/a', { doi: '10.1000/a' }],
    ['TI  - X\nSO  - J. 2020. doi: 10.1000/a.', { doi: '10.1000/a' }],
    ['TI  - X\nDP  - 2009 Nov-Dec', { date: '2009-11' }],
    ['TI  - X\nDEP - 20200304', { date: '2020-03-04' }],
    ['TI  - X\nAD  - Univ X\nAU  - Roe A', { organisations: ['Univ X'], authors: [{ name: 'A Roe' }] }],
    ['TI  - X\nFED - Roe, Ann\nED  - Roe A', { authors: [{ name: 'Ann Roe' }] }],
    ['TI  - X\nAU  - Roe A\nAU  - et al.', { authors: [{ name: 'A Roe' }], authorsTruncated: true }],
  ])('reads %s', (lines, expected) => {
    expect(read(`PMID- 1\n${lines}\n`).papers).toMatchObject([expected]);
  });

  it('parts records at blank lines and numbers, and keeps what belongs to none', () => {
    const { papers, strays } = read(
      'PMID- 1\nSO  bad line\nTI  - One\nOWN - NLM\nPMID-2\nTI  - Two\nOWN - NLM\n\nWords between\n\nPMC - 3\nTI  - Three\nFAU -\n',
    );
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    expect(strays).toEqual([
      { line: 2, endLine: 2 },
      { line: 9, endLine: 9 },
    ]);
  });

  it('reads text with a blank line after every line', () => {
    const { papers } = read(RECORD.replaceAll('\n', '\n\n'));
    expect(papers).toHaveLength(1);
    expect(papers[0]?.authors).toHaveLength(3);
    expect(nbibReader.detect(RECORD.replaceAll('\n', '\n\n'))).toBe(0.97);
  });
});
