import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import type { MemberSupport } from '../../../src/core/model/partition.ts';
import { citationOf, describePaper, linksOf } from '../../../src/core/view/describe-paper.ts';
import { describeRelated } from '../../../src/core/view/describe-related.ts';
import { fakeAnalysis, SIX_PAPERS, type FakePaper } from '../../support/fake-analysis.ts';
import { paperWith, type PaperParts } from '../../support/papers.ts';

const RICH: FakePaper = {
  title: 'Quiet: sampling at night',
  authors: ['Zoe Ash', 'Ada Berg'],
  authorsTruncated: true,
  organisations: ['North Lab', 'South Lab'],
  venue: 'Journal of Nights',
  score: 7.5,
  date: '2023-07-17',
  year: 2023,
  doi: '10.1/a#b',
  confidence: 0.6,
  abstract: 'Sampling is slow. Diffusion models need sampling.',
  topics: ['diffusion models', 'sampling', 'models', 'night'],
  theme: 'Diffusion',
  source: { file: 'list.txt', line: 7, endLine: 8 },
};

function withSupport(analysis: Analysis, paper: number, support: readonly MemberSupport[]): Analysis {
  const all = analysis.themes.support.map((each, i) => (i === paper ? support : each));
  return { ...analysis, themes: { ...analysis.themes, support: all } };
}

describe('describePaper', () => {
  const analysis = fakeAnalysis([RICH, ...SIX_PAPERS]);
  const view = describePaper(analysis, 0, 'themes');

  it('gives people in the order of the paper and says where the list is cut', () => {
    expect(view?.people.map((person) => person.label)).toEqual(['Zoe Ash', 'Ada Berg']);
    expect(view?.cutAt).toBe(2);
    expect(describePaper(fakeAnalysis(), 0, 'themes')?.cutAt).toBeNull();
  });

  it('names group, date, facts and source', () => {
    expect(view?.group?.name).toBe('Diffusion');
    expect(view?.date).toBe('17 Jul 2023');
    expect(view?.facts).toEqual([
      { label: 'Organisations', value: 'North Lab, South Lab' },
      { label: 'Venue', value: 'Journal of Nights' },
      { label: 'Score', value: '7.5' },
    ]);
    expect(view?.places).toEqual(['All from list.txt, lines 7 to 8']);
    expect(view?.isGuess).toBe(true);
  });

  it('marks topics in the abstract and lists all with their place', () => {
    const marked = view?.abstract.filter((piece) => piece.topic >= 0).map((piece) => piece.text);
    expect(marked).toEqual(['Sampling', 'Diffusion models', 'sampling']);
    expect(view?.marked).toBe(2);
    expect(view?.topics.map(({ label, fields, isMarked }) => [label, fields, isMarked])).toEqual([
      ['diffusion models', ['abstract'], true],
      ['sampling', ['title', 'abstract'], true],
      ['models', ['abstract'], false],
      ['night', ['title'], false],
    ]);
  });

  it('says between which groups a paper sits only where fewer than 70 % of the runs agree', () => {
    const between = (support: readonly MemberSupport[]) =>
      describePaper(withSupport(analysis, 0, support), 0, 'themes')?.between ?? null;
    expect(between([{ group: 0, runs: 50 }])).toBeNull();
    expect(
      between([
        { group: 0, runs: 35 },
        { group: 1, runs: 15 },
      ]),
    ).toBeNull();
    expect(
      between([
        { group: 0, runs: 30 },
        { group: 1, runs: 18 },
        { group: -1, runs: 2 },
      ])?.shares.map(({ group, count }) => [group?.name ?? null, count]),
    ).toEqual([
      ['Diffusion', 30],
      ['Low-bit', 18],
      [null, 2],
    ]);
  });

  it('is empty where the record is, and null where there is no paper', () => {
    const bare = describePaper(fakeAnalysis([{ title: '' }]), 0, 'circles');
    expect(bare).toMatchObject({
      group: null,
      date: null,
      people: [],
      abstract: [],
      facts: [],
      links: [],
      between: null,
    });
    expect(describePaper(analysis, 99, 'themes')).toBeNull();
  });
});

