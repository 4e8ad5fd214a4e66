import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endnoteEnwReader } from '../../../../src/core/read/tagged/endnote-enw.ts';
import { inspecReader } from '../../../../src/core/read/tagged/inspec.ts';
import { nbibReader } from '../../../../src/core/read/tagged/nbib.ts';
import { ovidReader } from '../../../../src/core/read/tagged/ovid.ts';
import { risReader } from '../../../../src/core/read/tagged/ris.ts';
import { bestDate, looseDate } from '../../../../src/core/read/tagged/tagged-dates.ts';
import { namesOf, namesOfLines } from '../../../../src/core/read/tagged/tagged-names.ts';
import { wosPlainReader } from '../../../../src/core/read/tagged/wos-plain.ts';

const READERS = [risReader, endnoteEnwReader, nbibReader, wosPlainReader, ovidReader, inspecReader];

/** One record in each format, by reader. */
const RECORDS: ReadonlyMap<string, string> = new Map([
  ['ris', 'TY  - JOUR\nTI  - On maps\nAU  - Roe, Ann\nPY  - 2020\nER  - \n'],
  ['endnote-enw', '%0 Journal Article\n%T On maps\n%A Roe, Ann\n%D 2020\n'],
  ['nbib', 'PMID- 12345\nOWN - NLM\nTI  - On maps.\nFAU - Roe, Ann\nDP  - 2020\n'],
  ['wos-plain', 'FN X\nVR 1.0\nPT J\nAU Roe, A\nTI On maps\nPY 2020\nER\n\nEF\n'],
  ['ovid', '<1>\nAuthor\n  Roe, Ann 1\nTitle\n  On maps.[Article]\nSource\n  Maps. 8(6):10-14, May 2020.\n'],
  ['inspec', 'Record 1 of 1 - INSPEC\n\nTI ~ On maps\nAU ~ Roe, Ann\nSO ~ Maps. May 2020; 8(6): 10-14\n'],
]);

const OTHERS: readonly [what: string, text: string][] = [
  ['nothing', ''],
  ['prose', 'TY for the letter. PT is here.\nAB - we think, ER - positive.\n\nT2-weighted images 100% A few.\n'],
  ['a listing', 'On maps\nAnn Roe, Ben Poe\nNature, 2020\n\nOn graphs\nCleo Doe et al.\n'],
  ['JSON', '{"title":"TY  - JOUR","authors":["Roe, Ann"]}\n{"title":"PT J"}\n'],
  ['BibTeX', '% a note\n@article{a, title={On maps}, author={Roe, Ann}}\n%A\n'],
  ['TeX', '%A comment\n%B comment\n\\documentclass{article}\n%T here\n'],
  ['CSV', 'PT,AU,TI\nJ,"Roe, A",On maps\n'],
  ['a table', 'PT\tAU\tTI\nJ\tRoe, A\tOn maps\n'],
  ['markup', '<1>\n<a>\n  b\n</a>\n'],
];

describe('detection of tagged lines', () => {
  it.each(READERS.map((reader) => [reader.id, reader] as const))('%s knows its own records only', (id, reader) => {
    const scores = new Map([...RECORDS].map(([format, text]) => [format, reader.detect(text)]));
    expect(scores).toEqual(new Map([...RECORDS.keys()].map((format) => [format, format === id ? 0.97 : 0])));
    expect(OTHERS.filter(([, text]) => reader.detect(text) > 0)).toEqual([]);
  });

  it.each(READERS.map((reader) => [reader.id, reader] as const))('%s is less sure among other lines', (id, reader) => {
    const text = `${'Some line of a listing\n'.repeat(30)}\n${RECORDS.get(id) ?? ''}`;
    expect(reader.detect(text)).toBeGreaterThanOrEqual(0.6);
    expect(reader.detect(text)).toBeLessThan(0.9);
    const { papers, strays } = reader.read(text, 'mix', {});
    expect(papers).toMatchObject([{ title: expect.stringMatching(/^On maps/) as string, year: 2020 }]);
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual([id === 'wos-plain' ? 'A Roe' : 'Ann Roe']);
    expect(strays).toEqual([{ line: 1, endLine: 30 }]);
  });
});

