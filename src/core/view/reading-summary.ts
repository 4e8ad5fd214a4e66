import type { Analysis, SourceReport } from '../model/analysis.ts';
import type { Issue, Severity } from '../model/issue.ts';
import { rowSize } from '../graph/csr.ts';
import type { Network } from '../model/network.ts';
import type { PaperFlag } from '../model/filter.ts';
import { compareText } from '../text/fold.ts';
import { fieldPlaces } from './field-places.ts';
import { flagsOf } from './paper-flags.ts';
import { authorRef, paperRef, type NodeRef } from './refs.ts';
import { countOf } from './words.ts';

const SHOWN = 100;

export interface SummaryFile {
  readonly file: string;
  readonly format: string;
  /** `45 records from 45 blocks`; '' for the files of a finished map. */
  readonly text: string;
}

/** What a count opens: a table, of papers with some flags only, or a list in place. */
export type CountOpens =
  | {
      readonly kind: 'table';
      readonly of: 'papers' | 'people' | 'items' | 'groups';
      readonly flags: readonly PaperFlag[];
    }
  | { readonly kind: 'issues'; readonly codes: readonly string[] }
  | { readonly kind: 'joined' }
  | { readonly kind: 'copies' }
  | { readonly kind: 'possible-copies' }
  | { readonly kind: 'apart' };

export interface SummaryCount {
  readonly count: number;
  /** `papers`, `author list cut short`. */
  readonly label: string;
  /** Null where there is nothing to open. */
  readonly opens: CountOpens | null;
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

/** A person found under several name forms, and why they were taken for one. */
export interface JoinedPerson extends NodeRef {
  readonly forms: readonly string[];
  readonly because: readonly string[];
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

/** Lines that are in no record, and those that were no record. */
const SKIPPED = ['unused-lines', 'not-a-record', 'bad-json', 'line-too-long'] as const;

/** Lines that issues of some codes stand for, as far as they say which. */
function linesOf(issues: readonly Issue[], codes: readonly string[]): number {
  const found = issues.filter(({ code, line }) => line > 0 && codes.includes(code));
  return found.reduce((sum, { line, endLine }) => sum + Math.max(1, endLine - line + 1), 0);
}

function counted(count: number, one: string, many: string, opens: CountOpens | null): SummaryCount {
  return { count, label: count === 1 ? one : many, opens: count === 0 ? null : opens };
}

/** People of whom several name forms were joined. */
export function joinedPeople(analysis: Analysis): readonly JoinedPerson[] {
  return analysis.authors.flatMap(({ joinedBecause, forms }, author) =>
    joinedBecause.length === 0 ? [] : [{ ...authorRef(analysis, author), forms, because: joinedBecause }],
  );
}

/** Papers in no theme, in the list's order. */
export function papersApart(analysis: Analysis): readonly NodeRef[] {
  const refs: NodeRef[] = [];
  analysis.themes.paperGroup.forEach((group, paper) => {
    if (group < 0) refs.push(paperRef(analysis, paper));
  });
  return refs;
}

/** What a finished map holds, and what of it was left out. */
function mapCounts({ themes, issues }: Analysis, { items, links, neighbours }: Network): readonly SummaryCount[] {
  const shows = (of: 'items' | 'groups'): CountOpens => ({ kind: 'table', of, flags: [] });
  const alone = items.filter((_, item) => rowSize(neighbours, item) === 0).length;
  const apart = themes.itemGroup.filter((group) => group < 0).length;
  const found = issues.filter(({ severity }) => severity !== 'info');
  return [
    counted(items.length, 'item', 'items', shows('items')),
    counted(links.source.length, 'link', 'links', null),
    counted(themes.groups.length, 'cluster', 'clusters', shows('groups')),
    counted(apart, 'item in no cluster', 'items in no cluster', null),
    counted(alone, 'item without links', 'items without links', null),
    counted(found.length, 'thing to check', 'things to check', {
      kind: 'issues',
      codes: [...new Set(found.map(({ code }) => code))],
    }),
  ];
}

function countsOf(analysis: Analysis): readonly SummaryCount[] {
  if (analysis.network !== null) return mapCounts(analysis, analysis.network);
  const { papers, authors, joins, doubts, issues, sources } = analysis;
  const { counts } = flagsOf(analysis);
  const flagged = (flag: PaperFlag): CountOpens => ({ kind: 'table', of: 'papers', flags: [flag] });
  const records = sources.reduce((sum, source) => sum + source.records, 0);
  const joined = authors.filter(({ joinedBecause }) => joinedBecause.length > 0).length;
  return [
    counted(records, 'record read', 'records read', null),
    counted(papers.length, 'paper', 'papers', { kind: 'table', of: 'papers', flags: [] }),
    counted(authors.length, 'person', 'people', { kind: 'table', of: 'people', flags: [] }),
    counted(linesOf(issues, SKIPPED), 'line skipped', 'lines skipped', { kind: 'issues', codes: SKIPPED }),
    counted(counts.unsure, 'read with doubt', 'read with doubt', flagged('unsure')),
    counted(counts.cut, 'author list cut', 'author lists cut', flagged('cut')),
    counted(counts.undated, 'undated', 'undated', flagged('undated')),
    counted(joins.length, 'copy joined', 'copies joined', { kind: 'copies' }),
    counted(doubts.length, 'possible copy', 'possible copies', { kind: 'possible-copies' }),
    counted(joined, 'name joined', 'names joined', { kind: 'joined' }),
    counted(counts.between, 'between groups', 'between groups', flagged('between')),
    counted(papersApart(analysis).length, 'in no theme', 'in no theme', { kind: 'apart' }),
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
    files: analysis.sources.map((source) => ({
      ...fileLine(source),
      ...(analysis.network === null ? {} : { text: '' }),
    })),
    counts: countsOf(analysis),
    issues: issueGroups(analysis.issues),
  };
}

/** Papers that are put together from several records or corrected, each with where its fields come from. */
function originLines({ papers, network }: Analysis): string[] {
  if (network !== null) return [];
  return papers
    .filter(({ otherSources, fieldSources }) => otherSources !== undefined || fieldSources !== undefined)
    .map((paper) => `"${paper.title}": ${fieldPlaces(paper).join(' · ')}`);
}

/** The summary as plain text, with every issue and where fields come from, for the clipboard. */
export function readingReport(name: string, analysis: Analysis): string {
  const { files, counts } = readingSummary(analysis);
  const sorted = [...analysis.issues].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
  const issues = sorted.map((issue) => {
    const place = placeOf(issue);
    return `${issue.file}${place === null ? '' : `, ${place}`}: ${issue.message} [${issue.severity}, ${issue.code}]`;
  });
  return [
    name,
    ...files.map(({ file, format, text }) => `${file}: ${[format, text].filter(Boolean).join(', ')}`),
    counts.map(({ count, label }) => `${count} ${label}`).join(', '),
    ...issues,
    ...originLines(analysis),
    '',
  ].join('\n');
}
