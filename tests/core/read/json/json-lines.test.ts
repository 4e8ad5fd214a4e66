import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../../src/core/read/reader.ts';
import { readSource } from '../../../../src/core/read/read-source.ts';

const read = (text: string): ReadResult => readSource({ file: 'f.jsonl', text });
const codes = (result: ReadResult): string[] => result.issues.map((issue) => issue.code);

const FULL = {
  id: 'x1',
  title: 'Garden Graphs',
  authors: [
    { name: 'Mira Olsen', id: 'p7', orcid: 'https://orcid.org/0000-0001-2345-678x', affiliation: 'Uni A' },
    'Piet Meer',
  ],
  authorsTruncated: true,
  year: 2021,
  date: '2021-03-04',
  venue: 'Tea Letters',
  abstract: 'We draw gardens.',
  keywords: ['garden', 'graph'],
  categories: ['cs.LG', 'cs.AI'],
  doi: 'https://doi.org/10.1234/AbC.',
};

describe('JSON Lines', () => {
  it('reads every field', () => {
    const { papers, format, blocks, issues } = read(`${JSON.stringify(FULL)}\n${JSON.stringify({ ...FULL, id: 2 })}\n`);
    expect({ format, blocks, issues }).toEqual({ format: 'JSON Lines', blocks: 2, issues: [] });
    expect(papers[1]?.sourceId).toBe('2');
    expect(papers[0]).toMatchObject({
      sourceId: 'x1',
      title: 'Garden Graphs',
      authors: [
        { name: 'Mira Olsen', id: 'p7', orcid: '0000-0001-2345-678X', affiliations: ['Uni A'] },
        { name: 'Piet Meer', id: null, orcid: null, affiliations: [] },
      ],
      authorsTruncated: true,
      date: '2021-03-04',
      year: 2021,
      venue: 'Tea Letters',
      category: 'cs.LG, cs.AI',
      abstract: 'We draw gardens.',
      keywords: ['garden', 'graph'],
      doi: '10.1234/abc',
      confidence: 1,
      source: { file: 'f.jsonl', line: 1, endLine: 1 },
    });
  });

  it('keeps good lines around bad ones and names their line', () => {
    const good = JSON.stringify({ title: 'Tea and Time', authors: ['A. Roy'], year: 2020 });
    const result = read(`${good}\n{"title": "Cut off", "auth\n\n${good}\n[1]\n{"a":1}\n${good}`);
    expect(result.papers.map((paper) => paper.source.line)).toEqual([1, 4, 7]);
    expect(result.issues.map(({ code, line }) => [code, line])).toEqual([
      ['bad-json', 2],
      ['not-a-record', 5],
      ['not-a-record', 6],
    ]);
  });

  it('names fields of a wrong type and keeps the rest', () => {
    const line = JSON.stringify({
      title: 'T',
      authors: ['A. Roy', 5, { x: 1 }],
      year: 'soon',
      doi: 'none',
      keywords: { a: 1 },
    });
    const result = read(`${line}\n${line}`);
    expect(result.papers[0]).toMatchObject({ title: 'T', year: null, doi: null, keywords: [] });
    expect(result.papers[0]?.authors.map((author) => author.name)).toEqual(['A. Roy']);
    expect(result.issues[0]?.message).toMatch(/authors.*year.*doi.*keywords|doi|authors/);
    expect(codes(result)).toEqual(['bad-field', 'bad-field', 'no-year']);
  });

  it('marks cut lists', () => {
    const lines = [['A. Roy', 'et al.'], ['A. Roy and others'], 'A. Roy, B. Sol et al.'].map((authors) =>
      JSON.stringify({ title: 'T', authors }),
    );
    const result = read(lines.join('\n'));
    expect(result.papers.map((paper) => paper.authorsTruncated)).toEqual([true, true, true]);
    expect(result.papers.map((paper) => paper.authors.map((author) => author.name))).toEqual([
      ['A. Roy'],
      ['A. Roy'],
      ['A. Roy', 'B. Sol'],
    ]);
  });

  it('is not harmed by names of the prototype chain', () => {
    const line =
      '{"__proto__":{"title":"evil"},"constructor":"x","title":"__proto__","authors":["__proto__"],"year":2020}';
    const { papers } = read(`${line}\n${line}`);
    expect(papers[0]?.title).toBe('__proto__');
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    expect(read('{"__proto__":{"title":"evil","authors":["A. Roy"]}}').papers).toEqual([]);
  });
});

describe('whole JSON', () => {
  const records = [
    FULL,
    {
      title: 'Tea and Time',
      authors: ['A. Roy'],
      organisations: ['Uni B'],
      category: 'CL',
      score: 7.5,
      confidence: 0.8,
    },
  ];

  it.each([
    ['array', JSON.stringify(records)],
    ['pretty array', JSON.stringify(records, null, 2)],
    ['object of records', JSON.stringify({ issues: [{ line: 3 }], records }, null, 1)],
    ['minified object', JSON.stringify({ count: 2, records })],
  ])('reads an %s', (_, text) => {
    const { papers, format } = read(text);
    expect(format).toBe('JSON');
    expect(papers.map((paper) => paper.title)).toEqual(['Garden Graphs', 'Tea and Time']);
    expect(papers[1]).toMatchObject({ organisations: ['Uni B'], category: 'CL', score: 7.5, confidence: 0.8 });
  });

  it('gives records their lines, and reads a single record', () => {
    const pretty = JSON.stringify(records, null, 2);
    const second = pretty.split('\n').findIndex((line) => line.includes('Tea and Time'));
    expect(read(pretty).papers[1]?.source.line).toBe(second);
    expect(read(JSON.stringify({ ...FULL, data: [1, 2] }, null, 2)).papers).toHaveLength(1);
  });

  it('keeps the whole records of a cut file', () => {
    const pretty = JSON.stringify(records, null, 2);
    const result = read(pretty.slice(0, -60));
    expect(result.papers.map((paper) => paper.title)).toEqual(['Garden Graphs']);
    expect(codes(result)).toContain('bad-json');
  });

  it('says that there are no records', () => {
    expect(codes(read('[]'))).toEqual(['no-records']);
    expect(codes(read('{"records": []}'))).toEqual(['not-a-record', 'no-records']);
    expect(codes(read('[{"title":"T","authors":["A. Roy"],"year":2000}, 5, "x"]'))).toEqual(['not-a-record']);
  });
});

