/** What holds of every reading of papers, whatever was read. */
import type { Issue } from '../../src/core/model/issue.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import { titleKey } from '../../src/core/text/fold.ts';
import type { ReadResult } from '../../src/core/read/reader.ts';
import { fault, firstFault, type Fault } from './fault.ts';

const SEVERITIES: ReadonlySet<string> = new Set(['info', 'warning', 'error']);
const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const ID = /^p[0-9a-z]{11,12}$/;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

interface Span {
  readonly line: number;
  readonly endLine: number;
}

const isSpan = ({ line, endLine }: Span, least: number, lines: number): boolean =>
  Number.isInteger(line) && Number.isInteger(endLine) && line >= least && line <= endLine && endLine <= lines;

function checkIssue(issue: Issue, file: string, lines: number): Fault | null {
  if (!CODE.test(issue.code)) return fault('an issue has a code in kebab-case', issue);
  if (!SEVERITIES.has(issue.severity)) return fault('an issue has a severity', issue);
  if (issue.message.trim() === '') return fault('an issue has a message', issue);
  if (issue.file !== file) return fault('an issue names its file', issue);
  return isSpan(issue, 0, lines) ? null : fault('lines of an issue lie in the file', { ...issue, lines });
}

function checkFields(paper: Paper): Fault | null {
  if (paper.authors.some(({ name }) => name.trim() === ''))
    return fault('names of authors are not blank', paper.authors);
  const texts = [paper.title, paper.abstract ?? '', ...paper.authors.map(({ name }) => name), ...paper.keywords];
  if (texts.some((text) => text.includes('\u0000'))) return fault('no NUL stands in a text', paper);
  if (paper.date !== null && !DATE.test(paper.date)) return fault('a date is YYYY, YYYY-MM or YYYY-MM-DD', paper.date);
  if (paper.year !== null && !Number.isInteger(paper.year)) return fault('a year is a whole number', paper.year);
  if (paper.date !== null && Number(paper.date.slice(0, 4)) !== paper.year)
    return fault('the year is that of the date', [paper.date, paper.year]);
  return paper.score === null || Number.isFinite(paper.score) ? null : fault('a score is finite', String(paper.score));
}

function checkPaper(paper: Paper, file: string, lines: number): Fault | null {
  const { confidence, id, source } = paper;
  if (Object.getPrototypeOf(paper) !== Object.prototype) return fault('a record is a plain object', paper);
  if (source.file !== file) return fault('a record names its file', source);
  if (!isSpan(source, 1, lines)) return fault('lines of a record lie in the file', { ...source, lines });
  if (!(confidence >= 0 && confidence <= 1)) return fault('confidence is from 0 to 1', String(confidence));
  return ID.test(id) ? checkFields(paper) : fault('an id is well formed', id);
}

/** Copies on one line, which JSON may have, share their id. */
function areCopies(a: Paper, b: Paper): boolean {
  const isSame = titleKey(a.title) === titleKey(b.title) || (a.doi !== null && a.doi === b.doi);
  return isSame && a.source.line === a.source.endLine;
}

/** A correction names its record by line and id: two records of one place must differ in the id. */
function checkPlaces(papers: readonly Paper[]): Fault | null {
  const places = new Map<string, Paper>();
  for (const paper of papers) {
    const place = `${paper.source.line} ${paper.id}`;
    const other = places.get(place);
    if (other && !areCopies(other, paper))
      return fault('an id is unique at its place', [place, other.title, paper.title]);
    places.set(place, paper);
  }
  return null;
}

function checkHeads({ heads, papers }: ReadResult): Fault | null {
  if (!heads) return null;
  if (heads.length !== papers.length) return fault('there is a head for every record', [heads.length, papers.length]);
  const wrong = heads.find((head) => head !== null && !(head.at >= 0 && head.at <= head.text.length));
  return wrong ? fault('names begin within the line they share', wrong) : null;
}

function checkUnused({ unused = [] }: ReadResult, lines: number): Fault | null {
  const isWrong = unused.some((line, i) => line < 1 || line > lines || (i > 0 && line <= (unused[i - 1] ?? 0)));
  return isWrong ? fault('unused lines ascend within the file', unused) : null;
}

/** Formats in which every line is data; in the others lines may belong to the format itself: wrappers, comments, heads. */
const ALL_DATA: ReadonlySet<string> = new Set(['pasted list', 'JSON Lines', 'list of ids', 'table']);

/** Lines of the text that hold a word and are neither in a record nor in an issue. */
function checkLines(text: string, { format, papers, issues, strays = [], frame = [] }: ReadResult): Fault | null {
  if (!ALL_DATA.has(format) || issues.some(({ severity, line }) => severity === 'error' && line === 0)) return null;
  const lines = text.split('\n');
  const seen = new Uint8Array(lines.length + 2);
  const spans = [...papers.map(({ source }) => source), ...issues, ...strays, ...frame];
  for (const { line, endLine } of spans) seen.fill(1, line, endLine + 1);
  const lost = lines.findIndex((line, i) => seen[i + 1] === 0 && /[\p{L}\p{N}]/u.test(line));
  return lost < 0 ? null : fault('every line is in a record or in an issue', `${lost + 1}: ${lines[lost] ?? ''}`);
}

/** Whatever was counted but is no record is told. */
function checkBlocks({ blocks, papers, issues }: ReadResult): Fault | null {
  if (blocks < papers.length) return fault('blocks are at least as many as records', [blocks, papers.length]);
  if (blocks > papers.length && issues.length === 0) return fault('a block without record is an issue', [blocks]);
  if (papers.length === 0 && !issues.some(({ severity }) => severity === 'error'))
    return fault('reading nothing is an error', issues);
  return null;
}

/** The first fault of what was read of `text`, the clean text of the file; null where all holds. */
export function checkReading(result: ReadResult, text: string, file: string, accountsForLines: boolean): Fault | null {
  const lines = text.split('\n').length;
  return firstFault([
    result.format === '' ? fault('a reading names its format') : null,
    ...result.issues.map((issue) => checkIssue(issue, file, lines)),
    ...result.papers.map((paper) => checkPaper(paper, file, lines)),
    checkPlaces(result.papers),
    checkHeads(result),
    checkUnused(result, lines),
    checkBlocks(result),
    accountsForLines ? checkLines(text, result) : null,
  ]);
}
