/**
 * Lists of references: where each begins, and its lines as one. References are found by list numbers, by blank lines, or one a
 * line, whichever gives most that read as one (names, then title, then where it came out); a paste of which fewer do is no such
 * list. Cost: linear in the lines.
 */
import { NameLexicon } from '../../names/name-lexicon.ts';
import { findCitation } from './citation.ts';
import { NO_BLOCK, type ListingLine } from './line.ts';
import { isHeading } from './page-lines.ts';

/** Lines [from, to) of one reference. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Letters of a word that are looked at. */
const WORD = 40;
const SHORTEST = 25;
const LONGEST = 1500;
const MOST_LINES = 30;
/** Share of the references that must read as one, and how many there must be. */
const SHARE = 0.6;
const LEAST = 2;
const LEAST_ITEMS = 3;
/** Score from which a reference needs no date. */
const CLEAR = 5.5;
/** References that are tried. */
const TRIED = 60;
/** A line as short as this without a year is a heading between references. */
const HEADING = 60;
const YEAR = /(?:1[5-9]|20)\d\d|\bn\.\s?d\.|in press|forthcoming/i;
const GOES_ON = /^(?:\p{Ll}|\d+[–—-]\d+\b|https?:|doi\b|[)\]&,;])/iu;
const IS_CLOSED = /(?:[.)\]”"]|https?:\S+|doi\S+)$/i;
const IS_OPEN = /(?:[,&-]|\b(?:and|in|of|the|for|with|by))$/i;

/** Where the reference of a line goes on in the next one, as text that was broken at a margin does. */
function goesOn(line: ListingLine, next: ListingLine): boolean {
  if (next.isAfterBlank || next.isItem) return false;
  if (IS_OPEN.test(line.text)) return true;
  return !IS_CLOSED.test(line.text) && GOES_ON.test(next.text) && !/^\p{Lu}/u.test(next.text);
}

/** Spans that begin where `begins` says so; lines before the first are in none. */
function spansFrom(lines: readonly ListingLine[], begins: (at: number) => boolean): Span[] {
  const spans: Span[] = [];
  let from = -1;
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && !begins(at)) continue;
    if (from >= 0) spans.push({ from, to: at });
    from = at;
  }
  return spans;
}

/** By list numbers that count up by one. Nothing belongs to the last one that comes after a blank line. */
function byNumber(lines: readonly ListingLine[]): Span[] {
  let last: number | null = null;
  const spans = spansFrom(lines, (at) => {
    const count = lines[at]?.count ?? null;
    if (count === null || (last !== null && count !== last + 1)) return false;
    last = count;
    return true;
  });
  const end = spans.at(-1);
  if (!end) return [];
  const blank = lines.findIndex((line, at) => at > end.from && line.isAfterBlank);
  return [...spans.slice(0, -1), { from: end.from, to: blank < 0 ? lines.length : blank }];
}

const isUnderHeading = (lines: readonly ListingLine[], at: number): boolean =>
  at === 0 || isHeading(lines[at - 1]?.text ?? '');

const byBlank = (lines: readonly ListingLine[]): Span[] =>
  spansFrom(lines, (at) => isUnderHeading(lines, at) || lines[at]?.isAfterBlank === true);

function byLine(lines: readonly ListingLine[]): Span[] {
  return spansFrom(lines, (at) => {
    const [before, line] = [lines[at - 1], lines[at]];
    return before === undefined || line === undefined || !goesOn(before, line);
  });
}

/** The text of lines as one; a word that was broken at the end of a line is whole again. */
function joinText(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const end = text.slice(-WORD);
    if (!/\p{L}-$/u.test(end) || !/^\p{L}/u.test(line)) return `${text} ${line}`;
    const isBroken = /^\p{Ll}/u.test(line) && !/\p{L}-\p{L}+-$/u.test(end);
    return (isBroken ? text.slice(0, -1) : text) + line;
  });
}

const textOf = (lines: readonly ListingLine[], { from, to }: Span): string =>
  joinText(lines.slice(from, to).map(({ text }) => text));

function isBetween(lines: readonly ListingLine[], { from, to }: Span): boolean {
  const [line] = lines.slice(from, to);
  if (to - from !== 1 || line === undefined || line.isItem) return false;
  const { text } = line;
  const isBare = text.length < HEADING && !YEAR.test(text) && !/[.,;:?!]\s/.test(text);
  return isBare || isHeading(text) || /^\d{4}$/.test(text);
}

/** How many of the references tried read as one, and how many were tried. */
function tryOut(
  lines: readonly ListingLine[],
  spans: readonly Span[],
): { readonly right: number; readonly tried: number } {
  const lexicon = new NameLexicon();
  const tried = spans.filter((span) => !isBetween(lines, span)).slice(0, TRIED);
  const right = tried.filter((span) => {
    if (span.to - span.from > MOST_LINES) return false;
    const text = textOf(lines, span);
    if (text.length < SHORTEST || text.length > LONGEST) return false;
    const found = findCitation(text, lexicon, true);
    if (found === null) return false;
    const { boundary, tail, isQuoted = false } = found;
    return tail.date !== null || isQuoted || boundary.score >= CLEAR || boundary.names.length > 1;
  });
  return { right: right.length, tried: tried.length };
}

/** The references of the paste, or none where it is no list of references. */
function findSpans(lines: readonly ListingLine[]): readonly Span[] {
  let best: readonly Span[] = [];
  let most = 0;
  for (const spans of [byNumber(lines), byBlank(lines), byLine(lines)]) {
    const { right, tried } = tryOut(lines, spans);
    if (right < LEAST || right < SHARE * tried || right <= most) continue;
    best = spans;
    most = right;
  }
  return best;
}

/** Where every line is an item, bulleted or numbered, each is an entry; else none. */
function oneAnItem(lines: readonly ListingLine[]): readonly Span[] {
  const spans = spansFrom(lines, () => true).filter((span) => !isBetween(lines, span));
  const areItems = spans.every(({ from }) => lines[from]?.isItem === true && lines[from].text.length >= SHORTEST);
  return areItems && spans.length >= LEAST_ITEMS ? spans : [];
}

/** The lines with each entry of a list of references, or of items of a line each, as one in a block of its own, from `firstBlock` on. */
export function joinEntries(lines: readonly ListingLine[], firstBlock: number): readonly ListingLine[] {
  const references = findSpans(lines);
  const isReference = references.length > 0;
  const joined: ListingLine[] = [];
  let block = firstBlock;
  let end = 0;
  for (const span of isReference ? references : oneAnItem(lines)) {
    const own = lines.slice(span.from, span.to);
    const [first] = own;
    const last = own.at(-1)?.last ?? 0;
    joined.push(...lines.slice(end, span.from));
    end = span.to;
    const isFree = own.every((line) => line.block === NO_BLOCK);
    if (first === undefined || !isFree || isBetween(lines, span)) joined.push(...own);
    else {
      joined.push({ ...first, last, text: textOf(lines, span), block, isEntry: true, isReference });
      block += 1;
    }
  }
  return [...joined, ...lines.slice(end)];
}