describe('citationOf', () => {
  it('writes what is known, on one line', () => {
    const paper = paperWith({
      title: 'A title',
      authors: ['A B', 'C D'],
      authorsTruncated: true,
      year: 2020,
      venue: 'V',
      doi: '10.1/x',
    });
    expect(citationOf(paper)).toBe('A B, C D et al. (2020). A title. V. https://doi.org/10.1/x');
    expect(citationOf(paperWith({ title: 'Why?' }))).toBe('Why?');
  });

  it('cuts lists of more than 20 names', () => {
    const authors = Array.from({ length: 21 }, (_, i) => `N${i}`);
    expect(citationOf(paperWith({ title: 'T', authors }))).toMatch(/N19 et al\. T\.$/);
  });

  it('keeps an id whole in its address', () => {
    const urls = (parts: PaperParts) => linksOf(paperWith(parts)).map(({ label, url }) => `${label} ${url}`);
    expect(urls({ doi: '10.1/a#b?c' })).toEqual(['DOI https://doi.org/10.1/a%23b%3Fc']);
    expect(urls({ doi: '10.1/\uD800' })).toEqual(['DOI https://doi.org/10.1/']);
    expect(urls({ ids: { arxiv: 'math.ag/0601001', pmid: '12' } })).toEqual([
      'arXiv https://arxiv.org/abs/math.ag/0601001',
      'PubMed https://pubmed.ncbi.nlm.nih.gov/12',
    ]);
    expect(urls({})).toEqual([]);
  });

  it('says where its fields come from', () => {
    const source = { file: 'a.bib', line: 3, endLine: 9 };
    const otherSources = [{ file: 'b.ris', line: 1, endLine: 1 }];
    const analysis = fakeAnalysis([{ title: 'Tea', source, otherSources }]);
    expect(describePaper(analysis, 0, 'themes')?.places).toEqual([
      'All from a.bib, lines 3 to 9',
      'Nothing more from b.ris, line 1',
    ]);
  });
});

describe('describeRelated', () => {
  const analysis = fakeAnalysis();

  it('gives scores from 0 to 100, parts by kind and reasons in order', () => {
    const [view] = describeRelated(analysis, [
      {
        paper: 1,
        score: 0.706,
        reasons: [
          { kind: 'topics', label: 'diffusion models', share: 0.5, ref: 1 },
          { kind: 'people', label: 'Ada Berg', share: 0.3, ref: 0 },
          { kind: 'wording', label: 'schedules', share: 0.2, ref: -1 },
        ],
      },
    ]);
    expect(view).toMatchObject({ label: 'Schedules for diffusion', year: null, score: 71 });
    expect(view?.parts.map((part) => part.kind)).toEqual(['people', 'topics', 'wording']);
    expect(view?.parts.map((part) => part.length)).toEqual([0.3, 0.5, 0.2]);
    expect(view?.reasons.map((reason) => [reason.kind, reason.node?.key ?? null])).toEqual([
      ['people', 'author:ada berg'],
      ['topics', 'topic:diffusion models'],
      ['wording', null],
    ]);
  });

  it('leaves out kinds without a part', () => {
    const reasons = [{ kind: 'topics', label: 'sampling', share: 1, ref: 0 }] as const;
    const views = describeRelated(analysis, [
      { paper: 2, score: 0.4, reasons },
      { paper: 1, score: 0.1, reasons },
      { paper: 0, score: 0, reasons: [] },
    ]);
    expect(views.map((view) => view.parts)).toEqual([
      [{ kind: 'topics', length: 1 }],
      [{ kind: 'topics', length: 0.25 }],
      [],
    ]);
  });
});
