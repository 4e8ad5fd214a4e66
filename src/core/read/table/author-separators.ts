/**
 * What parts the names in the cells of a column: told by the column as a whole, and, where people wrote the table, by
 * each cell that does it otherwise. Cost: linear in the cells.
 */
import type { AuthorSeparator } from '../../model/column-mapping.ts';
import { isSuffix } from '../../names/name-tokens.ts';
import type { AuthorStyle } from './author-cells.ts';
import { gluedShare } from './glued-names.ts';
import { listItems, splitAt } from './list-cells.ts';

export const INITIALS = /^(?:(?:\p{Lu}\p{M}*\p{Ll}?\.[-‐]?){1,6}|\p{Lu}{1,4}|\p{Lu}(?:[-‐]\p{Lu}){1,3}\.?)$/u;
export const AND = /\s+(?:and|AND|&|und|et|y|e)\s+|\s*;\s*/;
const SLASH = /(?<=[\p{L}\p{M}.)])\s{1,8}[/／]\s{1,8}(?=\p{L})/gu;

export const words = (name: string): string[] => name.split(/\s+/).filter((word) => word !== '');

/** Names between slashes (`Müller, H. / Schäfer, J.`) as names between semicolons. */
export const unslashed = (cell: string): string => cell.replace(SLASH, '; ');

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
    const pieces = splitAt(cell, ',').filter((piece) => !isSuffix(piece));
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

/** What parts the names of a column, by its cells; those that are not blank are given. */
export function decideSeparator(cells: readonly string[]): AuthorSeparator {
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

/** Separators that cells of a column may depart from. */
const MAY_DIFFER: ReadonlySet<AuthorSeparator> = new Set<AuthorSeparator>([';', '|', ',', 'and', 'lines', 'pairs']);

/** Of a cell with commas and no other sign: names between them, or one name whose family name comes first. */
function commaCell(cell: string, { separator, isInverted, isFamilyFirst }: AuthorStyle): AuthorSeparator {
  const pieces = splitAt(cell, ',');
  const { long, short, initials } = countPieces([cell]);
  if (separator === ',' && (isFamilyFirst || initials > 0)) return ',';
  if (pieces.length > 2) {
    const isOne = pieces.length === 3 && isSuffix(pieces[2] ?? '');
    return isOne ? 'one' : short === 0 || separator === ';' || separator === 'and' ? commaSeparator([cell]) : separator;
  }
  const isParticle = /^\p{Ll}/u.test(cell);
  if (separator === ',') return short === 2 || isParticle ? 'one' : ',';
  return long === 2 && !isParticle && isInverted !== true ? ',' : 'one';
}

/** What parts the names of one cell: the sign of its column, or one of its own where it has that alone. */
export function separatorOfCell(cell: string, style: AuthorStyle): AuthorSeparator {
  const { separator, isInverted } = style;
  if (!MAY_DIFFER.has(separator)) return separator;
  if (separator !== '|' && /;\s*\S/.test(cell)) return ';';
  if (separator === '|' ? cell.includes('|') : separator === 'lines' && cell.includes('\n')) return separator;
  if (/\s(?:and|&)\s/i.test(cell)) {
    if (separator === ',' || separator === 'pairs') return cell.includes(',') ? separator : 'and';
    return (separator === 'and' && isInverted === true) || areJoinedByAnd([cell]) ? 'and' : ',';
  }
  return cell.includes(',') ? commaCell(cell, style) : separator;
}
