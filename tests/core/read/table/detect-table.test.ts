import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, tableReader } from '../../../../src/core/read/table/table-reader.ts';

describe('detection', () => {
  it.each([
    [
      'prose',
      'Deep learning, which is popular, has been used, as we know.\nIt, too, was, at first, slow.\nBut, in time, it, like others, grew.\n',
    ],
    [
      'a listing with commas',
      'Graph nets for traffic, A. Berg, B. Chen\nRobots that learn, C. Diaz, D. Ek\nOn theory, E. Fox, F. Gill\n',
    ],
    [
      'citations',
      'Berg, A., Chen, B.: Graph nets. In: ICML, pp. 1-2, 2020\nDiaz, C., Ek, D.: Robots. In: ICRA, pp. 3-4, 2021\nFox, E., Gill, F.: Theory. In: X, pp. 1-2, 2020\n',
    ],
    ['JSON Lines', '{"title": "x", "authors": ["a", "b"], "year": 2020}\n'.repeat(4)],
    ['BibTeX', '@article{a,\n title = {x, y},\n author = {A and B},\n year = 2020\n}\n'],
    ['RIS', 'TY  - JOUR\nTI  - A, b\nAU  - Berg, Ada\nER  - \n'],
    [
      'a map of VOSviewer',
      'id\tlabel\tx\ty\tcluster\tweight<Links>\n1\tberg\t0.1\t0.2\t1\t3\n2\tchen\t0.1\t0.2\t1\t3\n3\tdiaz\t0.1\t0.2\t1\t3\n',
    ],
    ['lines', 'Title: Foo\nAuthors: A, B\nTitle: Bar\nAuthors: C, D\n'],
    [
      'a page with names over its lines',
      `TITLE\tCITED BY\tYEAR\n${'Nets for graphs\nA Berg, B Chen\nJ Nets 3\n12\t2019\n'.repeat(5)}`,
    ],
    [
      'names of columns in prose',
      'We keep title, authors, date, category\nof each paper, one a line.\nAll of it, in time, is read.\n',
    ],
    ['nothing', ''],
  ])('does not take %s for a table', (_name, text) => {
    expect(tableReader.detect(text)).toBe(0);
  });

  it('never throws, and reads every row or says why', () => {
    const piece = fc.constantFrom(
      'Title',
      'Authors',
      'a b',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      "['x'",
      ']',
      '2020',
      '"x, y"',
      '\n\n',
      '{',
      'sep=;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        tableReader.detect(text);
        const { papers, issues, blocks } = readTable(text, 't', {});
        expect(blocks).toBe(papers.length + issues.filter(({ code }) => code === 'not-a-record').length);
      }),
    );
  });
});
