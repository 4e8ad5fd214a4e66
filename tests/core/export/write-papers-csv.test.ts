import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePapersCsv } from '../../../src/core/export/write-papers-csv.ts';
import type { AuthorMention, Paper } from '../../../src/core/model/paper.ts';
import { TextCleaner } from '../../../src/core/read/clean-text.ts';
import { RecordCollector } from '../../../src/core/read/record-draft.ts';
import { tableReader } from '../../../src/core/read/table/table-reader.ts';

const readBack = (papers: readonly Paper[]): readonly Paper[] =>
  tableReader.read(new TextCleaner().clean(writePapersCsv(papers)), 'f', {}).papers;

const anywhere = (papers: readonly Paper[]): unknown => papers.map((paper) => ({ ...paper, source: null }));

const word = fc.constantFrom(
  'Ada',
  'Berg',
  '=x',
  "'tis",
  '-',
  '+1',
  '@b',
  'Ünal',
  'a, b',
  '"q"',
  'NA',
  '张三',
  'de',
  'Jr',
  'x|y',
  '1',
);
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const name = fc.constantFrom(
  'Ada Berg',
  'Chen, Bo',
  'van der Berg, Jan, Jr',
  'Ünal Öz',
  '张三',
  'The X, Y Team',
  "O'Neil",
  '=Sum',
  'A. B.',
);
const entry = fc.constantFrom('Univ X, Oslo', 'Dept (Y)', "'Z'", '+W');
const author: fc.Arbitrary<AuthorMention> = fc.record({
  name,
  id: fc.constantFrom(null, 'A12', '57-1'),
  orcid: fc.constantFrom(null, '0000-0002-1825-0097'),
  affiliations: fc.uniqueArray(entry, { maxLength: 2 }),
});

/** Papers as every reader makes them. */
const papers = fc
  .array(
    fc.record({
      title: text,
      authors: fc.array(author, { maxLength: 4 }),
      isCut: fc.boolean(),
      date: fc.constantFrom(null, '2020', '2020-03', '2020-03-01'),
      venue: fc.option(text),
      abstract: fc.option(text.map((words) => `${words}\n${words}`)),
      keywords: fc.array(text, { maxLength: 3 }),
      category: fc.option(text),
      organisations: fc.array(entry, { maxLength: 2 }),
      sourceId: fc.option(text),
      doi: fc.constantFrom(null, '10.1000/a(b)<1::x>3.0.co;2-o', '10.1000/x1'),
      arxiv: fc.constantFrom(null, '2101.00001'),
      pmid: fc.constantFrom(null, '31452104'),
      openalex: fc.constantFrom(null, 'W2741809807'),
      score: fc.constantFrom(null, 0, -1.5, 31, 1e-7),
    }),
    { maxLength: 5 },
  )
  .map((drafts) => {
    const collector = new RecordCollector('f');
    drafts.forEach((draft, i) => collector.add(draft, i, i));
    return collector.papers;
  });

describe('writePapersCsv', () => {
  it('is read back to the same records', () => {
    fc.assert(
      fc.property(papers, (given) => {
        expect(anywhere(readBack(given))).toEqual(anywhere(given));
      }),
    );
  });

  it('guards formulas and marks cut lists', () => {
    const collector = new RecordCollector('f');
    collector.add({ title: '=HYPERLINK("x")', authors: [{ name: 'Chen, Bo; Inc' }], isCut: true }, 1, 1);
    const csv = writePapersCsv(collector.papers);
    expect(csv.startsWith('\uFEFFTitle,Authors,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"")","Chen, Bo, Inc; et al."`);
    expect(readBack(collector.papers)[0]).toMatchObject({ title: '=HYPERLINK("x")', authorsTruncated: true });
  });
});
