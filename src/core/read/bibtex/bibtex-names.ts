/**
 * Author lists of BibTeX and BibLaTeX to names in natural order, markup kept. Names are parted by "and" outside of braces;
 * a name is `First von Last`, `von Last, First`, `von Last, Jr, First`, a list of `family=..., given=...`, or a body in
 * braces. Lists that people part by commas or semicolons instead are taken apart where they can be nothing else.
 * Cost: linear.
 */
import { splitNameList } from '../../names/name-list.ts';
import { isSuffix } from '../../names/name-tokens.ts';
import { joinName, naturalName } from '../../names/natural-name.ts';
import { AND, COMMA, SEMICOLON, splitOutside, UNQUOTED_COMMA } from './brace-split.ts';
import { plainText } from '../markup/plain-text.ts';
import type { AuthorDraft } from '../record-draft.ts';
import { texName } from './tex-source.ts';

export interface BibNames {
  readonly authors: AuthorDraft[];
  /** Whether the list ends in "and others". */
  readonly isCut: boolean;
  /** Names as written that were taken for two people, though a comma parts a family name from given ones as a rule. */
  readonly unsure: string | null;
}

const EXTENDED = /^\s*(?:family|given|prefix|suffix)(?:-i)?\s*=/i;
const PART_OF_NAME = /^\s*([a-z-]{1,20})\s*=\s*([^]*)$/i;
const PAIR = /^[^,]+,[^,]+$/;

const unbrace = (text: string): string => text.trim().replace(/^\{([^{}]*)\}$|^"([^]*)"$/, '$1$2');

/** `family=Berg, given=Jan, prefix=van der`. */
function extendedName(piece: string): string {
  const parts = new Map<string, string>();
  for (const part of splitOutside(piece, UNQUOTED_COMMA)) {
    const match = PART_OF_NAME.exec(part);
    if (match) parts.set((match[1] ?? '').toLowerCase(), unbrace(match[2] ?? ''));
  }
  const name = joinName({
    given: parts.get('given') ?? parts.get('given-i'),
    particle: parts.get('prefix') ?? parts.get('prefix-i'),
    family: parts.get('family') ?? parts.get('family-i'),
    suffix: parts.get('suffix'),
  });
  return name === '' ? piece.trim() : name;
}

const hasSpace = (part: string): boolean => /\S\s+\S/.test(part);
const isWord = (part: string): boolean => /^\p{L}[\p{L}\p{M}'’-]+$/u.test(part);

/** The names of a piece with more commas than a name has. */
function commaList(piece: string, parts: readonly string[]): string[] {
  if (parts.length % 2 === 0 && parts.every(isWord)) {
    return parts.flatMap((part, i) => (i % 2 === 0 ? [joinName({ given: parts[i + 1], family: part })] : []));
  }
  return splitNameList(plainText(piece)).names.map(naturalName);
}

/** The names of one piece between two "and": one as a rule. */
function namesOfPiece(piece: string): string[] {
  if (EXTENDED.test(piece)) return [extendedName(piece)];
  const all = splitOutside(piece, COMMA).map((part) => part.replace(/\s+/g, ' ').trim());
  const parts = all.filter((part) => part !== '');
  const [family = '', second = '', third = ''] = parts;
  if (parts.length < 2) return family === '' ? [] : [family];
  const isFullNames = parts.every(hasSpace) && /^[{\\]?\p{Lu}/u.test(family);
  const isList = parts.length > 3 || (isFullNames && (parts.length === 3 || all.at(-1) === ''));
  if (isList) return commaList(piece, parts);
  if (parts.length === 2) {
    return [isSuffix(second) ? joinName({ family, suffix: second }) : joinName({ given: second, family })];
  }
  if (isSuffix(third) && !isSuffix(second)) return [joinName({ given: second, family, suffix: third })];
  return [joinName({ given: third, family, suffix: second })];
}

/** A list that stands in braces as a whole though it is one of persons: `{{Berg, Jan and Doe, Ann}}`. */
function withoutOuterBraces(text: string): string {
  const inner = /^\{([^{}]+)\}$/.exec(text.trim())?.[1];
  if (inner === undefined) return text;
  const pieces = inner.split(/\s+and\s+/i);
  return pieces.length > 1 && pieces.every((piece) => PAIR.test(piece)) ? inner : text;
}

const WHOLE_NAME = /^(?:[\p{Lu}\\{][^\s,]*\s+)+[\p{Lu}\\{][^\s,]*$/u;

/** Two whole names with a comma between them, `Jane Doe, John Smith`, by their capitals. */
function areTwoNames(piece: string): boolean {
  const parts = splitOutside(piece, COMMA).map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => WHOLE_NAME.test(part) && !/\.$|\b\p{Lu}\b/u.test(part));
}

/**
 * Where the first piece of a list is two such names and all others are names without a comma, as in
 * `Jane Doe, John Smith and Ann Lee`, the comma is that of an English list; among inverted names it is not.
 */
function splitEnglish(pieces: readonly string[]): readonly string[] {
  const [start = '', ...others] = pieces.map((piece) => piece.trim());
  const isEnglish = others.length > 0 && others.every((piece) => WHOLE_NAME.test(piece) && !piece.startsWith('{'));
  return isEnglish && areTwoNames(start) ? [...splitOutside(start, COMMA), ...others] : pieces;
}

/** The names of a field of authors or editors. */
export function readBibtexNames(value: string): BibNames {
  const text = withoutOuterBraces(texName(value));
  let pieces = splitOutside(` ${text} `, AND);
  if (pieces.length === 1) {
    const parted = splitOutside(text, SEMICOLON);
    if (parted.length > 1) pieces = parted;
  }
  const authors: AuthorDraft[] = [];
  let isCut = false;
  const listed = splitEnglish(pieces);
  for (const piece of listed) {
    if (/^\s*(?:others|et\.?\s?al\.?)\s*$/i.test(piece)) isCut = true;
    else for (const name of namesOfPiece(piece)) authors.push({ name });
  }
  return { authors, isCut, unsure: listed === pieces ? null : (pieces[0]?.trim() ?? null) };
}
