/** Papers as readers give them, for writing and reading back. */
import * as fc from 'fast-check';
import type { Paper } from '../../../src/core/model/paper.ts';
import { RecordCollector, type RecordDraft } from '../../../src/core/read/record-draft.ts';

const word = fc.stringMatching(/^[A-Za-zäßçéñ]{3,9}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const name = fc.oneof(
  phrase,
  fc.constantFrom(
    'Jan van der Berg Jr',
    'J.-P. Müller',
    'Olsen MK',
    'Plato',
    '王伟',
    '王 伟',
    'The Tea Collaboration',
    'Ludwig van Beethoven',
    'Maria de la Cruz García',
    'NING Xuefei',
    'Olsen, Mira',
    'Dr. Asha Roy III',
    "Conan O'Brien",
  ),
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const author = fc.record({
  name,
  id: orNull(fc.stringMatching(/^[a-z0-9]{1,5}:[A-Za-z0-9/]{1,8}$/)),
  orcid: fc.constantFrom(null, '0000-0001-2345-678X', '0000-0002-1825-0097'),
  affiliations: fc.uniqueArray(phrase, { maxLength: 2 }),
});

const draft: fc.Arbitrary<RecordDraft> = fc.record({
  title: phrase,
  authors: fc.array(author, { maxLength: 4 }),
  isCut: fc.boolean(),
  date: fc.constantFrom(null, '1999', '2020-02', '2021-12-31'),
  venue: orNull(phrase),
  abstract: orNull(fc.constantFrom('Tea is p < 0.05 good.\nSo is $x_1 \\le 2$ milk.', 'One line & more.')),
  keywords: fc.uniqueArray(fc.oneof(phrase, fc.constant('tea, with milk')), { maxLength: 3 }),
  category: fc.constantFrom(null, 'cs.LG', 'cs.LG, cs.AI'),
  organisations: fc.uniqueArray(phrase, { maxLength: 2 }),
  sourceId: orNull(fc.stringMatching(/^[a-z0-9:/._-]{1,12}$/)),
  doi: fc.constantFrom(null, '10.1234/abc', '10.48550/arxiv.2101.00001'),
  arxiv: fc.constantFrom(null, '2101.00001', 'math.ag/0601001'),
  pmid: fc.constantFrom(null, '31452104'),
  openalex: fc.constantFrom(null, 'W2741809807'),
  score: fc.constantFrom(null, 0, 7.5),
});

/** Lists of papers, sound in every field. */
export const somePapers: fc.Arbitrary<Paper[]> = fc.array(draft, { minLength: 1, maxLength: 5 }).map((drafts) => {
  const collector = new RecordCollector('list');
  drafts.forEach((one, i) => collector.add(one, i + 1, i + 1));
  return collector.papers;
});

/** A paper without where it was read. */
export const contentOf = (paper: Paper) => ({ ...paper, source: null });
