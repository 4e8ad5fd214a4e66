import { describe, expect, it } from 'vitest';
import { parseMetaLine } from '../../../../src/core/read/listing/meta-line.ts';

describe('parseMetaLine', () => {
  it.each([
    ['7.6CVJul 17, 2023', 7.6, 'CV', '2023-07-17'],
    ['31.0CLApr 22, 2024', 31, 'CL', '2024-04-22'],
    ['9LGMay 2, 2021', 9, 'LG', '2021-05-02'],
    ['CVJul 17, 2023', null, 'CV', '2023-07-17'],
    ['7.6Jul 17, 2023', 7.6, null, '2023-07-17'],
    ['7.6CV', 7.6, 'CV', null],
    ['12.8', 12.8, null, null],
    ['cs.CL', null, 'cs.CL', null],
    ['stat.ML | 2024-01', null, 'stat.ML', '2024-01'],
    ['2024-01-05 · cs.RO · 3.5', 3.5, 'cs.RO', '2024-01-05'],
    ['Published: 3 May 2021, Last Modified: 9 Jun 2022', null, null, '2021-05-03'],
    ['Score: 8', 8, null, null],
    ['2023', null, null, '2023'],
  ])('%s', (text, score, category, date) => {
    const meta = parseMetaLine(text);
    expect([meta?.score ?? null, meta?.category ?? null, meta?.date?.date ?? null]).toEqual([score, category, date]);
  });

  it('takes a longer word in capitals for the venue', () => {
    expect(parseMetaLine('ICML, 12 July 2021')).toMatchObject({ venue: 'ICML', category: null });
  });

  it.each([
    '',
    '12',
    'NASA',
    'Tea 2020',
    'A 3D Garden',
    'Mira Olsen',
    '7.6CVJul 17, 2023 more',
    `1 ${'CV '.repeat(40)}`,
  ])('refuses %s', (text) => {
    expect(parseMetaLine(text)).toBeNull();
  });
});
