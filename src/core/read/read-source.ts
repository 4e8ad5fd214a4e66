/** One input, bytes or text, to papers and issues: decodes, cleans, finds the format and reads. */
import type { SourceInput } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { noProgress } from '../model/progress.ts';
import { describeBinaryText } from './binary-kinds.ts';
import { decodeText } from './decode.ts';
import { nameForeignFormat } from './foreign-formats.ts';
import { countOf, IssueLog } from './issue-log.ts';
import type { ReadOptions, ReadResult } from './reader.ts';
import { chooseReader } from './registry.ts';

const EMPTY = 'The input is empty. Paste a list of papers, or give a file with one.';
const ADVICE = 'paste a list of papers with titles and authors, or give JSON Lines';

function unknownFormat(text: string): string {
  const name = nameForeignFormat(text);
  const what =
    name === null ? 'No format was recognised in this text' : `This looks like ${name}, which has no reader yet`;
  return `${what}; nothing was read: ${ADVICE}.`;
}

function nothing(format: string, issues: readonly Issue[]): ReadResult {
  return { format, papers: [], issues, blocks: 0 };
}

/** Text without byte order mark and NUL characters, with `\n` line ends. */
function cleanText(text: string, log: IssueLog): string {
  let clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (clean.includes('\u0000')) {
    const pieces = clean.split('\u0000');
    log.add(
      'nul-characters',
      'warning',
      `${countOf(pieces.length - 1, 'NUL character')} stood in the text and were left out.`,
    );
    clean = pieces.join('');
  }
  return clean.includes('\r') ? clean.replace(/\r\n?/g, '\n') : clean;
}

/** The text of one input, ready to be read; `format` says what it is where it is not. */
export interface OpenedSource {
  readonly file: string;
  readonly text: string | null;
  readonly format: string;
  readonly issues: readonly Issue[];
}

/** Decodes and cleans one input. Never throws. */
export function openSource(input: SourceInput): OpenedSource {
  const { file } = input;
  const log = new IssueLog(file);
  const fail = (format: string, code: string, message: string): OpenedSource => {
    log.add(code, 'error', message);
    return { file, text: null, format, issues: log.list() };
  };
  let text = '';
  let decoding: readonly Issue[] = [];
  if ('bytes' in input) {
    if (input.bytes.length === 0) return fail('empty', 'empty-input', EMPTY);
    const decoded = decodeText(input.bytes, file);
    if (decoded.text === null) return { file, text: null, format: 'unreadable', issues: decoded.issues };
    text = decoded.text;
    decoding = decoded.issues;
  } else {
    const binary = describeBinaryText(input.text);
    if (binary) return fail('unreadable', 'binary-input', binary);
    text = input.text;
  }
  text = cleanText(text, log);
  const isEmpty = !/\S/.test(text);
  if (isEmpty) log.add('empty-input', 'error', EMPTY);
  return { file, text: isEmpty ? null : text, format: isEmpty ? 'empty' : '', issues: [...decoding, ...log.list()] };
}

/** Papers of an opened input in the order given, with what was noticed. Only `options.progress` may throw, to cancel. */
export function readOpened({ file, text, format, issues }: OpenedSource, options: ReadOptions = {}): ReadResult {
  if (text === null) return nothing(format, issues);
  const reader = chooseReader(text);
  if (!reader) {
    const log = new IssueLog(file);
    log.add('unknown-format', 'error', unknownFormat(text));
    return nothing('unknown', [...issues, ...log.list()]);
  }
  const result = reader.read(text, file, options);
  return { ...result, issues: [...issues, ...result.issues] };
}

/**
 * Papers of one input in the order given, with what was noticed. Detects the format by content. Never throws on data;
 * only `options.progress` may throw, to cancel.
 */
export function readSource(input: SourceInput, options: ReadOptions = {}): ReadResult {
  (options.progress ?? noProgress)('Opening', 0, 0);
  return readOpened(openSource(input), options);
}
