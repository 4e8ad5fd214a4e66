/**
 * Reads canonical records from JSON Lines, from a JSON array, or from an object that holds an array of records. Lines
 * are parsed one by one; a line or record that cannot be parsed becomes an issue and the others are kept.
 * Cost: linear in the text, one record in memory beside the results; JSON Lines may come in pieces.
 */
import { noProgress } from '../model/progress.ts';
import type { Progress } from '../model/progress.ts';
import type { Paper } from '../model/paper.ts';
import { countOf, IssueLog } from './issue-log.ts';
import { isJsonObject, readJsonRecord } from './json-record.ts';
import { jsonPieces } from './json-values.ts';
import type { ReadOptions, Reader, ReadResult } from './reader.ts';
import { listLines, reportMissing } from './report-missing.ts';

const LINES = 'JSON Lines';
const LINES_A_REPORT = 200;
const DETECT_LINES = 200;
/** Share of lines with a record from which text is JSON Lines. */
const MOST_LINES = 0.5;
const BRACE = 123;

class Collector {
  readonly papers: Paper[] = [];
  readonly log: IssueLog;
  blocks = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
    this.log = new IssueLog(file);
  }

  /** Parses one piece of JSON and adds its record, or the issue that it is none. */
  addPiece(json: string, line: number, endLine: number): void {
    this.blocks += 1;
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

/** Whether text has a record a line, judged by its beginning. */
export function isJsonLines(text: string): boolean {
  return lineShare(text) > MOST_LINES;
}

function isWholeJson(text: string): boolean {
  const first = /\S/.exec(text.slice(0, 10_000));
  if (first?.[0] === '[') return /^\[\s*(?:\{|"|\]\s*$)/.test(text.slice(first.index, first.index + 2000));
  return first?.[0] === '{' && /^\{\s*(?:"|\})/.test(text.slice(first.index, first.index + 2000));
}

/** Adds the record of a line, trimmed; brackets around all lines and commas between them are passed over. */
function addLine(line: string, number: number, collector: Collector): void {
  if (line === '' || /^[[\]],?$/.test(line)) return;
  collector.addPiece(line.endsWith(',') ? line.slice(0, -1) : line, number, number);
}

/** Reads JSON Lines from text that comes in pieces and is not kept. */
export class JsonLinesStream {
  readonly #collector: Collector;
  /** The line that the pieces so far end in. */
  #begun: string[] = [];
  #number = 0;

  constructor(file: string) {
    this.#collector = new Collector(file);
  }

  push(piece: string): void {
    let at = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', at)) {
      this.#endLine(piece.slice(at, end));
      at = end + 1;
    }
    this.#begun.push(piece.slice(at));
  }

  /** What was read, `rest` being the end of the text. */
  finish(rest: string): ReadResult {
    this.push(rest);
    this.#endLine('');
    return this.#collector.finish(LINES);
  }

  #endLine(end: string): void {
    const line = this.#begun.length === 0 ? end : this.#begun.join('') + end;
    this.#begun = [];
    this.#number += 1;
    addLine(line.trim(), this.#number, this.#collector);
  }
}

function readLines(text: string, collector: Collector, progress: Progress): void {
  eachLine(text, (line, number, end) => {
    if (number % LINES_A_REPORT === 0) progress('Reading records', end, text.length);
    addLine(line, number, collector);
  });
}

function readWhole(text: string, collector: Collector, progress: Progress): void {
  const { pieces, strayLines } = jsonPieces(text, (done) => progress('Reading records', done / 2, text.length));
  if (strayLines.length > 0) {
    const message = `Something that is no record stands on line ${listLines(strayLines)}; it was skipped.`;
    collector.log.add('not-a-record', 'warning', message, strayLines[0], strayLines.at(-1));
  }
  pieces.forEach(({ start, end, line, endLine }, i) => {
    if (i % LINES_A_REPORT === 0) progress('Reading records', (text.length + end) / 2, text.length);
    collector.addPiece(text.slice(start, end), line, endLine);
  });
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const collector = new Collector(file);
  const progress = options.progress ?? noProgress;
  const isLines = isJsonLines(text);
  if (isLines) readLines(text, collector, progress);
  else readWhole(text, collector, progress);
  return collector.finish(isLines ? LINES : 'JSON');
}

export const jsonReader: Reader = {
  id: 'json',
  label: LINES,
  detect: (text) => {
    const share = lineShare(text);
    return share > MOST_LINES ? 0.95 : isWholeJson(text) ? 0.9 : share > 0.1 ? 0.5 : 0;
  },
  read,
};
