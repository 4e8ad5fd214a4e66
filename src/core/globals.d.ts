/** The one host object core uses: decoding bytes, specified to the byte by the Encoding standard in every engine. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
