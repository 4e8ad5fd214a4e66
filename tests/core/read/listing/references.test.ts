import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/model/paper.ts';
import { readSource } from '../../../../src/core/read/read-source.ts';

const read = (lines: readonly string[]): ReturnType<typeof readSource> =>
  readSource({ file: 'paste', text: lines.join('\n') });
const brief = ({ title, authors, venue, year }: Paper): unknown[] => [
  title,
  authors.map((author) => author.name).join('; '),
  venue,
  year,
];

describe('references', () => {
  it('keep initials inside names', () => {
    const { papers } = read([
      'Mira Olsen, Piet N. Meer, and Xiu Wang. Warm leaves are all you need. TeaConf, 2017.',
      'P. D. Meer and J. Ro. Oolong: A method for slow brewing. TeaConf, 2015.',
      'Meer P., Wang X. Planning garden beds with search. Garden Letters, 2016.',
    ]);
    expect(papers.map(brief)).toEqual([
      ['Warm leaves are all you need', 'Mira Olsen; Piet N. Meer; Xiu Wang', 'TeaConf', 2017],
      ['Oolong: A method for slow brewing', 'P. D. Meer; J. Ro', 'TeaConf', 2015],
      ['Planning garden beds with search', 'Meer P.; Wang X.', 'Garden Letters', 2016],
    ]);
  });

  it('do not become the abstract of the one before', () => {
    const { papers, blocks } = read([
      'Mira Olsen, Piet Meer, Ji-Hoon Sol, et al. On the warmth of deep kettles. Transactions on Kettle Research, 2022.',
      'J.-H. Sol, A. Rosa-Berg. Federated gardening without tears. arXiv preprint arXiv:2404.07777, 2024.',
      'Xiu Wang and Tom van den Berg. Counting spoons from the sky. Spoon Letters, 2023.',
    ]);
    expect(blocks).toBe(3);
    expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual([
      ['On the warmth of deep kettles', null],
      ['Federated gardening without tears', null],
      ['Counting spoons from the sky', null],
    ]);
  });

  it('give their DOI', () => {
    const { papers } = read([
      'Olsen, M., & Meer, P. (2024). Sparse leaves make kettles strong. Journal of Tea, 25(3), 1-30. https://doi.org/10.1000/Tea.1',
      'Wang, X., & Rosa, A. (2023). Counting spoons from the sky. Spoon Letters, 2, 1-14. doi: 10.1000/spoon',
    ]);
    expect(papers.map((paper) => [paper.doi, paper.venue])).toEqual([
      ['10.1000/tea.1', 'Journal of Tea, 25(3), 1-30'],
      ['10.1000/spoon', 'Spoon Letters, 2, 1-14'],
    ]);
  });
});

describe('lists of preprints', () => {
  it('open a record with the identifier', () => {
    const { papers } = read([
      '[1] arXiv:2401.00001 [pdf, html, other]',
      'Title: Sparse Leaves Make Small Kettles Strong',
      'Mira Olsen, Piet Meer, Xiu Wang',
      '[2] arXiv:2402.01234 [pdf, other]',
      'Title: Counting Spoons from the Sky: A Benchmark',
      'Xiu Wang, Tom van den Berg',
    ]);
    expect(papers.map(({ title, venue, source }) => [title, venue, source.line])).toEqual([
      ['Sparse Leaves Make Small Kettles Strong', null, 1],
      ['Counting Spoons from the Sky: A Benchmark', null, 4],
    ]);
  });

  it('of search results are read with date, category and DOI', () => {
    const abstract = 'Abstract: We study how leaves warm in small kettles. Our method saves half of the water. △ Less';
    const { papers } = read([
      'Showing 1-2 of 2 results',
      '1.arXiv:2401.00001 [pdf, other]  cs.LG cs.CL',
      'Sparse Leaves Make Small Kettles Strong',
      'Authors: Mira Olsen, Piet Meer',
      abstract,
      'Submitted 3 January, 2024; v1 submitted 31 December, 2023; originally announced January 2024.',
      '2.arXiv:2403.05555 [pdf]  stat.ML cs.LG doi 10.1000/tea',
      'On the Warmth of Deep Kettles',
      'Authors: Xiu Wang, Ana Rosa',
      abstract,
      'Submitted 8 March, 2024; originally announced March 2024.',
    ]);
    expect(papers.map(({ category, date, doi, venue }) => [category, date, doi, venue])).toEqual([
      ['cs.LG', '2024-01-03', null, null],
      ['stat.ML', '2024-03-08', '10.1000/tea', null],
    ]);
    expect(papers[0]?.abstract).toBe('We study how leaves warm in small kettles. Our method saves half of the water.');
  });
});

describe('glued lines and search results', () => {
  it('are a record each without abstracts', () => {
    const { papers, blocks } = read([
      'Globally Optimal Hierarchical Brewing for Slowly-Solvable Kettle ProcessesMira Olsen, Anders Meer, Ana Rosa',
      'Go Warmer Instead of DeeperXiu Wang, Ziji Sol, Tom Berg, Yong Meer',
      'GoKettle: Scalable Statistical Verification of Garden ModelsSophie A. Berg, Mathias Olsen, Daniela Rosa',
    ]);
    expect(blocks).toBe(3);
    expect(papers.map((paper) => paper.authors[0]?.name)).toEqual(['Mira Olsen', 'Xiu Wang', 'Sophie A. Berg']);
  });

  it('are read with venue and year after the names', () => {
    const { papers } = read([
      'Leaves are all you need',
      'M Olsen, P Meer, X Wang… - Advances in tea processing, 2017 - tea.example.org',
      'Save Cite Cited by 3',
      '[PDF] tea.example.org',
      '[PDF] Deep residual brewing for kettle recognition',
      'K Rosa, X Wang - Proceedings of the Tea House, 2016 - tea.example.org',
    ]);
    expect(papers.map(brief)).toEqual([
      ['Leaves are all you need', 'M Olsen; P Meer; X Wang', 'Advances in tea processing', 2017],
      ['Deep residual brewing for kettle recognition', 'K Rosa; X Wang', 'Proceedings of the Tea House', 2016],
    ]);
    expect(papers[0]?.authorsTruncated).toBe(true);
  });
});
