/**
 * Papers that may be one and were not joined: equal titles with years further apart than one or without a family name in
 * common, and titles of one beginning of which the longer goes on, with the same first family name and near years. Short
 * titles ("Introduction") are left out. Cost: linear in the papers; of each title at most MAX_COMPARED are looked at.
 */
import type { DoubtReason } from '../model/join.ts';
import type { Paper } from '../model/paper.ts';
import { titleKey } from '../text/fold.ts';
import { areYearsNear, familyKeys, isShortTitle, sharedKeys } from './title-groups.ts';

export interface Doubt {
  /** Indexes of papers, ascending. */
  readonly papers: readonly [number, number];
  readonly why: DoubtReason;
}

const MAX_COMPARED = 10;
const MOST_DOUBTS = 500;
/** Words in which titles must begin alike. */
const BEGINNING = 5;

const shareName = (a: Paper, b: Paper): boolean => {
  const names = familyKeys(a);
  return familyKeys(b).some((name) => names.includes(name));
};

/** Why papers of equal titles are two, or null where nothing speaks for one. */
function equalTitles(a: Paper, b: Paper): DoubtReason | null {
  const areNear = areYearsNear(a.year, b.year);
  const shareNames = a.authors.length > 0 && b.authors.length > 0 && shareName(a, b);
  if (shareNames) return areNear ? null : 'years';
  return areNear ? 'names' : null;
}

function similarTitles(a: Paper, b: Paper, keyA: string, keyB: string): DoubtReason | null {
  const [short, long] = keyA.length < keyB.length ? [keyA, keyB] : [keyB, keyA];
  if (short === long || !long.startsWith(`${short} `) || !areYearsNear(a.year, b.year)) return null;
  const [first = ''] = familyKeys(a);
  return first !== '' && first === familyKeys(b)[0] ? 'titles' : null;
}

/** Papers by key, of the keys that several have. */
function groupsBy(keys: readonly string[]): number[][] {
  const shared = sharedKeys(keys);
  const groups = new Map<string, number[]>();
  keys.forEach((key, i) => {
    if (!shared.has(key)) return;
    const group = groups.get(key);
    if (!group) groups.set(key, [i]);
    else if (group.length < MAX_COMPARED) group.push(i);
  });
  return [...groups.values()];
}

/** Pairs of papers that may be one, by the first and then the second; at most MOST_DOUBTS. `isDecided` leaves pairs out. */
export function findDoubts(
  papers: readonly Paper[],
  isDecided: (a: number, b: number) => boolean = () => false,
): Doubt[] {
  const keys = papers.map(({ title }) => titleKey(title)).map((key) => (isShortTitle(key) ? '' : key));
  const beginnings = keys.map((key) => {
    const words = key.split(' ');
    return words.length < BEGINNING ? '' : words.slice(0, BEGINNING).join(' ');
  });
  const doubts: Doubt[] = [];
  const compare = (groups: readonly number[][], why: (a: number, b: number) => DoubtReason | null): void => {
    for (const group of groups) {
      group.forEach((a, i) => {
        for (const b of group.slice(i + 1)) {
          const reason = isDecided(a, b) ? null : why(a, b);
          if (reason !== null) doubts.push({ papers: [a, b], why: reason });
        }
      });
    }
  };
  const on =
    (judge: (a: Paper, b: Paper, keyA: string, keyB: string) => DoubtReason | null) =>
    (a: number, b: number): DoubtReason | null => {
      const [first, second] = [papers[a], papers[b]];
      return first && second ? judge(first, second, keys[a] ?? '', keys[b] ?? '') : null;
    };
  compare(groupsBy(keys), on(equalTitles));
  compare(groupsBy(beginnings), on(similarTitles));
  return doubts.sort((x, y) => x.papers[0] - y.papers[0] || x.papers[1] - y.papers[1]).slice(0, MOST_DOUBTS);
}
