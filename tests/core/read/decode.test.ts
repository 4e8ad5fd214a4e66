import { gunzipSync as nodeGunzip } from 'node:zlib';
import { gzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeInto, decodeText, type Unpack } from '../../../src/core/read/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian: boolean, hasMark: boolean): Uint8Array => {
  const units = (hasMark ? `\ufeff${text}` : text).split('').map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
const TEXT = 'Gärten für Žofie, a list of papers\n';
const codes = (bytes: Uint8Array): string[] => decodeText(bytes, 'f').issues.map((issue) => issue.code);

describe('decodeText', () => {
  it('reads the encodings', () => {
    expect(decodeText(utf8(TEXT), 'f')).toEqual({ text: TEXT, issues: [] });
    expect(decodeText(utf8(`\ufeff${TEXT}`), 'f').text).toBe(TEXT);
    for (const isBigEndian of [true, false]) {
      for (const hasMark of [true, false]) {
        expect(decodeText(utf16(TEXT, isBigEndian, hasMark), 'f').text).toBe(TEXT);
      }
    }
  });

  it('keeps characters whole that lie between two pieces', () => {
    for (const shift of ['', 'x', 'xx']) {
      const long = shift + '茶屋'.repeat(60_000);
      expect(decodeText(utf8(long), 'f').text).toBe(long);
      expect(decodeText(gzipSync(utf8(long)), 'f').text).toBe(long);
      expect(decodeText(utf16(long, true, true), 'f').text).toBe(long);
    }
  });

  it('falls back to Windows-1252 and says so', () => {
    const decoded = decodeText(Uint8Array.of(0x47, 0xe4, 0x72, 0x74, 0x65, 0x6e, 0x20, 0x93, 0x78, 0x94), 'f');
    expect(decoded.text).toBe('Gärten “x”');
    expect(decoded.issues.map((issue) => issue.code)).toEqual(['not-utf8']);
  });

  it('unpacks gzip, whole or cut', () => {
    const long = TEXT.repeat(5000);
    const packed = gzipSync(utf8(long));
    expect(decodeText(packed, 'f')).toEqual({ text: long, issues: [] });
    const noisy = Array.from({ length: 30_000 }, (_, i) => `${(i * 7919) % 10_007} `).join('');
    const cut = decodeText(gzipSync(utf8(noisy)).subarray(0, 60_000), 'f');
    expect(cut.issues.map((issue) => issue.code)).toEqual(['broken-gzip']);
    expect(noisy.startsWith(cut.text ?? 'nothing')).toBe(true);
    expect(cut.text?.length).toBeGreaterThan(1000);
    expect(codes(Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2))).toEqual(['broken-gzip']);
  });

  it('stops at decompression bombs', () => {
    const bomb = gzipSync(new Uint8Array(20_000_000).fill(97), { level: 9 });
    const decoded = decodeText(bomb, 'f');
    expect(decoded.text).toBeNull();
    expect(decoded.issues[0]).toMatchObject({ code: 'input-too-large', severity: 'error' });
  });

  it('says what binary content is', () => {
    const message = (bytes: Uint8Array): string => decodeText(bytes, 'f').issues[0]?.message ?? '';
    expect(message(utf8('%PDF-1.7\n1 0 obj'))).toContain('PDF');
    expect(message(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))).toContain('PNG');
    expect(message(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0))).toContain('zip');
    expect(codes(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256))).toEqual(['binary-input']);
  });

  it('never throws, and gives a text or an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isPacked) => {
        const { text, issues } = decodeText(isPacked ? gzipSync(bytes) : bytes, 'f');
        expect(text !== null || issues.some((issue) => issue.severity === 'error')).toBe(true);
      }),
    );
  });
});

describe('gzip unpacked by the host', () => {
  const unpack: Unpack = (packed, most) => {
    try {
      return nodeGunzip(packed, { maxOutputLength: most });
    } catch {
      return null;
    }
  };

  function decodeBy(bytes: Uint8Array, by?: Unpack) {
    const pieces: string[] = [];
    const sink = { take: (piece: string): void => void pieces.push(piece), restart: (): void => void pieces.splice(0) };
    const { isText, issues } = decodeInto(bytes, 'f', sink, by);
    return { text: isText ? pieces.join('') : null, issues };
  }

  const text = Array.from({ length: 40_000 }, (_, i) => `line ${i} é`).join('\n');
  const packed = gzipSync(utf8(text));

  it('gives the same text and issues, whole, cut, damaged, with more behind it or in parts', () => {
    const damaged = packed.slice();
    damaged.fill(0, 20_000, 20_050);
    const parts = Uint8Array.of(...gzipSync(utf8('one ')), ...gzipSync(utf8('two')));
    const inputs = [packed, packed.subarray(0, 30_000), damaged, Uint8Array.of(...packed, 1, 2, 3), parts, utf8(text)];
    for (const input of inputs) expect(decodeBy(input, unpack)).toEqual(decodeBy(input));
    expect(decodeBy(packed, unpack).text).toBe(text);
  });

  it('is asked first, and no more than its limit is unpacked', () => {
    let most = 0;
    const asked: Unpack = (bytes, limit) => {
      most = limit;
      return unpack(bytes, limit);
    };
    expect(decodeBy(gzipSync(new Uint8Array(20_000_000)), asked).text).toBeNull();
    expect(most).toBe(16_000_000);
    expect(decodeBy(packed, () => utf8('x')).text).toBe(text);
  });
});
