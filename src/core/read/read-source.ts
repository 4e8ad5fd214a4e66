/** One input, bytes or text, to papers and issues: decodes, cleans, finds the format and reads. */
import type { LineBlock, SourceInput } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import { describeBinaryText } from './binary-kinds.ts';
import { TextCleaner } from './clean-text.ts';
import { decodeInto, type TextSink, type Unpack } from './decode.ts';
import { nameForeignFormat } from './foreign-formats.ts';
import { countOf, IssueLog } from './issue-log.ts';
import { isJsonLines, JsonLinesStream } from './json/json-lines.ts';
import type { ReadOptions, ReadResult } from './reader.ts';
import { readMixed, withoutStrays } from './mixed.ts';
import { fittingBlocks, lostBlocks } from './review/divisions.ts';
import { chooseReader, READERS } from './registry.ts';
import { tableReader } from './table/table-reader.ts';

const EMPTY = 'The input is empty. Paste a list of papers, or give a file with one.';
const ADVICE =
  'paste a list of papers with titles and authors, or give BibTeX, RIS, a CSV export or another of the formats in the help';

function unknownFormat(text: string): string {
  const format = nameForeignFormat(text);
  if (format?.isMap) return `This looks like ${format.name}, a finished map and no list of papers: open it by itself.`;
  const what =
    format === null
      ? 'No format was recognised in this text'
      : `This looks like ${format.name}, which has no reader yet`;
  return `${what}; nothing was read: ${ADVICE}.`;
}

function nothing(format: string, issues: readonly Issue[]): ReadResult {
  return { format, papers: [], issues, blocks: 0 };
}

/** The text of one input, ready to be read; `format` says what it is where it is not. */
export interface OpenedSource {
  readonly file: string;
  readonly text: string | null;
  readonly format: string;
  readonly issues: readonly Issue[];
}

function unreadable(file: string, format: string, code: string, message: string): OpenedSource {
  const log = new IssueLog(file);
  log.add(code, 'error', message);
  return { file, text: null, format, issues: log.list() };
}

function cleaningIssues(file: string, { dropped }: TextCleaner): Issue[] {
  if (dropped === 0) return [];
  const log = new IssueLog(file);
  log.add('nul-characters', 'warning', `${countOf(dropped, 'NUL character')} stood in the text and were left out.`);
  return log.list();
}

/** Cleaned text, or the word that there is none. */
function opened(file: string, text: string, issues: readonly Issue[]): OpenedSource {
  if (/\S/.test(text)) return { file, text, format: '', issues };
  const empty = unreadable(file, 'empty', 'empty-input', EMPTY);
  return { ...empty, issues: [...issues, ...empty.issues] };
}

function openText(file: string, text: string): OpenedSource {
  const binary = describeBinaryText(text);
  if (binary) return unreadable(file, 'unreadable', 'binary-input', binary);
  const cleaner = new TextCleaner();
  const clean = cleaner.clean(text) + cleaner.end();
  return opened(file, clean, cleaningIssues(file, cleaner));
}

/** Text by which it is decided whether the rest can be read as it comes. */
const DECIDING = 1 << 19;

/** Takes the text of a file: long JSON Lines are read as they come and not kept, other text is gathered. */
class SourceSink implements TextSink {
  cleaner = new TextCleaner();
  stream: JsonLinesStream | null = null;
  readonly #file: string;
  readonly #progress: Progress;
  readonly #mayStream: boolean;
  #pieces: string[] = [];
  #length = 0;

  constructor(file: string, progress: Progress, mayStream: boolean) {
    this.#file = file;
    this.#progress = progress;
    this.#mayStream = mayStream;
  }

  take(piece: string, done: number, total: number): void {
    const clean = this.cleaner.clean(piece);
    this.#progress(this.stream ? 'Reading records' : 'Opening', done, total);
    if (this.stream) this.stream.push(clean);
    else this.#gather(clean);
  }

  restart(): void {
    this.cleaner = new TextCleaner();
    this.stream = null;
    this.#pieces = [];
    this.#length = 0;
  }

  /** The gathered text. */
  text(): string {
    return this.#pieces.join('') + this.cleaner.end();
  }

  #gather(clean: string): void {
    const before = this.#length;
    this.#pieces.push(clean);
    this.#length += clean.length;
    if (!this.#mayStream || before >= DECIDING || this.#length < DECIDING) return;
    const beginning = this.#pieces.join('');
    if (!isJsonLines(beginning)) return;
    this.stream = new JsonLinesStream(this.#file);
    this.stream.push(beginning);
    this.#pieces = [];
  }
}

function openBytes(
  { file, bytes }: { file: string; bytes: Uint8Array },
  sink: SourceSink,
  unpack?: Unpack,
): OpenedSource {
  if (bytes.length === 0) return unreadable(file, 'empty', 'empty-input', EMPTY);
  const decoded = decodeInto(bytes, file, sink, unpack);
  if (!decoded.isText) return { file, text: null, format: 'unreadable', issues: decoded.issues };
  const issues = [...decoded.issues, ...cleaningIssues(file, sink.cleaner)];
  return sink.stream ? { file, text: null, format: '', issues } : opened(file, sink.text(), issues);
}

/** Decodes and cleans one input. Never throws. */
export function openSource(input: SourceInput): OpenedSource {
  if ('text' in input) return openText(input.file, input.text);
  return openBytes(input, new SourceSink(input.file, noProgress, false));
}

/** Whether the lines of a block became a record of their own. */
function isRead({ line, endLine }: LineBlock, { papers, fromLines = [] }: ReadResult): boolean {
  return papers.some(({ source }, i) => fromLines[i] === true && source.line >= line && source.endLine <= endLine);
}

/** Papers of an opened input in the order given, with what was noticed. Only `options.progress` may throw, to cancel. */
export function readOpened({ file, text, format, issues }: OpenedSource, options: ReadOptions = {}): ReadResult {
  if (text === null) return nothing(format, issues);
  const reader = options.mapping ? tableReader : chooseReader(text);
  if (!reader) {
    const log = new IssueLog(file);
    log.add('unknown-format', 'error', unknownFormat(text));
    return nothing('unknown', [...issues, ...log.list()]);
  }
  const { blocks = [] } = options;
  const fitting = blocks.length === 0 ? blocks : fittingBlocks(text.split('\n'), blocks);
  const result = readMixed(text, file, { ...options, blocks: fitting }, { reader, readers: READERS });
  const lost = blocks.length === 0 ? [] : blocks.filter((block) => !fitting.includes(block) || !isRead(block, result));
  return { ...result, issues: [...issues, ...result.issues, ...lostBlocks(lost, file)] };
}

/**
 * Papers of one input in the order given, with what was noticed. Detects the format by content. Never throws on data;
 * only `options.progress` may throw, to cancel.
 */
export function readSource(input: SourceInput, options: ReadOptions = {}): ReadResult {
  const progress = options.progress ?? noProgress;
  progress('Opening', 0, 0);
  if ('text' in input) return readOpened(openSource(input), options);
  const sink = new SourceSink(input.file, progress, true);
  const source = openBytes(input, sink, options.unpack);
  if (!sink.stream || source.format !== '') return readOpened(source, options);
  const result = withoutStrays(sink.stream.finish(sink.cleaner.end()), input.file);
  return { ...result, issues: [...source.issues, ...result.issues] };
}
