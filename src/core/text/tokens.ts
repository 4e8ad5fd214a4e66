/**
 * Words and marks of a text with their UTF-16 offsets. One pass of one regular expression, linear time. Hyphenated words
 * stay one token (`vision-language`); `splitHyphens` gives the parts where both are wanted. English conventions: text
 * in scripts without spaces gives long tokens.
 */
export interface Token {
  /** The characters as written: text.slice(start, end). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for words and numbers, false for a mark of punctuation or a symbol. */
  readonly isWord: boolean;
}

/**
 * A word: letters, marks and digits, joined inside by hyphens, tight en dashes, apostrophes or underscores, by a point or comma between
 * digits (3.5, 70,000), by points between single letters (i.e), by & between capitals (R&D); `C++`, `C#` and `A*` keep
 * their ends.
 */
const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-‐‑–'’_](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N})|(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))|(?<=\p{Lu})&(?=\p{Lu}))*(?:(?<=[A-Z])(?:\+\+|#|\*(?!\*))|\+\+)?|[^\s\p{M}]/gu;

const WORD_START = /^[\p{L}\p{N}]/u;

/** Tokens of `text` in order. Every token is non-empty, tokens do not overlap, only white space and stray marks are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    tokens.push({ text: word, start: match.index, end: match.index + word.length, isWord: WORD_START.test(word) });
  }
  return tokens;
}

/** The parts of a hyphenated word, at least one: `vision-language` gives vision and language. */
export function splitHyphens(word: string): string[] {
  return word.split(/[-‐‑–]/).filter((part) => part !== '');
}
