/**
 * References that begin with the names: `Names (Year). Title. Venue`, `Names. Year. Title. Venue`,
 * `Names, "Title," venue, year`, `Names: Title. Venue`, `Names. Title. Venue, Year`. The names end at the first place of
 * one of these kinds before which everything is a name. Cost: linear in the line.
 */
import type { NameLexicon } from '../../names/name-lexicon.ts';
import { splitNameList } from '../../names/name-list.ts';
import { NOT_A_NAME, scoreName } from '../../names/name-shape.ts';
import { isGroupName } from '../../names/name-tokens.ts';
import { parseDate } from '../dates.ts';
import type { PaperDate } from '../dates.ts';
import { normaliseDoi } from '../identifiers.ts';
import type { Boundary } from './boundary.ts';
import { LONE_MARGIN } from './boundary.ts';
import { peelTail } from './tail.ts';
import type { PeeledTail } from './tail.ts';

/** Title and names found in one line. */
export interface Header {
  readonly boundary: Boundary;
  readonly tail: PeeledTail;
  /** The title stands in quotation marks. */
  readonly isQuoted?: boolean;
}

interface CitationContext {
  readonly lexicon: NameLexicon;
  readonly isReference: boolean;
}

interface Opening {
  readonly pattern: RegExp;
  /** What the kind of place alone is worth. */
  readonly weight: number;
  readonly isQuoted: boolean;
}

