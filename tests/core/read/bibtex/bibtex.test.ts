import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexReader } from '../../../../src/core/read/bibtex/bibtex.ts';

const read = (text: string) => bibtexReader.read(text, 'a.bib', {});
const first = (text: string) => read(text).papers[0];
const codes = (text: string) => read(text).issues.map(({ code }) => code);

const BERG = `@Article{berg:2014,
  Title     = {On {Tea} \\& Milk},
  subtitle  = "A \\"{U}bersicht",
  author    = {van der Berg, Jr, Jan and {\\c{C}}elik, Ay{\\c s}e and {Tea and Milk Group} and others},
  journal   = {J.~Tea},
  year      = 2014, month = mar # "~9",
  abstract  = {First line
    goes on.

    Second paragraph -- at 5\\%.},
  keywords  = {black, {green, white}, milk},
  doi       = {10.1000/A\\_b},
  eprint    = {2101.00001v2}, archivePrefix = "arXiv", primaryClass = {cs.LG},
  pmid      = {31452104}
}
`;

describe('bibtexReader', () => {
  it('reads all fields of an entry', () => {
    expect(first(BERG)).toMatchObject({
      sourceId: 'berg:2014',
      title: 'On Tea & Milk: A Übersicht',
      authorsTruncated: true,
      date: '2014-03-09',
      venue: 'J. Tea',
      abstract: 'First line goes on.\nSecond paragraph – at 5%.',
      keywords: ['black', 'green, white', 'milk'],
      doi: '10.1000/a_b',
      ids: { arxiv: '2101.00001', pmid: '31452104' },
      category: 'cs.LG',
      source: { file: 'a.bib', line: 1, endLine: 15 },
    });
    expect(first(BERG)?.authors.map(({ name }) => name)).toEqual([
      'Jan van der Berg Jr',
      'Ayşe Çelik',
      'Tea and Milk Group',
    ]);
    expect(read(BERG)).toMatchObject({ blocks: 1, strays: [], issues: [] });
  });

  it.each([
    ['in parentheses', '@book(a, title = {Tea (green)}, year = 1999)', { title: 'Tea (green)', date: '1999' }],
    ['without a key', '@misc{ title = "Tea", year = 1999 }', { title: 'Tea', sourceId: null }],
    ['with a blank key', '@misc{, title = "Tea" }', { title: 'Tea', sourceId: null }],
    ['with no comma after the key', '@misc{a\n title = "Tea" }', { title: 'Tea', sourceId: 'a' }],
    ['with no commas between fields', '@misc{a,\n title = {Tea}\n year = 1999\n}', { title: 'Tea', date: '1999' }],
    ['with quotes in quotes', '@misc{a, title = "The "Tea" book", year = "1999"}', { title: 'The "Tea" book' }],
    ['with words without braces', '@misc{a,\n title = Tea and milk,\n year = 1999}', { title: 'Tea and milk' }],
    ['with a brace too many', '@misc{a,\n title = {Tea}},\n year = {1999}\n}', { title: 'Tea', date: '1999' }],
    ['with a field twice', '@misc{a, title = {}, title = {Tea}, title = {Milk}}', { title: 'Tea' }],
    ['with comments inside', '@misc{a,\n % title = {Milk},\n title = {Tea}}', { title: 'Tea' }],
    [
      'with a field named as in objects',
      '@misc{a, constructor = {x}, __proto__ = {y}, title = {Tea}}',
      { title: 'Tea' },
    ],
  ])('reads an entry %s', (_what, text, expected) => {
    expect(first(text)).toMatchObject(expected);
    expect(read(text).strays).toEqual([]);
  });

  it('knows abbreviations, in any case and joined, and names those that are not defined', () => {
    const text = `@STRING{tea = "Journal of " # {Tea}}
@string(jan2 = jan)
@article{a, title = {A}, journal = TEA # " and " # milk, month = JAN, year = 1999}`;
    expect(first(text)).toMatchObject({ venue: 'Journal of Tea and milk', date: '1999-01' });
    expect(read(text).issues).toMatchObject([{ code: 'undefined-abbreviation', line: 3 }, { code: 'no-authors' }]);
  });

  it('passes over comments and preambles and gives other lines as strays', () => {
    const text = `% Encoding: UTF-8
Made by hand,
in two lines
@preamble{ {\\newcommand{\\x}{@misc{y, title = {No}}}} }
@comment{jabref-meta: groupstree: 1 A\\;0\\;; {x} }
@misc{a, title = {Tea}}

a line  @misc{b, title = {Milk}} more
@comment @misc
the end`;
    const result = read(text);
    expect(result.papers.map(({ title }) => title)).toEqual(['Tea', 'Milk']);
    expect(result.strays).toEqual([
      { line: 2, endLine: 3 },
      { line: 10, endLine: 10 },
    ]);
    expect(codes(text)).toContain('text-beside-entry');
  });

  it.each([
    ['brace of a value', '@misc{a,\n title = {Tea {green},\n year = 1999\n}\n'],
    ['brace of the last value', '@misc{a,\n year = 1999,\n title = {Tea green\n}\n'],
    ['quote', '@misc{a,\n title = "Tea green,\n year = "1999",\n}\n'],
    ['brace of an entry', '@misc{a, title = {Tea green},\n year = 1999\n'],
  ])('keeps the next entry where a %s is missing', (_what, broken) => {
    const result = read(`${broken}@misc{b, title = {Milk}}\n`);
    expect(result.papers.map(({ title }) => title.replace(/[{}]/g, ''))).toEqual(['Tea green', 'Milk']);
    expect(result.papers[0]?.date).toBe('1999');
    expect(result.papers[1]?.source.line).toBe(broken.split('\n').length);
    expect(result.issues.map(({ code }) => code)).toContain('unclosed-entry');
  });

  it('says what it cannot read', () => {
    expect(codes('@misc{a, title = {Tea}, ?? no field ??, author = {Berg, Ann}, year = 1999}')).toEqual([
      'unread-part',
    ]);
    expect(codes('@misc{a, note = {x}}')).toEqual(['not-a-record', 'no-records']);
    expect(codes('@misc{a, title = {Tea}, author = {Berg, Ann}, year = {in press}}')[0]).toBe('bad-field');
  });

  it('takes from a whole what a part has not, and all from xdata', () => {
    const text = `@inproceedings{a, title = {Tea}, author = {Berg, Ann}, crossref = {P}}
@incollection{b, title = {Milk}, author = {Doe, Jo}, date = {2001}, crossref = {p}, xdata = {x, none}}
@proceedings{p, title = {Drinks}, editor = {Poe, Eva}, year = 1999, month = feb, doi = {10.1000/p}, keywords = {x}}
@xdata{x, keywords = {k}, crossref = {x}}`;
    expect(read(text).papers).toMatchObject([
      { title: 'Tea', venue: 'Drinks', date: '1999-02', doi: null, keywords: [] },
      { title: 'Milk', venue: 'Drinks', date: '2001', keywords: ['k'] },
      { title: 'Drinks', authors: [{ name: 'Eva Poe' }] },
    ]);
    expect(codes('@misc{a, crossref = {a}, title = {Tea}, author = {A B}, year = 1999}')).toEqual([]);
  });

  it.each([
    ['year = 2014, month = 3, day = 9', '2014-03-09'],
    ['year = {2014}, month = {März}', '2014-03'],
    ['year = {2014}, month = {12--14 May}', '2014-05'],
    ['year = {2014}, month = apr # "/" # may', '2014-04'],
    ['date = {2014-03-09/2014-03-12}', '2014-03-09'],
    ['date = {2014/2015}', '2014'],
    ['date = {2014-03~}', '2014-03'],
    ['date = {2014-21}', '2014'],
    ['date = {}, year = {c. 2014}', '2014'],
    ['month = {March 2014}', '2014-03'],
    ['month = {March}', null],
  ])('reads the date of %s', (fields, date) => {
    expect(first(`@misc{a, title = {Tea}, ${fields}}`)?.date).toBe(date);
  });

  it.each([
    ['url = {https://doi.org/10.1000/x}', { doi: '10.1000/x' }],
    ['doi = {https://doi.org/10.1000/x{\\_}y}', { doi: '10.1000/x_y' }],
    ['url = {http://arxiv.org/abs/2101.00001v1}', { ids: { arxiv: '2101.00001' } }],
    ['journal = {arXiv preprint arXiv:2101.00001}', { ids: { arxiv: '2101.00001' } }],
    ['journal = {CoRR}, volume = {abs/2101.00001}', { ids: { arxiv: '2101.00001' } }],
    ['eprint = {hep-th/9711200}', { ids: { arxiv: 'hep-th/9711200' } }],
    ['eprint = {2101.00001 [cs.LG]}, eprinttype = {arxiv}', { ids: { arxiv: '2101.00001' }, category: 'cs.LG' }],
    ['eprint = {31452104}, eprinttype = {pubmed}', { ids: { pmid: '31452104' } }],
    ['eprint = {x12}, eprinttype = {hal}', { doi: null }],
    ['howpublished = {\\url{https://x.org}}, publisher = {Tea Press}', { venue: 'Tea Press' }],
    ['school = {Tea School}, keyword = {a; b, c}', { venue: 'Tea School', keywords: ['a', 'b, c'] }],
  ])('reads %s', (fields, expected) => {
    expect(first(`@misc{a, title = {Tea}, author = {Berg, Ann}, year = 1999, ${fields}}`)).toMatchObject(expected);
    expect(codes(`@misc{a, title = {Tea}, author = {Berg, Ann}, year = 1999, ${fields}}`)).toEqual([]);
  });

  it.each([
    ['entries', BERG.repeat(3), 0.97],
    ['an abbreviation and an entry', `@string{x = "y"}\n${BERG}`, 0.97],
    ['a line of prose before', `A list.\n${BERG}`, 0.97],
    ['prose', 'We use @article{x and mail to a@b.org (c, d = "e").\n'.repeat(20), 0],
    ['style sheets', '@media (max-width: 3px) {\n a { color: red }\n}\n@font-face { font-family: "x"; }', 0],
    ['code', '@Table(name = "a", schema = "b")\nclass A {}\n@Input({ title: "x" }) y;', 0],
    ['JSON', JSON.stringify({ bib: BERG }, null, 1), 0],
    ['comments alone', '@comment{x}\n@string{a = "b"}', 0],
  ])('is sure of %s as far as it should', (_what, text, confidence) => {
    expect(bibtexReader.detect(text)).toBe(confidence);
  });

  it('is half sure where most lines are something else', () => {
    const confidence = bibtexReader.detect(`${'A title of some paper\nAnn Berg, Jo Doe\n'.repeat(30)}${BERG}`);
    expect(confidence).toBeGreaterThanOrEqual(0.6);
    expect(confidence).toBeLessThan(0.9);
  });

  it('lets only progress stop it', () => {
    const stop = () => {
      throw new Error('stop');
    };
    expect(() => bibtexReader.read(BERG, 'a', { progress: stop })).toThrow('stop');
  });

  it('never throws, and names every line', () => {
    const piece = fc.constantFrom(
      '@article{a,',
      '@misc(',
      '@string{x = ',
      '@comment{',
      '@',
      '{',
      '}',
      '"',
      '(',
      ')',
      ',',
      '=',
      '#',
      '%',
      '\n',
      'title = {Tea}',
      ' year = 1999',
      'author = ',
      '\\"',
      '$',
      ' and ',
      'words',
      '  ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        bibtexReader.detect(text);
        const { papers, issues, blocks, strays = [] } = read(text);
        const lines = text.split('\n').length;
        const placed = issues.filter(({ code }) => code !== 'no-records');
        for (const { line, endLine } of [...papers.map(({ source }) => source), ...placed, ...strays]) {
          expect(line >= 1 && endLine >= line && endLine <= lines).toBe(true);
        }
        expect(blocks).toBeGreaterThanOrEqual(papers.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is linear on hostile text', () => {
    const units = [
      '@article{a,',
      '@comment{',
      '@misc{a, title = {x\n',
      '@a{b, c = "',
      '{',
      '@ ',
      '\n@',
      '@misc{a,\n',
      ' , = ',
      '@misc{a, t = x # ',
    ];
    for (const unit of units) {
      const text = unit.repeat(4000);
      bibtexReader.detect(text);
      expect(read(text).papers.length).toBeLessThanOrEqual(4000);
    }
    const authors = Array.from({ length: 3000 }, (_, i) => `Berg${i}, Ann`).join(' and ');
    expect(first(`@misc{a, author = {${authors}}}`)?.authors).toHaveLength(3000);
  });
});
