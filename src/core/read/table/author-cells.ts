/**
 * How the cells of a column list people, told by the column as a whole: what parts the names, whether the family name
 * comes first without a comma ("Phillips J.C."), and ids in brackets. Cost: linear in the cells.
 */
import { segmentNames } from '../../names/name-list.ts';
import { joinName, naturalName } from '../../names/natural-name.ts';
import { cleanName, CJK_NAME, isGroupName, isSuffix } from '../../names/name-tokens.ts';
import type { NameLexicon } from '../../names/name-lexicon.ts';
import type { AuthorDraft } from '../record-draft.ts';
import type { AuthorSeparator } from '../../model/column-mapping.ts';
import { divideGlued, gluedShare } from './glued-names.ts';
import { listItems, splitAt } from './list-cells.ts';

export interface AuthorStyle {
  readonly separator: AuthorSeparator;
  /** Whether names without a comma are `Family I.`. */
  readonly isFamilyFirst: boolean;
}

const SAMPLE_CELLS = 400;
const SAMPLE_LENGTH = 2000;
const INITIALS = /^(?:(?:\p{Lu}\p{M}*\p{Ll}?\.[-‐]?){1,6}|\p{Lu}{1,4}|\p{Lu}(?:[-‐]\p{Lu}){1,3}\.?)$/u;
const NOBODY = /^\[?\s*(?:no author name|no author id|no authors? )[^\]]{0,40}\]?$|^anonymous$|^unknown$|^n\/?a$/i;

const words = (name: string): string[] => name.split(/\s+/).filter((word) => word !== '');

/** Where the initials at the end of `Berg J.C. Jr` begin among its words; 0 where there are none or nothing before them. */
function initialsAt(parts: readonly string[]): number {
  let at = isSuffix(parts.at(-1) ?? '') ? parts.length - 1 : parts.length;
  const end = at;
  while (at > 1 && INITIALS.test(parts[at - 1] ?? '')) at -= 1;
  return at === end ? 0 : at;
}

function isFamilyFirst(name: string): boolean {
  if (name.includes(',')) return false;
  const parts = words(name);
  const first = parts[0] ?? '';
  const isBare = /^\p{Lu}{2,}$/u.test(first) && (parts.at(-1) ?? '').includes('.');
  return initialsAt(parts) > 0 && (isBare || !INITIALS.test(first));
}

/** `Berg J.C. Jr` as `J.C. Berg Jr`. */
function turned(name: string): string {
  const parts = words(name);
  const at = initialsAt(parts);
  if (at === 0) return name;
  const suffix = isSuffix(parts.at(-1) ?? '') && at < parts.length - 1 ? parts.at(-1) : null;
  const given = parts.slice(at, suffix == null ? undefined : -1).join(' ');
  return joinName({ given, family: parts.slice(0, at).join(' '), suffix });
}

const BRACKETS = /\s*[([{]([^()[\]{}]{1,200})[)\]}]\s*$/;

/** A name in natural order, what stands in brackets after it being its id, ORCID or affiliation. */
function toDraft(written: string, isTurned: boolean): AuthorDraft | null {
  const bracket = BRACKETS.exec(written.slice(-220))?.[1]?.trim();
  const clean = cleanName(bracket === undefined ? written : written.replace(BRACKETS, ''));
  const bare = /\p{Ll}{3}\.$/u.test(clean) ? clean.slice(0, -1) : clean;
  if (bare === '' || NOBODY.test(bare)) return null;
  const isInverted = bare.includes(',') && !isGroupName(bare);
  const name = isInverted ? naturalName(bare) : isTurned && isFamilyFirst(bare) ? turned(bare) : bare;
  if (bracket === undefined) return { name };
  if (/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.test(bracket)) return { name, orcid: bracket };
  if (/^[\w:/.-]*\d[\w:/.-]*$/.test(bracket)) return bracket.length > 3 ? { name, id: bracket } : { name };
  return /\s|,/.test(bracket) ? { name, affiliations: [bracket] } : { name };
}

/** `Smith, John, Doe, Jane` as its names: every two pieces are one, a suffix stays with the name before. */
function joinPairs(cell: string): string[] {
  const names: string[] = [];
  let family: string | null = null;
  for (const piece of splitAt(cell.replace(/,?\s(?:and|&)\s/g, ', '), ',')) {
    if (family === null && isSuffix(piece) && names.length > 0) names.push(`${names.pop() ?? ''}, ${piece}`);
    else if (family === null && (CJK_NAME.test(piece) || words(piece).length > 3)) names.push(piece);
    else if (family === null) family = piece;
    else {
      names.push(`${family}, ${piece}`);
      family = null;
    }
  }
  return family === null ? names : [...names, family];
}

/** `Berg A., King M.L., Jr., Roe J. and Li P.`: every piece but a suffix is a name. */
function splitFamilyFirst(cell: string): string[] {
  const names: string[] = [];
  for (const piece of splitAt(cell.replace(/,?\s(?:and|&)\s/g, ', '), ',')) {
    if (isSuffix(piece) && names.length > 0) names.push(`${names.pop() ?? ''} ${piece}`);
    else names.push(piece);
  }
  return names;
}

