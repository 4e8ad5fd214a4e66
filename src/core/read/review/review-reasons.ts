/** What there is to say about a record before it joins a map, as sentences, and what it comes down to. */
import type { DecidedRecord } from '../../corpus/decide.ts';
import type { Issue } from '../../model/issue.ts';
import type { Paper } from '../../model/paper.ts';
import type { RecordHead } from '../reader.ts';

export type RecordStatus = 'read' | 'check' | 'in-list' | 'not-a-paper';

const SURE = 0.9;
const LAPSED = 'What you corrected here no longer applies, since its lines were split or joined afterwards';
const FIELDS_GUESSED = 'Its fields were told by what stands in them; look at the columns above';
/** Issues about single records that a person should look at. */
const DOUBTS: ReadonlySet<string> = new Set(['maybe-entry', 'bad-field']);

/** What is known of a record beside itself. */
export interface RecordSurroundings {
  readonly head: RecordHead | null;
  /** Lines of the record. */
  readonly lines: readonly string[];
  /** Issues of its source that lie in it. */
  readonly issues: readonly Issue[];
  /** Most records of its source name somebody. */
  readonly isAmongNamed: boolean;
  /** Most records of its source share a line with their names, so that it goes without saying. */
  readonly isAmongDivided: boolean;
  /** The format has fields, which may have been guessed, as the columns of a table. */
  readonly hasFields: boolean;
  /** Words for where the same paper stands already, or null. */
  readonly sameAs: string | null;
  /** It was corrected before its lines were divided anew. */
  readonly hasLapsed: boolean;
}

export interface Judgement {
  readonly status: RecordStatus;
  readonly reasons: readonly string[];
}

const lastWord = (text: string): string => /\S{1,40}$/.exec(text.trimEnd())?.[0] ?? '';
const firstWord = (text: string): string => /^\S{1,40}/.exec(text.trimStart())?.[0] ?? '';

function boundaryReason({ head }: RecordSurroundings): string | null {
  if (head === null) return null;
  const before = head.text.slice(0, head.at);
  const place = `split at ${lastWord(before)}|${firstWord(head.text.slice(head.at))}`;
  if (!/\s$/.test(before)) return `Title and names were glued; ${place}`;
  return /[\p{L}\p{N}]\s$/u.test(before) ? `Only a space stands between title and names; ${place}` : null;
}

const DOUBTED_YEAR = /\b(?:1[89]|20)\d\d\s?\?/;

/** A year with a question mark in a line that is neither the title nor the abstract. */
function doubtedYear(paper: Paper, lines: readonly string[]): string | null {
  for (const line of lines) {
    const year = line.length > 2000 ? undefined : DOUBTED_YEAR.exec(line)?.[0];
    if (year !== undefined && !paper.title.includes(year) && !paper.abstract?.includes(year)) return year;
  }
  return null;
}

function isBare(paper: Paper): boolean {
  const { authors, date, doi, venue, abstract, confidence } = paper;
  return authors.length === 0 && date === null && doi === null && venue === null && !abstract && confidence < SURE;
}

/** What makes a person look at the record. */
function doubtsOf(paper: Paper, asRead: Paper, around: RecordSurroundings): string[] {
  const doubts: string[] = around.hasLapsed ? [LAPSED] : [];
  if (paper.title === '') doubts.push('No title found');
  if (paper.authors.length === 0) doubts.push('No names found');
  else if (paper.confidence < SURE && paper === asRead) {
    doubts.push(around.hasFields ? FIELDS_GUESSED : 'It is not sure where the title ends and the names begin');
  }
  const year = doubtedYear(paper, around.lines);
  if (year !== null) doubts.push(`The year has a question mark (${year})`);
  for (const issue of around.issues) if (DOUBTS.has(issue.code)) doubts.push(issue.message.replace(/\.$/, ''));
  return doubts;
}

/** Status and reasons of a record; what a person has corrected is not doubted again. */
export function judgeRecord({ paper, asRead, isCorrected }: DecidedRecord, around: RecordSurroundings): Judgement {
  if (isCorrected) {
    const same = around.sameAs === null ? [] : [around.sameAs];
    return { status: around.sameAs === null ? 'read' : 'in-list', reasons: same };
  }
  const doubts = doubtsOf(paper, asRead, around);
  const goesUnsaid = around.isAmongDivided && paper.confidence >= SURE;
  const boundary = goesUnsaid ? null : boundaryReason(around);
  const notes = boundary === null ? doubts : [...doubts, boundary];
  if (around.isAmongNamed && isBare(paper)) return { status: 'not-a-paper', reasons: doubts };
  if (around.sameAs !== null) return { status: 'in-list', reasons: [around.sameAs, ...notes] };
  return { status: doubts.length > 0 ? 'check' : 'read', reasons: notes };
}
