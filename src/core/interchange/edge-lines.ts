/**
 * Plain edge lists: a link a line, two names and its strength where it has one, apart by tabs, semicolons, commas or blanks.
 * Names may be quoted; `#`, `%` and `//` begin comments; a first line may name the columns (`source,target,weight`, Gephi's
 * `Source,Target,Type,Weight`). Cost: linear. A cell does not go over the end of its line.
 */
import { noProgress, type Progress } from '../model/progress.ts';
import { parseNumber, plainName } from './network-values.ts';

export interface EdgeLines {
  /** As written, by index in order of appearance. */
  readonly names: readonly string[];
  /** Of each link, in order: the indices of its ends, its strength, what it is called, its line from 1. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly weight: readonly number[];
  readonly descriptions: ReadonlyMap<number, string>;
  readonly lines: readonly number[];
  /** Lines that are no link, from 1. */
  readonly badLines: readonly number[];
  readonly isDirected: boolean;
}

export type Separator = '\t' | ';' | ',' | ' ';

/** Where the parts of a link stand; -1 where there is no such column. */
interface EdgeColumns {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly type: number;
  readonly label: number;
}

export interface EdgeLayout {
  readonly separator: Separator;
  readonly columns: EdgeColumns;
  /** Number of the line that names the columns, from 1; 0 where none does. */
  readonly header: number;
  /** Whether that line says which columns are the ends. */
  readonly isNamed: boolean;
}

const BEGINNING = 100_000;
const SAMPLE_LINES = 50;
const LINES_A_REPORT = 20_000;

const PLAIN_COLUMNS: EdgeColumns = { source: 0, target: 1, weight: 2, type: -1, label: -1 };
/** Names of the ends of links; the first pair may stand among other columns, the others only beside what is known. */
const ENDS: readonly (readonly [string, string])[] = [
  ['source', 'target'],
  ['sourceid', 'targetid'],
  ['from', 'to'],
  ['src', 'dst'],
];
const WEIGHTS = ['weight', 'strength', 'count', 'value', 'w'];
const LABELS = ['label', 'kind', 'relationship'];
const KNOWN: ReadonlySet<string> = new Set([...ENDS.flat(), ...WEIGHTS, ...LABELS, 'type', 'id', 'timeset']);
/** Columns of papers. */
const OF_PAPERS: ReadonlySet<string> = new Set(['title', 'author', 'authors', 'doi', 'abstract']);

