/** Bytes to text, chunk by chunk, in one of the encodings that the platform decodes. */

export interface Decoder {
  decode(chunk: Uint8Array): string;
  /** What is left when all chunks were given. Throws, as `decode` does, where the bytes are not in the encoding. */
  end(): string;
}

export function createDecoder(encoding: 'utf-8' | 'utf-16le' | 'gb18030'): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  return { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}
