/** Ways to spoil a file: encodings, damaged and cut gzip, and bytes that no text has. */
import { gzipSync } from 'node:zlib';
import type { Dice } from './dice.ts';

export interface ByteMutator {
  readonly id: string;
  readonly weight: number;
  readonly apply: (bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array;
}

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
const replace = (bytes: Uint8Array, [start, end]: readonly [number, number], by: Uint8Array): Uint8Array =>
  joined(bytes.subarray(0, start), by, bytes.subarray(end));
const gzip = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes, { level: 1 }));

/** A copy with some bytes changed. */
function changed(bytes: Uint8Array, dice: Dice, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  if (copy.length === 0) return copy;
  for (let left = dice.between(1, 8); left > 0; left -= 1) {
    const at = dice.below(copy.length);
    copy[at] = change(copy[at] ?? 0);
  }
  return copy;
}

const randomBytes = (dice: Dice, most: number): Uint8Array =>
  Uint8Array.from({ length: dice.between(1, most) }, () => dice.below(256));

function utf16(bytes: Uint8Array, dice: Dice): Uint8Array {
  const units = Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le');
  const isBigEndian = dice.chance(0.5);
  if (isBigEndian) units.swap16();
  const mark = dice.chance(0.5) ? (isBigEndian ? [0xfe, 0xff] : [0xff, 0xfe]) : [];
  return joined(Uint8Array.from(mark), units);
}

const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0x1f, 0x8b, 0x08, 0x00],
  [0x1f, 0x8b],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xff, 0xfe, 0x00, 0x00],
];

export const BYTE_MUTATORS: readonly ByteMutator[] = [
  {
    id: 'flip bits',
    weight: 3,
    apply: (bytes, dice) => changed(bytes, dice, (byte) => byte ^ (1 << dice.below(8))),
  },
  {
    id: 'random bytes',
    weight: 2,
    apply: (bytes, dice) => replace(bytes, dice.span(bytes.length), randomBytes(dice, 16)),
  },
  {
    id: 'splice bytes',
    weight: 2,
    apply: (bytes, dice, other) => replace(bytes, dice.span(bytes.length), other.subarray(...dice.span(other.length))),
  },
  { id: 'cut bytes', weight: 1, apply: (bytes, dice) => bytes.slice(0, dice.below(bytes.length + 1)) },
  { id: 'NUL bytes', weight: 1, apply: (bytes, dice) => changed(bytes, dice, () => 0) },
  {
    id: 'file start',
    weight: 2,
    apply: (bytes, dice) => joined(Uint8Array.from(dice.of(BINARY_STARTS)), bytes),
  },
  { id: 'UTF-16', weight: 2, apply: utf16 },
  {
    id: 'Latin-1',
    weight: 1,
    apply: (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1')),
  },
  { id: 'gzip', weight: 2, apply: (bytes) => gzip(bytes) },
  {
    id: 'cut gzip',
    weight: 2,
    apply: (bytes, dice) => {
      const packed = gzip(bytes);
      return packed.slice(0, dice.below(packed.length + 1));
    },
  },
  {
    id: 'damaged gzip',
    weight: 2,
    apply: (bytes, dice) => changed(gzip(bytes), dice, () => dice.below(256)),
  },
  { id: 'gzip twice', weight: 0.5, apply: (bytes) => joined(gzip(bytes), gzip(bytes)) },
];
