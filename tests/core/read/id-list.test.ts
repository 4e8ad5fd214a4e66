import { describe, expect, it } from 'vitest';
import { idListReader } from '../../../src/core/read/id-list.ts';

const LIST = [
  'My papers',
  '10.1145/3292500.3330919',
  '- https://doi.org/10.1038/Nature14539',
  '',
  'arXiv:2101.00001v2, 2511.17099',
  'https://arxiv.org/abs/math/0601001',
  'PMID: 31452104',
  'https://openalex.org/W2741809807',
  'doi:10.1000/182; doi:10.1000/183',
].join('\n');

describe('a list of ids', () => {
  const { papers, issues, blocks, strays } = idListReader.read(LIST, 'ids.txt', {});

  it('gives a record an id, at its line', () => {
    expect(
      papers.map(({ doi, ids, source }) => [source.line, doi ?? ids?.arxiv ?? ids?.pmid ?? ids?.openalex]),
    ).toEqual([
      [2, '10.1145/3292500.3330919'],
      [3, '10.1038/nature14539'],
      [5, '2101.00001'],
      [5, '2511.17099'],
      [6, 'math/0601001'],
      [7, '31452104'],
      [8, 'W2741809807'],
      [9, '10.1000/182'],
      [9, '10.1000/183'],
    ]);
    expect(blocks).toBe(9);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(9);
  });

  it('says that the records are to be completed, and leaves other lines', () => {
    expect(issues.map(({ code }) => code)).toContain('only-ids');
    expect(strays).toEqual([{ line: 1, endLine: 1 }]);
  });

  it.each([
    [LIST, true],
    ['10.1000/1', true],
    ['Tea HousesMira Olsen et al.\n10.1000/1\nMilk HousesPiet Meer et al.', false],
    ['12345\n67890\n23456', false],
    ['', false],
  ])('is told from other text: %j', (text, isList) => {
    expect(idListReader.detect(text) > 0).toBe(isList);
  });
});
