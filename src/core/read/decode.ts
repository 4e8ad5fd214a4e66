/**
 * Bytes to text: gunzips, finds the encoding (byte order mark, UTF-16 by its zero bytes and letters, UTF-8, else GB 18030 or Windows-1252) and
 * refuses what is not text, saying what it is. Works piece by piece, so that text can be read without being held whole.
 * Cost: linear in the bytes; never more than MAX_TEXT_BYTES are unpacked.
 */
import { Gunzip } from 'fflate';
import type { Issue } from '../model/issue.ts';
import { describeBinary } from './binary-kinds.ts';
import { createDecoder, type Decoder } from './decoder.ts';
import { IssueLog } from './issue-log.ts';
import { MAX_RATIO, MAX_TEXT_BYTES, RATIO_FROM, TOO_LARGE } from './limits.ts';
import { isZip, surveyZip, type ZipKind } from './zip-survey.ts';
import { LegacyGuess, type LegacyEncoding } from './legacy-encoding.ts';
import { createUtf16, guessUtf16 } from './utf16.ts';

const CHUNK = 1 << 17;

export interface DecodedText {
  /** Null where the bytes cannot be read as text; an error issue says why. */
  readonly text: string | null;
  readonly issues: readonly Issue[];
}

/** Takes text as it is decoded. */
export interface TextSink {
  /** The next piece, when `done` of `total` bytes have been looked at. What it throws stops the work. */
  take(piece: string, done: number, total: number): void;
  /** What was taken is void, and the text comes again: it is in another encoding than it seemed. */
  restart(): void;
}

/** Header and trailer of the shortest gzip file. */
const SHORTEST_GZIP = 18;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

interface Unpacked {
  readonly length: number;
  readonly problem: 'none' | 'too-large' | 'broken';
}

/** Whether the next chunk is wanted. */
type Visit = (chunk: Uint8Array, done: number) => boolean;

/** A host's own way to unpack gzip bytes, all at once and to `most` bytes at most; null where it cannot. */
export type Unpack = (packed: Uint8Array, most: number) => Uint8Array | null;

/** The bytes unpacked by the host; null where they are more than one whole member, which is left to the way that tells why. */
function unpackWhole(packed: Uint8Array, unpack: Unpack): Uint8Array | null {
  if (packed.length < SHORTEST_GZIP) return null;
  const whole = unpack(packed, Math.min(MAX_TEXT_BYTES, Math.max(RATIO_FROM, MAX_RATIO * packed.length)));
  const end = new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4);
  return whole?.length === end.getUint32(0, true) ? whole : null;
}

/** Visits the content piece by piece, unpacked where it is packed. */
function eachChunk(bytes: Uint8Array, visit: Visit, unpack: Unpack): Unpacked {
  const content = isGzip(bytes) ? unpackWhole(bytes, unpack) : bytes;
  if (content === null) return gunzip(bytes, visit);
  if (content.length > MAX_TEXT_BYTES) return { length: content.length, problem: 'too-large' };
  const packing = bytes.length / Math.max(1, content.length);
  for (let at = 0, isWanted = true; isWanted && at < content.length; at += CHUNK) {
    isWanted = visit(content.subarray(at, at + CHUNK), Math.floor(at * packing));
  }
  return { length: content.length, problem: 'none' };
}

