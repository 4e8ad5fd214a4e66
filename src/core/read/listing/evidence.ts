/**
 * What each line of a paste could be: scores, about -12 to 12, for a line of score and date, a title, a list of names,
 * a title with names, a piece of abstract, a detail such as the venue. Cost: linear in the text.
 */
import type { NameLexicon } from '../../names/name-lexicon.ts';
import { splitNameList } from '../../names/name-list.ts';
import { isFunctionWord, NOT_A_NAME, scoreName } from '../../names/name-shape.ts';
import { numberedPlaces, withoutPlaces } from './affiliations.ts';
import { BodyWords } from './body-words.ts';
import { findBoundary } from './boundary.ts';
import { findCitation } from './citation.ts';
import type { Header } from './citation.ts';
import type { BoundaryContext, Separator } from './boundary.ts';
import { parseLabel } from './labels.ts';
import type { Label } from './labels.ts';
import type { ListingLine } from './line.ts';
import { parseMetaLine } from './meta-line.ts';
import type { MetaLine } from './meta-line.ts';
import { isHeading, isPageNoise, loneDoi, parseOpener, withoutKind } from './page-lines.ts';
import type { Opener } from './page-lines.ts';
import { peelNamesVenue, peelTail, peelVenue } from './tail.ts';
import type { PeeledTail } from './tail.ts';

/** A line read as a list of names. */
export interface NameLine {
  readonly names: readonly string[];
  readonly tail: PeeledTail;
  readonly isCut: boolean;
  /** Mean name score; names that look like none count as -2. */
  readonly mean: number;
  readonly oddNames: number;
}

/** What a line says by itself, whatever stands around it. */
export interface LineShape {
  readonly line: ListingLine;
  readonly label: { readonly label: Label; readonly rest: string } | null;
  readonly meta: MetaLine | null;
  readonly prose: number;
  readonly title: number;
  readonly venue: number;
  /** Set where the line is the identifier that opens an entry. */
  readonly opener: Opener | null;
  /** A count of results, a row of buttons. */
  readonly isNoise: boolean;
}

export interface LineEvidence extends LineShape {
  readonly header: Header | null;
  readonly nameLine: NameLine | null;
}

const CLICKABLE =
  /^(?:https?:\/\/\S+|www\.\S+|\[?(?:pdf|html|code|bib|bibtex|cite|save|share|slides|video|poster|supp|abs|link|doi|arxiv|paper|github|website|project page|show more|read more|load more|expand|collapse|view)\]?[\s.,|/·]*){1,8}$/i;
const ARXIV_LINE = /^arxiv:\s?\d{4}\.\d{4,5}/i;
const VENUE_WORD =
  /\b(?:proceedings|conference|journal|transactions|arxiv|preprint|workshop|symposium|letters|vol\.?|pp\.?|pages|advances in|press|university|thesis|in submission|submitted to|under review|accepted|poster|spotlight|oral)\b/i;

function countSentences(text: string): number {
  let count = 0;
  for (const match of text.slice(0, 4000).matchAll(/[\p{Ll}\p{N})\]%”"$}][.!?]["”']?\s+(?=[\p{Lu}("“$\\\d])/gu)) {
    if (match.index > 0) count += 1;
  }
  return count;
}

function functionShare(words: readonly string[]): number {
  if (words.length < 4) return 0;
  return words.filter((word) => isFunctionWord(word.toLowerCase())).length / words.length;
}

