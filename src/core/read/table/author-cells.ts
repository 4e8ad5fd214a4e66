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
import { AND, decideSeparator, INITIALS, separatorOfCell, unslashed, words } from './author-separators.ts';
import { divideGlued } from './glued-names.ts';
import { listItems, splitAt } from './list-cells.ts';

export interface AuthorStyle {
  readonly separator: AuthorSeparator;
  /** Whether names without a comma are `Family I.`. */
  readonly isFamilyFirst: boolean;
  /** Whether cells may part their names in another way than the column does, as in tables made by hand. */
  readonly isMixed?: boolean;
  /** Whether the names of the column have a comma within them. */
  readonly isInverted?: boolean;
}

const SAMPLE_CELLS = 400;
const SAMPLE_LENGTH = 2000;
const NOBODY = /^\[?\s*(?:no author name|no author id|no authors? )[^\]]{0,40}\]?$|^anonymous$|^unknown$|^n\/?a$/i;

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
  const text = style.isMixed === true ? unslashed(cell.trim()) : cell.trim();
  const separator = style.isMixed === true ? separatorOfCell(text, style) : style.separator;
  const isFlat = separator === ',' && style.isFamilyFirst;
  const names = isFlat ? splitFamilyFirst(text) : SPLIT[separator](text, lexicon);
  if (separator === 'written') return names.map((name) => ({ name })).filter(({ name }) => name.trim() !== '');
  return names.flatMap((name) => toDraft(name.trim(), style.isFamilyFirst) ?? []);
}

/**
 * How the cells of a column list people; blank cells say nothing. Services write all cells alike (`isExport`), people do not.
 */
export function decideAuthorStyle(all: readonly string[], known?: AuthorSeparator, isExport = false): AuthorStyle {
  const cells = all
    .filter((cell) => cell.trim() !== '' && !NOBODY.test(cell.trim()))
    .slice(0, SAMPLE_CELLS)
    .map((cell) => (isExport ? cell : unslashed(cell)).slice(0, SAMPLE_LENGTH));
  const separator = known ?? decideSeparator(cells);
  if (separator === 'written' || separator === 'glued') return { separator, isFamilyFirst: false };
  const lists = cells.map((cell) => SPLIT[separator](cell, null));
  const names = lists
    .flat()
    .map((name) => cleanName(name.replace(BRACKETS, '')))
    .filter((name) => words(name).length > 1 && !name.includes(','));
  const listed = lists.flatMap((list) => (list.length > 1 ? list : []));
  const inverted = listed.filter((name) => name.includes(',')).length;
  const first = names.filter(isFamilyFirst).length;
  return {
    separator,
    isFamilyFirst: first > 0 && first >= 0.5 * names.length,
    isMixed: !isExport,
    isInverted: inverted > 0 && inverted >= 0.5 * listed.length,
  };
}
