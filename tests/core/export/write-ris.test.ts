import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRis } from '../../../src/core/export/write-ris.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { RecordCollector, type RecordDraft } from '../../../src/core/read/record-draft.ts';
import { risReader } from '../../../src/core/read/tagged/ris.ts';

function papersOf(drafts: readonly RecordDraft[]): readonly Paper[] {
  const collector = new RecordCollector('drafts');
  for (const draft of drafts) collector.add(draft, 1, 1);
  return collector.papers;
}

const readBack = (text: string): readonly Paper[] =>
  risReader.read(text.replaceAll('\r\n', '\n'), 'back.ris', {}).papers;

/** What must be the same: everything but the place, and ids of people. */
const comparable = (paper: Paper): unknown => ({
  ...paper,
  source: null,
  abstract: paper.abstract?.replace(/\s+/g, ' ') ?? null,
  authors: paper.authors.map(({ name }) => name),
});

const word = fc.constantFrom(
  ...'deep learning of Graphs TY - -- ER AU ER- T1- –a TI PY 1999 (2020) 10.1/x ü Żółć 深度学习 & a.b C++ $x_1$ et al'.split(
    ' ',
  ),
  'TY  - JOUR',
  'ER  - ',
  '\nER  - \n',
  '\n\nAU  - Nobody, Jane',
  'T1  -',
  '%0 Book',
  '\t',
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const name = fc.constantFrom(
  'Xuefei Ning',
  'Jan van der Berg',
  'Jan van der Berg Jr',
  'J.-P. de la Cruz III',
  'V Rao',
  'SR Hooper',
  'A B',
  'Madonna',
  'Fanning E.',
  'Cher III',
  'Ana María García Márquez',
  'ATLAS Collaboration',
  'Department of Health and Human Services',
  'Royal Society of London II',
  '宁雪妃',
  'O’Neil Smith-Jones',
  'MD Anderson Cancer Center',
  'Md. Abdul Karim',
  'Wei Wang 0001',
  'al-Hassan ibn Ali',
  'jean barbier',
  'PRAKASH KS',
);
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const draft: fc.Arbitrary<RecordDraft> = fc.record({
  title: text,
  authors: fc.array(
    name.map((name) => ({ name })),
    { maxLength: 5 },
  ),
  isCut: fc.boolean(),
  date: fc.constantFrom(null, '2020', '2020-05', '2020-05-17', '1987-12-31'),
  venue: some(fc.oneof(text, fc.constantFrom('Nature', 'Workshop on Maps', 'Conference on X'))),
  abstract: some(text),
  keywords: fc.array(text, { maxLength: 4 }),
  category: some(fc.constantFrom('cs.CL', 'Health Policy')),
  organisations: fc.array(text, { maxLength: 3 }),
  sourceId: some(fc.constantFrom('rec-1', '12', 'WOS:000086967200001')),
  doi: some(fc.constantFrom('10.1000/xyz(1)', '10.48550/arxiv.2101.00001')),
  arxiv: some(fc.constantFrom('2101.00001', 'math.ag/0601001')),
  pmid: some(fc.constantFrom('31452104', '7')),
  openalex: some(fc.constant('W2741809807')),
});

describe('writeRis', () => {
  it('writes what a reader of RIS expects', () => {
    const papers = papersOf([
      {
        title: 'A title\nin two lines',
        authors: [{ name: 'Jan van der Berg Jr' }, { name: 'ATLAS Collaboration' }],
        isCut: true,
        date: '2020-05',
        venue: 'Workshop on Maps',
        keywords: ['graphs; maps'],
        arxiv: '2101.00001',
        category: 'cs.CL',
      },
      { title: 'Alone' },
    ]);
    expect(writeRis(papers).split('\r\n')).toEqual([
      'TY  - CONF',
      'TI  - A title in two lines',
      'AU  - van der Berg, Jan, Jr',
      'AU  - ATLAS Collaboration,',
      'AU  - et al.,',
      'PY  - 2020',
      'DA  - 2020/05//',
      'T2  - Workshop on Maps',
      'KW  - graphs, maps',
      'UR  - https://arxiv.org/abs/2101.00001',
      'N1  - Category: cs.CL',
      'ER  - ',
      '',
      'TY  - GEN',
      'TI  - Alone',
      'ER  - ',
      '',
    ]);
  });

  it('reads back to the same records', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 4 }), (drafts) => {
        const papers = papersOf(drafts);
        expect(readBack(writeRis(papers)).map(comparable)).toEqual(papers.map(comparable));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps names of any words in their order', () => {
    const part = fc.stringMatching(/^[A-ZÄÉ][a-zé]{0,6}(?:-[A-Z][a-z]{1,4})?\.?$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (words) => {
        const papers = papersOf([{ title: 'T', authors: [{ name: words.join(' ') }, { name: 'Ann Roe' }] }]);
        expect(readBack(writeRis(papers)).map(comparable)).toEqual(papers.map(comparable));
      }),
    );
  });

  it('gives nothing for nothing', () => {
    expect(writeRis([])).toBe('');
  });
});
