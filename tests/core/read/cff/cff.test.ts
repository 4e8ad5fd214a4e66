import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cffReader } from '../../../../src/core/read/cff/cff.ts';

const read = (text: string) => cffReader.read(text, 'f', {});
const paperOf = (text: string) => read(text).papers[0];

describe('CITATION.cff', () => {
  it('is read', () => {
    const { papers, issues, strays } = read(`# made by hand
cff-version: 1.2.0
title: "A \\"tool\\": fast"   # the name
authors:
  - family-names: Berg
    given-names: Jan
    name-particle: van
    name-suffix: Jr.
    orcid: 'https://orcid.org/0000-0002-1825-0097'
    affiliation: >-
      Univ of
      Town
  -
    name: The Group
date-released: 2021-03-04
abstract: |
  Line one:
  # no comment

  line two.
keywords: [maps, "graphs, large"]
identifiers:
- type: doi
  value: 10.1000/ABC
references:
  - type: article
    title: Some
      long title
    authors: [{family-names: Li, given-names: Ann}, {name: "Team: X"}]
    year: 2019
    month: 5
    journal: Acta
    doi: 10.1000/r1
  - title: Second
    authors:
    - family-names: Ho
    conference:
      name: Conf X
    keywords:
    - a
    - b
  - just words
`);
    expect(papers[0]).toMatchObject({
      title: 'A "tool": fast',
      authors: [
        { name: 'Jan van Berg Jr.', orcid: '0000-0002-1825-0097', affiliations: ['Univ of Town'] },
        { name: 'The Group' },
      ],
      date: '2021-03-04',
      abstract: 'Line one:\n# no comment\n\nline two.',
      keywords: ['maps', 'graphs, large'],
      doi: '10.1000/abc',
      source: { line: 2, endLine: 24 },
    });
    expect(papers[1]).toMatchObject({
      title: 'Some long title',
      authors: [{ name: 'Ann Li' }, { name: 'Team: X' }],
      date: '2019-05',
      venue: 'Acta',
      doi: '10.1000/r1',
      source: { line: 26, endLine: 33 },
    });
    expect(papers[2]).toMatchObject({
      title: 'Second',
      venue: 'Conf X',
      keywords: ['a', 'b'],
      authors: [{ name: 'Ho' }],
    });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['not-a-record', 42],
      ['no-year', 34],
    ]);
    expect(strays).toEqual([]);
  });

  it('gives the work that is to be cited in place of the software, and says so', () => {
    const { papers, issues } = read(`cff-version: 1.2.0
title: Tool
preferred-citation:
  type: article
  title: The paper
  year: 2020
  authors:
    - family-names: Li
      given-names: Ann
`);
    expect(papers).toMatchObject([{ title: 'The paper', year: 2020, source: { line: 4, endLine: 9 } }]);
    expect(issues[0]).toMatchObject({ code: 'preferred-citation', severity: 'info' });
    expect(issues[0]?.message).toContain('Tool');
  });

  it.each([
    ["title: 'it''s'", "it's"],
    ['title: plain # comment', 'plain'],
    ['title:\n  on the\n  next lines', 'on the next lines'],
    ['title: "over\n  two lines"', 'over two lines'],
    ['title: C# tools', 'C# tools'],
    ['title: "\\u00e9t\\xe9"', 'été'],
    ['  title: indented\n  year: 2020', 'indented'],
    ['"title": quoted key', 'quoted key'],
  ])('reads %j', (text, title) => {
    expect(paperOf(`${text}\n`)?.title).toBe(title);
  });

  it('names lines that fit nowhere', () => {
    const { papers, strays } = read('Hello there\ncff-version: 1.2.0\ntitle: T\nsome words\nmore words\nyear: 2020\n');
    expect(papers).toMatchObject([{ title: 'T', year: 2020 }]);
    expect(strays).toEqual([
      { line: 1, endLine: 1 },
      { line: 4, endLine: 5 },
    ]);
  });

  it('never throws', () => {
    const bit = fc.constantFrom(
      '\n', '\n  ', '\n    ', '- ', 'title: ', 'authors:', 'references:', 'preferred-citation: ', '__proto__: ', '"', "'", '[', ']',
      '{', '}', ',', ': ', '#', '|', '>-', '\\', 'a', '\t', '---',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        expect(() => read(bits.join(''))).not.toThrow();
      }),
    );
    expect(() =>
      read(`title: ${'- '.repeat(300_000)}\n${'- '.repeat(300_000)}\nabstract: "${'\\"'.repeat(500_000)}`),
    ).not.toThrow();
    expect(() => read(`keywords: ${'['.repeat(300_000)}`)).not.toThrow();
  });

  it.each([
    ['cff-version: 1.2.0\ntitle: T\n', 0.97],
    ['# c\n---\n"cff-version": 1.2.0\nauthors:\n  - name: A\n', 0.97],
    ['One line\nanother line\ncff-version: 1.2.0\ntitle: T\n', 0.7],
    ['title: T\nauthors:\n', 0],
    ['{"cff-version": "1.2.0", "title": "T"}', 0],
    ['The field cff-version: is needed, and title: too', 0],
  ])('is told from other text: %j', (text, score) => {
    expect(cffReader.detect(text)).toBe(score);
  });
});
