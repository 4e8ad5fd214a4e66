import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { crc32, withResolution } from '../../../src/core/figure/png.ts';

function smallPng(): Uint8Array {
  const png = new PNG({ width: 3, height: 2 });
  png.data.fill(200);
  return new Uint8Array(PNG.sync.write(png));
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly isSound: boolean;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    const isSound = view.getUint32(at + 8 + length) === crc32(png.subarray(at + 4, at + 8 + length));
    chunks.push({ type, data: png.slice(at + 8, at + 8 + length), isSound });
    at += 12 + length;
  }
  return chunks;
}

describe('crc32', () => {
  it('has the published check value', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('withResolution', () => {
  it('adds the pixels per metre before the data, and leaves a picture that decodes', () => {
    const chunks = chunksOf(withResolution(smallPng(), 300));
    expect(chunks.map(({ type }) => type).slice(0, 2)).toEqual(['IHDR', 'pHYs']);
    expect(chunks.every(({ isSound }) => isSound)).toBe(true);
    const phys = chunks[1]?.data ?? new Uint8Array(9);
    const view = new DataView(phys.buffer);
    expect([view.getUint32(0), view.getUint32(4), phys[8]]).toEqual([11811, 11811, 1]);
    const decoded = PNG.sync.read(Buffer.from(withResolution(smallPng(), 300)));
    expect([decoded.width, decoded.height, decoded.data[0]]).toEqual([3, 2, 200]);
  });

  it('replaces a resolution that is there, also in a view of a larger buffer', () => {
    const once = withResolution(smallPng(), 72);
    const shifted = new Uint8Array(once.length + 5);
    shifted.set(once, 5);
    const twice = chunksOf(withResolution(shifted.subarray(5), 600));
    expect(
      twice.filter(({ type }) => type === 'pHYs').map(({ data }) => new DataView(data.buffer).getUint32(0)),
    ).toEqual([23622]);
  });

  it('leaves other bytes as they are', () => {
    const bytes = Uint8Array.from({ length: 50 }, (_, i) => i);
    expect(withResolution(bytes, 300)).toBe(bytes);
    expect(withResolution(new Uint8Array(), 300)).toHaveLength(0);
  });
});
