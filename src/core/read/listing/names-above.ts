/** Lists in which the names stand in a line above the title: both lines as one. Cost: linear in the lines. */
import { NameLexicon } from '../../names/name-lexicon.ts';
import { splitNameList } from '../../names/name-list.ts';
import { scoreName } from '../../names/name-shape.ts';
import { NO_BLOCK, type ListingLine } from './line.ts';

/** Records of which all but a few must begin so. */
const SHARE = 0.8;
const LEAST = 2;
const LONGEST = 2000;

function areNames(line: ListingLine | undefined, lexicon: NameLexicon): boolean {
  if (line === undefined || line.text.length > LONGEST || /[.?!]\s\p{Lu}\p{Ll}{3}|:/u.test(line.text)) return false;
  const { names } = splitNameList(line.text);
  return names.length > 1 && names.every((name) => scoreName(name, lexicon) > 0);
}

/** Where records begin: after blank lines, or in a list without any at every other line. */
function beginnings(lines: readonly ListingLine[]): number[] {
  const all = lines.map((_, at) => at);
  const afterBlank = all.filter((at) => at === 0 || lines[at]?.isAfterBlank);
  return afterBlank.length > 1 ? afterBlank : all.filter((at) => at % 2 === 0);
}

/** The lines with names and the title below them as one, where that is how this list is written. */
export function joinNamesAbove(lines: readonly ListingLine[]): readonly ListingLine[] {
  const begins = beginnings(lines);
  const isAbove = (at: number, lexicon: NameLexicon): boolean =>
    areNames(lines[at], lexicon) && lines[at + 1]?.isAfterBlank === false && !areNames(lines[at + 1], lexicon);
  if (begins.length < LEAST || lines.some(({ block, isEntry }) => block !== NO_BLOCK || isEntry)) return lines;
  const lexicon = new NameLexicon();
  const above = new Set(begins.filter((at) => isAbove(at, lexicon)));
  if (above.size < LEAST || above.size < SHARE * begins.length) return lines;
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (above.has(at - 1)) return [];
    if (!above.has(at) || next === undefined) return [line];
    return [{ ...line, last: next.last, text: `${line.text}: ${next.text}` }];
  });
}
