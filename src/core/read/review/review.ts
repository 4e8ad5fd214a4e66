/**
 * What inputs would bring, before they join a map: every record with its lines, how sure it is, what speaks for a look,
 * and whether the map has it already. Decisions made so far are applied, and teach the reading. Cost: that of reading,
 * of joining duplicates and, up to MOST_RESOLVED papers, of resolving people.
 */
import { collectForms } from '../../authors/forms.ts';
import { findOwner } from '../../authors/owner.ts';
import { resolveAuthors } from '../../authors/resolve.ts';
import { decideRecords, type DecidedRecord } from '../../corpus/decide.ts';
import type { Author } from '../../model/author.ts';
import type { Decision, RecordRef, SourceInput } from '../../model/document.ts';
import type { AuthorId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import type { Paper } from '../../model/paper.ts';
import { noProgress, type Progress } from '../../model/progress.ts';
import { decidedReading } from './decided-reading.ts';
import { lapsedIssues, lapsedRecords } from './divisions.ts';
import { openSource, readOpened } from '../read-source.ts';
import type { ReadResult, RecordHead } from '../reader.ts';
import { findCopies, type Copy } from './review-copies.ts';
import { reviewLines, type ReviewedLines } from './review-lines.ts';
import { judgeRecord, type RecordStatus } from './review-reasons.ts';
import { columnsOf, type ReviewedColumns } from './review-columns.ts';

export interface ReviewedSource extends ReviewedLines {
  readonly file: string;
  /** In words: `pasted list`. */
  readonly format: string;
  /** Of a table what its columns hold, else null. */
  readonly columns: ReviewedColumns | null;
}

export interface ReviewedRecord {
  /** As it now stands: as read, with the corrections. */
  readonly paper: Paper;
  readonly asRead: Paper;
  readonly ref: RecordRef;
  /** Index into the sources. */
  readonly source: number;
  readonly status: RecordStatus;
  /** Without a full stop at the end. */
  readonly reasons: readonly string[];
  /** Skipped by the person, or no paper and not taken. */
  readonly isSkipped: boolean;
  readonly isCorrected: boolean;
  /** The record that this one is a copy of, or null. */
  readonly copyOf: RecordRef | null;
  /** The paper that it makes with its copies, or null where it has none. */
  readonly joined: Paper | null;
  /** The line that title and names shared, or null. */
  readonly head: RecordHead | null;
  /** Put together from lines of a pasted list: it can be split between them and joined with a neighbour. */
  readonly isFromLines: boolean;
  /** Numbers of the people named here whom the map does not have yet. */
  readonly newPeople: readonly number[];
}

/** The person whose own list this seems to be. */
export interface PossibleOwner {
  readonly author: AuthorId;
  readonly name: string;
  /** Papers that name the person, papers in all, and papers whose list is cut before the name. */
  readonly named: number;
  readonly papers: number;
  readonly cut: number;
}

export interface Review {
  readonly sources: readonly ReviewedSource[];
  /** In reading order. */
  readonly records: readonly ReviewedRecord[];
  /** Only where the map is a new one. */
  readonly owner: PossibleOwner | null;
  readonly issues: readonly Issue[];
}

export interface ReviewOptions {
  /** Papers of the map that these would join. */
  readonly existing: readonly Paper[];
  readonly progress?: Progress;
}

const MOST_RESOLVED = 5000;

interface Reading extends ReadResult {
  readonly columns: ReviewedColumns | null;
  readonly file: string;
  readonly text: string;
}

interface ReadRecord extends DecidedRecord {
  readonly source: number;
  readonly head: RecordHead | null;
  readonly isFromLines: boolean;
}

function recordsOf(readings: readonly Reading[], decisions: readonly Decision[]): ReadRecord[] {
  const decided = decideRecords(
    readings.flatMap((reading) => reading.papers),
    decisions,
  );
  let next = 0;
  return readings.flatMap(({ papers, heads, fromLines }, source) =>
    papers.flatMap((_, i): ReadRecord[] => {
      const record = decided[next];
      next += 1;
      return record ? [{ ...record, source, head: heads?.[i] ?? null, isFromLines: fromLines?.[i] ?? false }] : [];
    }),
  );
}

/** Issues of each source that are about lines, by first line. */
function issuesByLine(issues: readonly Issue[]): Map<number, Issue[]> {
  const byLine = new Map<number, Issue[]>();
  for (const issue of issues) byLine.set(issue.line, [...(byLine.get(issue.line) ?? []), issue]);
  return byLine;
}

const MOST_LOOKED_AT = 40;

/** What records are judged by, beside themselves. */
interface Found {
  readonly readings: readonly Reading[];
  /** By record. */
  readonly copies: readonly (Copy | null)[];
  /** Records of which a correction lapsed. */
  readonly lapsed: readonly RecordRef[];
}

function judgeAll(records: readonly ReadRecord[], { readings, copies, lapsed }: Found) {
  const sources = readings.map(({ papers, issues, text, heads }) => ({
    isAmongNamed: papers.filter((paper) => paper.authors.length > 0).length * 2 >= papers.length,
    isAmongDivided: (heads ?? []).filter((head) => head !== null).length * 2 > papers.length,
    issues: issuesByLine(issues),
    hasFields: heads === undefined,
    // Formats with named fields say themselves what a year is.
    lines: heads === undefined ? [] : text.split('\n'),
  }));
  return records.map((record, i) => {
    const { file, line, endLine } = record.asRead.source;
    const source = sources[record.source];
    const issues: Issue[] = [];
    for (let at = line; at <= Math.min(endLine, line + MOST_LOOKED_AT); at += 1) {
      issues.push(...(source?.issues.get(at) ?? []));
    }
    return judgeRecord(record, {
      head: record.head,
      lines: source?.lines.slice(line - 1, Math.min(endLine, line + MOST_LOOKED_AT)) ?? [],
      issues,
      isAmongNamed: source?.isAmongNamed ?? false,
      isAmongDivided: source?.isAmongDivided ?? false,
      hasFields: source?.hasFields ?? false,
      sameAs: copies[i]?.says ?? null,
      hasLapsed: lapsed.some((ref) => ref.file === file && line <= ref.line && ref.line <= endLine),
    });
  });
}

interface People {
  /** By paper given, numbers of its people that are named on no existing paper. */
  readonly newPeople: readonly number[][];
  readonly owner: PossibleOwner | null;
}

function ownerOf(papers: readonly Paper[], authors: readonly Author[]): PossibleOwner | null {
  const author = authors[findOwner(papers, authors)];
  if (!author) return null;
  const named = new Set(author.mentions.map(([paper]) => paper)).size;
  const cut = papers.length - named;
  return cut > 0 ? { author: author.id, name: author.name, named, papers: papers.length, cut } : null;
}

/** Who is new on `papers`. Beyond MOST_RESOLVED papers, names written alike count as one person. */
function findPeople(existing: readonly Paper[], papers: readonly Paper[], progress: Progress): People {
  const all = [...existing, ...papers];
  const authors = all.length <= MOST_RESOLVED ? resolveAuthors(all, progress) : null;
  const newPeople: number[][] = papers.map(() => []);
  (authors ?? collectForms(all)).forEach(({ mentions }, person) => {
    if (mentions.some(([paper]) => paper < existing.length)) return;
    for (const [paper] of mentions) newPeople[paper - existing.length]?.push(person);
  });
  return { newPeople, owner: authors !== null && existing.length === 0 ? ownerOf(all, authors) : null };
}

function readAll(sources: readonly SourceInput[], decisions: readonly Decision[], progress: Progress): Reading[] {
  return sources.map((input) => {
    progress('Opening', 0, 0);
    const opened = openSource(input);
    const { options } = decidedReading(decisions, input.file);
    const text = opened.text ?? '';
    const reading = readOpened(opened, { progress, ...options });
    const columns = reading.isTable ? columnsOf(text, options.mapping) : null;
    return { ...reading, file: input.file, text, columns };
  });
}

function showSources(readings: readonly Reading[]): ReviewedSource[] {
  let first = 0;
  return readings.map(({ file, format, text, papers, columns, ...left }) => {
    const lines = reviewLines(text, papers, left, first);
    first += papers.length;
    return { file, format, columns, ...lines };
  });
}

/** What `sources` would bring to a map of the `existing` papers, with the decisions so far. Only progress may throw. */
export function reviewSources(
  sources: readonly SourceInput[],
  decisions: readonly Decision[],
  { existing, progress = noProgress }: ReviewOptions,
): Review {
  const readings = readAll(sources, decisions, progress);
  const records = recordsOf(readings, decisions);
  progress('Looking for copies', 0, 0);
  const { copies, joined } = findCopies(records, existing, decisions);
  const judged = judgeAll(records, { readings, copies, lapsed: lapsedRecords(decisions) });
  const skipped = records.map(({ isSkipped }, i) => isSkipped ?? judged[i]?.status === 'not-a-paper');
  const { newPeople, owner } = findPeople(
    existing,
    records.filter((_, i) => skipped[i] !== true).map(({ paper }) => paper),
    progress,
  );
  let taken = 0;
  return {
    sources: showSources(readings),
    records: records.map((record, i): ReviewedRecord => {
      const isSkipped = skipped[i] ?? false;
      const people = isSkipped ? [] : (newPeople[taken] ?? []);
      if (!isSkipped) taken += 1;
      const { status, reasons } = judged[i] ?? { status: 'read', reasons: [] };
      const copyOf = copies[i]?.of ?? null;
      const whole = isSkipped ? null : (joined[i] ?? null);
      return { ...record, status, reasons, isSkipped, copyOf, joined: whole, newPeople: people };
    }),
    owner,
    issues: [...readings.flatMap((reading) => reading.issues), ...lapsedIssues(decisions)],
  };
}
