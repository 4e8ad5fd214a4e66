/**
 * Which forms of a corpus are worth comparing: those of one family name and first initial make a block, and in a block those
 * whose first given names are equal, one the initial of the other, or equal when written as one word. Cost: linear in the
 * forms plus the pairs looked at.
 */
import { compareGiven, type Compatibility, joinedNames } from './compatible.ts';
import type { NameForm } from './forms.ts';

/** Two forms of a block, by their indices, a before b. */
export interface FormPair {
  readonly a: number;
  readonly b: number;
  readonly kind: Exclude<Compatibility, 'none'>;
}

/** Forms of one family name and first initial; those alone with theirs are left out. */
export function blocksOf(forms: readonly NameForm[]): number[][] {
  const blocks = new Map<string, number[]>();
  forms.forEach((form, i) => {
    if (form.isGroup || form.family === '') return;
    const key = `${form.family}|${form.given[0]?.[0] ?? ''}`;
    const block = blocks.get(key);
    if (block) block.push(i);
    else blocks.set(key, [i]);
  });
  return [...blocks.values()].filter((block) => block.length > 1);
}

const schemeOf = (key: string): string => key.slice(0, key.lastIndexOf(':'));

/** Two ids of one scheme (the part before the last colon) name two people. */
export function idsConflict(a: NameForm, b: NameForm): boolean {
  return a.hasId && b.hasId && schemeOf(a.key) === schemeOf(b.key);
}

/** By place in the block, a number for the scheme of the form's id; -1 for a form without one. */
function schemeNumbers(forms: readonly NameForm[], block: readonly number[]): number[] {
  const numbers = new Map<string, number>();
  return block.map((i) => {
    const form = forms[i];
    if (!form?.hasId) return -1;
    const scheme = schemeOf(form.key);
    const number = numbers.get(scheme) ?? numbers.size;
    numbers.set(scheme, number);
    return number;
  });
}

/** The pairs of a block that may be one person, in order, and by form the others it is in a pair with. */
export function compatiblePairs(
  forms: readonly NameForm[],
  block: readonly number[],
): { pairs: FormPair[]; compatible: ReadonlyMap<number, readonly number[]> } {
  const pairs: FormPair[] = [];
  const compatible = new Map<number, number[]>();
  const schemes = schemeNumbers(forms, block);
  const note = (form: number, other: number): void => {
    const others = compatible.get(form);
    if (others) others.push(other);
    else compatible.set(form, [other]);
  };
  const near = nearInBlock(forms, block);
  block.forEach((a, at) => {
    for (const other of near(at)) {
      if (other <= at || ((schemes[at] ?? -1) >= 0 && schemes[at] === schemes[other])) continue;
      const b = block[other] ?? a;
      const kind = compareGiven(forms[a]?.given ?? [], forms[b]?.given ?? []);
      if (kind === 'none') continue;
      pairs.push({ a, b, kind });
      note(a, b);
      note(b, a);
    }
  });
  return { pairs, compatible };
}

/** By place in the block, the places of forms whose first given names allow one person, ascending, each once. */
function nearInBlock(forms: readonly NameForm[], block: readonly number[]): (at: number) => readonly number[] {
  const byFirst = new Map<string, number[]>();
  const byJoined = new Map<string, number[]>();
  const put = (table: Map<string, number[]>, key: string, at: number): void => {
    const places = table.get(key);
    if (places) places.push(at);
    else table.set(key, [at]);
  };
  const keys = block.map((form, at) => {
    const given = forms[form]?.given ?? [];
    const [first = ''] = given;
    const joined = joinedNames(given);
    put(byFirst, first.length > 1 ? first : '', at);
    if (joined !== null) put(byJoined, joined, at);
    return { first, joined };
  });
  const all = block.map((_, at) => at);
  return (at) => {
    const { first = '', joined = null } = keys[at] ?? {};
    if (first.length <= 1) return all;
    const near = [...(byFirst.get(first) ?? []), ...(byFirst.get('') ?? [])];
    if (joined !== null) near.push(...(byJoined.get(joined) ?? []));
    return [...new Set(near)].sort((a, b) => a - b);
  };
}
