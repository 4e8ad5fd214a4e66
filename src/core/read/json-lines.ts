/**
 * Reads canonical records from JSON Lines, from a JSON array, or from an object that holds an array of records. Lines
 * are parsed one by one; a line or record that cannot be parsed becomes an issue and the others are kept.
 * Cost: linear in the text, one record in memory beside the results.
 */
import { noProgress } from '../model/progress.ts';
import type { Progress } from '../model/progress.ts';
import type { Paper } from '../model/paper.ts';
import { countOf, IssueLog } from './issue-log.ts';
import { isJsonObject, readJsonRecord } from './json-record.ts';
import { jsonPieces } from './json-values.ts';
import type { ReadOptions, Reader, ReadResult } from './reader.ts';
import { listLines, reportMissing } from './report-missing.ts';

const PROGRESS_EVERY = 2000;
const DETECT_LINES = 200;
const BRACE = 123;

class Collector {
  readonly papers: Paper[] = [];
  readonly log: IssueLog;
  blocks = 0;
  private readonly file: string;
  private readonly progress: Progress;

  constructor(file: string, progress: Progress) {
    this.file = file;
    this.log = new IssueLog(file);
    this.progress = progress;
  }

  /** Parses one piece of JSON and adds its record, or the issue that it is none. */
  addPiece(json: string, line: number, endLine: number, done: number, total: number): void {
    this.blocks += 1;
    if (this.blocks % PROGRESS_EVERY === 0) this.progress('Reading records', done, total);
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      this.log.add(
        'bad-json',
        'error',
        `This is not valid JSON; the record was skipped: ${excerpt(json)}`,
        line,
        endLine,
      );
      return;
    }
    if (isJsonObject(value)) this.addRecord(value, line, endLine);
    else
      this.log.add('not-a-record', 'warning', `This is no record but ${nameOf(value)}; it was skipped.`, line, endLine);
  }

  private addRecord(value: Readonly<Record<string, unknown>>, line: number, endLine: number): void {
    const { paper, badFields } = readJsonRecord(value, { file: this.file, line, endLine });
    const isEmpty = paper.title === '' && paper.authors.length === 0 && paper.abstract === null && paper.doi === null;
    if (isEmpty) {
      this.log.add(
        'not-a-record',
        'warning',
        'This object has neither title nor authors; it was skipped.',
        line,
        endLine,
      );
      return;
    }
    if (badFields.length > 0) {
      const names = [...new Set(badFields)].join(', ');
      this.log.add(
        'bad-field',
        'warning',
        `Not in the expected form and left out, whole or in part: ${names}.`,
        line,
        endLine,
      );
    }
    this.papers.push(paper);
  }

  finish(format: string): ReadResult {
    reportMissing(this.papers, this.log);
    if (this.papers.length === 0) {
      this.log.add('no-records', 'error', `The JSON holds no records (${countOf(this.blocks, 'value')} looked at).`);
    }
    return { format, papers: this.papers, issues: this.log.list(), blocks: this.blocks };
  }
}

const excerpt = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

/** Calls `visit` with every line that is not blank, trimmed. */
function eachLine(text: string, visit: (line: string, number: number, end: number) => boolean | void): void {
  let number = 0;
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    number += 1;
    const line = text.slice(at, end).trim();
    if (line !== '' && visit(line, number, end) === false) return;
    at = end + 1;
  }
}

/** Share of the first lines that open an object in their first column: a record a line. */
function lineShare(text: string): number {
  let lines = 0;
  let records = 0;
  eachLine(text, (line, _number, end) => {
    lines += 1;
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (line.length > 2 && text.charCodeAt(start) === BRACE) records += 1;
    return lines < DETECT_LINES;
  });
  return lines < 2 ? 0 : records / lines;
}

function isWholeJson(text: string): boolean {
  const first = /\S/.exec(text.slice(0, 10_000));
  if (first?.[0] === '[') return /^\[\s*(?:\{|"|\]\s*$)/.test(text.slice(first.index, first.index + 2000));
  return first?.[0] === '{' && /^\{\s*(?:"|\})/.test(text.slice(first.index, first.index + 2000));
}

function readLines(text: string, collector: Collector): void {
  eachLine(text, (line, number, end) => {
    if (/^[[\]],?$/.test(line)) return;
    const json = line.endsWith(',') ? line.slice(0, -1) : line;
    collector.addPiece(json, number, number, end, text.length);
  });
}

function readWhole(text: string, collector: Collector): void {
  const { pieces, strayLines } = jsonPieces(text);
  if (strayLines.length > 0) {
    const message = `Something that is no record stands on line ${listLines(strayLines)}; it was skipped.`;
    collector.log.add('not-a-record', 'warning', message, strayLines[0], strayLines.at(-1));
  }
  for (const piece of pieces) {
    const json = text.slice(piece.start, piece.end);
    collector.addPiece(json, piece.line, piece.endLine, piece.end, text.length);
  }
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const collector = new Collector(file, options.progress ?? noProgress);
  const isLines = lineShare(text) > 0.5;
  if (isLines) readLines(text, collector);
  else readWhole(text, collector);
  return collector.finish(isLines ? 'JSON Lines' : 'JSON');
}

export const jsonReader: Reader = {
  id: 'json',
  label: 'JSON Lines',
  detect: (text) => {
    const share = lineShare(text);
    return share > 0.5 ? 0.95 : isWholeJson(text) ? 0.9 : share > 0.1 ? 0.5 : 0;
  },
  read,
};
