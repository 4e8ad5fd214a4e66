/**
 * Rows of delimited text with the lines they stand on. papaparse divides pieces of the text; a quotation mark that is
 * never closed is found by the rows it would swallow, and its line is then read alone, so that the rows after it stay.
 * Cost: linear in the text; after many open quotes, quotes are taken as plain characters. Text has `\n` line ends.
 */
import Papa from 'papaparse';
import type { Delimiter } from '../../model/column-mapping.ts';
import type { Progress } from '../../model/progress.ts';
import { cellsBetweenTabs, withLiteralQuotes } from './literal-quotes.ts';

/** Cells of one row, unquoted; lines from 1, inclusive. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly endLine: number;
}

export interface RowsRead {
  /** Blank lines included, as rows of one blank cell. */
  readonly rows: readonly TableRow[];
  /** Lines with a quotation mark that was never closed. */
  readonly unclosed: readonly number[];
  /** Line of the last row where it ends with the text inside quotes, as a cut file does; 0 where it does not. */
  readonly cutAt: number;
  /** First line from which quotes were taken as plain characters; 0 where none. */
  readonly plainFrom: number;
}

const WINDOW = 1 << 19;
const MAX_WINDOW = 1 << 22;
const MAX_UNCLOSED = 50;
/** Lines inside a row that are looked at for being rows themselves. */
const INNER_LINES = 40;
/** No text has it: quotes then mean nothing. */
const NO_QUOTE = '\u0000';

interface Divided {
  readonly data: readonly string[][];
  /** Rows with a quote where none should be. */
  readonly troubled: ReadonlySet<number>;
  /** Whether the last row ends inside quotes. */
  readonly isOpen: boolean;
}

function divide(text: string, delimiter: Delimiter, quoteChar: string): Divided {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar, escapeChar: quoteChar });
  const quotes = errors.filter(({ type }) => type === 'Quotes');
  return {
    data,
    troubled: new Set(quotes.map(({ row }) => row ?? -1)),
    isOpen: quotes.some(({ code }) => code === 'MissingQuotes'),
  };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const breaksIn = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', Math.min(from, text.length));
  return end < 0 ? text.length : end;
}

/** Where the line stands that is `lines` lines after the one at `at`. */
function skipLines(text: string, at: number, lines: number): number {
  let place = at;
  for (let i = 0; i < lines && place <= text.length; i += 1) place = endOfLine(text, place) + 1;
  return place;
}

/** Spaces between delimiter and quote, as people type them; cells that are quoted so are told by the first lines. */
function spacedQuotes(text: string, delimiter: Delimiter): RegExp | null {
  if (delimiter === '\t') return null;
  const sample = text.slice(0, 50_000);
  const mark = delimiter === '|' ? '\\|' : delimiter;
  const spaced = sample.match(new RegExp(`${mark} {1,3}"(?! ?${mark})`, 'g'))?.length ?? 0;
  const tight = sample.match(new RegExp(`${mark}"`, 'g'))?.length ?? 0;
  return spaced > tight ? new RegExp(`(${mark}) {1,3}(?=")`, 'g') : null;
}

class RowReader {
  readonly rows: TableRow[] = [];
  readonly unclosed: number[] = [];
  cutAt = 0;
  plainFrom = 0;
  private at = 0;
  private line = 1;
  private size = WINDOW;
  private quote = '"';
  private readonly text: string;
  private readonly delimiter: Delimiter;
  private readonly width: number;
  private readonly spaced: RegExp | null;
  /** Cells of a line between tabs; 0 for other delimiters. */
  private readonly tabbed: number;

  constructor(text: string, delimiter: Delimiter, width: number, mayBeLiteral: boolean) {
    this.text = text;
    this.delimiter = delimiter;
    this.width = width;
    this.spaced = spacedQuotes(text, delimiter);
    this.tabbed = mayBeLiteral && delimiter === '\t' ? width || cellsBetweenTabs(text) : 0;
  }

  read(progress: Progress): void {
    while (this.at < this.text.length) {
      this.readWindow();
      progress('Reading the table', Math.min(this.at, this.text.length), this.text.length);
    }
  }

  private piece(from: number, to: number): string {
    const piece = this.text.slice(from, to);
    if (this.tabbed > 1 && this.quote !== NO_QUOTE) return withLiteralQuotes(piece, this.tabbed);
    return this.spaced === null ? piece : piece.replace(this.spaced, '$1');
  }

