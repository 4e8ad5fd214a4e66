/**
 * UTF-16: its decoder with the higher byte first, and how it is told without a mark. Mostly Latin text has a zero at every
 * other place. Other text is letters and signs throughout, most letters of one script, with signs of ASCII between them,
 * whose zeros no text of one byte has and whose share no random bytes reach. Cost: linear in the sample.
 */
import { createDecoder, type Decoder } from './decoder.ts';

const SAMPLE = 1 << 16;
const SHORTEST = 8;
/** Of text that is not Latin, which is told by less. */
const SHORTEST_OTHER = 32;
const LEAST_ASCII = 0.01;
/** Bytes that ASCII text has none of: some in text with a stray zero, many in the other scripts. */
const LEAST_FOREIGN = 0.15;
const MOST_LETTERS = 0.75;
const LETTER = /(?![A-Za-z])\p{L}/gu;
const SCRIPTS: readonly RegExp[] = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ...['Hangul', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Thai'].map(
    (script) => new RegExp(`\\p{Script=${script}}`, 'gu'),
  ),
];
const ASCII = /[\t\n\r -~]/g;
/** What no text has: control characters, unassigned and private ones, halves of characters, swapped marks. */
const NO_TEXT = /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}\t\n\r\f]|\ufffd/u;

/** UTF-16 with the higher byte first; half a character at the end is dropped. */
function createUtf16be(): Decoder {
  const decoder = createDecoder('utf-16le');
  let held: number | null = null;
  return {
    decode: (chunk) => {
      const bytes = held === null ? chunk : Uint8Array.of(held, ...chunk);
      const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
      held = swapped.length < bytes.length ? (bytes.at(-1) ?? null) : null;
      for (let i = 0; i < swapped.length; i += 2) {
        swapped[i] = bytes[i + 1] ?? 0;
        swapped[i + 1] = bytes[i] ?? 0;
      }
      return decoder.decode(swapped);
    },
    end: () => decoder.end(),
  };
}

export type Utf16 = 'le' | 'be';

export const createUtf16 = (order: Utf16): Decoder => (order === 'be' ? createUtf16be() : createDecoder('utf-16le'));

/** Share of ASCII signs in the bytes as text of that order; 0 where it is no text, or in no script for the most part. */
function asciiShare(bytes: Uint8Array, order: Utf16): number {
  const text = createUtf16(order).decode(bytes);
  if (NO_TEXT.test(text)) return 0;
  const letters = text.match(LETTER)?.length ?? 0;
  const isScript = SCRIPTS.some((script) => (text.match(script)?.length ?? 0) > letters * MOST_LETTERS);
  return isScript ? (text.match(ASCII)?.length ?? 0) / text.length : 0;
}

/** Whether bytes above ASCII are in UTF-8 throughout; a character may be cut at the end. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  try {
    createDecoder('utf-8').decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The order of the bytes of UTF-16 without a mark; null where they are anything else. */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  const size = Math.min(SAMPLE, bytes.length - (bytes.length % 2));
  if (size < SHORTEST) return null;
  const zeros = [0, 0];
  for (let i = 0; i < size; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > size * 0.3 && even < size * 0.02) return 'le';
  if (even > size * 0.3 && odd < size * 0.02) return 'be';
  if (size < SHORTEST_OTHER || even + odd === 0) return null;
  const sample = bytes.subarray(0, size);
  if (isUtf8(sample) || sample.filter((byte) => byte < 9 || byte >= 0x7f).length < size * LEAST_FOREIGN) return null;
  const [le, be] = [asciiShare(sample, 'le'), asciiShare(sample, 'be')];
  if (Math.max(le, be) < LEAST_ASCII) return null;
  return le > be ? 'le' : 'be';
}
