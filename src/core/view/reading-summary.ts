import type { Analysis, SourceReport } from '../model/analysis.ts';
import type { Issue, Severity } from '../model/issue.ts';
import { compareText } from '../text/fold.ts';
import { countOf } from './words.ts';

/** Confidence from which a record counts as sure. */
const SURE = 0.9;
const SHOWN = 100;

export interface SummaryFile {
  readonly file: string;
  readonly format: string;
  /** `45 records from 45 blocks`. */
  readonly text: string;
}

export interface SummaryCount {
  readonly count: number;
  /** `papers`, `author list cut short`. */
  readonly label: string;
}

export interface IssueLine {
  readonly message: string;
  /** `line 7`, `lines 7 to 9`, or null where the whole file is meant. */
  readonly place: string | null;
  readonly file: string;
}

export interface IssueGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly total: number;
  /** The first of them in reading order, at most 100. */
  readonly lines: readonly IssueLine[];
  readonly notShown: number;
}

export interface ReadingSummary {
  readonly files: readonly SummaryFile[];
  readonly counts: readonly SummaryCount[];
  /** Errors first, then warnings, then notes; by code. */
  readonly issues: readonly IssueGroup[];
}

function fileLine({ file, format, records, blocks }: SourceReport): SummaryFile {
  return { file, format, text: `${countOf(records, 'record')} from ${countOf(blocks, 'block')}` };
}

function counted(count: number, one: string, many: string): SummaryCount {
  return { count, label: count === 1 ? one : many };
}

function countsOf({ papers, authors, duplicates }: Analysis): readonly SummaryCount[] {
  const cut = papers.filter(({ authorsTruncated }) => authorsTruncated).length;
  const undated = papers.filter(({ year }) => year === null).length;
  const joined = authors.filter(({ forms }) => forms.length > 1).length;
  const unsure = papers.filter(({ confidence }) => confidence < SURE).length;
  return [
    counted(papers.length, 'paper', 'papers'),
    counted(authors.length, 'person', 'people'),
    counted(cut, 'author list cut', 'author lists cut'),
    counted(undated, 'undated', 'undated'),
    counted(duplicates, 'copy joined', 'copies joined'),
    counted(joined, 'name joined', 'names joined'),
    counted(unsure, 'record to check', 'records to check'),
  ];
}

function placeOf({ line, endLine }: Issue): string | null {
  if (line <= 0) return null;
  return endLine > line ? `lines ${line} to ${endLine}` : `line ${line}`;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function issueGroups(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${ORDER[issue.severity]} ${issue.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  const sorted = [...groups].sort((a, b) => compareText(a[0], b[0]));
  return sorted.flatMap(([, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const shown = group.slice(0, SHOWN);
    return {
      code: first.code,
      severity: first.severity,
      total: group.length,
      lines: shown.map((issue) => ({ message: issue.message, place: placeOf(issue), file: issue.file })),
      notShown: group.length - shown.length,
    };
  });
}

/** What was read, skipped and guessed. */
export function readingSummary(analysis: Analysis): ReadingSummary {
  return {
    files: analysis.sources.map(fileLine),
    counts: countsOf(analysis),
    issues: issueGroups(analysis.issues),
  };
}

/** The summary as plain text, with every issue, for the clipboard. */
export function readingReport(name: string, analysis: Analysis): string {
  const { files, counts } = readingSummary(analysis);
  const sorted = [...analysis.issues].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
  const issues = sorted.map((issue) => {
    const place = placeOf(issue);
    return `${issue.file}${place === null ? '' : `, ${place}`}: ${issue.message} [${issue.severity}, ${issue.code}]`;
  });
  return [
    name,
    ...files.map(({ file, format, text }) => `${file}: ${format}, ${text}`),
    counts.map(({ count, label }) => `${count} ${label}`).join(', '),
    ...issues,
    '',
  ].join('\n');
}