const AND = /\s+(?:and|AND|&|und|et|y|e)\s+|\s*;\s*/;

type Split = (cell: string, lexicon: NameLexicon | null) => readonly string[];

/** The names of a cell as written. */
const SPLIT: Readonly<Record<AuthorSeparator, Split>> = {
  ';': (cell) => splitAt(cell, ';'),
  '|': (cell) => splitAt(cell, '|'),
  ',': (cell) => segmentNames(cell).map(({ start, end }) => cell.slice(start, end)),
  and: (cell) => cell.split(AND),
  lines: (cell) => cell.split('\n'),
  pairs: joinPairs,
  list: (cell) => listItems(cell) ?? splitAt(cell, ';'),
  glued: (cell, lexicon) => (lexicon === null || /[;|]/.test(cell) ? splitAt(cell, ';') : divideGlued(cell, lexicon)),
  written: (cell) => cell.split('; '),
  one: (cell) => [cell],
  columns: (cell) => [cell],
};

/** The people of a cell in natural order; marks such as "et al." stay for the record to see. */
export function splitAuthors(cell: string, style: AuthorStyle, lexicon: NameLexicon | null = null): AuthorDraft[] {
  const { separator } = style;
  const isFlat = separator === ',' && style.isFamilyFirst;
  const names = isFlat ? splitFamilyFirst(cell) : SPLIT[separator](cell.trim(), lexicon);
  if (separator === 'written') return names.map((name) => ({ name })).filter(({ name }) => name.trim() !== '');
  return names.flatMap((name) => toDraft(name.trim(), style.isFamilyFirst) ?? []);
}

interface CommaCounts {
  /** Pieces between commas of two words or more, and others. */
  long: number;
  short: number;
  /** Pieces of initials alone. */
  initials: number;
}

function countPieces(cells: readonly string[]): CommaCounts {
  const counts: CommaCounts = { long: 0, short: 0, initials: 0 };
  for (const cell of cells) {
    const pieces = splitAt(cell, ',');
    if (pieces.length < 2) continue;
    for (const piece of pieces) {
      if (INITIALS.test(piece.replace(/(?<=\.)\s+/g, ''))) counts.initials += 1;
      else if (words(piece).length > 1 || /^\p{Lo}{2,}/u.test(piece)) counts.long += 1;
      else counts.short += 1;
    }
  }
  return counts;
}

function commaSeparator(cells: readonly string[]): AuthorSeparator {
  const { long, short, initials } = countPieces(cells);
  if (initials > 0 && initials >= 0.3 * (long + short + initials)) return ',';
  if (long >= short) return ',';
  return cells.some((cell) => splitAt(cell, ',').length > 2) ? 'pairs' : 'one';
}

/** Whether "and" alone parts the names: a comma between two of them stands only between family and given name. */
function areJoinedByAnd(cells: readonly string[]): boolean {
  const pieces = cells.flatMap((cell) => cell.split(AND)).filter((piece) => piece.includes(','));
  const pairs = pieces.filter((piece) => /^[^,]{1,60},[^,]{1,60}(?:,[^,]{1,20})?$/.test(piece));
  return pairs.length >= 0.9 * pieces.length && (pieces.length === 0 || commaSeparator(pieces) !== ',');
}

function decideSeparator(cells: readonly string[]): AuthorSeparator {
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / Math.max(1, cells.length);
  if (share((cell) => listItems(cell) !== null) > 0.5) return 'list';
  if (share((cell) => cell.includes('|')) > 0.05) return '|';
  if (share((cell) => /;\s*\S/.test(cell)) > 0.03 || share((cell) => /;\s*$/.test(cell)) > 0.3) return ';';
  if (share((cell) => /\S\s*\n\s*\S/.test(cell)) > 0.3) return 'lines';
  const listed = cells.filter((cell) => /\s(?:and|&)\s/i.test(cell));
  if (listed.length >= 0.1 * cells.length && areJoinedByAnd(cells)) return 'and';
  if (share((cell) => cell.includes(',')) > 0.03) return commaSeparator(cells);
  if (gluedShare(cells) > 0.2) return 'glued';
  return listed.length > 0 ? 'and' : 'one';
}

/** How the cells of a column list people; blank cells say nothing. */
export function decideAuthorStyle(all: readonly string[], known?: AuthorSeparator): AuthorStyle {
  const cells = all
    .filter((cell) => cell.trim() !== '' && !NOBODY.test(cell.trim()))
    .slice(0, SAMPLE_CELLS)
    .map((cell) => cell.slice(0, SAMPLE_LENGTH));
  const separator = known ?? decideSeparator(cells);
  if (separator === 'written' || separator === 'glued') return { separator, isFamilyFirst: false };
  const names = cells
    .flatMap((cell) => SPLIT[separator](cell, null))
    .map((name) => cleanName(name.replace(BRACKETS, '')))
    .filter((name) => words(name).length > 1 && !name.includes(','));
  const first = names.filter(isFamilyFirst).length;
  return { separator, isFamilyFirst: first > 0 && first >= 0.5 * names.length };
}
