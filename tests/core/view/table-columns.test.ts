import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import type { Cell, TableKind } from '../../../src/core/view/table-cells.ts';
import { makeTable, TABLE_ENTRIES, type Table } from '../../../src/core/view/table-columns.ts';
import { finish } from '../../../src/core/sliced.ts';
import { TableRows } from '../../../src/core/view/table-rows.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const LIST = fakeAnalysis(SIX_PAPERS, { circles: { 'Berg and Chen': ['Ada Berg', 'Bo Chen'] } });
const KINDS: readonly TableKind[] = ['papers', 'people', 'topics', 'groups'];

const tableOf = (kind: TableKind, analysis: Analysis = LIST, of: 'themes' | 'circles' = 'themes'): Table =>
  makeTable(kind, { analysis, partition: analysis[of] });

function columnOf(table: Table, id: string) {
  const found = table.columns.find((column) => column.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
}

const textsOf = (table: Table, id: string): string[] =>
  Array.from({ length: table.size }, (_, row) => columnOf(table, id).text(row));
const cellOf = (table: Table, id: string, row: number): Cell => columnOf(table, id).cell(row);

describe('tables', () => {
  it('have a row for everything, each with its own target', () => {
    expect(KINDS.map((kind) => tableOf(kind).size)).toEqual([
      LIST.papers.length,
      LIST.authors.length,
      LIST.topics.length,
      LIST.themes.groups.length,
    ]);
    for (const kind of KINDS) {
      const table = tableOf(kind);
      const targets = Array.from({ length: table.size }, (_, row) => JSON.stringify(table.targetOf(row)));
      expect(new Set(targets).size).toBe(table.size);
    }
  });

  it('have columns of one id each, and can be sorted as they are at first', () => {
    for (const kind of KINDS) {
      const table = tableOf(kind);
      expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length);
      const { sort } = TABLE_ENTRIES[kind];
      expect(sort === null || table.columns.some(({ id }) => id === sort.column)).toBe(true);
    }
  });

  it('are empty for an empty list', () => {
    const analysis = fakeAnalysis([]);
    for (const kind of KINDS) expect(tableOf(kind, analysis).size).toBe(0);
  });
});

describe('papers', () => {
  const table = tableOf('papers');

  it('say when author lists are cut, on screen and in full', () => {
    expect(textsOf(table, 'people')[1]).toBe('Ada Berg; Cy Diaz; et al.');
    expect(cellOf(table, 'people', 1)).toEqual({ kind: 'names', names: 'Ada Berg, Cy Diaz', more: 0, isCut: true });
  });

  it('are undated where no date is known, sorted last both ways', () => {
    expect(cellOf(table, 'date', 1)).toEqual({ kind: 'date', text: null });
    const rows = new TableRows(table);
    for (const isDescending of [false, true]) {
      const order = finish(rows.select({ visible: null, text: '', sort: { column: 'date', isDescending } }));
      expect([...order].slice(3).map((row) => LIST.papers[row]?.year)).toEqual([null, null, null]);
    }
    expect([...finish(rows.select({ visible: null, text: 'undated', sort: null }))]).toEqual([1, 4, 5]);
  });

  it('count runs with their group, and the groups go by size', () => {
    expect(cellOf(table, 'runs', 0)).toEqual({ kind: 'share', count: 50, of: 50, words: '50 of 50 runs' });
    expect(columnOf(table, 'runs').label).toBe('Runs of 50');
    expect(columnOf(table, 'runs').value(5)).toBeNull();
    expect(columnOf(table, 'group').value(0)).toBe(0);
    expect(columnOf(table, 'group').value(5)).toBeNull();
  });

  it('say the share of links where circles are in use', () => {
    const circles = tableOf('papers', LIST, 'circles');
    expect(circles.columns.map(({ id }) => id)).toContain('links');
    expect(cellOf(circles, 'links', 0)).toMatchObject({ count: 100, words: '100 % of links' });
  });

  it('are faded where they sat with their group in under 70 % of the runs', () => {
    const unsure = { ...LIST.themes, support: LIST.themes.support.map(() => [{ group: 0, runs: 34 }]) };
    const faded = makeTable('papers', { analysis: LIST, partition: unsure });
    expect(faded.columns[0]?.cell(0)).toMatchObject({ isUnsure: true });
    expect(table.columns[0]?.cell(0)).toMatchObject({ isUnsure: false });
  });

  it('offer only columns that say something', () => {
    expect(table.columns.map(({ id }) => id)).not.toContain('venue');
    const withVenue = tableOf('papers', fakeAnalysis([{ title: 'A', venue: 'Proceedings' }, { title: 'B' }]));
    expect(textsOf(withVenue, 'venue')).toEqual(['Proceedings', '']);
  });

  it('show the first topic and how many more', () => {
    expect(cellOf(table, 'topics', 0)).toEqual({ kind: 'phrases', first: 'sampling', more: 1 });
    expect(textsOf(table, 'topics')[0]).toBe('sampling; diffusion models');
  });

  it('count the names that have no room', () => {
    const many = fakeAnalysis([{ title: 'Many', authors: Array.from({ length: 12 }, (_, i) => `Person ${i}`) }]);
    expect(cellOf(tableOf('papers', many), 'people', 0)).toMatchObject({ more: 4 });
  });
});

describe('people, topics, groups', () => {
  it('count papers, collaborators and years of people', () => {
    const table = tableOf('people');
    const ada = LIST.authors.findIndex(({ name }) => name === 'Ada Berg');
    const shown = ['papers', 'collaborators', 'years'].map((id) => columnOf(table, id).text(ada));
    expect(shown).toEqual(['3', '2', '2020 to 2022']);
    expect(columnOf(table, 'topics').text(ada)).toBe('sampling; diffusion models');
  });

  it('do not expand papers of more than 50 names', () => {
    const crowd = fakeAnalysis([{ title: 'Crowd', authors: Array.from({ length: 51 }, (_, i) => `Person ${i}`) }]);
    expect(textsOf(tableOf('people', crowd), 'collaborators').every((count) => count === '0')).toBe(true);
  });

  it('count people of topics', () => {
    const table = tableOf('topics');
    const row = LIST.topics.findIndex(({ label }) => label === 'binary networks');
    expect(['papers', 'people', 'kind'].map((id) => columnOf(table, id).text(row))).toEqual(['2', '2', 'topic']);
  });

  it('say how steady groups are and what sets them apart', () => {
    const table = tableOf('groups');
    expect(cellOf(table, 'stability', 0)).toMatchObject({ count: 48, of: 50 });
    expect(columnOf(table, 'words').text(0)).toBe('sampling; diffusion models');
    expect(columnOf(table, 'core-people').text(0)).toContain('Ada Berg');
    expect(columnOf(table, 'years').text(0)).toBe('2020 to 2022');
  });
});
