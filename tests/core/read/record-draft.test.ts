import { describe, expect, it } from 'vitest';
import { RecordCollector, type RecordDraft } from '../../../src/core/read/record-draft.ts';

function collect(...drafts: readonly RecordDraft[]) {
  const collector = new RecordCollector('list');
  drafts.forEach((draft, i) => collector.add(draft, i + 1, i + 1));
  return collector.finish('a format');
}

const paperOf = (draft: RecordDraft) => collect(draft).papers[0];

describe('a record draft', () => {
  it('becomes a paper in plain text', () => {
    const paper = paperOf({
      title: 'On  {Fast}\n Maps',
      authors: [{ name: 'J{\\"o}rg  Li', orcid: 'https://orcid.org/0000-0002-1825-009x', affiliations: [' A ', 'A'] }],
      keywords: ['maps', '', 'maps', '<i>graphs</i>'],
      doi: 'https://doi.org/10.1000/ABC.',
    });
    expect(paper).toMatchObject({
      title: 'On Fast Maps',
      authors: [{ name: 'Jörg Li', orcid: '0000-0002-1825-009X', affiliations: ['A'], id: null }],
      keywords: ['maps', 'graphs'],
      doi: '10.1000/abc',
      confidence: 1,
      source: { file: 'list', line: 1, endLine: 1 },
    });
    expect(paper?.ids).toBeUndefined();
  });

  it.each(['[No abstract available]', 'No abstract available.', '[No abstract]'])('takes %s for none', (abstract) => {
    const authors = [{ name: '[No author name available]' }, { name: 'No author identified' }];
    expect(paperOf({ title: 'T', abstract, authors })).toMatchObject({ abstract: null, authors: [] });
    expect(paperOf({ abstract: 'No abstract painting is free of lines.' })?.abstract).toContain('painting');
  });

  it('takes a mark of a cut list for no name', () => {
    const names = (...given: string[]) => {
      const paper = paperOf({ title: 'T', authors: given.map((name) => ({ name })) });
      return [paper?.authors.map(({ name }) => name), paper?.authorsTruncated];
    };
    expect(names('A Li', 'others')).toEqual([['A Li'], true]);
    expect(names('A Li', 'B Ho et al.')).toEqual([['A Li', 'B Ho'], true]);
    expect(names('A Li', 'B Ho')).toEqual([['A Li', 'B Ho'], false]);
  });

  it.each([
    ['2014///', '2014', 2014],
    ['2014/03//spring', '2014-03', 2014],
    ['2014/3/7', '2014-03-07', 2014],
    ['2014 Mar 7', '2014-03-07', 2014],
    ['Winter 1998', '1998', 1998],
    [[2020, 2, 31] as const, '2020-02', 2020],
  ])('reads the date %j', (written, date, year) => {
    expect(paperOf({ title: 'T', date: written })).toMatchObject({ date, year });
  });

  it('names what cannot be used and keeps the record', () => {
    const { papers, issues } = collect({ title: 'T', date: 'soon', doi: 'none', pmid: 'x1' });
    expect(papers).toHaveLength(1);
    expect(issues.find(({ code }) => code === 'bad-field')?.message).toContain('doi, PubMed id, date');
  });

  it('brings ids into one spelling, and knows an arXiv id by its DOI', () => {
    expect(paperOf({ doi: '10.48550/arXiv.2101.00001v2' })?.ids).toEqual({ arxiv: '2101.00001' });
    expect(
      paperOf({ arxiv: 'arXiv:math.AG/0601001v1', pmid: 'PMID: 0123', openalex: 'https://openalex.org/w2741809807' })
        ?.ids,
    ).toEqual({ arxiv: 'math.ag/0601001', pmid: '123', openalex: 'W2741809807' });
  });

  it('counts a block without anything as seen and says so', () => {
    const result = collect({ venue: 'Somewhere', date: '2001' }, { title: 'T' });
    expect([result.blocks, result.papers.length]).toEqual([2, 1]);
    expect(result.issues).toContainEqual(expect.objectContaining({ code: 'not-a-record', line: 1 }));
  });
});
