/**
 * Bytes to text: gunzips, finds the encoding (byte order mark, UTF-16 by its zero bytes, UTF-8, else Windows-1252) and
 * refuses what is not text, saying what it is. Cost: linear in the bytes; never more than MAX_TEXT_BYTES are unpacked.
 */
import { Gunzip } from 'fflate';
import type { Issue } from '../model/issue.ts';
import { describeBinary } from './binary-kinds.ts';
import { IssueLog } from './issue-log.ts';

/** The longest text an engine can hold as one string is a little over this many characters. */
export const MAX_TEXT_BYTES = 500_000_000;
/** Real text does not shrink this much; a larger ratio over RATIO_FROM bytes is taken for a decompression bomb. */
const MAX_RATIO = 200;
const RATIO_FROM = 16_000_000;
const CHUNK = 1 << 18;

export interface DecodedText {
  /** Null where the bytes cannot be read as text; an error issue says why. */
  readonly text: string | null;
  readonly issues: readonly Issue[];
}

/** Header and trailer of the shortest gzip file. */
const SHORTEST_GZIP = 18;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

interface Unpacked {
  readonly bytes: Uint8Array;
  readonly problem: 'none' | 'too-large' | 'broken';
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Unpacks piece by piece, so that a bomb is stopped at the limit and a cut file gives what it holds. */
function gunzip(packed: Uint8Array): Unpacked {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (packed.length < SHORTEST_GZIP) return { bytes: new Uint8Array(0), problem: 'broken' };
  let problem: Unpacked['problem'] = 'broken';
  const stream = new Gunzip((chunk, isLast) => {
    chunks.push(chunk);
    length += chunk.length;
    if (isLast) problem = 'none';
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
      const isBomb = length > RATIO_FROM && length > MAX_RATIO * Math.min(at + CHUNK, packed.length);
      if (length > MAX_TEXT_BYTES || isBomb) return { bytes: new Uint8Array(0), problem: 'too-large' };
    }
  } catch {
    problem = 'broken';
  }
  return { bytes: join(chunks, length), problem };
}

/** Characters of Windows-1252 at 0x80..0x9f; those it leaves undefined keep their number. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const units = new Uint16Array(1 << 13);
  for (let at = 0; at < bytes.length; at += units.length) {
    const size = Math.min(units.length, bytes.length - at);
    for (let i = 0; i < size; i += 1) {
      const byte = bytes[at + i] ?? 0;
      units[i] = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;
    }
    pieces.push(String.fromCharCode(...units.subarray(0, size)));
  }
  return pieces.join('');
}

function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): string {
  if (!isBigEndian) return new TextDecoder('utf-16le').decode(bytes);
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return new TextDecoder('utf-16le').decode(swapped);
}

const SAMPLE = 1 << 16;

/** UTF-16 without a mark: zeros stand at every other place of mostly Latin text. */
function guessUtf16(bytes: Uint8Array): 'le' | 'be' | null {
  const size = Math.min(SAMPLE, bytes.length - (bytes.length % 2));
  if (size < 8) return null;
  const zeros = [0, 0];
  for (let i = 0; i < size; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > size * 0.3 && even < size * 0.02) return 'le';
  return even > size * 0.3 && odd < size * 0.02 ? 'be' : null;
}

function decodeCharacters(bytes: Uint8Array, log: IssueLog): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), true);
  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeUtf16(bytes, utf16 === 'be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'The text is not valid UTF-8; it was read as Windows-1252. Check names with accents.';
    log.add('not-utf8', 'warning', message);
    return decodeWindows1252(bytes);
  }
}

/** Text of a file's bytes. Never throws; binary, empty, broken and oversized input gives null and an error issue. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const log = new IssueLog(file);
  const fail = (code: string, message: string): DecodedText => {
    log.add(code, 'error', message);
    return { text: null, issues: log.list() };
  };
  const tooLarge = `The file holds more than ${MAX_TEXT_BYTES / 1e6} MB of text or unpacks suspiciously far; it was not read. Split it into smaller files.`;
  let content = bytes;
  if (isGzip(bytes)) {
    const unpacked = gunzip(bytes);
    if (unpacked.problem === 'too-large') return fail('input-too-large', tooLarge);
    if (unpacked.problem === 'broken' && unpacked.bytes.length === 0) {
      return fail(
        'broken-gzip',
        'The file is marked as gzip but cannot be unpacked; nothing was read. Fetch it again.',
      );
    }
    if (unpacked.problem === 'broken') {
      log.add('broken-gzip', 'warning', 'The gzip file ends early or is damaged; what could be unpacked was read.');
    }
    content = unpacked.bytes;
  }
  if (content.length > MAX_TEXT_BYTES) return fail('input-too-large', tooLarge);
  const binary = guessUtf16(content) ? null : describeBinary(content);
  if (binary) return fail('binary-input', binary);
  return { text: decodeCharacters(content, log), issues: log.list() };
}
