/** Splits values of BibTeX at signs outside of braces. Cost: linear. */

export const COMMA = /\\[^]|[{}]|,/g;
/** Not the one that ends an entity of HTML. */
export const SEMICOLON = /\\[^]|[{}]|&#?\w{2,8};|;/g;
export const UNQUOTED_COMMA = /"[^"]*"|\\[^]|[{}]|,/g;
export const AND = /\\[^]|[{}]|(?<=\s)and(?=\s)/gi;

/**
 * Pieces of `text` between the matches of `separator` outside of braces. What `separator` matches that begins with a
 * backslash, a quote or `&` is passed over; it has to match braces.
 */
export function splitOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of text.matchAll(separator)) {
    const sign = match[0];
    if (/^[\\"&]/.test(sign)) continue;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      pieces.push(text.slice(from, match.index));
      from = match.index + sign.length;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}