function scoreProse(text: string, words: readonly string[]): number {
  const { length } = text;
  let score = length > 400 ? 4 : length > 200 ? 2.5 : length > 90 ? 0.5 : length < 40 ? -1.5 : 0;
  const sentences = countSentences(text);
  score += sentences > 1 ? 3 : sentences > 0 ? (length > 60 ? 2 : 0.5) : 0;
  if (/[.!?]["”)]?$/.test(text)) score += 1;
  const share = functionShare(words);
  score += share > 0.2 ? 1.5 : share < 0.08 ? -1.5 : 0;
  if (/^\p{Ll}+\s/u.test(text)) score += 1;
  return score;
}

function scoreTitle(text: string, words: readonly string[]): number {
  const { length } = text;
  let score = length < 4 ? -6 : length < 12 ? -1 : length <= 220 ? 1 : length <= 320 ? -2 : -6;
  if (text.endsWith('.')) score -= 2.5;
  if (countSentences(text) > 1) score -= 3;
  const long = words.filter((word) => word.length > 3);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (long.length > 1 && capitals > long.length * 0.6) score += 1;
  if (/^["“'(\p{Lu}\p{N}\p{Lo}$]/u.test(text)) score += 0.5;
  if (words.length < 2) score -= 1;
  if (CLICKABLE.test(text.slice(0, 200)) || ARXIV_LINE.test(text) || isHeading(text)) score -= 8;
  return score;
}

function scoreVenue(text: string): number {
  if (text.length > 220) return -8;
  const hasYear = /\b(?:19|20)\d\d\b/.test(text);
  const hasWord = VENUE_WORD.test(text);
  if (!hasYear && !hasWord) return -8;
  const endsInYear = /(?:19|20)\d\d\)?[.,]?$/.test(text);
  return (hasYear ? 1 : -1) + (hasWord ? 1.5 : 0) + (endsInYear ? 1 : 0);
}

const wordsOf = (text: string): string[] => text.slice(0, 3000).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]{0,40}/gu) ?? [];

/** The label of a line. Where the paste does not name its fields, a title may begin like one: then prose must follow. */
function labelOf(text: string, isLabelled: boolean): LineShape['label'] {
  const places = numberedPlaces(text);
  if (places !== null) return { label: 'organisations', rest: places.join('; ') };
  const doi = loneDoi(text);
  if (doi !== null) return { label: 'doi', rest: doi };
  const found = parseLabel(text);
  if (found === null || found.rest === '') return null;
  if (isLabelled || found.label === 'keywords' || found.label === 'doi') return found;
  const isProse =
    found.label === 'abstract' && scoreProse(found.rest, wordsOf(found.rest)) >= 3 && !peelTail(found.rest).isCut;
  return isProse ? found : null;
}

function metaOf(text: string, opener: Opener | null): MetaLine | null {
  if (opener) return { score: null, category: opener.category, date: null, venue: null };
  return CLICKABLE.test(text.slice(0, 200)) ? null : parseMetaLine(text);
}

/** What is known of a paste before its lines are looked at one by one. */
export interface PasteShape {
  /** Whether it names its fields: `Title:`, `Authors:`. */
  readonly isLabelled: boolean;
  /** Whether its first entry opens with an identifier. */
  readonly hasOpeners: boolean;
}

/** The shape of one line. */
export function shapeOf(given: ListingLine, paste: PasteShape): LineShape {
  const isNoise = isPageNoise(given.text);
  const bare = isNoise ? given.text : withoutKind(given.text);
  const line = bare === given.text ? given : { ...given, text: bare };
  const opener = parseOpener(line.text, line.isItem || paste.hasOpeners);
  const label = opener || isNoise ? null : labelOf(line.text, paste.isLabelled);
  const text = label ? label.rest : line.text;
  const words = wordsOf(text);
  return {
    line,
    label,
    meta: isNoise ? null : metaOf(line.text, opener),
    prose: scoreProse(text, words),
    title: scoreTitle(text, words),
    venue: scoreVenue(text),
    opener,
    isNoise,
  };
}

/** What the lines together say. */
export function pasteShape(lines: readonly ListingLine[]): PasteShape {
  const first = lines.find((line) => !isPageNoise(line.text));
  return {
    isLabelled: lines.some((line) => ['title', 'authors'].includes(parseLabel(line.text)?.label ?? '')),
    hasOpeners: first !== undefined && parseOpener(first.text, true) !== null,
  };
}

function headerOf(text: string, isReference: boolean, context: BoundaryContext): Header | null {
  const tail = peelTail(text);
  const boundary = findBoundary(tail.body, context);
  const shorter = peelVenue(tail);
  const other = shorter ? findBoundary(shorter.body, context) : null;
  const isOther = other !== null && shorter !== null && other.score - 1.5 > (boundary?.score ?? -Infinity);
  const best = isOther ? { boundary: other, tail: shorter } : boundary ? { boundary, tail } : null;
  const citation = findCitation(text, context.lexicon, isReference);
  if (!citation) return best;
  if (isReference) return citation;
  const bonus = context.bonus['names-first'];
  return citation.boundary.score + bonus > (best?.boundary.score ?? -Infinity) ? citation : best;
}

/** Dots between names: `Ann Lee · Bo Chen`. */
const DOTS = /\s[·•]\s/g;

function nameLineOf(text: string, lexicon: NameLexicon, isLabelled: boolean): NameLine | null {
  const placed = withoutPlaces(text);
  const named = placed ? namesIn(peelTail(placed.names), lexicon, isLabelled) : null;
  if (placed && named && named.oddNames === 0) {
    const organisations = [...named.tail.organisations, ...placed.organisations];
    return { ...named, tail: { ...named.tail, organisations } };
  }
  const isDotted = !text.includes(',') && DOTS.test(text);
  const dotted = isDotted ? namesIn(peelTail(text.replace(DOTS, ', ')), lexicon, isLabelled) : null;
  if (dotted && dotted.oddNames === 0 && dotted.mean > 0) return dotted;
  const withVenue = peelNamesVenue(text);
  const found = withVenue ? namesIn(withVenue, lexicon, false) : null;
  return found !== null && found.oddNames === 0 ? found : namesIn(peelTail(text), lexicon, isLabelled);
}

function namesIn(tail: PeeledTail, lexicon: NameLexicon, isLabelled: boolean): NameLine | null {
  const list = splitNameList(tail.body);
  if (list.names.length === 0) return null;
  let sum = 0;
  let odd = 0;
  for (const name of list.names) {
    const score = scoreName(name, lexicon, true);
    if (score <= NOT_A_NAME) odd += 1;
    sum += score <= NOT_A_NAME ? -2 : Math.min(score, 5);
  }
  if (!isLabelled && odd > Math.max(list.names.length > 2 ? 1 : 0, list.names.length * 0.25)) return null;
  return { names: list.names, tail, isCut: tail.isCut || list.isCut, mean: sum / list.names.length, oddNames: odd };
}

export interface EvidenceContext {
  readonly lexicon: NameLexicon;
  readonly bonus: Readonly<Record<Separator, number>>;
  /** By line, from bodiesAfter. */
  readonly bodies: readonly (BodyWords | null)[];
}

/** Score of a line that is a title because a person said so. */
const CERTAIN_LINE = 9;
const BODY_LINES = 10;
const BODY_LENGTH = 4000;

/** Words of the prose that follows line `at`, or null where none follows. */
function wordsAfter(shapes: readonly LineShape[], at: number): BodyWords | null {
  let text = '';
  for (let i = at + 1; i < Math.min(shapes.length, at + 1 + BODY_LINES) && text.length < BODY_LENGTH; i += 1) {
    const shape = shapes[i];
    if (
      !shape ||
      shape.meta ||
      shape.line.block !== shapes[at]?.line.block ||
      (text !== '' && shape.line.isAfterBlank) ||
      (text === '' && shape.prose < 1)
    )
      break;
    text += ` ${shape.line.text.slice(0, BODY_LENGTH)}`;
    if (shape.line.text.length > 400) break;
  }
  return text === '' ? null : new BodyWords(text);
}

/** For every line that may hold an entry, the words of the prose after it. */
export function bodiesAfter(shapes: readonly LineShape[]): (BodyWords | null)[] {
  return shapes.map((shape, i) => (mayHoldNames(shape) ? wordsAfter(shapes, i) : null));
}

function mayHoldNames(shape: LineShape): boolean {
  const text = shape.label ? shape.label.rest : shape.line.text;
  return (
    text !== '' &&
    !shape.isNoise &&
    shape.meta === null &&
    (shape.prose < 8.5 || shape.line.isReference) &&
    !CLICKABLE.test(text.slice(0, 200))
  );
}

/** The shapes with the names that the lexicon of the moment finds in them. `onLine` hears the place of each. */
export function gatherEvidence(
  shapes: readonly LineShape[],
  context: EvidenceContext,
  onLine: (line: number) => void = () => undefined,
): LineEvidence[] {
  return shapes.map((shape, i) => {
    onLine(i);
    const text = shape.label ? shape.label.rest : shape.line.text;
    if (!mayHoldNames(shape)) return { ...shape, header: null, nameLine: null };
    const { lexicon, bonus, bodies } = context;
    const header = shape.label
      ? null
      : headerOf(text, shape.line.isReference, { lexicon, bonus, body: bodies[i] ?? null });
    const title = lexicon.isCertainTitle(text) ? Math.max(shape.title, CERTAIN_LINE) : shape.title;
    return { ...shape, title, header, nameLine: nameLineOf(text, lexicon, shape.label?.label === 'authors') };
  });
}
