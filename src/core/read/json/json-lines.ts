/**
 * Reads records from JSON Lines, from a JSON array, or from an object that holds them, such as a page of an API: each in
 * the canonical form or in a dialect, which may be mixed. A line or record that cannot be parsed becomes an issue and the
 * others are kept. Cost: linear in the text, one record in memory beside the results; JSON Lines may come in pieces.
 */
import { noProgress } from '../../model/progress.ts';
import type { Progress } from '../../model/progress.ts';
import { countOf } from '../issue-log.ts';
import { dialectOf, recordsWithin } from './json-dialects.ts';
import { isJsonObject, type JsonObject } from './json-fields.ts';
import { readJsonRecord } from './json-record.ts';
import { jsonPieces, listsByLine } from './json-values.ts';
import { PassedOver } from '../passed-over.ts';
import type { LineSpan, ReadOptions, Reader, ReadResult } from '../reader.ts';
import { RecordCollector, type RecordDraft } from '../record-draft.ts';
import { listLines } from '../report-missing.ts';

const LINES = 'JSON Lines';
const WHOLE = 'JSON';
const LINES_A_REPORT = 200;
const DETECT_LINES = 200;
/** Share of lines with a record from which text is JSON Lines. */
const MOST_LINES = 0.5;
const BRACE = 123;
const FIELDS_NAMED = 12;

class JsonCollector {
  readonly collector: RecordCollector;
  /** What the records are called, in order of first appearance. */
  readonly #labels = new Set<string>();
  readonly #canonical: string;
  /** Whether a piece was no valid JSON. */
  hasBroken = false;
  readonly #passedOver = new PassedOver();

  constructor(file: string, canonical: string) {
    this.collector = new RecordCollector(file);
    this.#canonical = canonical;
  }

  /** Parses one piece of JSON and adds its records, or the issue that it has none. */
  addPiece(json: string, line: number, endLine: number): void {
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      const message = `This is not valid JSON; the record was skipped: ${excerpt(json)}`;
      this.hasBroken = true;
      this.collector.blocks += 1;
      this.collector.log.add('bad-json', 'error', message, line, endLine);
      return;
    }
    if (isJsonObject(value) && this.#addRecord(value, line, endLine)) return;
    const within = recordsWithin(value);
    if (within.length === 0) this.#refuse(value, line, endLine);
    for (const record of within) {
      if (!this.#addRecord(record, line, endLine)) this.#refuse(record, line, endLine);
    }
  }

  /** False where the object is no record. */
  #addRecord(record: JsonObject, line: number, endLine: number): boolean {
    const dialect = dialectOf(record);
    const draft = dialect ? dialect.toDraft(record) : readJsonRecord(record);
    if (draft === null) {
      this.#passedOver.add(line, endLine);
      return true;
    }
    if (!dialect && isBlank(draft)) return false;
    this.#labels.add(dialect?.label ?? this.#canonical);
    this.collector.add(draft, line, endLine);
    return true;
  }

  #refuse(value: unknown, line: number, endLine: number): void {
    const message = isJsonObject(value)
      ? `This object has neither title nor authors; it was skipped. It has ${fieldsOf(value)}.`
      : `This is no record but ${nameOf(value)}; it was skipped.`;
    this.collector.fail('not-a-record', message, line, endLine);
  }

  finish(strays: readonly LineSpan[] = []): ReadResult {
    const { collector } = this;
    const { log, papers, blocks } = collector;
    this.#passedOver.report(log);
    if (papers.length === 0) {
      log.add('no-records', 'error', `The JSON holds no records (${countOf(blocks, 'value')} looked at).`);
    }
    return collector.finish([...this.#labels].join(' and ') || this.#canonical, strays);
  }
}

const isBlank = ({ title, authors, abstract, doi, arxiv, pmid, openalex }: RecordDraft): boolean =>
  (authors ?? []).length === 0 && [title, abstract, doi, arxiv, pmid, openalex].every((text) => !text?.trim());

/** `the fields a, b and 4 more`. */
function fieldsOf(record: JsonObject): string {
  const names = Object.keys(record);
  if (names.length === 0) return 'no fields';
  const shown = names.slice(0, FIELDS_NAMED).map((name) => excerpt(name));
  const rest = names.length - shown.length;
  return `the ${names.length === 1 ? 'field' : 'fields'} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
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

/** Whether text has a record a line, judged by its beginning, and is not one value that lists records a line. */
export function isJsonLines(text: string): boolean {
  return lineShare(text) > MOST_LINES && !listsByLine(text);
}

function isWholeJson(text: string): boolean {
  const first = /\S/.exec(text.slice(0, 10_000));
  if (first?.[0] === '[') return /^\[\s*(?:\{|"|\]\s*$)/.test(text.slice(first.index, first.index + 2000));
  return first?.[0] === '{' && /^\{\s*(?:"|\})/.test(text.slice(first.index, first.index + 2000));
}

/** Adds the record of a line, trimmed; brackets around all lines and commas between them are passed over. */
function addLine(line: string, number: number, collector: JsonCollector): void {
  if (line === '' || /^[[\]],?$/.test(line)) return;
  collector.addPiece(line.endsWith(',') ? line.slice(0, -1) : line, number, number);
}

/** Reads JSON Lines from text that comes in pieces and is not kept. */
export class JsonLinesStream {
  readonly #collector: JsonCollector;
  /** The line that the pieces so far end in. */
  #begun: string[] = [];
  #number = 0;

  constructor(file: string) {
    this.#collector = new JsonCollector(file, LINES);
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
    return this.#collector.finish();
  }

  #endLine(end: string): void {
    const line = this.#begun.length === 0 ? end : this.#begun.join('') + end;
    this.#begun = [];
    this.#number += 1;
    addLine(line.trim(), this.#number, this.#collector);
  }
}

function readLines(text: string, collector: JsonCollector, progress: Progress): void {
  eachLine(text, (line, number, end) => {
    if (number % LINES_A_REPORT === 0) progress('Reading records', end, text.length);
    addLine(line, number, collector);
  });
}

/** Reads the values of the text; gives back the lines outside of any. */
function readWhole(text: string, json: JsonCollector, progress: Progress): LineSpan[] {
  const { pieces, strayLines, outerLines } = jsonPieces(text, (done) =>
    progress('Reading records', done / 2, text.length),
  );
  if (strayLines.length > 0) {
    const message = `Something that is no record stands on line ${listLines(strayLines)}; it was skipped.`;
    json.collector.log.add('not-a-record', 'warning', message, strayLines[0], strayLines.at(-1));
  }
  pieces.forEach(({ start, end, line, endLine }, i) => {
    if (i % LINES_A_REPORT === 0) progress('Reading records', (text.length + end) / 2, text.length);
    json.addPiece(text.slice(start, end), line, endLine);
  });
  return outerLines.map((line) => ({ line, endLine: line }));
}

/** Whether the text is one JSON value; lines of records are refused at the second. */
function isValid(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const progress = options.progress ?? noProgress;
  const isLines = isJsonLines(text);
  const lines = new JsonCollector(file, LINES);
  if (isLines) readLines(text, lines, progress);
  if (isLines && !(lines.hasBroken && isValid(text))) return lines.finish();
  const whole = new JsonCollector(file, WHOLE);
  return whole.finish(readWhole(text, whole, progress));
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
