/** The keys by which records are compared: titles that several records have, and family names. */
import type { Paper } from '../model/paper.ts';
import { parseName } from '../names/parse-name.ts';

/** Last words of family names, folded, each once. */
export function familyKeys(paper: Paper): string[] {
  return [...new Set(paper.authors.map((author) => parseName(author.name).key.split('|')[0]?.split(' ').at(-1) ?? ''))];
}

/** Years at most one apart, or one of them missing. */
export function areYearsNear(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= 1;
}

/** A title of one or two words, which many papers may have. `key` is a title key. */
export const isShortTitle = (key: string): boolean => key.split(' ').length < 3;

/** Keys that several records have; the others need no comparison. */
export function sharedKeys(keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  shared.delete('');
  return shared;
}
