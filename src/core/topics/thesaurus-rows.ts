/**
 * Rows of thesauri as concepts, and what rows of the person change about them: little does. A label that is hidden is banned,
 * one that is replaced gets another name, both once phrases have been found; only a form that is taken out of a concept
 * changes what is read. Linear in the rows.
 */
import type { ThesaurusRow, TopicKind } from '../model/topic.ts';
import { foldWord } from '../text/inflect.ts';
import { tokenize } from '../text/tokens.ts';
import { amendRow } from './edits.ts';
import type { Saying, ThesaurusConcept, TopicLists } from './resources.ts';

export interface Row {
  readonly label: string;
  readonly target: string;
  readonly kind: TopicKind | null;
  readonly broader: string | null;
}

export const toRow = ({ label, replaceBy, kind, broader }: ThesaurusRow): Row => ({
  label: label.toLowerCase(),
  target: replaceBy.toLowerCase(),
  kind,
  broader: broader?.toLowerCase() ?? null,
});

/** Words folded: what is written otherwise by case, number or hyphen alone is one phrase. */
export const foldPhrase = (phrase: string): string =>
  tokenize(phrase)
    .map((token) => foldWord(token.text))
    .join(' ');

/**
 * The rows with those of the person before them; rows that these contradict are left out, by phrase, as a topic's label may be
 * another spelling of the label of a row.
 */
function withOwnRows(given: readonly Row[], own: readonly Row[]): { rows: readonly Row[]; resolve: Resolve } {
  const last = new Map<string, string>();
  for (const { label, target } of own) last.set(foldPhrase(label), target);
  const isKept = ({ label, target }: Row): boolean => {
    const wanted = last.get(foldPhrase(label));
    return wanted === undefined || foldPhrase(wanted) === foldPhrase(target);
  };
  const rows = last.size === 0 ? given : [...own.filter(isKept), ...given.filter(isKept)];
  const targets = new Map<string, string>();
  for (const row of given) targets.set(row.label, row.target);
  const next = (at: string): string | undefined =>
    (last.size === 0 ? undefined : last.get(foldPhrase(at))) ?? targets.get(at);
  return { rows, resolve: (label) => followTargets(label, next) };
}

type Resolve = (label: string) => string;

/** Follows replacements of replacements; a circle ends at the label where it closes. */
function followTargets(label: string, next: (at: string) => string | undefined): string {
  let at = label;
  for (let step = 0; step < 10; step += 1) {
    const to = next(at);
    if (to === undefined || to === at || to === label) return at;
    if (to === '') return '';
    at = to;
  }
  return at;
}

/** Own rows by phrase: the last on each, with what earlier ones said and it does not. */
function lastRows(own: readonly ThesaurusRow[]): Map<string, ThesaurusRow> {
  const last = new Map<string, ThesaurusRow>();
  for (const row of own) {
    const key = foldPhrase(row.label);
    last.set(key, amendRow(last.get(key), row));
  }
  return last;
}

type Own = Pick<TopicLists, 'replaced' | 'said' | 'banned'> & { readonly changes: readonly Row[] };

/** The label that a phrase is a variant of, itself where it is none, by phrase; folded. */
export function targetsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ label, target }) => [foldPhrase(label), foldPhrase(target)]));
}

/** What rows of the person change about the lists, what they only call otherwise, and what they say of topics. */
export function divideOwn(targets: ReadonlyMap<string, string>, own: readonly ThesaurusRow[]): Own {
  const last = lastRows(own);
  const goesBy = (label: string): string => followTargets(label, (at) => last.get(foldPhrase(at))?.replaceBy);
  const replaced: { label: string; by: string }[] = [];
  const banned: string[] = [];
  const changes: Row[] = [];
  const ofItself: Saying[] = [];
  const ofReplaced: Saying[] = [];
  for (const [key, row] of last) {
    const by = goesBy(row.label);
    const isItself = foldPhrase(by) === key;
    // A label of its own that is a variant of another one, or hidden, is taken out of there.
    const isTakenOut = (by === '' || isItself) && (targets.get(key) ?? key) !== key;
    if (isTakenOut) changes.push({ ...toRow(row), target: by.toLowerCase() });
    if (by === '' && !isTakenOut) banned.push(row.label);
    if (by === '') continue;
    if (!(isItself && by === row.label.toLowerCase())) replaced.push({ label: row.label, by });
    // One that is hidden is broader than nothing.
    const broader = row.broader === null || row.broader === '' ? row.broader : goesBy(row.broader) || null;
    (isItself ? ofItself : ofReplaced).push({ label: by, kind: row.kind, broader });
  }
  return { changes, replaced, banned, said: [...ofReplaced, ...ofItself] };
}

interface Concepts {
  readonly concepts: ThesaurusConcept[];
  readonly hidden: string[];
}

/** Concepts of the rows; of rows on one label the last holds. */
export function resolveConcepts(given: readonly Row[], own: readonly Row[]): Concepts {
  const { rows, resolve } = withOwnRows(given, own);
  const concepts = new Map<
    string,
    { label: string; kind: TopicKind | null; broader: string | null; variants: Set<string> }
  >();
  const hidden: string[] = [];
  for (const { label, kind, broader } of rows) {
    const target = resolve(label);
    if (target === '') {
      hidden.push(label);
      continue;
    }
    const concept = concepts.get(target) ?? { label: target, kind: null, broader: null, variants: new Set([target]) };
    concept.variants.add(label);
    concept.kind = label === target ? (kind ?? concept.kind) : (concept.kind ?? kind);
    concept.broader = label === target ? (broader ?? concept.broader) : (concept.broader ?? broader);
    concepts.set(target, concept);
  }
  return {
    concepts: [...concepts.values()].map(({ label, kind, broader, variants }) => ({
      label,
      kind: kind ?? 'topic',
      broader: broader === label ? null : broader,
      variants: [...variants],
    })),
    hidden,
  };
}
