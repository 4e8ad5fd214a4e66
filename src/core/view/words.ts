/**
 * Small pieces of English for what is shown: counts, lists, shares. English only; no locale of the machine is asked.
 */
import type { NodeKind } from '../model/ids.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['it', 'them'],
  ['carries', 'carry'],
  ['sits', 'sit'],
  ['names', 'name'],
]);

/** The plural of a noun (or of `is`, `was`, `has`), also after an adjective: `more person` becomes `more people`. */
export function pluralOf(noun: string): string {
  const gap = noun.lastIndexOf(' ') + 1;
  if (gap > 0) return noun.slice(0, gap) + pluralOf(noun.slice(gap));
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

/** The noun in the number that `count` asks for. */
export function nounFor(count: number, noun: string): string {
  return count === 1 ? noun : pluralOf(noun);
}

/** Digits with thin groups of three from 10,000 on: `45`, `3064`, `12,480`. */
export function figure(count: number): string {
  const digits = String(Math.round(count));
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A number as it is read: up to three digits after the point, fewer where it is large, `12,480`; no trailing zeros. */
export function decimal(value: number): string {
  const size = Math.abs(value);
  const places = size >= 10_000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
  if (size >= 1e15 || (size > 0 && size < 0.0005)) return value.toExponential(2);
  const rounded = Number(value.toFixed(places));
  return Number.isInteger(rounded)
    ? `${rounded < 0 ? '−' : ''}${figure(Math.abs(rounded))}`
    : String(rounded).replace('-', '−');
}

/** A node of each kind, in the singular. */
export const KIND_NOUN: Readonly<Record<NodeKind, string>> = {
  author: 'person',
  paper: 'paper',
  topic: 'topic',
  item: 'item',
};

/** `3 papers`, `1 paper`, `0 papers`. */
export function countOf(count: number, noun: string): string {
  return `${figure(count)} ${nounFor(count, noun)}`;
}

/** `no`, `one` .. `twelve`, digits beyond. */
export function numberWord(count: number): string {
  return SMALL[count] ?? figure(count);
}

/** `three papers`, `no papers`, `13 papers`. */
export function wordsOf(count: number, noun: string): string {
  return `${numberWord(count)} ${nounFor(count, noun)}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** First letter in upper case. */
export function sentenceCase(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `17 Jul 2023`, `Jul 2023` or `2023` from YYYY[-MM[-DD]]; other text as it is. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month === undefined) return year;
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `2019`, or `2019 to 2025`. */
export function spanWords(first: number, last: number): string {
  return first === last ? String(first) : `${first} to ${last}`;
}
