import { describe, expect, it } from 'vitest';
import { inspecReader } from '../../../../src/core/read/tagged/inspec.ts';

const read = (text: string) => inspecReader.read(text, 'a.txt', {});
const names = (authors: readonly { readonly name: string }[] = []): string[] => authors.map(({ name }) => name);

const FIRST = `Record 1 of 2 - INSPEC 1990-1994

TI ~ On maps: a
  review
AU ~ Roe, Ann; Poe,-Ben
AU ~ van Vugt, Arie
AF ~ Univ X, Town
PY ~ 1992
SO ~ IEEE-Trans.-Maps. May 1992; 19(2): 1990-1999
AB ~ Words.

  Record linkage in INSPEC: more words.
DE ~ folded-maps; paper
ID ~ road-side maps; tea
AN ~ 4211
DO ~ 10.1000/a
RT ~ Journal-Paper
`;

describe('Inspec', () => {
  it('reads records with names in one field and in several, text over several lines, and the source line', () => {
    const { papers, strays, issues, blocks } = read(`${FIRST}\nRecord 2 of 2 - INSPEC 1990-1994\nTI ~ Two\n`);
    expect(papers).toMatchObject([
      {
        title: 'On maps: a review',
        date: '1992-05',
        venue: 'IEEE Trans. Maps',
        abstract: 'Words. Record linkage in INSPEC: more words.',
        keywords: ['folded maps', 'paper', 'road-side maps', 'tea'],
        organisations: ['Univ X, Town'],
        sourceId: '4211',
        doi: '10.1000/a',
        source: { line: 1, endLine: 17 },
      },
      { title: 'Two', source: { line: 19, endLine: 20 } },
    ]);
    expect(names(papers[0]?.authors)).toEqual(['Ann Roe', 'Ben Poe', 'Arie van Vugt']);
    expect([strays, blocks]).toEqual([[], 2]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['Roe, Ann and Poe, Ben', ['Ann Roe', 'Ben Poe']],
    ['Ann Roe and Ben Poe', ['Ann Roe', 'Ben Poe']],
    ['Roe-A-B; and Poe-C', ['A B Roe', 'C Poe']],
    ['Roe, Ann\n  Poe, Ben', ['Ann Roe', 'Ben Poe']],
    ['Department of Health and Human Services', ['Department of Health and Human Services']],
  ])('reads the names %j', (written, expected) => {
    expect(names(read(`Record.*INSPEC.*\n\nTI ~ On maps\nAU ~ ${written}\n`).papers[0]?.authors)).toEqual(expected);
  });

  it('takes the year of the source line where the year is none, and colons for tildes', () => {
    const text = 'Record 1 of 1 - Inspec\nTI: On maps\nNB: not a tag\nPY: 10000\nSO: Tea. 1992; 19: 20\n';
    expect(read(text).papers).toMatchObject([{ title: 'On maps NB: not a tag', year: 1992, venue: 'Tea' }]);
    const proceedings = 'Record 1 of 1 - INSPEC\nTI ~ On maps\nSO ~ Maps 94. Tea Press, Town; 1994; 3 vol.\n';
    expect(read(proceedings).papers).toMatchObject([{ year: 1994, venue: 'Maps 94' }]);
  });

  it('is told by a head with a tagged line under it', () => {
    expect(inspecReader.detect(FIRST)).toBe(0.97);
    expect(inspecReader.detect('Record.*INSPEC.*\n\nTI ~ On maps\n')).toBe(0.97);
    const others = [
      'this is none',
      'Record.aINSPEC.b',
      'Records of INSPEC\nTI ~ On maps',
      'Record 1 of 2\n\nTI ~ On maps',
    ];
    expect(others.filter((text) => inspecReader.detect(text) > 0)).toEqual([]);
  });
});
