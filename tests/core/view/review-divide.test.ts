import { describe, expect, it } from 'vitest';
import { withSources } from '../../../src/app/store/documents.ts';
import { loadResources } from '../../../src/cli/resources.ts';
import { newDocument, type Decision } from '../../../src/core/model/document.ts';
import { createPipeline } from '../../../src/core/pipeline.ts';
import { reviewSources, type Review, type ReviewedRecord } from '../../../src/core/read/review/review.ts';
import { finalDecisions, formatWords, linesWords } from '../../../src/core/view/review-words.ts';
import {
  joinable,
  joinDecision,
  likelySplit,
  samePaperDecision,
  splitDecision,
  splitLines,
} from '../../../src/core/view/review-divide.ts';

const PASTE = [
  'Watering Gardens with RobotsMira Olsen, Piet Meer, Ana Sol et al.',
  'Robots water gardens in summer. We measure how much they use. The gardens stay green.',
  'on the patience of kettles in small kitchens',
  'Kettles wait. We time them. They whistle late, and the kitchen stays calm for an hour.',
  '',
  'Night Trains in the RainPiet Meer, Ana Sol',
  'We ride through the rain and count what the windows show. It is wet.',
  '',
  'Evenings in the Harbour: Lanterns, Boats and the Sea,',
  'Counted on Four Evenings and a Morning',
  'Ana Sol, Tom Berg',
  'Lanterns light harbours. We count them at night. They are few.',
].join('\n');
const BIB = '@article{a, title={Rain on Stone}, author={Berg, Ada}, year=2020}';

const review = (decisions: readonly Decision[] = [], text = PASTE, file = 'paste'): Review =>
  reviewSources([{ file, text }], decisions, { existing: [] });
const titles = ({ records }: Review): string[] => records.map(({ paper }) => paper.title);

function find({ records }: Review, title: string): ReviewedRecord {
  const record = records.find(({ paper }) => paper.title.startsWith(title));
  if (!record) throw new Error(`no record ${title}`);
  return record;
}

/** The decision that splits the record of that title before the line. */
const split = (from: Review, title: string, line: number): Decision => splitDecision(from, find(from, title), line);

describe('a record that is split', () => {
  const first = review();
  const watering = find(first, 'Watering');

  it('may be so at any of its lines but the first, likeliest after an abstract', () => {
    expect(splitLines(first, watering)).toEqual([2, 3, 4]);
    expect(likelySplit(first, watering, [2, 3, 4])).toBe(3);
    expect(likelySplit(first, watering, [])).toBeNull();
    const entry = {
      code: 'maybe-entry',
      severity: 'warning',
      message: '',
      file: 'paste',
      line: 4,
      endLine: 4,
    } as const;
    expect(likelySplit({ ...first, issues: [entry] }, watering, [2, 3, 4])).toBe(4);
  });

  it('gives two records, each read by itself, in the review and in the map', () => {
    const decisions = [split(first, 'Watering', 3)];
    const next = review(decisions);
    expect(find(next, 'Watering').paper).toMatchObject({ source: { line: 1, endLine: 2 }, authorsTruncated: true });
    expect(find(next, 'on the patience').paper).toMatchObject({
      source: { line: 3, endLine: 4 },
      abstract: expect.stringContaining('Kettles wait.'),
    });
    expect(next.sources[0]).toMatchObject({ skipped: 0 });
    expect([...(next.sources[0]?.owners ?? [])].slice(0, 6)).toEqual([0, 0, 1, 1, -1, 2]);
    expect(titles(next)).toHaveLength(titles(first).length + 1);

    const document = { ...newDocument([{ file: 'paste', text: PASTE }]), decisions };
    const analysis = createPipeline(loadResources()).run(document);
    expect(analysis.papers.map(({ title }) => title)).toEqual(titles(next));
    expect(analysis.sources[0]).toMatchObject({ blocks: 4, records: 4 });
  });

  it('is read again by the pipeline only where a division changes its source', () => {
    const pipeline = createPipeline(loadResources());
    const document = newDocument([{ file: 'paste', text: PASTE }]);
    const before = pipeline.run(document);
    const after = pipeline.run({ ...document, decisions: [split(first, 'Watering', 3)] });
    expect(after.papers).toHaveLength(before.papers.length + 1);
    expect(pipeline.run(document).papers).toEqual(before.papers);
  });

  it('loses what was corrected in it before, and says so; what is corrected after holds', () => {
    const correct = (record: ReviewedRecord, title: string): Decision => ({
      kind: 'correct-record',
      record: record.ref,
      fields: { title },
    });
    const decisions = [correct(watering, 'All of it'), split(first, 'Watering', 3)];
    const next = review(decisions);
    expect(titles(next)).not.toContain('All of it');
    expect(find(next, 'Watering')).toMatchObject({ status: 'check', isCorrected: false });
    expect(find(next, 'Watering').reasons[0]).toContain('no longer applies');
    expect(next.issues.map(({ code }) => code)).toContain('lapsed-correction');
    const again = review([...decisions, correct(find(next, 'Watering'), 'A'), correct(find(next, 'on the'), 'B')]);
    expect(titles(again).slice(0, 2)).toEqual(['A', 'B']);
    expect(again.records[0]?.reasons).toEqual([]);
    expect(again.issues.map(({ code }) => code)).not.toContain('lapsed-correction');
  });

  it('follows its file to another name', () => {
    const decisions = finalDecisions(first, [split(first, 'Watering', 3)], new Map());
    const taken = newDocument([{ file: 'paste', text: 'Slow Rivers\nBo Chen, Cy Dahl' }]);
    const document = withSources(taken, [{ file: 'paste', text: PASTE }], decisions);
    const { papers, issues } = createPipeline(loadResources()).run(document);
    const own = papers.filter(({ source }) => source.file === 'paste 2');
    expect(own.map(({ source }) => source.line)).toEqual([1, 3, 6, 10]);
    expect(issues.map(({ code }) => code)).not.toContain('lost-division');
  });

  it('can be split again, and joined again as it was', () => {
    const twice = review([split(first, 'Watering', 3)]);
    const thrice = review([split(first, 'Watering', 3), split(twice, 'on the', 4)]);
    expect(thrice.records.slice(0, 3).map(({ asRead }) => asRead.source.line)).toEqual([1, 3, 4]);
    const back = joinDecision(twice, find(twice, 'on the'), find(twice, 'Watering'));
    expect(titles(review([split(first, 'Watering', 3), back]))).toEqual(titles(first));
  });

  it('is offered in pasted lists alone, also beside records of another format', () => {
    const bib = review([], BIB);
    expect(splitLines(bib, find(bib, 'Rain'))).toEqual([]);
    const text = `${BIB}\n\n${PASTE}`;
    const mixed = review([], text);
    const pasted = find(mixed, 'Watering');
    expect(splitLines(mixed, find(mixed, 'Rain'))).toEqual([]);
    expect(splitLines(mixed, pasted)).toEqual([4, 5, 6]);
    expect([formatWords(mixed, pasted), linesWords(pasted)]).toEqual(['pasted list', 'lines 3–6']);
    expect([formatWords(mixed, find(mixed, 'Rain')), linesWords(find(mixed, 'Rain'))]).toEqual(['BibTeX', 'line 1']);
    expect(titles(review([splitDecision(mixed, pasted, 5)], text))).toEqual(
      expect.arrayContaining(['Rain on Stone', 'Watering Gardens with Robots']),
    );
    expect(review([splitDecision(mixed, pasted, 5)], text).records).toHaveLength(mixed.records.length + 1);
  });
});

