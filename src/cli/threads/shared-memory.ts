/** Typed arrays in memory that threads share. */

type Values = Int32Array | Uint8Array | Uint16Array | Int16Array | Float64Array | Float32Array;
type Maker<T extends Values> = new (buffer: SharedArrayBuffer) => T;

/** The same values in shared memory; those that are there already are not copied. */
export function share<T extends Values>(values: T): T {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const shared = new (values.constructor as Maker<T>)(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isValues = (value: unknown): value is Values => ArrayBuffer.isView(value) && !(value instanceof DataView);

/** A copy of plain tables, in which all typed arrays lie in shared memory; everything else is as it was. */
export function shareAll<T>(tables: T): T {
  if (isValues(tables)) return share(tables);
  if (!isTable(tables)) return tables;
  return Object.fromEntries(Object.entries(tables).map(([name, value]) => [name, shareAll(value)])) as T;
}

export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));
export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
export const sharedFloats = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length));
