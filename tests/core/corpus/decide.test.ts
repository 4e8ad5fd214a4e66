import { describe, expect, it } from 'vitest';
import { applyDecisions, correctPaper, decideRecords, refsOf } from '../../../src/core/corpus/decide.ts';
import type { Decision } from '../../../src/core/model/document.ts';
import { makePaperId } from '../../../src/core/model/ids.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { readSource } from '../../../src/core/read/read-source.ts';

const LIST = ['Rain on Stone|2019|Ada Berg', 'Slow Rivers|2020|Bo Chen', 'Night Trains|2021|Cy Dahl']
  .map((line) => line.split('|'))
  .map(([title, year, name]) =>
    JSON.stringify({ title, year: Number(year), authors: [{ name, orcid: null }, 'Di Eco'] }),
  )
  .join('\n');
const papers = readSource({ file: 'list', text: LIST }).papers;
const at = (line: number): Paper => papers[line - 1] ?? correctPaper({} as Paper, {});
const ref = (line: number, id = at(line).id, file = 'list') => ({ file, line, id });
const correct = (record: ReturnType<typeof ref>, fields: object): Decision => ({
  kind: 'correct-record',
  record,
  fields,
});
const skip = (record: ReturnType<typeof ref>): Decision => ({ kind: 'skip-record', record });
const other = makePaperId({ doi: null, title: 'nowhere', year: null, authors: [] });

describe('applyDecisions', () => {
  it('returns the same array where nothing applies', () => {
    expect(applyDecisions(papers, [])).toBe(papers);
    expect(applyDecisions(papers, [skip(ref(9, other))])).toBe(papers);
    expect(applyDecisions(papers, [skip(ref(1)), correct(ref(1), {})])).not.toBe(papers);
  });

  it('gives corrected records their fields, certainty and the id that belongs to them', () => {
    const fields = { title: ' Rain on Stones ', authors: ['Ada  Berg', ' '], authorsTruncated: true, year: 2018 };
    const [first, second] = applyDecisions(papers, [correct(ref(1), fields)]);
    expect(first).toMatchObject({
      title: 'Rain on Stones',
      year: 2018,
      date: '2018',
      confidence: 1,
      authorsTruncated: true,
    });
    expect(first?.authors.map(({ name }) => name)).toEqual(['Ada Berg']);
    expect(first?.id).toBe(
      makePaperId({ doi: null, title: 'Rain on Stones', year: 2018, authors: [{ name: 'Ada Berg' }] }),
    );
    expect(second).toBe(papers[1]);
  });

  it('keeps a date that the year agrees with, and what is known of names that stay', () => {
    const paper: Paper = {
      ...at(1),
      date: '2019-05-02',
      authors: [{ name: 'Ada Berg', id: 'a1', orcid: null, affiliations: ['X'] }],
    };
    const corrected = correctPaper(paper, { year: 2019, authors: ['Bo Chen', 'Ada Berg'] });
    expect(corrected.date).toBe('2019-05-02');
    expect(corrected.authors[1]?.id).toBe('a1');
    expect(correctPaper(paper, { year: null }).date).toBeNull();
  });

  it('lets later decisions on a record hold, field by field', () => {
    const decisions = [correct(ref(2), { title: 'A', year: 1999 }), skip(ref(2)), correct(ref(2), { title: 'B' })];
    expect(applyDecisions(papers, decisions)[1]).toMatchObject({ title: 'B', year: 1999 });
    expect(applyDecisions(papers, [...decisions, skip(ref(2))])).toHaveLength(2);
  });

  it('finds records by place, by id where lines have moved, and by id where the file has another name', () => {
    const moved = papers.map((paper) => ({ ...paper, source: { ...paper.source, line: paper.source.line + 1 } }));
    expect(applyDecisions(moved, [skip(ref(2))]).map(({ title }) => title)).toEqual(['Rain on Stone', 'Night Trains']);
    expect(applyDecisions(papers, [skip(ref(2, other))]).map(({ title }) => title)).toEqual([
      'Rain on Stone',
      'Night Trains',
    ]);
    expect(applyDecisions(papers, [skip(ref(7, at(3).id, 'elsewhere'))])).toHaveLength(2);
  });

  it('leaves decisions about people alone', () => {
    expect(applyDecisions(papers, [{ kind: 'add-owner', author: 'x' as never }])).toBe(papers);
    expect(decideRecords(papers, []).every(({ isSkipped, isCorrected }) => isSkipped === null && !isCorrected)).toBe(
      true,
    );
  });
});

describe('records that begin on one line', () => {
  const record = (title: string): object => ({ title, authors: ['Ada Berg'] });
  const list = [record('Rain on Stone'), record('Slow Rivers'), record('Slow Rivers')];
  const onOneLine = readSource({ file: 'page', text: JSON.stringify(list) }).papers;
  const refs = refsOf(onOneLine);

  it('are told apart by their number on it, copies too', () => {
    expect(refs.map(({ line, nth }) => [line, nth])).toEqual([
      [1, undefined],
      [1, 2],
      [1, 3],
    ]);
    for (const [i, wanted] of refs.entries()) {
      const decided = decideRecords(onOneLine, [{ kind: 'skip-record', record: wanted }]);
      expect(decided.map(({ isSkipped }) => isSkipped === true)).toEqual(refs.map((_, at) => at === i));
    }
  });
});
