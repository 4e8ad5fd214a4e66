/** Where a record under review can be split, what it can be joined with, and the decisions that do so. */
import type { Decision, LineBlock } from '../model/document.ts';
import { openingOf, type Division } from '../read/review/divisions.ts';
import type { Review, ReviewedRecord } from '../read/review/review.ts';

/** Issue that names a line which looks like an entry and was read as part of another. */
const MAYBE_ENTRY = 'maybe-entry';

function linesOf({ sources }: Review, { source }: ReviewedRecord): readonly string[] {
  return sources[source]?.lines ?? [];
}

function blockOf(lines: readonly string[], line: number, endLine: number): LineBlock {
  return { line, endLine, opening: openingOf(lines[line - 1] ?? '') };
}

const isBlank = (line: string | undefined): boolean => !/\S/.test(line ?? '');

/** Numbers of the lines at which the second of two papers may begin; none where a record cannot be split. */
export function splitLines(review: Review, record: ReviewedRecord): number[] {
  if (!record.isFromLines) return [];
  const lines = linesOf(review, record);
  const { line, endLine } = record.asRead.source;
  const found: number[] = [];
  for (let at = line + 1; at <= Math.min(endLine, lines.length); at += 1) {
    if (!isBlank(lines[at - 1])) found.push(at);
  }
  return found;
}

/** The end of a sentence, not of a cut list of names. */
const SENTENCE_END = /(?<!\bet al)[.!?]["”’)\]]?\s*$/;

/** Whether the lines before the one at `at` end in a whole sentence, as an abstract does. */
function isAfterSentence(lines: readonly string[], at: number): boolean {
  let before = at - 2;
  while (before >= 0 && isBlank(lines[before])) before -= 1;
  return SENTENCE_END.test(lines[before] ?? '');
}

/** The likeliest of these lines: one that looks like an entry, else one after prose and a blank line, after prose, after a blank line. */
export function likelySplit(review: Review, record: ReviewedRecord, at: readonly number[]): number | null {
  const lines = linesOf(review, record);
  const { file } = record.asRead.source;
  const isEntry = (line: number): boolean =>
    review.issues.some((issue) => issue.code === MAYBE_ENTRY && issue.line === line && issue.file === file);
  const isAfterBlank = (line: number): boolean => isBlank(lines[line - 2]);
  const isAfterProse = (line: number): boolean => isAfterSentence(lines, line);
  return (
    at.find(isEntry) ??
    at.find((line) => isAfterBlank(line) && isAfterProse(line)) ??
    at.find(isAfterProse) ??
    at.find(isAfterBlank) ??
    at[0] ??
    null
  );
}

/** Splits `record` so that a paper of its own begins on `line`, one of its `splitLines`. */
export function splitDecision(review: Review, record: ReviewedRecord, line: number): Division {
  const lines = linesOf(review, record);
  const { line: first, endLine } = record.asRead.source;
  const blocks = [blockOf(lines, first, line - 1), blockOf(lines, line, endLine)];
  return { kind: 'split-record', record: record.ref, blocks };
}

/** The record before (-1) or after (1) that `index` can be joined with, or null. */
export function joinable(review: Review, index: number, step: -1 | 1): ReviewedRecord | null {
  const record = review.records[index];
  const other = review.records[index + step];
  if (!record?.isFromLines || !other?.isFromLines || record.source !== other.source) return null;
  const first = Math.min(record.asRead.source.line, other.asRead.source.line);
  // Beyond the lines that are shown nothing is known of how they begin.
  return first <= linesOf(review, record).length ? other : null;
}

/** Makes the lines of two neighbours one record. */
export function joinDecision(review: Review, a: ReviewedRecord, b: ReviewedRecord): Division {
  const [first, second] = a.asRead.source.line <= b.asRead.source.line ? [a, b] : [b, a];
  const block = blockOf(linesOf(review, first), first.asRead.source.line, second.asRead.source.endLine);
  return { kind: 'join-lines', records: [first.ref, second.ref], blocks: [block] };
}

/** Two records are one paper. */
export function samePaperDecision(a: ReviewedRecord, b: ReviewedRecord): Decision {
  return { kind: 'join-records', records: [a.ref, b.ref] };
}