const OPENINGS: readonly Opening[] = [
  {
    pattern: /\s?\((?:((?:1[5-9]|20)\d\d)[a-z]?(?:,[^()]{1,20})?|n\.\s?d\.|in press|forthcoming)\)[.:,]?\s+/,
    weight: 4,
    isQuoted: false,
  },
  { pattern: /[.,]\s((?:19|20)\d\d)[a-z]?[.:]\s+/, weight: 4, isQuoted: false },
  { pattern: /[,.:]\s?["“”]/, weight: 4, isQuoted: true },
  { pattern: /(?<=\p{Ll}|\.):\s+/u, weight: 1, isQuoted: false },
  { pattern: /(?<=\p{Script=Han})[.．。]\s?(?=\p{Script=Han})/u, weight: 2, isQuoted: false },
  {
    pattern: /(?<=\p{Ll}{2}|\s\p{Lu}{1,3}|et al|\.\p{Lu}|-\p{Lu}|\p{Lu}\.\s\p{Lu}\p{Ll})\.,?\s+(?=["“\p{Lu}\d])/u,
    weight: 0,
    isQuoted: false,
  },
];
const LONGEST_NAMES = 20_000;
/** Dots after initials that are looked at in one line. */
const MAX_INITIALS = 12;
const AFTER_WORD = /(?:(?<!\p{Lu}\.\s)\p{Ll}{2}|\p{Ll}{3}|et al)$/u;
/** The dot that ends a list of names and is no part of the last one. */
const NAME_STOP = /(?<=\p{Ll}{2}|\s\p{Lu}{2,3}|\p{Lu}\.\s\p{Lu}\p{Ll})\.$/u;
/** A dot after a whole word: the names ended there already. Two letters may be an initial in another script. */
const INNER_STOP = /(?:\p{Ll}{3}|\p{Lu}\.\s(?!(?:Yu|Ya|Ju|Ja|Zh|Ch|Th|Ph)\.)\p{Lu}\p{Ll})\.\s/u;
/** The mark of the kind of document behind a title, as Chinese references have it. */
const KIND_MARK = /\[[A-Z]{1,2}(?:\/[A-Z]{2})?\][.．]?\s*/;
const TITLE_END = /(?<=[\p{Ll}\p{N})\]”"\p{Lu}]{2}[.]|[?!])["”]?\s+(?=[\p{L}\p{N}(])/u;

interface Names {
  readonly names: string[];
  readonly isCut: boolean;
  readonly mean: number;
}

/** A gap in the middle of a list: `Mann, B., … Amodei, D.` */
const GAP = /,?\s{0,4}(?:…|\.\s?\.\s?\.)\s{0,4}(?:&\s{0,4})?(?=\p{Lu})/u;

/** The family name and the given names of the first of a list that is turned round for sorting: `Keng, Shao-Hsun, Chun-Hung Lin`. */
const TURNED =
  /^((?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}'’-]+),\s(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,2})(?=$|,|\sand\s|\s&\s|\set\sal)/u;

/** The name with which a list begins that is turned round though the others are not, given names first; else as it is. */
function turnFirst(text: string): string {
  const match = TURNED.exec(text);
  const [whole = '', family = '', given = ''] = match ?? [];
  if (whole === '' || /^\p{Lu}\.?$/u.test(given)) return text;
  const others = splitNameList(text.slice(whole.length).replace(/^,?\s*(?:(?:and|&)\s)?/, '')).names;
  const isTurned = others.every((name) => /\S\s\S/.test(name) && !name.includes(','));
  return isTurned ? `${given} ${family}${text.slice(whole.length)}` : text;
}

/** A family name with initials as medicine writes them: `van Moorselaar RJ`. */
const BEFORE_INITIALS = /^(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?\s\p{Lu}{1,3}$/u;

function judge({ names, isCut }: Pick<Names, 'names' | 'isCut'>, lexicon: NameLexicon): Names | null {
  if (names.length === 0) return null;
  let sum = 0;
  for (const name of names) {
    const score = Math.max(BEFORE_INITIALS.test(name) ? 1 : NOT_A_NAME, scoreName(name, lexicon));
    if (score <= NOT_A_NAME) return null;
    sum += Math.min(4, score);
  }
  return { names, isCut, mean: sum / names.length };
}

/** A body of people in the place of names: a few words, most of them with a capital. */
const BODY = /^\p{Lu}[\p{L}\p{M}&'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}&'’.-]*|of|the|for|and|on|in)){0,7}$/u;

function namesBefore(text: string, lexicon: NameLexicon): Names | null {
  if (text.length < 3 || text.length > LONGEST_NAMES) return null;
  const hasGap = GAP.test(text);
  const { names: written, isCut } = splitNameList(turnFirst(hasGap ? text.replace(GAP, ', ') : text));
  const [last = '', ...others] = [...written].reverse();
  const isStop = others.length > 0 && others.every((name) => BEFORE_INITIALS.test(name));
  const names = isStop ? [...written.slice(0, -1), last.replace(/\.$/, '')] : written;
  return judge({ names, isCut: isCut || hasGap }, lexicon);
}

/** The one name that a reference gives in place of people: `World Health Organization`. */
function bodyBefore(text: string, isDated: boolean): Names | null {
  const name = text.replace(/\.$/, '').trim();
  const isBody = name.length > 2 && name.length < 90 && BODY.test(name) && (isDated || isGroupName(name));
  return isBody ? { names: [name], isCut: false, mean: 0 } : null;
}

/** Single quotation marks round a title, and what ends it: an apostrophe stands before a letter. */
const SINGLE = /^['‘]([^"“”]{3,400}?)[,.]?['’](?=[,.\s]|$)/;

/** Title and what follows it. */
function splitTitle(text: string, isQuoted: boolean): [title: string, rest: string] {
  if (!isQuoted && /^["“]/.test(text)) return splitTitle(text.slice(1), true);
  const single = isQuoted ? null : SINGLE.exec(text);
  if (single) return [(single[1] ?? '').replace(/[.,]$/, ''), text.slice(single[0].length)];
  const end = isQuoted ? /[,.?!]?["”]/.exec(text) : (KIND_MARK.exec(text) ?? TITLE_END.exec(text));
  if (!end) return isQuoted ? ['', text] : [text, ''];
  const mark = /^[?!]/.exec(end[0])?.[0] ?? '';
  return [text.slice(0, end.index).replace(/[.,]$/, '') + mark, text.slice(end.index + end[0].length)];
}

/** Notes behind a reference: where and when it was looked up. */
const LOOKED_UP =
  /\s{0,4}[([]?(?:available (?:at|from):?|\[online\]\.?|accessed:?\s[^()[\]]{4,40}|retrieved (?:from|\p{Lu}\p{Ll}+ \d)[^()[\]]{0,40})[)\]]?\.?/giu;
const URL = /\s{0,4}[[(]?https?:\/\/\S+/gi;
const DOI =
  /\b(?:doi:?\s{0,3})?(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi:?\s{0,3})(10\.\d{3,9}\/[^\s()]{1,200}?)(?=[.,;)\]]{0,3}(?:\s|$))/i;
/** Year, volume and pages as medicine writes them, behind the name of the journal. */
const VOLUME = /\.\s(?=(?:1[5-9]|20)\d\d(?:\s\p{L}{3}(?:[\s-]\p{L}{3}|\s\d{1,2})?)?\s?[;:])/u;

function readVenue(given: string, date: PaperDate | null): Pick<PeeledTail, 'venue' | 'date' | 'doi'> {
  const doi = normaliseDoi(DOI.exec(given)?.[1] ?? '');
  const rest = given.replace(DOI, '').replace(URL, '').replace(LOOKED_UP, '');
  const whole = rest.replace(/^[\s,./]*(?:in:?\s+)?/i, '').replace(/[\s.]+$/, '');
  const peeled = peelTail(whole);
  // Pages may look like years of long ago.
  const tail = peeled.date !== null && peeled.date.year < 1900 ? { ...peeled, date: null, body: whole } : peeled;
  const year = /\b(?:19|20)\d\d\b(?!\s?[–-]\s?\d)/.exec(tail.body)?.[0] ?? '';
  const venue = (tail.body.split(VOLUME, 1)[0] ?? '').replace(/[.,]$/, '') || null;
  return { venue, date: date ?? tail.date ?? parseDate(year), doi: doi ?? tail.doi };
}

/** Whether a text can be a title: a single word only where a year or quotation marks tell it from the names. */
function isTitle(title: string, { weight }: Opening): boolean {
  if (title.length > 400) return false;
  return weight >= 2 ? /\p{L}{3}/u.test(title) : title.length >= 8 && /\s/.test(title);
}

function readAt(text: string, match: RegExpExecArray, opening: Opening, context: CitationContext): Header | null {
  const { lexicon, isReference } = context;
  const head = text.slice(0, match.index + (opening.weight === 0 ? 1 : 0)).replace(NAME_STOP, '');
  const people = namesBefore(head, lexicon);
  const isNobody = isReference && !opening.isQuoted && (people?.mean ?? -1) < 0;
  const before = isNobody ? (bodyBefore(head, opening.weight >= 4) ?? people) : people;
  if (!before || before.mean < 0 || (opening.weight === 1 && INNER_STOP.test(before.names.at(-1) ?? ''))) return null;
  const [title, rest] = splitTitle(text.slice(match.index + match[0].length).trim(), opening.isQuoted);
  if (!isTitle(title, opening)) return null;
  const venue = readVenue(rest, match[1] === undefined ? null : parseDate(match[1]));
  const isBare = before.names.length < 2 && !/\p{Lu}\./u.test(text.slice(0, match.index + 1));
  if (opening.weight < 2 && isBare && !(isReference && (venue.date !== null || before.mean > 1))) return null;
  const score = opening.weight + 1.5 * before.mean + Math.min(2, before.names.length * 0.5) + (venue.date ? 1.5 : 0);
  return {
    boundary: {
      title,
      names: before.names,
      at: null,
      separator: 'names-first',
      score,
      margin: Math.min(LONE_MARGIN, 2 + score),
    },
    tail: { body: text, isCut: before.isCut, organisations: [], ...venue },
    isQuoted: opening.isQuoted,
  };
}

/**
 * A dot after an initial may end the names (`Ning, X. Title`) or stand inside one (`Aidan N. Gomez`): the first places
 * of that kind and the first dot after a whole word are compared.
 */
function tryStops(text: string, opening: Opening, context: CitationContext): Header | null {
  let best: Header | null = null;
  let initials = 0;
  for (const match of text.slice(0, LONGEST_NAMES).matchAll(new RegExp(opening.pattern, 'gu'))) {
    const isAfterWord = AFTER_WORD.test(text.slice(Math.max(0, match.index - 5), match.index));
    if (!isAfterWord && (initials += 1) > MAX_INITIALS) continue;
    const found = readAt(text, match, opening, context);
    if (found && (best === null || found.boundary.score >= best.boundary.score)) best = found;
    if (isAfterWord) break;
  }
  return best;
}

function tryOpening(text: string, opening: Opening, context: CitationContext): Header | null {
  if (opening.weight === 0) return tryStops(text, opening, context);
  const match = opening.pattern.exec(text);
  return match ? readAt(text, match, opening, context) : null;
}

/**
 * The reference that `text` is when its names come first, or null. In a list of references (`isReference`) it may be of a body
 * of people, or of one person without initials.
 */
export function findCitation(text: string, lexicon: NameLexicon, isReference = false): Header | null {
  let best: Header | null = null;
  for (const opening of OPENINGS) {
    const found = tryOpening(text, opening, { lexicon, isReference });
    if (found && (best === null || found.boundary.score > best.boundary.score)) best = found;
  }
  return best;
}
