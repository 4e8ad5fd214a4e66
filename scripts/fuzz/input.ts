/** What a case gives to a target: a text as pasted, or the bytes of a file. */
export type FuzzInput = string | Uint8Array;

export const sizeOf = (input: FuzzInput): number => input.length;

/** A part of the input, without [start, end). */
export function without(input: FuzzInput, start: number, end: number): FuzzInput {
  if (typeof input === 'string') return input.slice(0, start) + input.slice(end);
  return new Uint8Array(Buffer.concat([input.subarray(0, start), input.subarray(end)]));
}