/** Unpacks piece by piece, so that a bomb is stopped at the limit and a cut file gives what it holds. */
function gunzip(packed: Uint8Array, visit: Visit): Unpacked {
  if (packed.length < SHORTEST_GZIP) return { length: 0, problem: 'broken' };
  let chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Gunzip((chunk, isLast) => {
    chunks.push(chunk);
    length += chunk.length;
    isWhole ||= isLast;
  });
  const push = (at: number): boolean => {
    try {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
      return true;
    } catch {
      isWhole = false;
      return false;
    }
  };
  for (let at = 0, isSound = true; isSound && at < packed.length; at += CHUNK) {
    isSound = push(at);
    const isBomb = length > RATIO_FROM && length > MAX_RATIO * Math.min(at + CHUNK, packed.length);
    if (length > MAX_TEXT_BYTES || isBomb) return { length, problem: 'too-large' };
    if (!chunks.every((chunk) => visit(chunk, at))) return { length, problem: 'none' };
    chunks = [];
  }
  return { length, problem: isWhole ? 'none' : 'broken' };
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

const createWindows1252 = (): Decoder => ({ decode: decodeWindows1252, end: () => '' });

const SAMPLE = 1 << 16;

/** The decoder that the beginning of the content asks for, and the length of the mark that it begins with. */
function chooseDecoder(head: Uint8Array): { decoder: Decoder; skip: number } {
  if (head[0] === 0xff && head[1] === 0xfe) return { decoder: createDecoder('utf-16le'), skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { decoder: createUtf16('be'), skip: 2 };
  const utf16 = guessUtf16(head);
  if (utf16) return { decoder: createUtf16(utf16), skip: 0 };
  return { decoder: createDecoder('utf-8'), skip: 0 };
}

/** One reading of the content, chunk by chunk, into a sink. */
class Pass {
  /** What binary content this is, in words, where it is no text. */
  binary: string | null = null;
  isNotUtf8 = false;
  #decoder: Decoder | null;
  readonly #sink: TextSink;
  readonly #total: number;
  readonly #held: Uint8Array[] = [];
  #heldLength = 0;

  /** Without a decoder, one is chosen by what the content begins with. */
  constructor(sink: TextSink, total: number, decoder: Decoder | null) {
    this.#sink = sink;
    this.#total = total;
    this.#decoder = decoder;
  }

  /** Whether more can be read. */
  take(chunk: Uint8Array, done: number): boolean {
    const decoder = this.#decoder;
    if (decoder) return this.#give(() => decoder.decode(chunk), done);
    this.#held.push(chunk);
    this.#heldLength += chunk.length;
    return this.#heldLength < SAMPLE || this.#open(done);
  }

  end(): void {
    if (this.#decoder === null && !this.#open(this.#total)) return;
    this.#give(() => this.#decoder?.end() ?? '', this.#total);
  }

  #open(done: number): boolean {
    const head = join(this.#held, this.#heldLength);
    this.binary = guessUtf16(head) ? null : describeBinary(head);
    if (this.binary) return false;
    const { decoder, skip } = chooseDecoder(head);
    this.#decoder = decoder;
    return this.#give(() => decoder.decode(head.subarray(skip)), done);
  }

  #give(decode: () => string, done: number): boolean {
    let piece = '';
    try {
      piece = decode();
    } catch {
      this.isNotUtf8 = true;
      return false;
    }
    if (piece !== '') this.#sink.take(piece, done, this.#total);
    return true;
  }
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

export interface Decoded {
  /** False where the bytes cannot be read as text; an error issue says why, and what the sink took is void. */
  readonly isText: boolean;
  readonly issues: readonly Issue[];
}

/** What is said of zip archives that were not unpacked before: a plain one stands in another, or holds nothing. */
const ZIP_WORDS: Readonly<Record<ZipKind, string>> = {
  plain: 'This is a zip archive inside a zip archive, or one without files in it; nothing was read: unpack it once.',
  office: 'This is an office document, not text; nothing was read: save it as plain text.',
  'too-large': TOO_LARGE,
  'many-files': 'This zip archive holds too many files; nothing was read: unpack it and read the files inside.',
  damaged: 'This zip archive is damaged; nothing was read. Fetch it again, or unpack it and read the files inside.',
};

function readPass(bytes: Uint8Array, pass: Pass, unpack: Unpack): Unpacked {
  const unpacked = eachChunk(bytes, (chunk, done) => pass.take(chunk, done), unpack);
  if (unpacked.problem !== 'too-large' && pass.binary === null && !pass.isNotUtf8) pass.end();
  return unpacked;
}

function guessLegacy(bytes: Uint8Array, unpack: Unpack): LegacyEncoding {
  const guess = new LegacyGuess();
  const take = (chunk: Uint8Array): boolean => {
    guess.take(chunk);
    return true;
  };
  eachChunk(bytes, take, unpack);
  return guess.encoding();
}

/** Gives the text of a file's bytes to `sink`; `unpack` is tried first on gzip. Throws only what the sink throws. */
export function decodeInto(
  bytes: Uint8Array,
  file: string,
  sink: TextSink,
  unpack: Unpack = (): null => null,
): Decoded {
  const log = new IssueLog(file);
  const fail = (code: string, message: string): Decoded => {
    log.add(code, 'error', message);
    return { isText: false, issues: log.list() };
  };
  const pass = new Pass(sink, bytes.length, null);
  let unpacked = readPass(bytes, pass, unpack);
  const legacy = pass.isNotUtf8 ? guessLegacy(bytes, unpack) : null;
  if (legacy) {
    sink.restart();
    const decoder = legacy === 'gb18030' ? createDecoder(legacy) : createWindows1252();
    unpacked = readPass(bytes, new Pass(sink, bytes.length, decoder), unpack);
  }
  if (unpacked.problem === 'too-large') return fail('input-too-large', TOO_LARGE);
  if (unpacked.problem === 'broken' && unpacked.length === 0) {
    return fail('broken-gzip', 'The file is marked as gzip but cannot be unpacked; nothing was read. Fetch it again.');
  }
  if (unpacked.problem === 'broken') {
    log.add('broken-gzip', 'warning', 'The gzip file ends early or is damaged; what could be unpacked was read.');
  }
  if (pass.binary && isZip(bytes)) {
    const kind = surveyZip(bytes);
    return fail(kind === 'too-large' ? 'input-too-large' : 'binary-input', ZIP_WORDS[kind]);
  }
  if (pass.binary) return fail('binary-input', pass.binary);
  if (legacy) {
    const what =
      legacy === 'gb18030' ? 'GB 18030 (GBK). Check Chinese names' : 'Windows-1252. Check names with accents';
    const message = `The text is not valid UTF-8; it was read as ${what}.`;
    log.add('not-utf8', 'warning', message);
  }
  return { isText: true, issues: log.list() };
}

/** Text of a file's bytes. Never throws; binary, empty, broken and oversized input gives null and an error issue. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  let pieces: string[] = [];
  const { isText, issues } = decodeInto(bytes, file, {
    take: (piece) => pieces.push(piece),
    restart: () => {
      pieces = [];
    },
  });
  return { text: isText ? pieces.join('') : null, issues };
}
