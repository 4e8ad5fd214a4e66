/** Names as fields of tagged lines hold them: one or a list, family name first or not, to natural order. */
import { splitNameList } from '../../names/name-list.ts';
import { isGroupName, isSuffix } from '../../names/name-tokens.ts';
import { joinName, naturalName } from '../../names/natural-name.ts';

const INITIALS = /^(?:\p{Lu}\p{M}*\.?-?){1,4}$/u;
const FAMILY_INITIALS =
  /^\p{Lu}[\p{L}\p{M}'’-]{1,40}(?: \p{L}[\p{L}\p{M}'’-]{1,40}){0,2} (?:\p{Lu}\p{M}*\.?[ -]?){1,4}$/u;
const FAMILY_COMMA_GIVEN = /^[^\s,]+(?: [^\s,]+)?, ?[^\s,]+(?: [^\s,]+){0,2}$/;
const LONGEST_LIST = 100_000;

const isInitials = (word: string): boolean =>
  word.length <= 12 && INITIALS.test(word) && (word.includes('.') || word.length < 4);

/** `Fanning E.` as `E. Fanning`; other names stay. */
function turnInitials(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const family = words.slice(0, -1);
  if (family.length === 0 || family.length > 3 || !isInitials(last) || isSuffix(last)) return name;
  if (family.some(isInitials) || isGroupName(name)) return name;
  return joinName({ given: last, family: family.join(' ') });
}

const CAPITAL_SUFFIX = /^(?:JR|SR|MD|I{2,3}|IV|VI{0,3})\.?$/;

/** Whether `Rao, V` or `Hooper, SR` gives initials that only look like a suffix: no other given name stands with them. */
function hasInitialsAsSuffix(name: string): boolean {
  const [family = '', second = '', ...rest] = name.split(',').map((part) => part.trim());
  if (rest.length > 0 || !CAPITAL_SUFFIX.test(second)) return false;
  return second.startsWith('V') || family.split(' ').filter((word) => /^\p{Lu}/u.test(word)).length === 1;
}

/** One name in natural order; a comma at its end says that it is whole. */
export function personName(written: string): string {
  const name = written.replace(/\s+/g, ' ').trim();
  if (name.indexOf(',') === name.length - 1 && name !== '') return name.slice(0, -1).trim();
  if (!name.includes(',')) return turnInitials(name);
  if (!hasInitialsAsSuffix(name)) return naturalName(name);
  const [family, given] = name.split(',');
  return joinName({ given, family });
}

function splitNames(value: string): string[] {
  if (/[;；]/.test(value)) return value.split(/[;；]/);
  if (value.length > LONGEST_LIST) return [value];
  const byAnd = value.split(/ (?:and|&) /);
  if (byAnd.length > 1 && byAnd.every((piece) => FAMILY_COMMA_GIVEN.test(piece.trim()))) return byAnd;
  const byComma = value.split(',').map((piece) => piece.trim());
  if (byComma.length > 1 && byComma.every((piece) => FAMILY_INITIALS.test(piece))) return byComma;
  return byComma.length > 4 && !isGroupName(value) ? splitNameList(value).names : [value];
}

/** The names of a field in natural order: lists are divided at semicolons, and at "and" or commas where that is plain. */
export function namesOf(value: string): string[] {
  return splitNames(value.replace(/\s+/g, ' ').trim())
    .map(personName)
    .filter((name) => name !== '');
}

/** Names of a field whose further lines are names of their own or go on with the one before. */
export function namesOfLines(lines: readonly string[]): string[] {
  const values: string[][] = [];
  let hasComma = false;
  let isOpen = false;
  for (const line of lines.map((line) => line.trim()).filter((line) => line !== '')) {
    const isOwn: boolean = values.length === 0 || (hasComma && !isOpen && line.includes(','));
    if (isOwn) values.push([line]);
    else values.at(-1)?.push(line);
    hasComma = line.includes(',') || (hasComma && !isOwn);
    isOpen = /[,;]$/.test(line);
  }
  return values.flatMap((pieces) => namesOf(pieces.join(' ')));
}