const COMMENT = /^\s*(?:[#%]|\/\/)/;

/** Whether a line says nothing about links. */
export const isBlankEdgeLine = (line: string): boolean => line.trim() === '' || COMMENT.test(line);

/** Offset of the mark that closes the quotation opened at `from`, or of the end; two marks are one that stands for itself. */
function quoteEnd(line: string, from: number): number {
  let end = line.indexOf('"', from + 1);
  while (end !== -1 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
  return end === -1 ? line.length : end;
}

/** Cells of a line with quotation marks, those around a cell taken away. */
function splitQuoted(line: string, separator: Separator): string[] {
  const next = separator === ' ' ? /[ \t]|$/g : new RegExp(`${separator}|$`, 'g');
  const opening = separator === '\t' ? / *"/y : /\s*"/y;
  const cells: string[] = [];
  for (let at = 0; at <= line.length;) {
    opening.lastIndex = at;
    const quote = opening.test(line) ? opening.lastIndex - 1 : -1;
    const closing = quote === -1 ? at : quoteEnd(line, quote);
    next.lastIndex = closing;
    const end = next.exec(line)?.index ?? line.length;
    const quoted = quote === -1 ? '' : line.slice(quote + 1, closing).replaceAll('""', '"');
    const cell = (quoted + line.slice(quote === -1 ? at : closing + 1, end)).trim();
    if (cell !== '' || separator !== ' ') cells.push(cell);
    at = end + 1;
  }
  return cells;
}

/** NetworkX ends lines with the attributes of the link, as Python writes them. */
function withoutAttributes(line: string): string {
  const attributes = /\s\{([^{}]{0,2000})\}$/.exec(line);
  if (!attributes) return line;
  const weight = /['"]weight['"]: {0,2}([\d.eE+-]{1,40})/.exec(attributes[1] ?? '')?.[1] ?? '1';
  return `${line.slice(0, attributes.index)} ${weight}`;
}

/** The cells of a line. */
export function edgeCells(line: string, separator: Separator): string[] {
  const whole = separator === ' ' ? withoutAttributes(line.trim()) : line;
  if (whole.includes('"')) return splitQuoted(whole, separator);
  if (separator === ' ') return whole.split(/\s+/);
  return whole.split(separator).map((cell) => cell.trim());
}

function findSeparator(lines: readonly string[]): Separator {
  const bare = lines.map((line) => line.trim().replace(/"[^"]*"/g, ''));
  const isUsual = (mark: string): boolean => bare.filter((line) => line.includes(mark)).length * 2 >= bare.length;
  return (['\t', ';', ','] as const).find(isUsual) ?? ' ';
}

/** The columns that a line names, or null where it names no ends. */
function namedColumns(cells: readonly string[], separator: Separator): EdgeColumns | null {
  const names = cells.map(plainName);
  const at = (...wanted: readonly string[]): number => names.findIndex((name) => wanted.includes(name));
  const pair = ENDS.find(([source, target]) => names.includes(source) && names.includes(target));
  if (!pair || names.some((name) => OF_PAPERS.has(name))) return null;
  if ((separator === ' ' || pair[0] !== 'source') && !names.every((name) => KNOWN.has(name))) return null;
  return { source: at(pair[0]), target: at(pair[1]), weight: at(...WEIGHTS), type: at('type'), label: at(...LABELS) };
}

/** How the links of a text are written. */
export function findEdgeLayout(text: string): EdgeLayout {
  const rows: { readonly line: string; readonly number: number }[] = [];
  const beginning = text.slice(0, BEGINNING).split('\n');
  for (const [i, line] of beginning.entries()) {
    if (!isBlankEdgeLine(line)) rows.push({ line, number: i + 1 });
    if (rows.length === SAMPLE_LINES) break;
  }
  const separator = findSeparator(rows.map(({ line }) => line));
  const [first, second] = rows;
  const cells = edgeCells(first?.line ?? '', separator);
  const named = namedColumns(cells, separator);
  if (named) return { separator, columns: named, header: first?.number ?? 0, isNamed: true };
  const isNumeric = (row: readonly string[]): boolean => parseNumber(row[2] ?? '') !== null;
  const isHeader = cells.length === 3 && !isNumeric(cells) && isNumeric(edgeCells(second?.line ?? '', separator));
  return { separator, columns: PLAIN_COLUMNS, header: isHeader ? (first?.number ?? 0) : 0, isNamed: false };
}

class EdgeReader {
  readonly source: number[] = [];
  readonly target: number[] = [];
  readonly weight: number[] = [];
  readonly descriptions = new Map<number, string>();
  readonly lines: number[] = [];
  readonly badLines: number[] = [];
  isDirected = false;
  readonly #indexOf = new Map<string, number>();
  readonly #layout: EdgeLayout;

  constructor(layout: EdgeLayout) {
    this.#layout = layout;
  }

  get names(): readonly string[] {
    return [...this.#indexOf.keys()];
  }

  take(line: string, number: number): void {
    const { separator, columns, header } = this.#layout;
    if (number === header || isBlankEdgeLine(line)) return;
    const cells = edgeCells(line, separator);
    const [source = '', target = ''] = [cells[columns.source], cells[columns.target]];
    const written = cells[columns.weight] ?? '';
    const weight = written === '' ? 1 : parseNumber(written);
    const isTooLong = columns === PLAIN_COLUMNS && cells.slice(3).some((cell) => cell !== '');
    if (source === '' || target === '' || isTooLong || weight === null || weight < 0) {
      if (cells.some((cell) => cell !== '')) this.badLines.push(number);
      return;
    }
    if (cells[columns.type]?.toLowerCase() === 'directed') this.isDirected = true;
    const label = cells[columns.label] ?? '';
    if (label !== '') this.descriptions.set(this.lines.length, label);
    this.source.push(this.#index(source));
    this.target.push(this.#index(target));
    this.weight.push(weight);
    this.lines.push(number);
  }

  #index(name: string): number {
    const known = this.#indexOf.get(name);
    if (known !== undefined) return known;
    this.#indexOf.set(name, this.#indexOf.size);
    return this.#indexOf.size - 1;
  }
}

/** The links of a text, repeated ones and those of a name with itself among them. */
export function readEdgeLines(text: string, progress: Progress = noProgress): EdgeLines {
  const reader = new EdgeReader(findEdgeLayout(text));
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    if (i % LINES_A_REPORT === 0) progress('Reading the map', i, lines.length);
    reader.take(line, i + 1);
  });
  const { names, source, target, weight, descriptions, lines: numbers, badLines, isDirected } = reader;
  return { names, source, target, weight, descriptions, lines: numbers, badLines, isDirected };
}
