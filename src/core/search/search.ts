/**
 * Search over the names of people, papers, topics, groups and organisations: every word of the query, in any order, must
 * begin a word of the name or of another of its forms, be another form of it (plural, British or American), or be a typo
 * or two away.
 *
 * Ranked by typos, then by how the query meets the name (the whole of it, its beginning, words inside), then by papers, then
 * by name. Letters are compared folded, without diacritics. Typos are looked for only where words as written give too few.
 * A query costs milliseconds at 100,000 names. It does not look into abstracts.
 */
import type { NodeKey } from '../model/ids.ts';
import { titleKey } from '../text/fold.ts';
import { foldWord } from '../text/inflect.ts';
import type { SearchEntry, SearchIndex, SearchTarget } from './index-entries.ts';
import { formPenalty, matchesIn, queryWords } from './matches.ts';
import { nearRuns, typosAllowed, type NearRun } from './typos.ts';
import { prefixRun, wordRun } from './vocabulary.ts';

export { buildInSlices, createSearchIndex, type SearchIndex, type SearchTarget } from './index-entries.ts';
export { matchesIn } from './matches.ts';

export interface SearchHit {
  readonly target: SearchTarget;
  readonly label: string;
  readonly papers: number;
  /** Parts of the label that carry words of the query: UTF-16 offsets [start, end), ascending. */
  readonly matches: readonly (readonly [start: number, end: number])[];
  /** The other form that carries the query where the label does not, or null. */
  readonly form: string | null;
  /** False where the query is met only in spite of typos. */
  readonly isExact: boolean;
}

/** Entries that a query means, with what typos cost each. */
interface Found {
  readonly entries: readonly number[];
  readonly penalty: Uint8Array;
  /** 1 where the first word of the query begins a name. */
  readonly isFirst: Uint8Array;
}

interface WordRun extends NearRun {
  /** Names of people have no other forms of words. */
  readonly isFolded?: boolean;
}

function runsOf({ vocabulary }: SearchIndex, word: string, hasTypos: boolean): readonly WordRun[] {
  const exact: WordRun[] = [{ ...prefixRun(vocabulary.words, word), penalty: 0 }];
  const folded = foldWord(word);
  if (folded !== word) exact.push({ ...wordRun(vocabulary.words, folded), penalty: 0, isFolded: true });
  const most = hasTypos ? typosAllowed(word.length) : 0;
  return most === 0 ? exact : [...exact, ...nearRuns(vocabulary, word, most)];
}

/** Entries in which every word of the query is met. */
function candidates(index: SearchIndex, words: readonly string[], hasTypos: boolean): Found {
  const { offsets, postings } = index.vocabulary;
  const met = new Uint8Array(index.entries.length);
  const penalty = new Uint8Array(index.entries.length);
  const isFirst = new Uint8Array(index.entries.length);
  const entries: number[] = [];
  words.forEach((word, place) => {
    for (const run of runsOf(index, word, hasTypos)) {
      const end = offsets[run.to] ?? 0;
      for (let at = offsets[run.from] ?? 0; at < end; at += 1) {
        const posting = postings[at] ?? 0;
        const entry = posting >> 1;
        if (place === 0 && (posting & 1) === 1) isFirst[entry] = 1;
        if (met[entry] !== place) continue;
        if (run.isFolded === true && index.entries[entry]?.target.kind === 'author') continue;
        met[entry] = place + 1;
        penalty[entry] = (penalty[entry] ?? 0) + run.penalty;
        if (place === words.length - 1) entries.push(entry);
      }
    }
  });
  return { entries, penalty, isFirst };
}

/** The candidates as written, or, where these are fewer than `enough`, with typos too. */
function find(index: SearchIndex, words: readonly string[], enough: number): Found {
  const exact = candidates(index, words, false);
  const canErr = words.some((word) => typosAllowed(word.length) > 0);
  return exact.entries.length >= enough || !canErr ? exact : candidates(index, words, true);
}

/** The `limit` candidates of least cost, ascending; an earlier candidate wins among equals. */
function cheapest(found: Iterable<number>, costOf: (entry: number) => number, limit: number): readonly number[] {
  const best: { entry: number; cost: number }[] = [];
  for (const entry of found) {
    const cost = costOf(entry);
    const last = best.at(-1);
    if (last !== undefined && best.length === limit && cost >= last.cost) continue;
    if (best.length === limit) best.pop();
    const at = best.findIndex((other) => other.cost > cost);
    best.splice(at < 0 ? best.length : at, 0, { entry, cost });
  }
  return best.map(({ entry }) => entry);
}

/** Circles bear the names of their people, who come first. */
function isCircle({ target }: SearchEntry): boolean {
  return target.kind === 'group' && target.of === 'circles';
}

