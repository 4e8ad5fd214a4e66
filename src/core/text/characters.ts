/**
 * Classes of characters as bits, by UTF-16 code: a look-up in a table that is filled as characters are met, from the
 * engine's Unicode properties. One byte for each of the 65,536 codes; characters outside the basic plane (`pair`: of two
 * codes) stand in a map.
 */
export const Char = { letter: 1, mark: 2, digit: 4, space: 8, upper: 16, joiner: 32, pair: 64 } as const;

const KNOWN = 128;
const classes = new Uint8Array(1 << 16);
const pairs = new Map<number, number>();

/** Hyphens, tight en dashes, apostrophes and underscores: what may join the parts of a word. */
const JOINERS = /[-‐‑–'’_]/;

function classify(character: string): number {
  let found = 0;
  if (/\p{L}/u.test(character)) found |= Char.letter;
  if (/\p{M}/u.test(character)) found |= Char.mark;
  if (/\p{N}/u.test(character)) found |= Char.digit;
  if (/\p{Lu}/u.test(character)) found |= Char.upper;
  if (/\s/u.test(character)) found |= Char.space;
  if (JOINERS.test(character)) found |= Char.joiner;
  return found;
}

function classOfPair(code: number): number {
  const known = pairs.get(code) ?? classify(String.fromCodePoint(code)) | Char.pair;
  pairs.set(code, known);
  return known;
}

/** Bits of the character whose code point is `code`, 0 for marks of punctuation, symbols and lone surrogates. */
export function classOfCode(code: number): number {
  if (code > 0xffff) return classOfPair(code);
  const known = classes[code] ?? 0;
  if (known !== 0) return known & ~KNOWN;
  const found = classify(String.fromCharCode(code));
  classes[code] = found | KNOWN;
  return found;
}
