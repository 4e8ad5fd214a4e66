/** The lines of a paste, cleaned, with what their place and first characters say. */
import type { LineSpan } from '../reader.ts';
import { readBibitems } from './bibitems.ts';
import { joinEntries } from './entries.ts';
import { joinNamesAbove } from './names-above.ts';
import { NO_BLOCK, type ListingLine } from './line.ts';
import { readMarkdown } from './markdown.ts';

/** A line this long is no part of any entry: thousands of authors fit in. */
export const LONGEST_LINE = 200_000;

export interface ListingLines {
  readonly lines: readonly ListingLine[];
  /** Numbers of lines that were set aside for their length. */
  readonly tooLong: readonly number[];
  /** Numbers of lines that hold a bullet or a list number and nothing else. */
  readonly bare: readonly number[];
}

const UNUSUAL = /[^ -~]/;
const BULLET = /^(?:[-*•‣▪◦–—]\s+|\[[a-z]{0,2}(\d{1,5})\]\s*)/;
const NUMBER = /^(\d{1,5})(?:[.):]\s+|\t\s*)(?=\S)/;

function cleanLine(line: string): string {
  if (!UNUSUAL.test(line)) return line.trim();
  return line
    .replace(/(?:(?!\t)[\p{Cc}\u00ad\u200b\u200e\u200f\u2060\ufeff])+/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .trim();
}

/** Whether "12." at the start of lines counts entries: two and more, ascending. */
function hasNumbering(lines: readonly string[]): boolean {
  let last = -1;
  let ascending = 0;
  let seen = 0;
  for (const line of lines) {
    const match = line.length > 3 ? NUMBER.exec(line.slice(0, 12)) : null;
    if (!match) continue;
    seen += 1;
    if (Number(match[1]) === last + 1 || last < 0) ascending += 1;
    last = Number(match[1]);
  }
  return seen >= 2 && ascending >= seen * 0.8;
}

/** Names and a colon, alone in a line: `Mira Olsen, Piet Meer:`. */
const NAMES_ALONE = /^\p{Lu}[^:]{3,2000},[^:]{3,2000}[\p{Ll}\d.]:$/u;
/** The same of one name, which other lines could be too. */
const NAME_ALONE = /^\p{Lu}[^:,]{3,40}[\p{Ll}\d.]:$/u;
/** The number by which a page tells people of one name apart. */
const HOMONYM = /\s0\d{3}(?=[,:])/g;

/** The lines with those of names that end in a colon before the title they belong to. */
function joinNames(lines: readonly ListingLine[]): ListingLine[] {
  const isUsual = lines.filter(({ text }) => NAMES_ALONE.test(text)).length > 1;
  const isNames = (text: string): boolean => NAMES_ALONE.test(text) || (isUsual && NAME_ALONE.test(text));
  const joined: ListingLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isBegun = before !== undefined && before.last === line.number - 1 && isNames(before.text);
    if (!isBegun || before.block !== line.block) joined.push(line);
    else {
      const text = `${before.text.replace(HOMONYM, '')} ${line.text}`;
      joined[joined.length - 1] = { ...before, last: line.number, text };
    }
  }
  return joined;
}

function countCopies(lines: readonly ListingLine[]): ListingLine[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return lines.map((line) => ({ ...line, copies: counts.get(line.text) ?? 1 }));
}

/** By line of the text, from 0, the block that it stands in. `blocks` ascend and do not meet. */
function blockNumbers(count: number, blocks: readonly LineSpan[]): Int32Array {
  const numbers = new Int32Array(count).fill(NO_BLOCK);
  blocks.forEach(({ line, endLine }, i) => numbers.fill(i, line - 1, endLine));
  return numbers;
}

/** A line of the paste without what stood before its words. */
function readLine(line: string, hasNumbers: boolean): Pick<ListingLine, 'text' | 'ids' | 'count' | 'isItem'> {
  const bare = line.replace(BULLET, '');
  const body = hasNumbers ? bare.replace(NUMBER, '') : bare;
  const digits = BULLET.exec(line)?.[1] ?? (hasNumbers ? NUMBER.exec(bare)?.[1] : undefined);
  const marked = readMarkdown(body);
  return {
    text: marked?.text ?? body,
    ids: marked?.ids ?? null,
    count: digits === undefined ? null : Number(digits),
    isItem: body.length < line.length,
  };
}

/** The lines of `text` that are not blank. `blocks` ascend and do not meet. */
export function splitLines(text: string, blocks: readonly LineSpan[] = []): ListingLines {
  const lines: ListingLine[] = [];
  const tooLong: number[] = [];
  const raw = readBibitems(text.split('\n').map((line) => (line.length > LONGEST_LINE ? line : cleanLine(line))));
  const hasNumbers = hasNumbering(raw);
  const blockOf = blockNumbers(raw.length, blocks);
  let isAfterBlank = true;
  raw.forEach((line, i) => {
    const number = i + 1;
    if (line.length > LONGEST_LINE) tooLong.push(number);
    else if (line !== '') {
      const block = blockOf[i] ?? NO_BLOCK;
      const read = readLine(line, hasNumbers);
      lines.push({ number, last: number, ...read, isAfterBlank, copies: 1, block, isEntry: false, isReference: false });
    }
    isAfterBlank = line === '';
  });
  const isEmpty = ({ text: words }: ListingLine): boolean => words === '';
  const bare = lines.filter(isEmpty).map((line) => line.number);
  const filled = lines.filter((line) => !isEmpty(line));
  return { lines: countCopies(joinNames(joinNamesAbove(joinEntries(filled, blocks.length)))), tooLong, bare };
}