/** The query as its words are written, and in other forms where these differ, each as keys begin with it. */
function queryKeys(key: string): readonly string[] {
  const folded = key.split(' ').map(foldWord).join(' ');
  return folded === key ? [`\n${key}`] : [`\n${key}`, `\n${folded}`];
}

/** 0: one of its forms is the query; 1: begins with it; 2: holds its words. */
function meeting(keys: string, queries: readonly string[]): number {
  if (queries.some((query) => keys.includes(`${query}\n`))) return 0;
  return queries.some((query) => keys.includes(query)) ? 1 : 2;
}

/** What an entry costs: typos first, then how the query meets it, then its rank. */
function costFunction(index: SearchIndex, key: string, found: Found): (entry: number) => number {
  const queries = queryKeys(key);
  const total = index.entries.length;
  return (at) => {
    const penalty = found.penalty[at] ?? 0;
    if (penalty > 0) return (2 + penalty) * total + at;
    const entry = index.entries[at];
    const meets = found.isFirst[at] === 1 ? meeting(index.keys[at] ?? '', queries) : 2;
    return (meets === 1 && entry !== undefined && isCircle(entry) ? 2 : meets) * total + at;
  };
}

function makeHit(entry: SearchEntry, query: string, isExact: boolean): SearchHit {
  const words = queryWords(titleKey(query));
  const costs = [entry.label, ...entry.forms].map((form) => formPenalty(form, words));
  const least = Math.min(...costs);
  return {
    target: entry.target,
    label: entry.label,
    papers: entry.papers,
    matches: matchesIn(entry.label, query),
    form: (costs[0] ?? least) > least ? (entry.forms[costs.indexOf(least) - 1] ?? null) : null,
    isExact,
  };
}

function hitsOf(index: SearchIndex, entries: readonly number[], query: string, penalty?: Uint8Array): SearchHit[] {
  return entries.flatMap((at) => {
    const entry = index.entries[at];
    return entry === undefined ? [] : [makeHit(entry, query, penalty?.[at] === 0)];
  });
}

/** The best `limit` hits, best first; empty where the query has no letters or nothing matches. */
export function search(index: SearchIndex, query: string, limit: number): readonly SearchHit[] {
  const key = titleKey(query);
  const words = queryWords(key);
  if (words.length === 0 || limit <= 0) return [];
  const found = find(index, words, limit);
  return hitsOf(index, cheapest(found.entries, costFunction(index, key, found), limit), query, found.penalty);
}

/**
 * Keys of at most `limit` nodes that a query means, strongest first: those as written, or where there are none those with
 * typos. Organisations stand for their papers, groups for nothing.
 */
export function matchingKeys(index: SearchIndex, query: string, limit: number): readonly NodeKey[] {
  const words = queryWords(titleKey(query));
  if (words.length === 0) return [];
  const { entries, penalty } = find(index, words, 1);
  const keys = new Set<NodeKey>();
  for (const entry of [...entries].sort((a, b) => (penalty[a] ?? 0) - (penalty[b] ?? 0) || a - b)) {
    const target = index.entries[entry]?.target;
    if (target === undefined || target.kind === 'group') continue;
    const own = target.kind === 'organisation' ? (index.papersOf.get(target.name) ?? []) : [target.key];
    for (const key of own) {
      if (keys.size >= limit) return [...keys];
      keys.add(key);
    }
  }
  return [...keys];
}

/** Typos that a word of a query without hits may have. */
function typosLooked(letters: number): number {
  return letters < 3 ? 0 : letters < 5 ? 1 : 2;
}

/** Letters of one query word that the nearest word of each entry saves. */
function addSavings({ vocabulary }: SearchIndex, word: string, sum: Map<number, number>): void {
  const seen = new Set<number>();
  for (const { from, to, penalty } of nearRuns(vocabulary, word, typosLooked(word.length))) {
    const saved = word.length - penalty / 2;
    const end = vocabulary.offsets[to] ?? 0;
    for (let at = vocabulary.offsets[from] ?? 0; at < end; at += 1) {
      const entry = (vocabulary.postings[at] ?? 0) >> 1;
      if (seen.has(entry)) continue;
      seen.add(entry);
      sum.set(entry, (sum.get(entry) ?? 0) + saved);
    }
  }
}

/** For a query without hits: the `limit` entries that save most of its letters, some of its words being near; empty where none is. */
export function nearest(index: SearchIndex, query: string, limit: number): readonly SearchHit[] {
  const words = queryWords(titleKey(query));
  const sum = new Map<number, number>();
  for (const word of words) addSavings(index, word, sum);
  const total = index.entries.length;
  const costOf = (entry: number): number => entry - (sum.get(entry) ?? 0) * 2 * total;
  return hitsOf(index, cheapest(sum.keys(), costOf, limit), query);
}
