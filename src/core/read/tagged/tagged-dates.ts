/** Dates that tagged lines spread over fields: `PY 2019` with `PD MAR 15`, `2020///`, `2009 Nov-Dec`. Cost: constant. */
import { makeDate, parseDate, type PaperDate } from '../dates.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_DAY =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?: {1,2}(\d{1,2})\b(?![-/]\d))?/i;
const YEAR = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/;
const LONGEST = 60;

function spelledInFigures(text: string): PaperDate | null {
  const yearFirst =
    /^(\d{4})[/ ]+(\d{1,2})(?:[/ ]+(\d{1,2}))?(?:[/ ].*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const monthFirst = /^(\d{1,2})[/ ]+(\d{4})$/.exec(text);
  const [year, month, day] = monthFirst
    ? [monthFirst[2], monthFirst[1], 0]
    : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3] ?? 0];
  return year !== undefined && YEAR.test(year) ? makeDate(Number(year), Number(month), Number(day)) : null;
}

/** The date that a text spells as a whole or in part; `year` is taken where it has none of its own. */
export function looseDate(given: string, year: number | null = null): PaperDate | null {
  const text = given
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[/ ]+$/, '');
  const whole = parseDate(text) ?? spelledInFigures(text);
  if (whole) return whole;
  const own = YEAR.exec(text)?.[1];
  const known = own === undefined ? year : Number(own);
  if (known === null) return null;
  const named = MONTH_DAY.exec(text);
  if (named)
    return makeDate(known, MONTHS.indexOf((named[1] ?? '').slice(0, 3).toLowerCase()) + 1, Number(named[2] ?? 0));
  return own === undefined ? null : makeDate(known, 0, 0);
}

/**
 * The most exact date of the year that the first of `texts` with a year names; texts without a year are taken to mean that
 * year. A text that spells none is given back where there is nothing better.
 */
export function bestDate(texts: readonly (string | null)[]): string | null {
  const given = texts.filter((text) => text !== null && text.trim() !== '');
  const year = given.map((text) => looseDate(text ?? '')).find((date) => date !== null)?.year;
  if (year === undefined) return given[0] ?? null;
  let best = String(year);
  for (const text of given) {
    const found = looseDate(text ?? '', year);
    if (found?.year === year && found.date.length > best.length) best = found.date;
  }
  return best;
}