describe('two records that are joined', () => {
  const pieces = 'Evenings in the Harbour and Lanterns on Four Evenings\n\nCounted by Night and Day\nAna Sol, Tom Berg';
  const rest = 'Night Trains in the Rain\nPiet Meer, Ana Sol\n\nSlow Rivers\nMira Olsen, Piet Meer';
  const text = `${rest}\n\n${pieces}`;

  it('are read as one, whose title goes on', () => {
    const first = review([], text);
    const decisions = [split(first, 'Slow', 7)];
    const next = review(decisions, text);
    const at = next.records.findIndex(({ paper }) => paper.title.startsWith('Evenings'));
    const [a, b] = [next.records[at], joinable(next, at, 1)];
    if (!a || !b) throw new Error('no neighbours');
    expect(joinable(next, 0, -1)).toBeNull();
    expect(joinable(next, at + 1, -1)).toBe(a);
    const joined = review([...decisions, joinDecision(next, b, a)], text);
    expect(titles(joined)).toEqual(['Night Trains in the Rain', 'Slow Rivers', expect.stringMatching(/^Evenings/)]);
    expect(joined.records[2]?.paper).toMatchObject({
      title: 'Evenings in the Harbour and Lanterns on Four Evenings Counted by Night and Day',
      authors: [{ name: 'Ana Sol' }, { name: 'Tom Berg' }],
      source: { line: 7, endLine: 10 },
    });
  });

  it('are read by their labels, where they have them', () => {
    const labelled = [
      'Title: Night Trains in the Rain\nAuthors: Piet Meer, Ana Sol',
      'Title: Evenings in the Harbour\nDate: 2022',
      'Title: Counted by Night\nAuthors: Ana Sol, Tom Berg',
    ].join('\n\n');
    const first = review([], labelled);
    const [, a, b] = first.records;
    if (!a || !b) throw new Error('no neighbours');
    const { paper } = find(review([joinDecision(first, a, b)], labelled), 'Evenings');
    expect(paper).toMatchObject({ year: 2022, authors: [{ name: 'Ana Sol' }, { name: 'Tom Berg' }] });
  });

  it('are no neighbours of other inputs or formats', () => {
    const mixed = review([], `${BIB}\n\n${text}`);
    expect(joinable(mixed, 0, 1)).toBeNull();
    expect(joinable(mixed, 1, -1)).toBeNull();
    const two = reviewSources(
      [
        { file: 'a', text },
        { file: 'b', text },
      ],
      [],
      { existing: [] },
    );
    const last = two.records.findIndex(({ source }) => source === 1) - 1;
    expect(joinable(two, last, 1)).toBeNull();
  });
});

describe('two records that are one paper', () => {
  it('are kept once, whatever their format, until they are kept apart', () => {
    const sources = [
      { file: 'a.bib', text: BIB },
      { file: 'paste', text: PASTE },
    ];
    const read = (decisions: readonly Decision[]) => reviewSources(sources, decisions, { existing: [] });
    const first = read([]);
    const same = samePaperDecision(find(first, 'Night'), find(first, 'Rain'));
    const next = read([same]);
    const copy = find(next, 'Night');
    expect(copy).toMatchObject({ status: 'in-list', copyOf: { file: 'a.bib', line: 1 } });
    expect(copy.reasons[0]).toBe('Same paper as on line 1 of a.bib (as decided); kept once');
    if (copy.copyOf === null) return;
    const apart: Decision = { kind: 'keep-apart', records: [copy.copyOf, copy.ref] };
    expect(find(read([same, apart]), 'Night').status).toBe('read');
  });
});
