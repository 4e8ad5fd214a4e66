import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../../../src/core/export/write-bibtex.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { bibtexReader } from '../../../src/core/read/bibtex/bibtex.ts';
import { paperWith } from '../../support/papers.ts';

function makePaper({ authors = [], ...given }: Partial<Paper>): Paper {
  return paperWith({ title: 'Tea', source: { file: 'a', line: 1, endLine: 1 }, authors, ...given });
}

const mention = (name: string) => ({ name, id: null, orcid: null, affiliations: [] });
const readBack = (papers: readonly Paper[]): readonly Paper[] => {
  const written = writeBibtex(papers);
  const { papers: read, issues, strays } = bibtexReader.read(written, 'a.bib', {});
  expect(issues.filter(({ code }) => !code.startsWith('no-'))).toEqual([]);
  expect(strays).toEqual([]);
  return read;
};

const comparable = ({
  title,
  authors,
  authorsTruncated,
  date,
  year,
  venue,
  abstract,
  keywords,
  doi,
  ids,
  category,
}: Paper) => ({
  title,
  authors: authors.map(({ name }) => name),
  authorsTruncated,
  date,
  year,
  venue,
  abstract,
  keywords,
  doi,
  ids: ids ?? null,
  category,
});

const given = fc.constantFrom(
  'Ana',
  'Jürgen',
  'J.',
  'J.-P.',
  'Þóra',
  'Zoë Marie',
  'Łukasz',
  'O’Neil',
  "D'Arcy",
  'Xue-Fei',
  'İpek',
);
const particle = fc.constantFrom('', '', '', 'van der', 'de la', 'von', 'Van', 'al', 'dos');
const family = fc.constantFrom(
  'Berg',
  'Müller',
  'García Márquez',
  'Çelik',
  "O'Connor",
  'Ångström',
  'Smith-Jones',
  'Li',
  'and',
  'NING',
);
const suffix = fc.constantFrom('', '', '', 'Jr', 'III', 'Jr.');
const person = fc.tuple(given, particle, family, suffix).map((parts) => parts.filter((part) => part !== '').join(' '));
const group = fc.constantFrom(
  'The ATLAS Collaboration',
  'Department of Health and Human Services',
  'Council on Cardiopulmonary, Critical Care and Resuscitation',
  'Tea & Milk, Inc.',
  'Berg, Jan and Doe, Ann Team',
  'R{4}D_Team #1 100%',
);
const name = fc.oneof(
  { weight: 6, arbitrary: person },
  group,
  fc.constantFrom('王伟', 'Plato', 'Kim, 지수', 'Ning XF', '李 明'),
);

const word = fc.constantFrom(
  ..."tea garden 50% R&D {x} }{ \\ \\alpha $x_1$ $5 $a{b$ $\\frac{1}{2}$ -- --- a--b `` '' \"so\" ~ a~b ^2 <i>x</i> &amp; &#65; a_b #1 @misc{x, @misc(x, naïve “q” – \\'e \\{ `a' =, %% {{ \\textbf{x} $100%$ \\begin{a} , ; = https://x.org/~a_b".split(
    ' ',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));
const sign = fc.constantFrom(...' abi1{}\\$\'`~-^<>&;#_%@"=,()[].'.split(''));
const signs = fc
  .array(sign, { minLength: 1, maxLength: 14 })
  .map((some) => some.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');
const line = fc.oneof(words, signs);
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const date = fc.constantFrom(null, '2014', '2014-03', '2014-03-09', '1999-12-31');
const paper = fc
  .record({
    title: line,
    authors: fc.array(name.map(mention), { maxLength: 4 }),
    authorsTruncated: fc.boolean(),
    date,
    venue: orNull(line),
    category: orNull(fc.constantFrom('cs.LG', 'CL', 'a_b & c')),
    abstract: orNull(fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
    keywords: fc.uniqueArray(line, { maxLength: 3 }),
    doi: fc.constantFrom(
      null,
      '10.1000/a_b',
      '10.1002/(sici)1097(19)49:8<693::aid-asi4>3.0.co;2-o',
      '10.1234/a{b',
      '10.5555/50%&#1',
    ),
    arxiv: orNull(fc.constantFrom('2101.00001', 'math.ag/0601001')),
    pmid: orNull(fc.constant('31452104')),
  })
  .map(({ arxiv, pmid, ...rest }) => {
    const ids = { ...(arxiv === null ? {} : { arxiv }), ...(pmid === null ? {} : { pmid }) };
    const year = rest.date === null ? null : Number(rest.date.slice(0, 4));
    return makePaper({ ...rest, year, ...((arxiv ?? pmid) ? { ids } : {}) });
  });

describe('writeBibtex', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 4 }), (papers) => {
        expect(readBack(papers).map(comparable)).toEqual(papers.map(comparable));
      }),
      { numRuns: 400 },
    );
  });

  it('writes entries as people write them', () => {
    const berg = makePaper({
      sourceId: 'berg14',
      title: 'Tea & $x_1$ at 5%',
      authors: ['Jan van der Berg Jr', 'Tea Collaboration', '王伟'].map(mention),
      authorsTruncated: true,
      date: '2014-03-09',
      year: 2014,
      venue: 'Journal of Tea',
      keywords: ['black, green', 'milk'],
      doi: '10.1000/a_b',
      ids: { arxiv: '2101.00001', openalex: 'W2741809807' },
      category: 'cs.LG',
    });
    expect(writeBibtex([berg])).toBe(
      [
        '@article{berg14,',
        '  title = {Tea \\& $x_1$ at 5\\%},',
        '  author = {van der Berg, Jr, Jan and {Tea Collaboration} and 王伟 and others},',
        '  journal = {Journal of Tea},',
        '  year = {2014},',
        '  month = mar,',
        '  day = {9},',
        '  doi = {10.1000/a_b},',
        '  eprint = {2101.00001},',
        '  archiveprefix = {arXiv},',
        '  primaryclass = {cs.LG},',
        '  openalex = {W2741809807},',
        '  keywords = {{black, green}, milk},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('gives every entry a key of its own and keeps ids that can be keys', () => {
    const authors = [mention('Jan van der Berg')];
    const papers = [
      makePaper({ sourceId: 'a b', authors, year: 2014, title: 'On the Garden' }),
      makePaper({ authors, year: 2014, title: 'On the Garden' }),
      makePaper({ sourceId: 'x:1/2' }),
      makePaper({ sourceId: 'X:1/2' }),
      makePaper({ sourceId: 'berg2014garden' }),
    ];
    const keys = readBack(papers).map(({ sourceId }) => sourceId);
    expect(keys).toEqual(['berg2014garden-2', 'berg2014garden-3', 'x:1/2', 'paper', 'berg2014garden']);
  });

  it('gives nothing for nothing', () => {
    expect(writeBibtex([])).toBe('');
  });
});
