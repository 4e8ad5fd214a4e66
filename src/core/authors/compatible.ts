/** Whether two lists of given names can belong to one person. Names are folded; an initial is a single letter. */

export type Compatibility = 'same' | 'middle-name' | 'initials' | 'none';

/** Given names as one word; null where one is an initial. */
export const joinedNames = (given: readonly string[]): string | null =>
  given.every((name) => name.length > 1) ? given.join('') : null;

const fits = (a: string, b: string): boolean => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

function compareRest(a: readonly string[], b: readonly string[]): 'same' | 'middle-name' | 'none' {
  const shared = Math.min(a.length, b.length);
  let result: 'same' | 'middle-name' = a.length === b.length ? 'same' : 'middle-name';
  for (let i = 0; i < shared; i += 1) {
    const [x = '', y = ''] = [a[i], b[i]];
    if (x === y) continue;
    if (!fits(x, y)) return 'none';
    result = 'middle-name';
  }
  return result;
}

/**
 * `same`: equal, or equal when written as one word (Jian-Yun, Jianyun); `middle-name`: the first name is equal and one form
 * drops or shortens a middle name; `initials`: the first name of one is only its initial; `none`: two people.
 */
export function compareGiven(a: readonly string[], b: readonly string[]): Compatibility {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'same' : 'none';
  const joined = joinedNames(a);
  if (joined !== null && joined === joinedNames(b)) return 'same';
  const [firstA = '', firstB = ''] = [a[0], b[0]];
  if (!fits(firstA, firstB)) return 'none';
  const rest = compareRest(a.slice(1), b.slice(1));
  if (rest === 'none' || firstA === firstB)
    return firstA === firstB && firstA.length === 1 && rest !== 'none' ? 'initials' : rest;
  return 'initials';
}
