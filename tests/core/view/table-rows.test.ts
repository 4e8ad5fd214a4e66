import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/text/fold.ts';
import { column } from '../../../src/core/view/table-cells.ts';
import { makeTable, type Table, type TableSort } from '../../../src/core/view/table-columns.ts';
import { finish } from '../../../src/core/sliced.ts';
import { sortSliced, TableRows } from '../../../src/core/view/table-rows.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

type Value = number | string | null;

/** A table of a name and a value. */
function tableOf(rows: readonly { readonly name: string; readonly value: Value }[]): Table {
  const text = (row: number): string => String(rows[row]?.value ?? '');
  const name = (row: number): string => rows[row]?.name ?? '';
  return {
    kind: 'papers',
    label: 'Papers',
    noun: 'paper',
    size: rows.length,
    columns: [
      column('name', 'Name', {}, { value: name, text: name, cell: (row) => ({ kind: 'text', text: name(row) }) }),
      column(
        'value',
        'Value',
        {},
        { value: (row) => rows[row]?.value ?? null, text, cell: (row) => ({ kind: 'text', text: text(row) }) },
      ),
    ],
    targetOf: (row) => ({ kind: 'group', id: String(row) }),
  };
}

const select = (table: Table, sort: TableSort | null, text = '', visible: Uint8Array | null = null): number[] => [
  ...finish(new TableRows(table).select({ visible, text, sort })),
];

const rowsOf = (value: fc.Arbitrary<Value>) =>
  fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'Éclair', 'eclair', ''), value }), { maxLength: 60 });
const numbers = fc.option(fc.integer({ min: -3, max: 3 }));
const texts = fc.option(fc.constantFrom('model', 'Models', 'mode', 'modem', 'zoo', 'Äpfel', ''));

const present = (value: Value): number | string | null => (typeof value === 'string' ? foldText(value) || null : value);

/** Order of two values; what is missing comes last, whatever the sign. */
function compareValues(a: Value, b: Value, sign: number): number {
  const [x, y] = [present(a), present(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return x === y ? 0 : x < y ? -sign : sign;
}

describe('TableRows', () => {
  it.each([
    ['numbers', rowsOf(numbers)],
    ['texts', rowsOf(texts)],
  ])('sorts %s: what is missing last both ways, ties by name, then as in the list', (_, rows) => {
    fc.assert(
      fc.property(rows, fc.boolean(), (items, isDescending) => {
        const expected = items
          .map((item, row) => ({ ...item, row }))
          .sort(
            (a, b) =>
              compareValues(a.value, b.value, isDescending ? -1 : 1) ||
              compareValues(a.name, b.name, 1) ||
              a.row - b.row,
          );
        const order = select(tableOf(items), { column: 'value', isDescending });
        expect(order).toEqual(expected.map(({ row }) => row));
      }),
    );
  });

  it('keeps the order of the list where it is not sorted, or by a column there is not', () => {
    const table = tableOf([
      { name: 'b', value: 1 },
      { name: 'a', value: 2 },
    ]);
    expect(select(table, null)).toEqual([0, 1]);
    expect(select(table, { column: 'none', isDescending: true })).toEqual([0, 1]);
  });

  it('finds rows that have all words, in any column, whatever case and accents', () => {
    const table = tableOf([
      { name: 'Éva Fodor', value: 'quantization' },
      { name: 'Eva Holt', value: 'sampling' },
    ]);
    expect(select(table, null, 'eva')).toEqual([0, 1]);
    expect(select(table, null, ' ÉVA  quant ')).toEqual([0]);
    expect(select(table, null, 'eva fodor sampling')).toEqual([]);
  });

  it('leaves out what is not visible', () => {
    const table = tableOf(['c', 'b', 'a'].map((name) => ({ name, value: 1 })));
    expect(select(table, { column: 'value', isDescending: false }, '', Uint8Array.of(1, 0, 1))).toEqual([2, 0]);
  });

  it('answers again after other questions', () => {
    const rows = new TableRows(makeTable('papers', source()));
    const ask = (text: string, sort: TableSort | null) => [...finish(rows.select({ visible: null, text, sort }))];
    const byTitle = ask('', { column: 'title', isDescending: false });
    ask('diffusion', { column: 'title', isDescending: true });
    expect(ask('', { column: 'title', isDescending: false })).toEqual(byTitle);
  });
});

describe('sortSliced', () => {
  it('sorts long lists as the engine does, with pauses', () => {
    const keys = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 97);
    const rows = Int32Array.from(keys, (_, i) => i);
    const compare = (a: number, b: number): number => (keys[a] ?? 0) - (keys[b] ?? 0);
    const work = sortSliced(rows, compare);
    let pauses = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) pauses += 1;
    expect([...step.value]).toEqual([...rows].sort(compare));
    expect(pauses).toBeGreaterThan(5);
    expect(rows[0]).toBe(0);
  });
});

function source() {
  const analysis = fakeAnalysis(SIX_PAPERS);
  return { analysis, partition: analysis.themes };
}
