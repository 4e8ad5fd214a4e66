/**
 * JSON that keeps typed arrays: each stands as an object with its type and its numbers. Numbers are written so that they
 * are read again to the bit; what JSON has no word for (NaN, the infinities) is written by name. For results of our own, not
 * for data from elsewhere: nothing is validated.
 */
const TYPES = { Int32Array, Float64Array, Float32Array, Uint8Array } as const;
type TypeName = keyof typeof TYPES;

/** The one key of an object that stands for a typed array. */
const MARK = '\u0001typed';

interface Marked {
  readonly [MARK]: readonly [type: TypeName, numbers: readonly (number | string)[]];
}

function nameOf(value: unknown): TypeName | null {
  const found = Object.entries(TYPES).find(([, type]) => value instanceof type);
  return found ? (found[0] as TypeName) : null;
}

function isMarked(value: unknown): value is Marked {
  return typeof value === 'object' && value !== null && MARK in value;
}

export function toTypedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    const type = nameOf(part);
    if (type === null) return part;
    const numbers = Array.from(part as ArrayLike<number>, (number) => (Number.isFinite(number) ? number : `${number}`));
    return { [MARK]: [type, numbers] };
  });
}

/** The value that was written. */
export function fromTypedJson(text: string): unknown {
  return JSON.parse(text, (_, part: unknown) => {
    if (!isMarked(part)) return part;
    const [type, numbers] = part[MARK];
    return TYPES[type].from(numbers.map(Number));
  });
}
