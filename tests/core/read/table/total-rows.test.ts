import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/core/read/table/table-reader.ts';

const HEAD = 'Title\tAuthors\tYear\nNets\tAda Berg\t2020\nTea\tBo Chen\t2021\n';

describe('the last row of a sheet', () => {
  it.each(['Total: 2\t\t', 'Total\t2', '\tTotal:\t2', 'Number of papers: 2\t\t', '合计\t2\t'])(
    '%j is no paper',
    (row) => {
      const { papers, issues, blocks } = readTable(`${HEAD}${row}\n`, 't', {});
      expect([papers.length, blocks]).toEqual([2, 2]);
      expect(issues).toContainEqual(expect.objectContaining({ code: 'total-row', severity: 'info', line: 4 }));
    },
  );

  it.each([
    'Total recall\t\t',
    'Total 2\tDi Ek\t',
    'Total\t\t2020',
    'Catch 22\t\t',
    'Sum\tU2\t',
    'Sum of two squares\t\t1999',
  ])('%j is a paper', (row) => {
    expect(readTable(`${HEAD}${row}\n`, 't', {}).papers).toHaveLength(3);
  });
});
