/**
 * References that begin with the names: `Names (Year). Title. Venue`, `Names. Year. Title. Venue`,
 * `Names, "Title," venue, year`, `Names: Title. Venue`, `Names. Title. Venue, Year`. The names end at the first place of
 * one of these kinds before which everything is a name. Cost: linear in the line.
 */
import type { NameLexicon } from '../../names/name-lexicon.ts';
import { splitNameList } from '../../names/name-list.ts';
import { NOT_A_NAME, scoreName } from '../../names/name-shape.ts';
import { parseDate } from '../dates.ts';
import type { PaperDate } from '../dates.ts';
import type { Boundary } from './boundary.ts';
import { LONE_MARGIN } from './boundary.ts';
import { peelTail } from './tail.ts';
import type { PeeledTail } from './tail.ts';

/** Title and names found in one line. */
export interface Header {
  readonly boundary: Boundary;
  readonly tail: PeeledTail;
}

interface Opening {
  readonly pattern: RegExp;
  /** What the kind of place alone is worth. */
  readonly weight: number;
  readonly isQuoted: boolean;
}

const OPENINGS: readonly Opening[] = [
  { pattern: /\s?\(((?:19|20)\d\d)[a-z]?(?:,[^()]{1,20})?\)[.:,]?\s+/, weight: 4, isQuoted: false },
  { pattern: /[.,]\s((?:19|20)\d\d)[a-z]?[.:]\s+/, weight: 4, isQuoted: false },
  { pattern: /[,.:]\s?["“”]/, weight: 4, isQuoted: true },
  { pattern: /(?<=\p{Ll}|\.):\s+/u, weight: 1, isQuoted: false },
  {
    pattern: /(?<=\p{Ll}{2}|\s\p{Lu}|et al|\.\p{Lu}|-\p{Lu}|\p{Lu}\.\s\p{Lu}\p{Ll})\.,?\s+(?=["“\p{Lu}\d])/u,
    weight: 0,
    isQuoted: false,
  },
];
const LONGEST_NAMES = 20_000;
/** Dots after initials that are looked at in one line. */
const MAX_INITIALS = 12;
const AFTER_WORD = /(?:(?<!\p{Lu}\.\s)\p{Ll}{2}|\p{Ll}{3}|et al)$/u;
/** The dot that ends a list of names and is no part of the last one. */
const NAME_STOP = /(?<=\p{Ll}{2}|\p{Lu}\.\s\p{Lu}\p{Ll})\.$/u;
/** A dot after a whole word: the names ended there already. Two letters may be an initial in another script. */
const INNER_STOP = /(?:\p{Ll}{3}|\p{Lu}\.\s(?!(?:Yu|Ya|Ju|Ja|Zh|Ch|Th|Ph)\.)\p{Lu}\p{Ll})\.\s/u;
const TITLE_END = /(?<=[\p{Ll}\p{N})\]”"\p{Lu}]{2}[.]|[?!])["”]?\s+(?=[\p{L}\p{N}(])/u;

function namesBefore(text: string, lexicon: NameLexicon): { names: string[]; isCut: boolean; mean: number } | null {
  if (text.length < 3 || text.length > LONGEST_NAMES) return null;
  const { names, isCut } = splitNameList(text);
  if (names.length === 0) return null;
  let sum = 0;
  for (const name of names) {
    const score = scoreName(name, lexicon);
    if (score <= NOT_A_NAME) return null;
    sum += Math.min(4, score);
  }
  return { names, isCut, mean: sum / names.length };
}

/** Title and what follows it. */
function splitTitle(text: string, isQuoted: boolean): [title: string, rest: string] {
  const end = isQuoted ? /[,.]?["”]/.exec(text) : TITLE_END.exec(text);
  if (!end) return isQuoted ? ['', text] : [text, ''];
  return [text.slice(0, end.index).replace(/[.,]$/, ''), text.slice(end.index + end[0].length)];
}

function readVenue(rest: string, date: PaperDate | null): Pick<PeeledTail, 'venue' | 'date' | 'doi'> {
  const tail = peelTail(rest.replace(/^[\s,.]*(?:in:?\s+)?/i, '').replace(/\.$/, ''));
  const year = /\b(?:19|20)\d\d\b/.exec(tail.body)?.[0] ?? '';
  const venue = tail.body.replace(/[.,]$/, '') || null;
  return { venue, date: date ?? tail.date ?? parseDate(year), doi: tail.doi };
}

function readAt(text: string, match: RegExpExecArray, opening: Opening, lexicon: NameLexicon): Header | null {
  const before = namesBefore(
    text.slice(0, match.index + (opening.weight === 0 ? 1 : 0)).replace(NAME_STOP, ''),
    lexicon,
  );
  if (!before || before.mean < 0 || (opening.weight === 1 && INNER_STOP.test(before.names.at(-1) ?? ''))) return null;
  if (opening.weight < 2 && before.names.length < 2 && !/\p{Lu}\./u.test(text.slice(0, match.index + 1))) return null;
  const [title, rest] = splitTitle(text.slice(match.index + match[0].length).trim(), opening.isQuoted);
  if (title.length < 8 || title.length > 400 || !/\s/.test(title)) return null;
  const venue = readVenue(rest, match[1] === undefined ? null : parseDate(match[1]));
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
  };
}

/**
 * A dot after an initial may end the names (`Ning, X. Title`) or stand inside one (`Aidan N. Gomez`): the first places
 * of that kind and the first dot after a whole word are compared.
 */
function tryStops(text: string, opening: Opening, lexicon: NameLexicon): Header | null {
  let best: Header | null = null;
  let initials = 0;
  for (const match of text.slice(0, LONGEST_NAMES).matchAll(new RegExp(opening.pattern, 'gu'))) {
    const isAfterWord = AFTER_WORD.test(text.slice(Math.max(0, match.index - 5), match.index));
    if (!isAfterWord && (initials += 1) > MAX_INITIALS) continue;
    const found = readAt(text, match, opening, lexicon);
    if (found && (best === null || found.boundary.score >= best.boundary.score)) best = found;
    if (isAfterWord) break;
  }
  return best;
}

function tryOpening(text: string, opening: Opening, lexicon: NameLexicon): Header | null {
  if (opening.weight === 0) return tryStops(text, opening, lexicon);
  const match = opening.pattern.exec(text);
  return match ? readAt(text, match, opening, lexicon) : null;
}

/** The reference that `text` is when its names come first, or null. */
export function findCitation(text: string, lexicon: NameLexicon): Header | null {
  let best: Header | null = null;
  for (const opening of OPENINGS) {
    const found = tryOpening(text, opening, lexicon);
    if (found && (best === null || found.boundary.score > best.boundary.score)) best = found;
  }
  return best;
}
