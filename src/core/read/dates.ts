/**
 * Dates in their common spellings to YYYY, YYYY-MM or YYYY-MM-DD. English month names; day and month in figures are
 * taken apart only where one of them cannot be a month, else the year alone is kept. Cost: constant, long text is refused.
 */
export interface PaperDate {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly year: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?!\\.)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(1[5-9]\\d\\d|20\\d\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?\\.?';
const WEEKDAY = '(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:[a-z]{3,6})?\\.?,?\\s+)?';

/** A spelling and the places of year, month and day among its groups; 0 where it has none. */
interface Spelling {
  readonly source: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SPELLINGS: readonly Spelling[] = [
  { source: `${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ]\\d\\d:\\d\\d[^a-z]{0,12}z?)?`, year: 1, month: 2, day: 3 },
  { source: `${YEAR}\\s?年\\s?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?日)?`, year: 1, month: 2, day: 3 },
  { source: `${WEEKDAY}${MONTH_NAME}\\s*${DAY},?\\s*${YEAR}`, year: 3, month: 1, day: 2 },
  { source: `${WEEKDAY}${DAY}\\s*(?:of\\s+)?${MONTH_NAME},?\\s*${YEAR}`, year: 3, month: 2, day: 1 },
  { source: `${YEAR},?\\s*${MONTH_NAME}\\s*${DAY}`, year: 1, month: 2, day: 3 },
  { source: `${YEAR}[-/.](\\d{1,2})`, year: 1, month: 2, day: 0 },
  { source: `(\\d{1,2})[-/.]${YEAR}`, year: 2, month: 1, day: 0 },
  { source: `${MONTH_NAME}[\\s,-]*${YEAR}`, year: 2, month: 1, day: 0 },
  { source: `${YEAR}[\\s,-]*${MONTH_NAME}`, year: 1, month: 2, day: 0 },
  { source: YEAR, year: 1, month: 0, day: 0 },
];
const EXACT = SPELLINGS.map((spelling) => new RegExp(`^${spelling.source}$`, 'i'));
/** Year, month and day in eight figures, zeros for what is not known: only whole, since other numbers look alike in running text. */
const COMPACT = new RegExp(`^${YEAR}(00(?=00)|0[1-9]|1[0-2])([0-2]\\d|3[01])$`);
const FIGURES = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}$`);

/** All spellings as one regular expression source without anchors, for finding dates inside short lines. */
export const DATE_SOURCE = [`\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR}`, ...SPELLINGS.map((spelling) => spelling.source)]
  .map((source) => source.replace(/\((?!\?)/g, '(?:'))
  .join('|');

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function monthNumber(text: string): number {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : Number(text);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A date from its numbers; month and day outside the calendar are left off. */
export function makeDate(year: number, month: number, day: number): PaperDate {
  if (!(month >= 1 && month <= 12)) return { date: String(year), year };
  if (!(day >= 1 && day <= daysIn(year, month))) return { date: `${year}-${two(month)}`, year };
  return { date: `${year}-${two(month)}-${two(day)}`, year };
}

function parseFigures(text: string): PaperDate | null {
  const compact = COMPACT.exec(text);
  if (compact) return makeDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const match = FIGURES.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (text.includes('.') || first > 12) return makeDate(year, second, first);
  if (second > 12) return makeDate(year, first, second);
  return first === second ? makeDate(year, first, second) : makeDate(year, 0, 0);
}

/** The date that `text` as a whole spells, or null. */
export function parseDate(text: string): PaperDate | null {
  const trimmed = text.trim().replace(/^[([]|[)\].,;]$/g, '');
  if (trimmed.length < 4 || trimmed.length > 48) return null;
  const figures = parseFigures(trimmed);
  if (figures) return figures;
  for (const [i, spelling] of SPELLINGS.entries()) {
    const match = EXACT[i]?.exec(trimmed);
    if (!match) continue;
    // The group of number 0 is the whole text: `7.2023` would be a day.
    const month = spelling.month === 0 ? 0 : monthNumber(match[spelling.month] ?? '');
    const day = spelling.day === 0 ? 0 : Number(match[spelling.day] ?? 0);
    return makeDate(Number(match[spelling.year]), month, day);
  }
  return null;
}
