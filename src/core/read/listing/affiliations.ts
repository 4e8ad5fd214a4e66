/** Where people of a line of names work: in brackets behind each, or in a line of numbered places below. */

const BRACKETS = /\s?\(([^()]{2,160})\)\s?[*†‡]?(?=\s*(?:[;,，；]|\band\b|&|$))/gu;
const SEPARATORS = /[;,，；]|\s(?:and|&)\s/gu;
const NUMBERED = /(?<![\p{L}\p{N}])([1-9]\d?|[¹²³⁴⁵⁶⁷⁸⁹])\s?(?=\p{Lu}|\p{Lo})/gu;
const SUPERSCRIPTS = '¹²³⁴⁵⁶⁷⁸⁹';

/** A line without the places in brackets behind its names, and these; null where most names have none. */
export function withoutPlaces(
  text: string,
): { readonly names: string; readonly organisations: readonly string[] } | null {
  if (text.length > 20_000 || !text.includes('(')) return null;
  const places = [...text.matchAll(BRACKETS)].map((match) => match[1]?.trim() ?? '');
  if (
    places.length === 0 ||
    places.some(
      (place) =>
        !/\p{L}{2}/u.test(place) || /\b(?:authors?|others|et al)\b/i.test(place) || /\b(?:19|20)\d\d\b/.test(place),
    )
  )
    return null;
  const names = text.replace(BRACKETS, '');
  const count = (names.match(SEPARATORS)?.length ?? 0) + 1;
  return places.length * 2 < count || names.includes('(') ? null : { names, organisations: [...new Set(places)] };
}

/** The places of a line that is nothing but places with numbers counting from 1, two and more; else null. */
export function numberedPlaces(text: string): readonly string[] | null {
  if (text.length > 2000 || !/^[1¹]/.test(text)) return null;
  const marks = [...text.matchAll(NUMBERED)];
  const numberOf = (mark: string): number =>
    SUPERSCRIPTS.includes(mark) ? SUPERSCRIPTS.indexOf(mark) + 1 : Number(mark);
  const isCounting = marks.every((mark, at) => numberOf(mark[1] ?? '') === at + 1);
  if (marks.length < 2 || !isCounting) return null;
  return marks.map((mark, at) =>
    text
      .slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length)
      .replace(/[\s,;]+$/, '')
      .trim(),
  );
}
