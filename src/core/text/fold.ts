/**
 * Folding of text to comparable forms. Unicode decomposition and case only: no locale, the same in every engine.
 */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ŧ', 't'],
]);

/** Lower case without diacritics; letters that do not decompose (ø, ł, ß...) become their usual Latin spelling. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^ -~\s]/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøđðłæœþıħŧ]/g, (letter) => SPECIAL.get(letter) ?? letter);
}

/** Letters and digits of `text`, folded, with single spaces between words: the key under which titles are compared. */
export function titleKey(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Order by UTF-16 code units: total, locale-free. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