  /** Reads the rows of the next piece; one that its end cuts is left for the piece after. */
  private readWindow(): void {
    const { at, line } = this;
    const end = endOfLine(this.text, at + this.size);
    const { data, troubled, isOpen } = divide(this.piece(at, end), this.delimiter, this.quote);
    for (const [i, cells] of data.entries()) {
      const isCut = isOpen && i === data.length - 1;
      const span = 1 + breaksIn(cells);
      if (isCut && end < this.text.length && (i > 0 || this.size < MAX_WINDOW)) {
        this.size = i === 0 ? this.size * 4 : this.size;
        this.at = skipLines(this.text, at, this.line - line);
        return;
      }
      const isOdd = span > 1 && (troubled.has(i) || cells.length !== this.width);
      if (isCut || isOdd) {
        const start = skipLines(this.text, at, this.line - line);
        if (isCut && this.isCutText(start, span, cells)) this.endCut();
        else if (isCut || this.hasInnerRow(start, span)) {
          this.readAlone(start);
          return;
        }
      }
      const isShort = span === 1 && troubled.has(i) && cells.length < this.width;
      this.add(isShort ? this.mended(skipLines(this.text, at, this.line - line), cells) : cells, span);
    }
    this.at = end + 1;
    this.size = WINDOW;
  }

  private add(cells: readonly string[], span: number): void {
    this.rows.push({ cells, line: this.line, endLine: this.line + span - 1 });
    this.line += span;
  }

  /** The row at `start` with `""` before a delimiter taken as a quote in the cell and the end of it, where that fits. */
  private mended(start: number, cells: readonly string[]): readonly string[] {
    const mark = this.delimiter === '|' ? '\\|' : this.delimiter;
    const line = this.piece(start, endOfLine(this.text, start));
    const ends = new RegExp(`(?<=[^"${mark}])""(?=${mark}"|$)`, 'g');
    const mended = divide(line.replace(ends, '"""'), this.delimiter, this.quote).data[0];
    return mended?.length === this.width ? mended : cells;
  }

  private endCut(): void {
    this.cutAt = this.line;
    this.unclosed.push(this.line);
  }

  /** Whether the text ends in the open quote of the row at `start`, which swallows no other row and is no stray sign. */
  private isCutText(start: number, span: number, cells: readonly string[]): boolean {
    if (this.width < 2 ? span > 1 : cells.length > this.width || this.hasInnerRow(start, span)) return false;
    const rest = divide(cells.at(-1) ?? '', this.delimiter, NO_QUOTE).data[0] ?? [];
    const isStray = cells.length - 1 + rest.length === this.width && !rest.some((cell, i) => i > 0 && /^\s/.test(cell));
    return !isStray || rest.length < 2;
  }

  /** Whether a line inside the row at `start`, read alone, is a whole row of the table. */
  private hasInnerRow(start: number, span: number): boolean {
    if (this.width < 2) return false;
    let from = endOfLine(this.text, start) + 1;
    for (let i = 1; i < Math.min(span, INNER_LINES); i += 1) {
      const end = endOfLine(this.text, from);
      const { data, troubled } = divide(this.piece(from, end), this.delimiter, this.quote);
      if (troubled.size === 0 && data[0]?.length === this.width) return true;
      from = end + 1;
    }
    return false;
  }

  /** The line at `start` as a row of its own; what stands after the open quote is divided as if there were none. */
  private readAlone(start: number): void {
    const end = endOfLine(this.text, start);
    const { data, isOpen } = divide(this.piece(start, end), this.delimiter, this.quote);
    const cells = data[0] ?? [];
    const rest = isOpen ? (divide(cells.at(-1) ?? '', this.delimiter, NO_QUOTE).data[0] ?? []) : cells.slice(-1);
    this.unclosed.push(this.line);
    this.add([...cells.slice(0, -1), ...rest], 1);
    this.at = end + 1;
    this.size = WINDOW;
    if (this.unclosed.length < MAX_UNCLOSED) return;
    this.quote = NO_QUOTE;
    this.plainFrom = this.line;
  }
}

/**
 * All rows of `text`; `width` is the number of cells that a row should have, 0 where that is not known. Between tabs quotes
 * that do not wrap a cell are plain characters where they `mayBeLiteral`.
 */
export function readRows(
  text: string,
  delimiter: Delimiter,
  width: number,
  progress: Progress,
  mayBeLiteral = false,
): RowsRead {
  const reader = new RowReader(text, delimiter, width, mayBeLiteral);
  reader.read(progress);
  const { rows, unclosed, cutAt, plainFrom } = reader;
  return { rows, unclosed, cutAt, plainFrom };
}
