/**
 * Text in XML 1.0. Control characters and non-characters that the standard does not allow are left out, halves of surrogate
 * pairs become U+FFFD, what has a meaning in XML is escaped; so are tabs and line breaks, which readers would make spaces.
 */

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** Everything that may not stand as it is; \p{Cs} is a surrogate without its other half. */
const SPECIAL = /[\p{Cc}\p{Cs}\uFFFE\uFFFF&<>"]/gu;
const SURROGATE = /\p{Cs}/u;
/** Controls from U+007F on are allowed. */
const isAllowed = (character: string): boolean => character >= '\u007F' && character < '\uFFFE';

function replaceSpecial(character: string): string {
  const escaped = ESCAPES.get(character);
  if (escaped !== undefined) return escaped;
  if (SURROGATE.test(character)) return '\uFFFD';
  return isAllowed(character) ? character : '';
}

/** `text` as it may stand in an element or in an attribute between double quotes. */
export function xmlText(text: string): string {
  return text.replace(SPECIAL, replaceSpecial);
}
