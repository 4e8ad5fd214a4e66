/** Typed arrays in memory that threads share. */

type Shared<T> = T & { readonly buffer: SharedArrayBuffer };

const isShared = <T extends { readonly buffer: ArrayBufferLike }>(values: T): values is Shared<T> =>
  values.buffer instanceof SharedArrayBuffer;

export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

/** The same values in shared memory; those that are there already are not copied. */
export function shareInts(values: Int32Array): Int32Array {
  if (isShared(values)) return values;
  const shared = sharedInts(values.length);
  shared.set(values);
  return shared;
}

export function shareBytes(values: Uint8Array): Uint8Array {
  if (isShared(values)) return values;
  const shared = new Uint8Array(new SharedArrayBuffer(values.length));
  shared.set(values);
  return shared;
}

export function shareFloats(values: Float64Array): Float64Array {
  if (isShared(values)) return values;
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

export function shareSingles(values: Float32Array): Float32Array {
  if (isShared(values)) return values;
  const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
