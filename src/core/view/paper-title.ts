/** Longest name before a colon that is set apart, in characters. */
const LONGEST_NAME = 40;

/** A title cut after its first colon, where what stands before is short enough to be a name; else all of it is `rest`. */
export function splitTitle(title: string): { readonly name: string; readonly rest: string } {
  const match = /^(.*?[^\s])\s*:(?=\s)/u.exec(title.slice(0, LONGEST_NAME + 2));
  const name = match?.[1] ?? '';
  return name === '' ? { name, rest: title } : { name, rest: title.slice(match?.[0].length ?? 0) };
}
