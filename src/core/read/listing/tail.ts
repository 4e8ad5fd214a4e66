/** What may follow the author list at the end of an entry's line: organisations, a date, a venue, a mark that the list is cut. */
import { peelCut } from '../../names/name-list.ts';
import { DATE_SOURCE, parseDate } from '../dates.ts';
import type { PaperDate } from '../dates.ts';
import { normaliseDoi } from '../identifiers.ts';

export interface PeeledTail {
  /** Title and names, or names. */
  readonly body: string;
  readonly isCut: boolean;
  readonly organisations: readonly string[];
  readonly date: PaperDate | null;
  readonly venue: string | null;
  readonly doi: string | null;
}

const LONGEST_PART = 300;
const END_DATE = new RegExp(`(?:[,.;(\\[]\\s?|\\s)(${DATE_SOURCE})\\s?[)\\]]?\\.?$`, 'i');

/** Tried only where a run of these begins, so that a long run elsewhere costs no more than its length. */
const OPENING_END = /(?<![,;([])[,;([]+$/;

const END_DOI =
  /[\s,;.([]\s?(?:doi:?\s{0,3})?(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s{0,3})(10\.\d{3,9}\/[^\s()]{1,200})[.,;)\]]{0,3}$/i;

interface Peeling {
  body: string;
  isCut: boolean;
  organisations: string[];
  date: PaperDate | null;
  venue: string | null;
  doi: string | null;
}

/** Takes ` · a, b` off the end: a date, a venue with its year, or organisations. */
function peelDot(tail: Peeling): boolean {
  const at = Math.max(tail.body.lastIndexOf(' · '), tail.body.lastIndexOf(' • '));
  if (at < 1 || tail.body.length - at > LONGEST_PART) return false;
  const before = tail.body.slice(0, at);
  const part = tail.body.slice(at + 3).trim();
  const date = parseDate(part);
  if (date) tail.date ??= date;
  else if (/\b(?:19|20)\d\d\b/.test(part)) {
    tail.venue ??= part;
    tail.date ??= parseDate(/\b(?:19|20)\d\d\b/.exec(part)?.[0] ?? '');
  } else if (before.includes(',') || peelCut(before).isCut || /^\p{Ll}/u.test(part)) {
    tail.organisations.unshift(...part.split(/\s*[,;]\s*/).filter(Boolean));
  } else return false;
  tail.body = before.trimEnd();
  return true;
}

function peelDate(tail: Peeling): boolean {
  if (tail.date) return false;
  const from = Math.max(0, tail.body.length - 40);
  const match = END_DATE.exec(tail.body.slice(from));
  const date = match ? parseDate(match[1] ?? '') : null;
  if (!match || !date) return false;
  tail.date = date;
  tail.body = tail.body
    .slice(0, from + match.index)
    .replace(OPENING_END, '')
    .trimEnd();
  return true;
}

const END_VENUE = /\s\((\p{L}[^()]{1,80}?[\s,'’]*(?:(?:19|20)\d\d))\)\.?$/u;

/** Takes `(NeurIPS 2017)` off the end. */
function peelVenueYear(tail: Peeling): boolean {
  if (tail.venue !== null) return false;
  const from = Math.max(0, tail.body.length - LONGEST_PART);
  const match = END_VENUE.exec(tail.body.slice(from));
  if (!match || parseDate(match[1] ?? '') !== null) return false;
  tail.venue = match[1] ?? '';
  tail.date ??= parseDate(/(?:19|20)\d\d$/.exec(tail.venue)?.[0] ?? '');
  tail.body = tail.body.slice(0, from + match.index).trimEnd();
  return true;
}

function peelDoi(tail: Peeling): boolean {
  if (tail.doi !== null) return false;
  const from = Math.max(0, tail.body.length - LONGEST_PART);
  const match = END_DOI.exec(tail.body.slice(from));
  const doi = match ? normaliseDoi(match[1] ?? '') : null;
  if (!match || doi === null) return false;
  tail.doi = doi;
  tail.body = tail.body.slice(0, from + match.index).trimEnd();
  return true;
}

function peelMark(tail: Peeling): boolean {
  const peeled = peelCut(tail.body);
  if (!peeled.isCut) return false;
  tail.isCut = true;
  tail.body = peeled.text;
  return true;
}

/** `text` without what follows its last name, and what that was. */
export function peelTail(text: string): PeeledTail {
  const tail: Peeling = { body: text.trim(), isCut: false, organisations: [], date: null, venue: null, doi: null };
  for (let round = 0; round < 6; round += 1) {
    if (!peelDoi(tail) && !peelDot(tail) && !peelMark(tail) && !peelVenueYear(tail) && !peelDate(tail)) break;
  }
  if (/(?:\p{Ll}{3}|\))\.$/u.test(tail.body.slice(-5))) tail.body = tail.body.slice(0, -1);
  return tail;
}

const NAMES_VENUE = /^(.{3,2000}?)\s[-–—]\s(?:(.{2,200}),\s)?((?:19|20)\d\d)(?:\s[-–—]\s.{2,80})?$/u;

/** `Names - Venue, year - site` taken apart, or null where the text is none. */
export function peelNamesVenue(text: string): PeeledTail | null {
  const match = text.length > 2400 ? null : NAMES_VENUE.exec(text);
  if (!match) return null;
  const tail = peelTail(match[1] ?? '');
  const venue = (match[2] ?? '').replace(/\s*(?:…|\.{3})$/u, '') || null;
  return { ...tail, venue: tail.venue ?? venue, date: tail.date ?? parseDate(match[3] ?? '') };
}

/** The same with the last sentence taken for a venue: `Title. Names. Venue`, or null where there is none. */
export function peelVenue(tail: PeeledTail): PeeledTail | null {
  const from = Math.max(0, tail.body.length - LONGEST_PART);
  const window = tail.body.slice(from);
  const stops = [...window.matchAll(/(?<=[\p{Ll}\p{M})]{2}|et al)\.\s+(?:In:?\s+)?(?=[\p{L}\d])/gu)];
  const stop = stops.at(-1);
  if (!stop) return null;
  const venue = window.slice(stop.index + stop[0].length).replace(/[,;]$/, '');
  if (venue.length < 2) return null;
  const rest = peelTail(tail.body.slice(0, from + stop.index));
  return {
    ...rest,
    venue,
    date: tail.date ?? rest.date,
    isCut: tail.isCut || rest.isCut,
    doi: tail.doi ?? rest.doi,
  };
}
