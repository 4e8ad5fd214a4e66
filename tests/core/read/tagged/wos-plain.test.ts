import { describe, expect, it } from 'vitest';
import { wosPlainReader } from '../../../../src/core/read/tagged/wos-plain.ts';

const read = (text: string) => wosPlainReader.read(text, 'a.txt', {});
const one = (lines: string) => read(`FN X\nVR 1.0\nPT J\n${lines}\nER\n\nEF\n`).papers;

describe('Web of Science', () => {
  it('reads a record with its people, addresses and ids', () => {
    const { papers, issues, strays } = read(`FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Roe, A
   Roach, M
   Hooper, SR
AF Roe, Ann
   Roach, Mack, III
   Hooper, Sam R.
CA Maps Study Grp
TI On maps of
   people
SO JOURNAL OF MAPS
DE maps; social
   graphs
ID PLUS
AB Words
   go on.
C1 [Roe, Ann; Hooper,
   Sam R.] Univ X, Town, Land.
   [Roach, M.] Univ Y.
   [Nobody, N] Univ Z.
OI Roe, A/0000-0002-1825-0097; Hooper, Sam/0000-0001-5109-3700
PD MAR 15
PY 2019
DI 10.1000/A
UT WOS:000455039600059
PM 30529964
ER

EF
`);
    expect(papers).toMatchObject([
      {
        title: 'On maps of people',
        authors: [
          { name: 'Ann Roe', orcid: '0000-0002-1825-0097', affiliations: ['Univ X, Town, Land'] },
          { name: 'Mack Roach III', affiliations: ['Univ Y'] },
          { name: 'Sam R. Hooper', orcid: '0000-0001-5109-3700', affiliations: ['Univ X, Town, Land'] },
          { name: 'Maps Study Grp' },
        ],
        organisations: ['Univ Z'],
        venue: 'JOURNAL OF MAPS',
        keywords: ['maps', 'social graphs'],
        abstract: 'Words go on.',
        date: '2019-03-15',
        doi: '10.1000/a',
        sourceId: 'WOS:000455039600059',
        ids: { pmid: '30529964' },
        source: { line: 3, endLine: 29 },
      },
    ]);
    expect([issues, strays]).toEqual([[], []]);
  });

  it.each([
    ['short names alone', 'TI X\nAU Hooper, SR\n   Rao, V', { authors: [{ name: 'SR Hooper' }, { name: 'V Rao' }] }],
    ['names in one line', 'TI X\nAU Roe, Ann; Poe, Ben', { authors: [{ name: 'Ann Roe' }, { name: 'Ben Poe' }] }],
    ['a glued tag', 'AURoe, A\n   Poe, B\nTI X', { authors: [{ name: 'A Roe' }, { name: 'B Poe' }] }],
    ['editors', 'TI X\nBE Roe, A', { authors: [{ name: 'A Roe' }] }],
    ['the only author', 'TI X\nAU Roe, A\nC1 Univ X, Town.', { authors: [{ affiliations: ['Univ X, Town'] }] }],
    [
      'addresses without names',
      'TI X\nAU Roe, A\n   Poe, B\nC1 Univ X,\n   Town.\n   Univ Y.',
      { organisations: ['Univ X, Town', 'Univ Y'] },
    ],
    ['keywords of the database', 'TI X\nID ONE; TWO', { keywords: ['ONE', 'TWO'] }],
    [
      'Inspec',
      'TI X\nUT INSPEC:1\nDE Experimental/ one; two/ three; four/ A10 Five\nID 0003-6951/2006',
      { keywords: ['one', 'two'] },
    ],
    ['Medline', 'TI X\nUT MEDLINE:16842170\nPD 2006 May-Jun\nPY 2006', { ids: { pmid: '16842170' }, date: '2006-05' }],
  ])('reads %s', (_what, lines, expected) => {
    expect(one(lines)).toMatchObject([expected]);
  });

  it('recovers where ends and openings are missing', () => {
    const { papers, issues, strays } = read(
      'FN X\nVR 1.0\njunk\nPT J\nTI One\nAU Roe, A\nPT J\nTI Two\nAU Roe, A\nER\n\nAU Roe, A\nTI Three\nPY 2001\nER\nPT J\nUT 1\nER\nEF\n',
    );
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    expect(strays).toEqual([{ line: 3, endLine: 3 }]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['not-a-record', 16],
      ['no-end-mark', 4],
      ['no-year', 4],
    ]);
  });

  it('takes thousands of authors with addresses', () => {
    const all = Array.from({ length: 3000 }, (_, i) => `Roe${i}, Ann`);
    const [paper] = one(
      `TI X\nAF ${all.join('\n   ')}\nC1 [${all.join('; ')}] Univ X.\n   [${all.join('; ')}] Univ Y.`,
    );
    expect(paper?.authors).toHaveLength(3000);
    expect(paper?.authors.at(-1)).toMatchObject({ name: 'Ann Roe2999', affiliations: ['Univ X', 'Univ Y'] });
  });
});
