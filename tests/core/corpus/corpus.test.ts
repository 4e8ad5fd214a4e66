import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../src/core/corpus/corpus.ts';
import { refsOf } from '../../../src/core/corpus/decide.ts';
import { findDoubts } from '../../../src/core/corpus/doubts.ts';
import type { Decision, RecordRef } from '../../../src/core/model/document.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { paperWith, type PaperParts } from '../../support/papers.ts';

const list = (...parts: readonly PaperParts[]): Paper[] =>
  parts.map((part, i) =>
    paperWith({ authors: ['Mira Olsen'], source: { file: 'a.bib', line: i + 1, endLine: i + 1 }, ...part }),
  );
const TEA = 'Garden Graphs for Tea';
const copies = list({ title: TEA, year: 2020 }, { title: 'Milk and Maps' }, { title: `${TEA}.`, year: 2021 });

function pair(papers: readonly Paper[], a: number, b: number, kind: 'keep-apart' | 'join-records'): Decision {
  const refs = refsOf(papers);
  const [first, second] = [refs[a], refs[b]];
  if (!first || !second) throw new Error('no such record');
  return { kind, records: [first, second] };
}
const titles = (papers: readonly Paper[], decisions: readonly Decision[]) =>
  buildCorpus(papers, decisions).papers.map(({ title }) => title);

describe('the corpus of a document', () => {
  it('says which records were joined, and by what', () => {
    const { papers, joins, doubts } = buildCorpus(copies, []);
    expect(papers).toHaveLength(2);
    expect(joins).toMatchObject([{ paper: 0, by: 'title', title: `${TEA}.`, kept: { line: 1 }, joined: { line: 3 } }]);
    expect(papers[0]?.otherSources).toEqual([{ file: 'a.bib', line: 3, endLine: 3 }]);
    expect(doubts).toEqual([]);
  });

  it('keeps apart what the person keeps apart, until it is joined again', () => {
    const apart = pair(copies, 2, 0, 'keep-apart');
    expect(titles(copies, [apart])).toEqual([TEA, 'Milk and Maps', `${TEA}.`]);
    expect(titles(copies, [apart, pair(copies, 0, 2, 'join-records')])).toHaveLength(2);
  });

  it('joins what the person joins, whatever the titles', () => {
    const { papers, joins } = buildCorpus(copies, [pair(copies, 0, 1, 'join-records')]);
    expect(papers.map(({ title }) => title)).toEqual([TEA]);
    expect(joins.map(({ by }) => by)).toEqual(['decided', 'title']);
  });

  it('finds the records of a decision after others were skipped', () => {
    const skip: Decision = { kind: 'skip-record', record: refsOf(copies)[1] as RecordRef };
    expect(titles(copies, [skip, pair(copies, 0, 2, 'keep-apart')])).toEqual([TEA, `${TEA}.`]);
  });

  it('joins by each id, and keeps the ids of both', () => {
    const papers = list(
      { title: 'One', ids: { arxiv: '2101.00001' } },
      { title: 'Two', doi: '10.1/x', ids: { arxiv: '2101.00001', pmid: '7' } },
      { title: 'Three', ids: { pmid: '7', openalex: 'W77777' } },
      { title: 'Four', ids: { openalex: 'W77777' } },
    );
    const corpus = buildCorpus(papers, []);
    expect(corpus.joins.map(({ by }) => by)).toEqual(['arxiv', 'pmid', 'openalex']);
    expect(corpus.papers).toMatchObject([
      { title: 'One', doi: '10.1/x', ids: { arxiv: '2101.00001', pmid: '7', openalex: 'W77777' } },
    ]);
  });
});

describe('papers that may be one', () => {
  it('are named with the reason', () => {
    const papers = list(
      { title: TEA, year: 2010 },
      { title: TEA, year: 2020 },
      { title: 'Other Words for Milk', authors: ['Ana Rosa'], year: 2000 },
      { title: 'Other Words for Milk', authors: ['Bo Lind'], year: 2001 },
      { title: 'A Long Way to the Sea', year: 2005 },
      { title: 'A Long Way to the Sea: Notes', year: 2006 },
      { title: 'Preface', year: 1 },
      { title: 'Preface', year: 9 },
    );
    expect(findDoubts(papers)).toEqual([
      { papers: [0, 1], why: 'years' },
      { papers: [2, 3], why: 'names' },
      { papers: [4, 5], why: 'titles' },
    ]);
  });

  it('are no longer named once they are decided', () => {
    const papers = list({ title: TEA, year: 2010 }, { title: TEA, year: 2020 });
    expect(buildCorpus(papers, []).doubts).toHaveLength(1);
    expect(buildCorpus(papers, [pair(papers, 0, 1, 'keep-apart')]).doubts).toEqual([]);
    expect(buildCorpus(papers, [pair(papers, 0, 1, 'join-records')]).doubts).toEqual([]);
  });
});
