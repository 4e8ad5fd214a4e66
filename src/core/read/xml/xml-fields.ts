/** What several formats of XML say in the same way: DOIs among other words, dates in parts, names of people. Cost: linear. */
import { naturalName } from '../../names/natural-name.ts';
import { parseDate } from '../dates.ts';
import { normaliseDoi } from '../identifiers.ts';

/** The first DOI among the words of `texts`; where there is none, the first text that speaks of one, so that it is named. */
export function findDoi(texts: readonly string[]): string | null {
  const words = texts.flatMap((text) => text.slice(0, 2000).split(/[\s<>"]+/));
  const doi = words.find((word) => normaliseDoi(word) !== null);
  return doi ?? texts.find((text) => /^doi\b/i.test(text)) ?? null;
}

/** `written` (`Jun 01`, `15-17 June 2021`) with its year, or the year alone where they make no date. */
export function dateInYear(year: string | null, written: string | null): string | null {
  if (written === null || written === year) return year;
  if (year === null) return written;
  const yearNumber = /\d{4}/.exec(year)?.[0];
  const candidates = [written, `${written} ${year}`];
  return candidates.find((text) => String(parseDate(text)?.year) === yearNumber) ?? year;
}

/** A name as people write it; one that ends in a comma is that of a body and is kept whole. */
export const personName = (written: string): string =>
  /,\s*$/.test(written) ? written.replace(/[,\s]+$/, '') : naturalName(written);