describe('round trip', () => {
  const word = fc.stringMatching(/^[A-Za-zäßçéñ]{3,10}$/);
  const phrase = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(' '));
  const record = fc.record({
    id: fc.stringMatching(/^[a-z0-9:/._-]{1,20}$/),
    title: phrase,
    authors: fc.array(fc.record({ name: phrase, affiliation: phrase }), { minLength: 1, maxLength: 5 }),
    authorsTruncated: fc.boolean(),
    year: fc.integer({ min: 1900, max: 2100 }),
    venue: phrase,
    abstract: phrase,
    keywords: fc.uniqueArray(word, { maxLength: 3 }),
  });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (records, end) => {
          const { papers, issues } = read(records.map((item) => JSON.stringify(item)).join(end));
          const again = papers.map((paper) => ({
            id: paper.sourceId,
            title: paper.title,
            authors: paper.authors.map(({ name, affiliations }) => ({ name, affiliation: affiliations[0] })),
            authorsTruncated: paper.authorsTruncated,
            year: paper.year,
            venue: paper.venue,
            abstract: paper.abstract,
            keywords: paper.keywords,
          }));
          expect(again).toEqual(records);
          expect(issues).toEqual([]);
        },
      ),
    );
  });
});

describe('one value that lists a record a line', () => {
  const records = [
    { DOI: '10.1038/a1', title: ['First title'], author: [{ given: 'Ann', family: 'Lee' }] },
    { DOI: '10.1038/a2', title: ['Second title'], author: [{ given: 'Bo', family: 'Chen' }] },
    { DOI: '10.1038/a3', title: ['Third { "title" ]'], author: [{ given: 'Eva', family: 'Weiss' }] },
  ].map((record) => JSON.stringify(record));

  it.each([
    ['a page of Crossref', `{"status":"ok","message":{"items":[\n${records.join(',\n')}\n]}}`],
    ['a page whose head goes over lines', `{\n"status":"ok",\n"meta":\n{"n":3},\n"items":[\n${records.join(',\n')}]}`],
    ['a page that begins with its first record', `{"items":[${records.join(',\n')}],"meta":{"n":3}}`],
    [
      'a list with a record over several lines',
      `[\n${records.join(',\n')},\n{"title":"Tea",\n "authors":["A. Roy"]}\n]`,
    ],
  ])('%s is read as it is, without an issue', (_, text) => {
    const result = readSource({ file: 'f', bytes: new TextEncoder().encode(text) });
    expect(result.papers.slice(0, 3).map(({ title }) => title)).toEqual([
      'First title',
      'Second title',
      'Third { "title" ]',
    ]);
    expect([result.papers.length, codes(result).includes('bad-json')]).toEqual([result.blocks, false]);
  });

  it('is told from lines also where it is long', () => {
    const text = `{"meta":{"count":9},"results":[\n${Array(9000).fill(records[0]).join(',\n')}\n]}`;
    const result = readSource({ file: 'f', bytes: new TextEncoder().encode(text) });
    expect([result.papers.length, result.blocks]).toEqual([9000, 9000]);
  });

  it.each(['{"items":["a",', '{"title":"A","authors":[', '{"title": "Cut off", "auth'])(
    'a first line of JSON Lines cut at %s is no such value',
    (first) => {
      const result = read([first, ...records, ...records].join('\n'));
      expect([result.papers.length, result.blocks, codes(result)[0]]).toEqual([6, 7, 'bad-json']);
    },
  );
});

describe('fields of plain records', () => {
  it('may be written with capitals', () => {
    const record = { Title: 'Tea', Authors: ['A. Roy'], Year: 2020, Abstract: 'On tea.', DOI: '10.1000/t', ID: 'x' };
    const expected = { title: 'Tea', year: 2020, abstract: 'On tea.', doi: '10.1000/t', sourceId: 'x' };
    const line = JSON.stringify(record);
    for (const text of [`${line}\n${line}\n`, `[${line}]`, `{"Shelf":{"Mine":[${line}]}}`]) {
      const { papers } = read(text);
      expect(papers[0]).toMatchObject(expected);
      expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['A. Roy']);
    }
  });

  it.each([
    ['publication_date', '2020-05-01', '2020-05-01'],
    ['publicationDate', '2020-05', '2020-05'],
    ['published', '2020-05-01T00:00:00Z', '2020-05-01'],
    ['published', 2020, '2020'],
    ['date', 20200501, '2020-05-01'],
    ['year', 20200501, '2020'],
    ['publication_year', 2020, '2020'],
  ])('%s gives the date %j', (name, value, date) => {
    expect(read(JSON.stringify([{ title: 'Tea', authors: ['A. Roy'], [name]: value }])).papers[0]?.date).toBe(date);
  });

  it('that say whether it is published are no date', () => {
    const result = read(JSON.stringify([{ title: 'Tea', authors: ['A. Roy'], published: true, year: 2020 }]));
    expect([result.papers[0]?.date, codes(result)]).toEqual(['2020', []]);
  });
});
