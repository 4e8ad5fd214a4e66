/**
 * Names of groups: for themes their best term in sentence case, a second one joined where the first fits another
 * group as well; for circles their leading people. Names of a partition are unique.
 */
import type { Author } from '../model/author.ts';
import type { GroupPerson } from '../model/partition.ts';
import { foldedWords } from '../related/topic-forms.ts';
import type { FoundTerm, Naming } from './terms.ts';

/** Terms that name groups before others. */
const NAMING_ORDER: readonly Naming[] = ['good', 'acronym', 'common', 'rare'];
/** A term fits another group too where its share there is at least this part of its share here. */
const ALSO_FITS = 0.6;
const MAX_TITLE_WORDS = 6;

/** The label with a capital first letter, unless its first word has a spelling of its own (`mRNA`, `k-SVD`). */
export function sentenceCase(label: string): string {
  const [first = ''] = label.split(' ');
  if (/\p{Lu}/u.test(first)) return label;
  const [letter = ''] = label;
  return letter.toUpperCase() + label.slice(letter.length);
}

/** What a theme is named from. */
export interface ThemeToName {
  readonly terms: readonly FoundTerm[];
  /** Title of the paper closest to the rest, for groups without terms. */
  readonly coreTitle: string;
}

function fitsElsewhere({ term, coverage }: FoundTerm, self: ThemeToName, themes: readonly ThemeToName[]): boolean {
  return themes.some((other) => {
    const same = other === self ? undefined : other.terms.find((found) => found.term.label === term.label);
    return same !== undefined && same.coverage >= ALSO_FITS * coverage;
  });
}

function shortTitle(title: string): string {
  const [head = ''] = title.split(/[:?.]\s/);
  const words = head.trim().split(/\s+/);
  return words.length <= MAX_TITLE_WORDS ? words.join(' ') : `${words.slice(0, MAX_TITLE_WORDS).join(' ')}…`;
}

/** Names to try, best first. */
function proposals(theme: ThemeToName, themes: readonly ThemeToName[]): string[] {
  const [first, ...rest] = NAMING_ORDER.flatMap((naming) => theme.terms.filter((found) => found.naming === naming));
  if (!first) return [sentenceCase(shortTitle(theme.coreTitle)) || 'Unnamed'];
  const alone = sentenceCase(first.term.label);
  const words = new Set(foldedWords(first.term.label));
  const pairs = rest
    .filter(({ term }) => !foldedWords(term.label).some((word) => words.has(word)))
    .map(({ term }) => `${alone} and ${term.label}`);
  return !fitsElsewhere(first, theme, themes) || pairs.length === 0 ? [alone, ...pairs] : [...pairs, alone];
}

/** Takes for each in turn the first proposal that is free, or numbers the first. */
function takeFree(lists: readonly (readonly string[])[]): string[] {
  const taken = new Set<string>();
  return lists.map((list) => {
    const [first = 'Unnamed'] = list;
    let name = list.find((proposal) => !taken.has(proposal));
    for (let number = 2; name === undefined; number += 1) {
      if (!taken.has(`${first} (${number})`)) name = `${first} (${number})`;
    }
    taken.add(name);
    return name;
  });
}

/** Names of themes, in their order. */
export function nameThemes(themes: readonly ThemeToName[]): string[] {
  return takeFree(themes.map((theme) => proposals(theme, themes)));
}

/** Names of circles by their leading people, in their order: two of them, a third where two circles would be named alike. */
export function nameCircles(circles: readonly (readonly GroupPerson[])[], authors: readonly Author[]): string[] {
  const lists = circles.map((people) => {
    const names = people.map(({ author }) => authors[author]?.name ?? '').filter((name) => name !== '');
    const [first = 'Unnamed', second, third] = names;
    if (second === undefined) return [first];
    const pair = `${first} and ${second}`;
    return third === undefined ? [pair] : [pair, `${first}, ${second} and ${third}`];
  });
  return takeFree(lists);
}
