import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import { sortThemes, themeRows } from '../../../src/core/view/group-themes.ts';
import { fakeAnalysis, SIX_PAPERS, type FakePaper } from '../../support/fake-analysis.ts';

const PAPERS: readonly FakePaper[] = [
  ...SIX_PAPERS,
  { title: 'Few bits of diffusion', topics: ['diffusion models', 'quantization'], year: 2021, theme: 'Diffusion' },
  { title: 'Three bits', topics: ['quantization'], theme: 'Low-bit' },
  { title: 'Old news', authors: ['Kim Lund'], year: 1999, theme: 'Old' },
];
const analysis = fakeAnalysis(PAPERS, { circles: { First: ['Ada Berg', 'Bo Chen'], Second: ['Cy Diaz'] } });

describe('themeRows', () => {
  it('gives years by column, undated, phrases and people of each theme', () => {
    const { columns, rows, highest, notes } = themeRows(fakeAnalysis(SIX_PAPERS), 'themes');
    expect(columns).toEqual([2020, 2021, 2022].map((year) => ({ from: year, to: year })));
    expect(rows.map(({ group }) => group.name)).toEqual(['Diffusion', 'Low-bit']);
    expect(rows[0]?.years).toEqual([1, 0, 1]);
    expect([rows[0]?.undated, rows[0]?.size, highest]).toEqual([1, 3, 1]);
    expect(rows[0]?.phrases.map(({ label, node }) => [label, node?.kind])).toEqual([
      ['sampling', 'topic'],
      ['diffusion models', 'topic'],
    ]);
    expect(rows[0]?.people.map(({ label }) => label)).toEqual(['Ada Berg', 'Bo Chen', 'Cy Diaz']);
    expect(notes).toEqual(['1 paper stands apart, in no theme']);
  });

  it('joins years where they are many, every paper in one column', () => {
    const { columns, rows } = themeRows(analysis, 'themes');
    expect(columns.length).toBeLessThanOrEqual(12);
    expect(columns[0]).toEqual({ from: 1995, to: 1999 });
    const total = rows.reduce((sum, { years, undated }) => sum + undated + years.reduce((a, b) => a + b, 0), 0);
    expect(total).toBe(8);
  });

  it('finds the phrase of another theme that papers carry, but not one that is more their own', () => {
    const { rows } = themeRows(analysis, 'themes');
    const [diffusion, lowBit] = rows;
    expect(diffusion?.overlap?.group.name).toBe('Low-bit');
    expect(diffusion?.overlap?.by).toBe('phrase');
    expect(diffusion?.overlap?.phrase?.label).toBe('quantization');
    expect(diffusion?.overlap?.papers.map(({ label }) => label)).toEqual(['Few bits of diffusion']);
    expect(lowBit?.overlap).toBeNull();
  });

  it('falls back to papers that the runs put with another theme too', () => {
    const base = fakeAnalysis(SIX_PAPERS);
    const support = base.themes.support.map((each, paper) =>
      paper === 3
        ? [
            { group: 1, runs: 30 },
            { group: 0, runs: 20 },
          ]
        : each,
    );
    const paperStability = base.themes.paperStability.map((share, paper) => (paper === 3 ? 0.6 : share));
    const split: Analysis = { ...base, themes: { ...base.themes, support, paperStability } };
    const overlap = themeRows(split, 'themes').rows[1]?.overlap;
    expect([overlap?.by, overlap?.group.name, overlap?.papers.map(({ label }) => label)]).toEqual([
      'runs',
      'Diffusion',
      ['Binary networks'],
    ]);
  });

  it('ties circles by papers that name people of both', () => {
    const { rows } = themeRows(analysis, 'circles');
    expect(rows[0]?.size).toBe(2);
    expect([rows[0]?.overlap?.by, rows[0]?.overlap?.group.name, rows[0]?.overlap?.papers.length]).toEqual([
      'people',
      'Second',
      1,
    ]);
  });

  it('holds without papers, groups and dates', () => {
    expect(themeRows(fakeAnalysis([]), 'themes')).toMatchObject({ columns: [], rows: [], highest: 0 });
  });
});

describe('sortThemes', () => {
  const { rows } = themeRows(analysis, 'themes');
  const names = (order: 'size' | 'newest' | 'overlap'): string[] =>
    sortThemes(rows, order).map(({ group }) => group.name);

  it('sorts by size, by latest years, by overlap', () => {
    expect(names('size')).toEqual(['Diffusion', 'Low-bit', 'Old']);
    expect(names('newest')).toEqual(['Diffusion', 'Low-bit', 'Old']);
    expect(names('overlap')[0]).toBe('Diffusion');
    const late = rows.map((row) => (row.group.name === 'Old' ? { ...row, newest: [2030] } : row));
    expect(sortThemes(late, 'newest')[0]?.group.name).toBe('Old');
  });
});
