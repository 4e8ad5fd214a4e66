import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, csvRecord, guardFormula, tsvRecord } from '../../../src/core/export/csv.ts';
import { writeTable } from '../../../src/core/export/csv-table.ts';
import { makeTable } from '../../../src/core/view/table-columns.ts';
import { finish } from '../../../src/core/sliced.ts';
import { parseCsv } from '../../support/csv.ts';
import { fakeAnalysis } from '../../support/fake-analysis.ts';

const field = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', '\r', '\n', '=', '-', '+', '@', '\t', "'", '1', ' '),
});

describe('CSV', () => {
  it('reads back as it was written, but for guarded fields', () => {
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (records) => {
        expect(parseCsv(records.map(csvRecord).join(''))).toEqual(records.map((each) => each.map(guardFormula)));
      }),
    );
  });

  it('never leaves what a spreadsheet takes for a formula', () => {
    for (const formula of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '-', '--1'])
      expect(guardFormula(formula)).toBe(`'${formula}`);
    for (const plain of ['-5', '+1.5', '-1e-3', '.5', 'a=b', '', 'Title'] as const)
      expect(guardFormula(plain)).toBe(plain);
  });

  it('keeps a clipboard record on one line', () => {
    expect(tsvRecord(['a\tb', 'c\r\nd', '=x'])).toBe("a b\tc d\t'=x\n");
  });
});

describe('writeTable', () => {
  const analysis = fakeAnalysis([
    { title: 'Fast, "good" samplers', authors: ['Ada Berg', 'Bo Chen'], year: 2020, date: '2020-06-12' },
    { title: '=HYPERLINK("x")', authorsTruncated: true, authors: ['Cy Diaz'] },
  ]);
  const table = makeTable('papers', { analysis, partition: analysis.themes });
  const columns = table.columns.filter(({ id }) => ['title', 'people', 'date'].includes(id));

  it('writes the rows given, in their order, under the heads', () => {
    const text = finish(writeTable(columns, [1, 0], 'csv'));
    expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true);
    expect(parseCsv(text.slice(1))).toEqual([
      ['Title', 'People', 'Date'],
      ['\'=HYPERLINK("x")', 'Cy Diaz; et al.', ''],
      ['Fast, "good" samplers', 'Ada Berg; Bo Chen', '2020-06-12'],
    ]);
  });

  it('parts by tabs for the clipboard', () => {
    expect(finish(writeTable(columns, [0], 'tsv'))).toBe(
      'Title\tPeople\tDate\nFast, "good" samplers\tAda Berg; Bo Chen\t2020-06-12\n',
    );
  });
});
