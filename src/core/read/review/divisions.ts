/**
 * How a person has divided the lines of pasted lists: which are one record. A division holds lines, so that it can be
 * applied while the list is read; what was decided before about a record of these lines was decided about something else,
 * and lapses. Cost: that of comparing the decisions with the divisions after them.
 */
import type { Decision, LineBlock, RecordRef } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import { IssueLog } from '../issue-log.ts';

export type Division = Extract<Decision, { readonly kind: 'split-record' | 'join-lines' }>;
/** A decision that names records and is no division. */
type OnRecords = Exclude<Extract<Decision, { readonly record: RecordRef } | { readonly records: unknown }>, Division>;

const OPENING_LENGTH = 80;

/** How a line begins, by which its block is known again. */
export function openingOf(line: string): string {
  return line.replace(/\s+/g, ' ').trim().slice(0, OPENING_LENGTH);
}

export function isDivision(decision: Decision): decision is Division {
  return decision.kind === 'split-record' || decision.kind === 'join-lines';
}

export function fileOf(division: Division): string {
  return division.kind === 'split-record' ? division.record.file : division.records[0].file;
}

interface Span {
  readonly line: number;
  readonly endLine: number;
}

/** First and last line of a division. */
function spanOf({ blocks }: Division): Span {
  return blocks.reduce<Span>(
    (span, block) => ({ line: Math.min(span.line, block.line), endLine: Math.max(span.endLine, block.endLine) }),
    { line: Infinity, endLine: -Infinity },
  );
}

const doMeet = (a: Span, b: Span): boolean => a.line <= b.endLine && b.line <= a.endLine;

/** The blocks that the lines of `file` are divided into, ascending; lines in none are read as they stand. */
export function blocksOf(decisions: readonly Decision[], file: string): readonly LineBlock[] {
  let blocks: readonly LineBlock[] = [];
  for (const decision of decisions) {
    if (!isDivision(decision) || fileOf(decision) !== file) continue;
    const span = spanOf(decision);
    blocks = [...blocks.filter((block) => !doMeet(block, span)), ...decision.blocks];
  }
  return [...blocks].sort((a, b) => a.line - b.line);
}

/** Those of `blocks` that stand in the lines as they did when they were made, none in another. */
export function fittingBlocks(lines: readonly string[], blocks: readonly LineBlock[]): readonly LineBlock[] {
  let last = 0;
  return blocks.filter(({ line, endLine, opening }) => {
    const isWhole = Number.isInteger(line) && Number.isInteger(endLine);
    if (!isWhole || line <= last || endLine < line || endLine > lines.length) return false;
    const first = openingOf(lines[line - 1] ?? '');
    if (first === '' || first !== opening) return false;
    last = endLine;
    return true;
  });
}

const isOnRecords = (decision: Decision): decision is OnRecords =>
  !isDivision(decision) && ('record' in decision || 'records' in decision);

const refsIn = (decision: OnRecords): readonly RecordRef[] =>
  'record' in decision ? [decision.record] : decision.records;

/** Decisions on records whose lines were divided anew later on; they no longer apply. */
export function lapsedDecisions(decisions: readonly Decision[]): readonly OnRecords[] {
  const later: { readonly file: string; readonly span: Span }[] = [];
  const lapsed: OnRecords[] = [];
  for (let i = decisions.length - 1; i >= 0; i -= 1) {
    const decision = decisions[i];
    if (decision === undefined) continue;
    if (isDivision(decision)) later.push({ file: fileOf(decision), span: spanOf(decision) });
    else if (later.length > 0 && isOnRecords(decision)) {
      const isIn = ({ file, line }: RecordRef): boolean =>
        later.some((division) => division.file === file && doMeet(division.span, { line, endLine: line }));
      if (refsIn(decision).some(isIn)) lapsed.push(decision);
    }
  }
  return lapsed.reverse();
}

/** The decisions without those that lapsed; the same array where none did. */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const lapsed = new Set<Decision>(lapsedDecisions(decisions));
  return lapsed.size === 0 ? decisions : decisions.filter((decision) => !lapsed.has(decision));
}

/** Records of which a correction lapsed and none was made since, each once. */
export function lapsedRecords(decisions: readonly Decision[]): readonly RecordRef[] {
  const lapsed = new Set<Decision>(lapsedDecisions(decisions));
  const refs = new Map<string, RecordRef>();
  for (const decision of decisions) {
    if (decision.kind !== 'correct-record') continue;
    const { record, fields } = decision;
    const place = `${record.file}\n${record.line}`;
    if (!lapsed.has(decision)) refs.delete(place);
    else if (Object.keys(fields).length > 0) refs.set(place, record);
  }
  return [...refs.values()];
}

/** What is said of corrections that lapsed. */
export function lapsedIssues(decisions: readonly Decision[]): Issue[] {
  return lapsedRecords(decisions).flatMap(({ file, line }) => {
    const log = new IssueLog(file);
    const message = `What was corrected in the record of line ${line} no longer applies: its lines were split or joined afterwards.`;
    log.add('lapsed-correction', 'warning', message, line);
    return log.list();
  });
}

/** What is said of blocks that could not be read as such. */
export function lostBlocks(blocks: readonly LineBlock[], file: string): Issue[] {
  const log = new IssueLog(file);
  for (const { line, endLine } of blocks) {
    const message = `You made lines ${line} to ${endLine} one record, but other lines stand there now or they are no pasted list any more; they were read as they stand.`;
    log.add('lost-division', 'warning', message);
  }
  return log.list();
}
