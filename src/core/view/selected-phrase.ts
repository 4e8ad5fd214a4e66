/** The phrase that a selection in a text means. */
import { tokenize } from '../text/tokens.ts';

/** Longer phrases are no tags. */
const MOST_WORDS = 6;
const MOST_CHARACTERS = 400;
/** What may stand between the words of a phrase; other marks end one. */
const WITHIN = /^(?:[^\S\n]|\n(?!\s*\n)|[&/+*#'’-])*$/;

/**
 * The words of `text` of which [start, end) holds half and more, as written, white space as single spaces; null where these
 * are none or more than six, or where a mark that ends a phrase stands between them.
 */
export function selectedPhrase(text: string, start: number, end: number): string | null {
  if (end <= start || end - start > MOST_CHARACTERS) return null;
  const words = tokenize(text).filter((token) => {
    const held = Math.min(end, token.end) - Math.max(start, token.start);
    return token.isWord && held * 2 >= token.end - token.start;
  });
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > MOST_WORDS) return null;
  const isOne = words.every((word, at) => WITHIN.test(text.slice(words[at - 1]?.end ?? word.start, word.start)));
  return isOne ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : null;
}
