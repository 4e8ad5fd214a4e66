/** The physical size of a PNG: the pHYs chunk (PNG 1.2, section 4.2.4.2), which tells printers the pixels per metre. */

const SIGNATURE: readonly number[] = [137, 80, 78, 71, 13, 10, 26, 10];
const PHYS: readonly number[] = [0x70, 0x48, 0x59, 0x73];
const CHUNK_FRAME = 12;
const INCHES_A_METRE = 39.37007874015748;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let code = n;
  for (let bit = 0; bit < 8; bit += 1) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1;
  return code >>> 0;
});

/** CRC-32 as PNG and gzip use it. */
export function crc32(bytes: Uint8Array): number {
  let code = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1) code = (CRC_TABLE[(code ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (code >>> 8);
  return (code ^ 0xffffffff) >>> 0;
}

function physChunk(perMetre: number): Uint8Array {
  const chunk = new Uint8Array(CHUNK_FRAME + 9);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(PHYS, 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/** Where the header chunk ends and where an old pHYs chunk lies; null where the bytes are no PNG. */
function layoutOf(png: Uint8Array): { header: number; phys: readonly [number, number] | null } | null {
  if (png.length < 33 || SIGNATURE.some((byte, i) => png[i] !== byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const header = SIGNATURE.length + CHUNK_FRAME + view.getUint32(SIGNATURE.length);
  for (let at = header; at + CHUNK_FRAME <= png.length;) {
    const end = at + CHUNK_FRAME + view.getUint32(at);
    if (PHYS.every((byte, i) => png[at + 4 + i] === byte)) return { header, phys: [at, Math.min(end, png.length)] };
    at = end;
  }
  return { header, phys: null };
}

/** The same picture with its resolution in dots per inch set; bytes that are no PNG come back as they are. */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const layout = layoutOf(png);
  if (layout === null) return png;
  const chunk = physChunk(Math.max(1, Math.round(dotsPerInch * INCHES_A_METRE)));
  const parts = [
    png.subarray(0, layout.header),
    chunk,
    ...(layout.phys === null
      ? [png.subarray(layout.header)]
      : [png.subarray(layout.header, layout.phys[0]), png.subarray(layout.phys[1])]),
  ];
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
