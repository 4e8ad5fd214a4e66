/**
 * Lines that hold nothing but a score, a category and a date, in any combination and order, glued or apart:
 * `7.6CVJul 17, 2023`, `cs.CL | 2024-01`, `Published: 3 May 2021`. Cost: bounded, lines over 80 characters are refused.
 */
import { DATE_SOURCE, parseDate } from '../dates.ts';
import type { PaperDate } from '../dates.ts';

export interface MetaLine {
  readonly score: number | null;
  readonly category: string | null;
  readonly date: PaperDate | null;
  /** A word in capitals that is longer than a category: ICML. */
  readonly venue: string | null;
}

const LONGEST = 80;
const SEPARATORS = /^[\s,;|·•/()[\]–—-]+/;
const LABEL =
  /^(?:score|rating|relevance|date|published|publication date|submitted|last updated|updated|posted|year|category|categories|subjects?|primary|on|in)\b\s*[:=]?\s*/i;
const DATE = new RegExp(`^(?:${DATE_SOURCE})(?![\\p{L}\\p{N}])`, 'iu');
const NUMBER = /^\d{1,6}(?:\.\d{1,3})?/;
const DOTTED_CATEGORY = /^(?:[a-z][a-z-]{1,8}\.[A-Za-z][A-Za-z-]{1,9}|[a-z]{2,5}-[a-z]{2,3})(?![\p{L}\p{N}])/u;
const CAPITALS = /^[A-Z]{2,6}/;
const CHANGED = /[\s,;|·•-]*(?:\blast (?:modified|updated|revised)\b|\(modified:).*$/i;

interface Open {
  score: number | null;
  category: string | null;
  date: PaperDate | null;
  venue: string | null;
}

function parseRest(text: string, open: Open): Open | null {
  const rest = text.replace(SEPARATORS, '').replace(LABEL, '').replace(SEPARATORS, '');
  if (rest === '') return open;
  return tryDate(rest, open) ?? tryNumber(rest, open) ?? tryCategory(rest, open);
}

function tryDate(rest: string, open: Open): Open | null {
  if (open.date) return null;
  const match = DATE.exec(rest);
  const date = match ? parseDate(match[0]) : null;
  return match && date ? parseRest(rest.slice(match[0].length), { ...open, date }) : null;
}

function tryNumber(rest: string, open: Open): Open | null {
  if (open.score !== null) return null;
  const match = NUMBER.exec(rest);
  if (!match) return null;
  return parseRest(rest.slice(match[0].length), { ...open, score: Number(match[0]) });
}

function tryCategory(rest: string, open: Open): Open | null {
  if (open.category !== null) return null;
  const dotted = DOTTED_CATEGORY.exec(rest)?.[0];
  if (dotted) return parseRest(rest.slice(dotted.length), { ...open, category: dotted });
  const capitals = CAPITALS.exec(rest)?.[0] ?? '';
  for (let size = capitals.length; size >= 2; size -= 1) {
    const word = capitals.slice(0, size);
    if (size > 2 && (open.venue !== null || /^\p{L}/u.test(rest.slice(size)))) continue;
    const parsed = parseRest(rest.slice(size), size > 2 ? { ...open, venue: word } : { ...open, category: word });
    if (parsed) return parsed;
  }
  return null;
}

/** Score, category and date of a line made of nothing else, or null. A bare whole number says too little, a bare word too. */
export function parseMetaLine(text: string): MetaLine | null {
  if (text.length > LONGEST || !/[\dA-Z.]/.test(text)) return null;
  const meta = parseRest(text.replace(CHANGED, ''), { score: null, category: null, date: null, venue: null });
  if (!meta) return null;
  const isBareNumber = meta.category === null && meta.date === null && /^\d+$/.test(text.trim());
  const hasOwn = meta.score !== null || meta.category !== null || meta.date !== null;
  return hasOwn && !isBareNumber ? meta : null;
}
