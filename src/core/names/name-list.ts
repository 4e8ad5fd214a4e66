/**
 * Lists of names in running text: where one name ends and the next begins, and the marks that say the list is cut.
 * Cost: linear in the text.
 */
import { cleanName, isSuffix } from './name-tokens.ts';

/** A piece of a name list, [start, end) in the text. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

const TAIL_LENGTH = 60;
const CUT =
  /[,;]?\s{0,4}(?:(?:\band\s|&\s?)?\bet\.?\s?al\b\.?,?(?:\s?\(\d{1,5}\sadditional\sauthors?\snot\sshown\))?|(?:\band|&|,)\s{1,4}others|…|\.{3,6}|\+\s?\d{1,5}(?:\s(?:more|others?|authors?)){0,2}|(?:(?:\band|&)\s)?\d{1,5}\s(?:more|others?|additional)(?:\s(?:authors?|others?))?|等)[.,;:]?\s{0,4}$/iu;

/** Text without a mark such as "et al.", "and others", "...", "+3 authors" at its end, and whether there was one. */
export function peelCut(text: string): { text: string; isCut: boolean } {
  const from = Math.max(0, text.length - TAIL_LENGTH);
  const match = CUT.exec(text.slice(from));
  if (!match) return { text, isCut: false };
  return { text: text.slice(0, from + match.index).trimEnd(), isCut: true };
}

const SEPARATOR = /(?:[,，;；、]|\s(?:and|&|\|)(?=\s))\s{0,8}(?:(?:and|&)\s{1,4})?/gu;
const INITIALS_ONLY = /^(?:\p{Lu}\p{M}*\.?[- ]?){1,4}$/u;

function isTrailingPart(piece: string): boolean {
  if (piece.length === 0 || piece.length > 16) return false;
  return isSuffix(piece) || (INITIALS_ONLY.test(piece) && (piece.includes('.') || piece.length < 4));
}

function trimSpan(text: string, start: number, end: number): NameSpan {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from += 1;
  while (to > from && text.charCodeAt(to - 1) <= 32) to -= 1;
  return { start: from, end: to };
}

/**
 * Pieces of `text` between commas, semicolons and "and". A piece of initials or a suffix stays with the name before it
 * ("Ning, X., Lin, Z."); where there are semicolons only they divide ("Ning, Xuefei; Lin, Zinan").
 */
export function segmentNames(text: string): NameSpan[] {
  const spans: NameSpan[] = [];
  const bySemicolon = /[;；]\s/.test(text.slice(-2000));
  const add = (start: number, end: number): void => {
    const span = trimSpan(text, start, end);
    if (span.end <= span.start) return;
    const previous = spans.at(-1);
    const isPart =
      previous !== undefined && isTrailingPart(text.slice(span.start, Math.min(span.end, span.start + 20)));
    const isFree =
      isPart && (!text.slice(previous.start, previous.end).includes(',') || isSuffix(text.slice(span.start, span.end)));
    if (isFree && span.end - span.start <= 16) {
      spans[spans.length - 1] = { start: previous.start, end: span.end };
    } else spans.push(span);
  };
  let last = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    if (bySemicolon && /^[,，]/.test(match[0])) continue;
    add(last, match.index);
    last = match.index + match[0].length;
  }
  add(last, text.length);
  return spans;
}

/** `Ning, Xuefei and Lin, Zinan`: every piece between "and" has one comma. */
function splitByAnd(text: string): string[] | null {
  if (text.length > 100_000) return null;
  const pieces = text.split(/\s(?:and|&)\s/);
  if (pieces.length < 2) return null;
  const isPair = (piece: string): boolean => /^[^\s,]+(?:\s[^\s,]+)?,\s?[^,]+$/.test(piece.trim());
  return pieces.every(isPair) ? pieces : null;
}

const ELLIPSIS = /^(?:\.{2,6}|…|et al\.?|others|\+\s?\d{1,5}(?:\s(?:more\s)?(?:authors?|others?))?)$/i;

/** The names of a text that is nothing but a list of names, as written but for footnote marks, and whether it is cut. */
export function splitNameList(text: string): { names: string[]; isCut: boolean } {
  const peeled = peelCut(text.trim());
  let isCut = peeled.isCut;
  const pieces =
    splitByAnd(peeled.text) ?? segmentNames(peeled.text).map((span) => peeled.text.slice(span.start, span.end));
  const names: string[] = [];
  for (const piece of pieces) {
    const name = cleanName(piece).replace(/(?<=[\p{L}.])\s?\d{1,3}$/u, '');
    if (ELLIPSIS.test(name)) isCut = true;
    else if (name !== '' && !/^\d+$/.test(name)) names.push(name);
  }
  return { names, isCut };
}