describe('every reader of tagged lines', () => {
  const line = fc.constantFrom(
    ...[...RECORDS.values()].flatMap((text) => text.split('\n')),
    '',
    ' ',
    'junk',
    '      more',
    'ER  - ',
    '%',
    '<2>',
    'Abstract',
    'PT J',
    'AU',
    'TY  -',
    'C1 [x; y] z',
    'OI /0',
    'AD  -',
  );

  it.each(READERS.map((reader) => [reader.id, reader] as const))('%s accounts for every line', (_id, reader) => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const { papers, issues, strays = [], blocks } = reader.read(text, 'f', {});
        const skipped = issues.filter(({ code }) => code === 'not-a-record');
        expect(blocks).toBe(papers.length + skipped.length);
        const spans = [...papers.map(({ source }) => source), ...skipped, ...strays];
        const frame = /^(?:FN|VR|EF|ER|<\d+>)/;
        const lost = lines.filter((line, i) => {
          const isHeld = spans.some(({ line, endLine }) => line <= i + 1 && i + 1 <= endLine);
          return !isHeld && line.trim() !== '' && !frame.test(line);
        });
        expect(lost).toEqual([]);
        const starts = strays.map(({ line }) => line);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(reader.detect(text)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(READERS.map((reader) => [reader.id, reader] as const))('%s takes any text', (_id, reader) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => reader.read(text, 'f', {})).not.toThrow();
        expect(() => reader.detect(text)).not.toThrow();
      }),
    );
  });

  it.each(READERS.map((reader) => [reader.id, reader] as const))('%s reports and can be stopped', (id, reader) => {
    const stop = (): never => {
      throw new Error('stop');
    };
    expect(() => reader.read((RECORDS.get(id) ?? '').repeat(2000), 'f', { progress: stop })).toThrow('stop');
  });
});

describe('names in tagged lines', () => {
  it.each([
    ['van der Berg, Jan', ['Jan van der Berg']],
    ['Roach, Mack, III', ['Mack Roach III']],
    ['Smith, Jr', ['Smith Jr']],
    ['Rao, V', ['V Rao']],
    ['Hooper, SR', ['SR Hooper']],
    ['Petrov, VI', ['VI Petrov']],
    ['John Smith, III', ['John Smith III']],
    ['Fanning E.', ['E. Fanning']],
    ['van der Berg JP', ['JP van der Berg']],
    ['G. Kalbe', ['G. Kalbe']],
    ['World Health Organization,', ['World Health Organization']],
    ['Roe, A.; Poe, B.;', ['A. Roe', 'B. Poe']],
    ['Roe, Ann and Poe, Ben', ['Ann Roe', 'Ben Poe']],
    ['Roe A, Poe BC', ['A Roe', 'BC Poe']],
    ['Department of Health and Human Services', ['Department of Health and Human Services']],
    [' ', []],
  ])('%s', (written, names) => {
    expect(namesOf(written)).toEqual(names);
  });

  it('takes further lines as names of their own or as the rest of one', () => {
    expect(namesOfLines(['Roe, Ann', 'Poe, Ben', ''])).toEqual(['Ann Roe', 'Ben Poe']);
    expect(namesOfLines(['Harrison, Warren', 'Levenshtein', '   Morris'])).toEqual([
      'Warren Levenshtein Morris Harrison',
    ]);
  });
});

describe('dates in tagged lines', () => {
  it.each([
    ['2020///', '2020'],
    ['2016/12//', '2016-12'],
    ['2019/10//undefined', '2019-10'],
    ['2017/06/22/T09:22:42Z', '2017-06-22'],
    ['2009 Nov-Dec', '2009-11'],
    ['2020 Dec 28-2021 Jan', '2020-12'],
    ['24-27 Sept. 2019', '2019-09'],
    ['2010   06', '2010-06'],
    ['20241226', '2024-12-26'],
    ['04 2006', '2006-04'],
    ['2016 Winter', '2016'],
    ['Marine 2010', '2010'],
    ['200X', null],
  ])('%s', (written, date) => {
    expect(looseDate(written)?.date ?? null).toBe(date);
  });

  it('puts year and day of two fields together, and believes the first year', () => {
    expect(bestDate(['2019', 'MAR 15'])).toBe('2019-03-15');
    expect(bestDate(['99', '2001/09/01/', null])).toBe('2001-09-01');
    expect(bestDate(['2018', '2019/02/03'])).toBe('2018');
    expect(bestDate(['10 15'])).toBe('10 15');
    expect(bestDate([null])).toBeNull();
  });
});
