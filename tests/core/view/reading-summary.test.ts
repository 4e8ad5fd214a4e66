import { describe, expect, it } from 'vitest';
import type { PaperId } from '../../../src/core/model/ids.ts';
import type { RecordJoin } from '../../../src/core/model/join.ts';
import type { Issue } from '../../../src/core/model/issue.ts';
import { joinedCopies } from '../../../src/core/view/copies.ts';
import { joinedPeople, papersApart, readingReport, readingSummary } from '../../../src/core/view/reading-summary.ts';
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

const record = { file: 'list.txt', line: 1, id: 'p1' as PaperId };
const JOIN: RecordJoin = { paper: 0, kept: record, joined: { ...record, line: 9 }, title: 'Tea', by: 'doi' };

describe('readingSummary', () => {
  it('counts what was read and what is missing', () => {
    const papers = SIX_PAPERS.map((paper, i) => ({ ...paper, confidence: i === 0 ? 0.5 : 1 }));
    const { files, counts } = readingSummary({ ...fakeAnalysis(papers), joins: [JOIN, JOIN] });
    expect(files).toEqual([{ file: 'list.txt', format: 'pasted list', text: '6 records from 6 blocks' }]);
    expect(counts.map(({ count, label }) => `${count} ${label}`)).toEqual([
      '6 records read',
      '6 papers',
      '6 people',
      '0 lines skipped',
      '1 read with doubt',
      '1 author list cut',
      '3 undated',
      '2 copies joined',
      '0 possible copies',
      '0 names joined',
      '0 between groups',
      '1 in no theme',
    ]);
  });

  it('says what each count opens, nothing where it is none', () => {
    const issues = [
      issue({ code: 'unused-lines', line: 3, endLine: 5 }),
      issue({ code: 'bad-json', line: 9, endLine: 9 }),
      issue({ code: 'duplicate-joined' }),
    ];
    const { counts } = readingSummary({ ...fakeAnalysis(), issues, joins: [JOIN] });
    const opens = (label: string) => counts.find((count) => count.label === label);
    expect(opens('lines skipped')).toMatchObject({ count: 4, opens: { kind: 'issues' } });
    expect(opens('copy joined')?.opens).toEqual({ kind: 'copies' });
    expect(opens('undated')?.opens).toEqual({ kind: 'table', of: 'papers', flags: ['undated'] });
    expect(opens('in no theme')?.opens).toEqual({ kind: 'apart' });
    expect(opens('names joined')?.opens).toBeNull();
    expect(papersApart(fakeAnalysis()).map(({ label }) => label)).toEqual(['On its own']);
  });

  it('lists people of several name forms with the reason', () => {
    const base = fakeAnalysis();
    const authors = base.authors.map((author) =>
      author.name === 'Ada Berg'
        ? { ...author, forms: ['Ada Berg', 'A. Berg'], joinedBecause: ['Same papers.'] }
        : author,
    );
    expect(joinedPeople({ ...base, authors }).map(({ label, forms, because }) => [label, forms, because])).toEqual([
      ['Ada Berg', ['Ada Berg', 'A. Berg'], ['Same papers.']],
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
      'list.txt: pasted list, 6 records from 6 blocks',
      '6 records read, 6 papers, 6 people, 0 lines skipped, 0 read with doubt, 1 author list cut, 3 undated, 0 copies joined, 0 possible copies, 0 names joined, 0 between groups, 1 in no theme',
      'list.txt, line 2: No title was found. [warning, no-title]',
      'list.txt, line 9: No title was found. [warning, no-title]',
      '',
    ]);
  });

  it('says where the fields of joined and corrected papers come from', () => {
    const copy = { file: 'b.ris', line: 2, endLine: 2 };
    const fieldSources = [
      { field: 'abstract', from: copy },
      { field: 'title', from: 'person' },
    ] as const;
    const papers = [
      { title: 'Tea', abstract: 'Pots.', year: 2020, otherSources: [copy], fieldSources },
      { title: 'Milk', year: 2020 },
    ];
    const analysis = fakeAnalysis(papers);
    const lines = readingReport('My list', analysis).split('\n');
    expect(lines.slice(3)).toEqual(['"Tea": Year: test.txt, line 1 · Abstract: b.ris, line 2 · Title: set by you', '']);
    const [copied] = joinedCopies({ ...analysis, joins: [{ ...JOIN, joined: { ...record, file: 'b.ris', line: 2 } }] });
    expect(copied?.gave).toBe('abstract');
  });
});
