import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/core/model/issue.ts';
import { readingReport, readingSummary } from '../../../src/core/view/reading-summary.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const issue = (parts: Partial<Issue>): Issue => ({
  code: 'no-title',
  severity: 'warning',
  message: 'No title was found.',
  file: 'list.txt',
  line: 7,
  endLine: 7,
  ...parts,
});

describe('readingSummary', () => {
  it('counts what was read and what is missing', () => {
    const papers = SIX_PAPERS.map((paper, i) => ({ ...paper, confidence: i === 0 ? 0.5 : 1 }));
    const { files, counts } = readingSummary({ ...fakeAnalysis(papers), duplicates: 2 });
    expect(files).toEqual([{ file: 'list.txt', format: 'pasted listing', text: '6 records from 6 blocks' }]);
    expect(counts.map(({ count, label }) => `${count} ${label}`)).toEqual([
      '6 papers',
      '6 people',
      '1 author list cut',
      '3 undated',
      '2 copies joined',
      '0 names joined',
      '1 record to check',
    ]);
  });

  it('groups issues by code, the gravest first, with their lines', () => {
    const issues = [
      issue({ code: 'skipped', severity: 'info', line: 0 }),
      issue({ line: 9, endLine: 11 }),
      issue({}),
      issue({ code: 'broken', severity: 'error' }),
    ];
    const groups = readingSummary({ ...fakeAnalysis(), issues }).issues;
    expect(groups.map(({ code, total }) => [code, total])).toEqual([
      ['broken', 1],
      ['no-title', 2],
      ['skipped', 1],
    ]);
    expect(groups[1]?.lines.map(({ place }) => place)).toEqual(['lines 9 to 11', 'line 7']);
    expect(groups[2]?.lines[0]?.place).toBeNull();
  });

  it('shows a hundred of a kind and counts the rest', () => {
    const issues = Array.from({ length: 130 }, (_, i) => issue({ line: i + 1 }));
    const [group] = readingSummary({ ...fakeAnalysis(), issues }).issues;
    expect([group?.lines.length, group?.notShown, group?.total]).toEqual([100, 30, 130]);
  });
});

describe('readingReport', () => {
  it('has every issue with its place', () => {
    const issues = [issue({ line: 9, endLine: 9 }), issue({ line: 2, endLine: 2 })];
    const report = readingReport('My list', { ...fakeAnalysis(), issues });
    expect(report.split('\n')).toEqual([
      'My list',
      'list.txt: pasted listing, 6 records from 6 blocks',
      '6 papers, 6 people, 1 author list cut, 3 undated, 0 copies joined, 0 names joined, 0 records to check',
      'list.txt, line 2: No title was found. [warning, no-title]',
      'list.txt, line 9: No title was found. [warning, no-title]',
      '',
    ]);
  });
});
