/**
 * Which rows a table shows, and in what order. Words are looked for in every column; sorting is stable, what is missing
 * comes last both ways, and ties go by the first column. Work is done in slices, so that its caller can let the page
 * breathe between them: n log n comparisons of numbers and, on equal beginnings, texts; sort keys and searched texts are
 * made once a table.
 */
import type { Sliced } from '../sliced.ts';
import { compareText, foldText } from '../text/fold.ts';
import type { TableColumn } from './table-cells.ts';
import type { Table, TableSort } from './table-columns.ts';

/** Rows done between two pauses: of those that are looked at, and of those whose texts and keys are made. */
const SLICE = 1024;
const MAKING_SLICE = 64;

export interface RowQuery {
  /** 1 for rows that stay; null leaves all in. */
  readonly visible: Uint8Array | null;
  /** Words that must all be in a row, in any case and without regard to accents. */
  readonly text: string;
  readonly sort: TableSort | null;
}

/** What rows are compared by: numbers (NaN where missing), then texts where numbers stand for their beginnings. */
interface SortKeys {
  readonly numbers: Float64Array;
  readonly texts: readonly string[] | null;
}

type Compare = (a: number, b: number) => number;

/** Three UTF-16 units as a number that orders as the text does. */
function beginning(text: string): number {
  const unit = (at: number): number => (at < text.length ? text.charCodeAt(at) : 0);
  return (unit(0) * 65536 + unit(1)) * 65536 + unit(2);
}

function compareKeys({ numbers, texts }: SortKeys, sign: number, a: number, b: number): number {
  const x = numbers[a] ?? Number.NaN;
  const y = numbers[b] ?? Number.NaN;
  if (x < y) return -sign;
  if (x > y) return sign;
  if (x === y) return texts === null ? 0 : sign * compareText(texts[a] ?? '', texts[b] ?? '');
  return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
}

function merge(from: Int32Array, to: Int32Array, start: number, middle: number, end: number, compare: Compare): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const takeLeft = right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[at] = from[takeLeft ? left : right] ?? 0;
    if (takeLeft) left += 1;
    else right += 1;
  }
}

/** A stable sort that pauses: blocks by the engine's sort, then merges. */
export function* sortSliced(rows: Int32Array, compare: Compare): Sliced<Int32Array> {
  let from = rows.slice();
  for (let start = 0; start < from.length; start += SLICE) {
    from.subarray(start, start + SLICE).sort(compare);
    yield;
  }
  let to = new Int32Array(from.length);
  for (let width = SLICE; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      merge(from, to, start, middle, Math.min(start + 2 * width, from.length), compare);
      yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

function searchText(columns: readonly TableColumn[], row: number): string {
  return foldText(columns.map((each) => `${each.text(row)}\n${each.otherWords?.(row) ?? ''}`).join('\n'));
}

/** The folded words of a search. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The rows of one table; remembers sort keys and searched texts. */
export class TableRows {
  readonly table: Table;
  readonly #keys = new Map<string, SortKeys>();
  readonly #texts: string[] = [];

  constructor(table: Table) {
    this.table = table;
  }

  /** Row indices that `query` leaves in, in its order. */
  *select(query: RowQuery): Sliced<Int32Array> {
    const rows = yield* this.#matching(query);
    const column = this.table.columns.find(({ id }) => id === query.sort?.column);
    const lead = this.table.columns[0];
    if (query.sort === null || column === undefined || lead === undefined) return rows;
    const sign = query.sort.isDescending ? -1 : 1;
    const keys = yield* this.#keysOf(column);
    const names = yield* this.#keysOf(lead);
    return yield* sortSliced(rows, (a, b) => compareKeys(keys, sign, a, b) || compareKeys(names, 1, a, b));
  }

  *#matching({ visible, text }: RowQuery): Sliced<Int32Array> {
    const words = searchWords(text);
    const rows = new Int32Array(this.table.size);
    if (words.length > 0) yield* this.#makeTexts();
    let count = 0;
    for (let row = 0; row < rows.length; row += 1) {
      if (row % SLICE === SLICE - 1) yield;
      if (visible !== null && visible[row] !== 1) continue;
      if (!words.every((word) => this.#texts[row]?.includes(word))) continue;
      rows[count] = row;
      count += 1;
    }
    return rows.subarray(0, count);
  }

  /** The texts that are searched, as far as they are not made yet. */
  *#makeTexts(): Sliced<void> {
    while (this.#texts.length < this.table.size) {
      this.#texts.push(searchText(this.table.columns, this.#texts.length));
      if (this.#texts.length % MAKING_SLICE === 0) yield;
    }
  }

  *#keysOf(column: TableColumn): Sliced<SortKeys> {
    const known = this.#keys.get(column.id);
    if (known !== undefined) return known;
    const numbers = new Float64Array(this.table.size);
    const texts: string[] = [];
    let hasTexts = false;
    for (let row = 0; row < numbers.length; row += 1) {
      if (row % MAKING_SLICE === MAKING_SLICE - 1) yield;
      const value = column.value(row);
      const text = typeof value === 'string' ? foldText(value) : '';
      hasTexts ||= text !== '';
      numbers[row] = typeof value === 'number' ? value : text === '' ? Number.NaN : beginning(text);
      texts.push(text);
    }
    const keys = { numbers, texts: hasTexts ? texts : null };
    this.#keys.set(column.id, keys);
    return keys;
  }
}
