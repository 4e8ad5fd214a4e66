/**
 * The ground of formats in which a line is a tag and a value: cuts text into records by what a format says of each line.
 * A line without a tag goes on with the field before it, unless it stands after a blank line behind the last field of a
 * record that has no end mark: then it belongs to no record. Cost: linear in the text, one record in memory at a time.
 */
import { noProgress, type Progress } from '../../model/progress.ts';
import type { IssueLog } from '../issue-log.ts';
import { countOf } from '../issue-log.ts';
import type { LineSpan } from '../reader.ts';
import { listLines } from '../report-missing.ts';
import { TaggedRecord } from './tagged-record.ts';

/**
 * What a line is: `start` opens a record, `field` begins a field, `end` closes the record, `more` certainly goes on with the
 * field, `other` has no tag, `frame` is furniture of the format around records.
 */
export type LineRole =
  | { readonly kind: 'start' | 'field'; readonly tag: string; readonly value: string }
  | { readonly kind: 'end' | 'more' | 'other' | 'frame' };

export interface TaggedFormat {
  /** What a line is that is not blank, `record` being the one it stands in. Called for each in order. */
  role(line: string, record: TaggedRecord | null, isAfterBlank: boolean): LineRole;
  /** Whether a record that began without its opening line is one. */
  takesUnopened(record: TaggedRecord, isEnded: boolean): boolean;
}

export const MORE: LineRole = { kind: 'more' };
export const OTHER: LineRole = { kind: 'other' };
export const FRAME: LineRole = { kind: 'frame' };
export const END: LineRole = { kind: 'end' };

/** What was cut from a text beside the records. */
export interface TaggedText {
  readonly strays: readonly LineSpan[];
  /** First lines of records without an end mark. */
  readonly unended: readonly number[];
  /** Lines that are not blank, and those of them that belong to no record. */
  readonly lines: number;
  readonly strayLines: number;
}

const LINES_A_REPORT = 4096;
const NOT_BLANK = /\S/;

/** Calls `visit` with every line, its number from 1 and the offset of its end. */
function eachLine(text: string, visit: (line: string, number: number, end: number) => void): void {
  let number = 0;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    number += 1;
    visit(text.slice(at, end), number, end);
    at = end + 1;
  }
}

/** Lines behind a blank line at the end of a record, as yet part of its last field. */
interface Tail {
  readonly line: number;
  readonly endBefore: number;
  /** Lines that the last field had before. */
  readonly kept: number;
  count: number;
}

class Cutter {
  readonly strays: LineSpan[] = [];
  readonly unended: number[] = [];
  lines = 0;
  strayLines = 0;
  private readonly format: TaggedFormat;
  private readonly take: (record: TaggedRecord) => void;
  private record: TaggedRecord | null = null;
  /** Lines of the record that are not blank. */
  private held = 0;
  private tail: Tail | null = null;
  /** Whether the last span of strays goes on. */
  private isStray = false;
  private isAfterBlank = false;

  constructor(format: TaggedFormat, take: (record: TaggedRecord) => void) {
    this.format = format;
    this.take = take;
  }

  add(line: string, number: number): void {
    if (!NOT_BLANK.test(line)) {
      this.isAfterBlank = true;
      return;
    }
    this.lines += 1;
    const role = this.format.role(line, this.record, this.isAfterBlank);
    if (role.kind === 'start' || role.kind === 'field') this.addField(role, number);
    else if (role.kind === 'end' && this.record) this.end(number);
    else if (role.kind === 'end' || role.kind === 'frame') this.close();
    else this.addMore(line, number, role.kind === 'more');
    this.isAfterBlank = false;
  }

  close(): void {
    this.isStray = false;
    if (!this.record) return;
    const { record, tail } = this;
    const isTaken = record.isOpened || this.format.takesUnopened(record, false);
    if (isTaken) this.unended.push(record.line);
    if (isTaken && tail) {
      record.fields.at(-1)?.lines.splice(tail.kept);
      this.addStray(tail.line, record.endLine, tail.count);
      record.endLine = tail.endBefore;
    }
    this.give(record, isTaken);
  }

  private end(number: number): void {
    if (!this.record) return;
    this.record.endLine = number;
    this.held += 1;
    this.give(this.record, this.record.isOpened || this.format.takesUnopened(this.record, true));
  }

  private give(record: TaggedRecord, isTaken: boolean): void {
    this.record = null;
    this.tail = null;
    if (isTaken) this.take(record);
    else this.addStray(record.line, record.endLine, this.held);
    this.isStray = false;
  }

  private addField(role: { kind: string; tag: string; value: string }, number: number): void {
    if (role.kind === 'start' || !this.record) {
      this.close();
      this.record = new TaggedRecord(number, role.kind === 'start');
      this.held = 0;
    }
    this.record.fields.push({ tag: role.tag, lines: [role.value] });
    this.record.endLine = number;
    this.held += 1;
    this.tail = null;
  }

  private addMore(line: string, number: number, isSure: boolean): void {
    const { record } = this;
    const field = record?.fields.at(-1);
    const isUnderOpening = record?.isOpened === true && record.fields.length === 1;
    if (!record || !field || (isUnderOpening && !isSure)) {
      this.addStray(number, number, 1);
      return;
    }
    if (this.isAfterBlank && !isSure)
      this.tail ??= { line: number, endBefore: record.endLine, kept: field.lines.length, count: 0 };
    if (this.tail) this.tail.count += 1;
    field.lines.push(line);
    record.endLine = number;
    this.held += 1;
  }

  private addStray(line: number, endLine: number, count: number): void {
    const last = this.strays.at(-1);
    if (last && (this.isStray || last.endLine === line - 1))
      this.strays[this.strays.length - 1] = { line: last.line, endLine };
    else this.strays.push({ line, endLine });
    this.isStray = this.record === null;
    this.strayLines += count;
  }
}

/** Cuts text into records, gives each to `take`, and says what was left. Only `progress` may throw. */
export function cutTagged(
  text: string,
  format: TaggedFormat,
  take: (record: TaggedRecord) => void,
  progress: Progress = noProgress,
): TaggedText {
  const cutter = new Cutter(format, take);
  eachLine(text, (line, number, end) => {
    if (number % LINES_A_REPORT === 0) progress('Reading records', end, text.length);
    cutter.add(line, number);
  });
  cutter.close();
  return cutter;
}

const JUDGED = 1 << 21;

/** How sure it is that text is in a format of which it holds a record: by the share of its first lines in records. */
export function scoreTagged(text: string, format: TaggedFormat): number {
  let records = 0;
  const isWhole = text.length <= JUDGED;
  const { lines, strayLines } = cutTagged(isWhole ? text : text.slice(0, JUDGED), format, () => {
    records += 1;
  });
  if (records === 0) return isWhole ? 0 : 0.6;
  const share = 1 - strayLines / lines;
  return share > 0.5 ? 0.97 : 0.6 + 0.6 * share;
}

/** Says which records have no end mark; `mark` names it. */
export function reportUnended(unended: readonly number[], mark: string, log: IssueLog): void {
  const first = unended[0];
  if (first === undefined) return;
  const message = `${countOf(unended.length, 'record')} without an end mark (${mark}), from line ${listLines(unended)}: ended where the next began or the text ended.`;
  log.add('no-end-mark', 'info', message, first, unended.at(-1) ?? first);
}
