/**
 * Search over the names of people, papers, topics and groups: every word of the query must begin a word of the name or of
 * another of its forms.
 *
 * Ranked by how the query meets the name (the whole of it, its beginning, words inside), then by papers, then by name. Letters
 * are compared folded, without diacritics. A query costs one binary search a word, then time in the entries that carry the
 * words: milliseconds at 100,000 names. It does not look into abstracts.
 */
import type { Analysis } from '../model/analysis.ts';
import { makeNodeKey } from '../model/ids.ts';
import type { NodeKey, NodeKind } from '../model/ids.ts';
import type { PartitionOf } from '../model/partition.ts';
import { compareText, foldText, titleKey } from '../text/fold.ts';
import { makeVocabulary, prefixDistance, prefixRun } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

export type SearchTarget =
  | { readonly kind: NodeKind; readonly key: NodeKey; readonly ref: number }
  | { readonly kind: 'group'; readonly id: string; readonly of: PartitionOf; readonly ref: number };

interface SearchEntry {
  readonly target: SearchTarget;
  readonly label: string;
  /** Other forms: written names, acronyms. */
  readonly forms: readonly string[];
  /** Distinct papers. */
  readonly papers: number;
}

export interface SearchHit {
  readonly target: SearchTarget;
  readonly label: string;
  readonly papers: number;
  /** Parts of the label that carry words of the query: UTF-16 offsets [start, end), ascending. */
  readonly matches: readonly (readonly [start: number, end: number])[];
  /** The other form that carries the query where the label does not, or null. */
  readonly form: string | null;
}

export interface SearchIndex {
  /** Strongest first: an entry's number is its rank. */
  readonly entries: readonly SearchEntry[];
  /** The folded forms of each entry, each between line ends. */
  readonly keys: readonly string[];
  readonly vocabulary: Vocabulary;
}

const MOST_WORDS = 8;

function nodeEntries(analysis: Analysis): SearchEntry[] {
  const { offsets } = analysis.incidence.authorPapers;
  const authors = analysis.authors.map((author, ref): SearchEntry => ({
    target: { kind: 'author', key: makeNodeKey('author', author.id), ref },
    label: author.name,
    forms: author.forms.filter((form) => form !== author.name),
    papers: (offsets[ref + 1] ?? 0) - (offsets[ref] ?? 0),
  }));
  const topics = analysis.topics.map((topic, ref): SearchEntry => ({
    target: { kind: 'topic', key: makeNodeKey('topic', topic.id), ref },
    label: topic.label,
    forms: topic.forms.filter((form) => form !== topic.label),
    papers: topic.papers,
  }));
  const papers = analysis.papers.map((paper, ref): SearchEntry => ({
    target: { kind: 'paper', key: makeNodeKey('paper', paper.id), ref },
    label: paper.title,
    forms: [],
    papers: 1,
  }));
  return [...authors, ...topics, ...papers];
}

function groupEntries(analysis: Analysis): SearchEntry[] {
  return [analysis.themes, analysis.circles].flatMap(({ of, groups }) =>
    groups.map((group, ref): SearchEntry => ({
      target: { kind: 'group', id: group.id, of, ref },
      label: group.name,
      forms: [],
      papers: group.papers.length,
    })),
  );
}

/** The index of an analysis. Time and memory grow with the letters of all names. */
export function createSearchIndex(analysis: Analysis): SearchIndex {
  const named = [...groupEntries(analysis), ...nodeEntries(analysis)].filter(({ label }) => label !== '');
  const entries = named.sort((a, b) => b.papers - a.papers || compareText(a.label, b.label));
  const forms = entries.map(({ label, forms }) => [label, ...forms].map(titleKey).filter((key) => key !== ''));
  return {
    entries,
    keys: forms.map((keys) => `\n${keys.join('\n')}\n`),
    vocabulary: makeVocabulary(forms.map((keys) => keys.flatMap((key) => key.split(' ')))),
  };
}

function queryWords(key: string): readonly string[] {
  return key === '' ? [] : key.split(' ').slice(0, MOST_WORDS);
}

/** Entries in which every word of the query begins a word. */
function candidates({ entries, vocabulary }: SearchIndex, words: readonly string[]): number[] {
  const met = new Uint8Array(entries.length);
  const found: number[] = [];
  words.forEach((word, index) => {
    const { from, to } = prefixRun(vocabulary.words, word);
    const end = vocabulary.offsets[to] ?? 0;
    for (let at = vocabulary.offsets[from] ?? 0; at < end; at += 1) {
      const entry = vocabulary.entries[at] ?? 0;
      if (met[entry] !== index) continue;
      met[entry] = index + 1;
      if (index === words.length - 1) found.push(entry);
    }
  });
  return found;
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

/** 0: one of its forms is the query; 1: begins with it; 2: holds its words. */
function meeting(keys: string, query: string): number {
  const at = keys.indexOf(query);
  if (at < 0) return 2;
  return keys.includes(`${query}\n`, at) ? 0 : 1;
}

/** Circles bear the names of their people, who come first. */
function isCircle({ target }: SearchEntry): boolean {
  return target.kind === 'group' && target.of === 'circles';
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Letters of `word` that carry `prefix` once folded, or 0. */
function lettersOf(word: string, words: readonly string[]): number {
  const folded = titleKey(word);
  const prefix = words.filter((query) => folded.startsWith(query)).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (prefix === '') return 0;
  if (folded.length === word.length) return prefix.length;
  let end = 0;
  for (const letter of word) {
    if (foldText(word.slice(0, end)).length >= prefix.length) break;
    end += letter.length;
  }
  return end;
}

/** Where the words of a query begin words of a label: UTF-16 offsets [start, end), ascending. */
export function matchesIn(label: string, query: string): readonly (readonly [start: number, end: number])[] {
  const words = queryWords(titleKey(query));
  return [...label.matchAll(WORD)].flatMap((match) => {
    const letters = lettersOf(match[0], words);
    return letters === 0 ? [] : [[match.index, match.index + letters] as const];
  });
}

function carries(form: string, words: readonly string[]): boolean {
  const key = ` ${titleKey(form)}`;
  return words.every((word) => key.includes(` ${word}`));
}

function makeHit(entry: SearchEntry, query: string, words: readonly string[]): SearchHit {
  const isInLabel = carries(entry.label, words);
  return {
    target: entry.target,
    label: entry.label,
    papers: entry.papers,
    matches: matchesIn(entry.label, query),
    form: isInLabel ? null : (entry.forms.find((form) => carries(form, words)) ?? null),
  };
}

function hitsOf(index: SearchIndex, found: readonly number[], query: string, words: readonly string[]): SearchHit[] {
  return found.flatMap((at) => {
    const entry = index.entries[at];
    return entry === undefined ? [] : [makeHit(entry, query, words)];
  });
}

/** The best `limit` hits, best first; empty where the query has no letters or nothing matches. */
export function search(index: SearchIndex, query: string, limit: number): readonly SearchHit[] {
  const key = titleKey(query);
  const words = queryWords(key);
  if (words.length === 0 || limit <= 0) return [];
  const found = candidates(index, words);
  const total = index.entries.length;
  const costOf = (at: number): number => {
    const entry = index.entries[at];
    const meets = meeting(index.keys[at] ?? '', `\n${key}`);
    return (meets === 1 && entry !== undefined && isCircle(entry) ? 2 : meets) * total + at;
  };
  return hitsOf(index, cheapest(found, costOf, limit), query, words);
}

/** Letters of one query word that the best word of each entry saves; words that share less than half save nothing. */
function addSavings({ entries, vocabulary }: SearchIndex, word: string, sum: Float64Array): void {
  const distance = prefixDistance(word);
  const length = Math.min(word.length, 31);
  const best = new Uint8Array(entries.length);
  vocabulary.words.forEach((known, at) => {
    const saved = length - distance(known);
    if (saved * 2 <= length) return;
    const end = vocabulary.offsets[at + 1] ?? 0;
    for (let i = vocabulary.offsets[at] ?? 0; i < end; i += 1) {
      const entry = vocabulary.entries[i] ?? 0;
      if (saved > (best[entry] ?? 0)) best[entry] = saved;
    }
  });
  best.forEach((saved, entry) => {
    sum[entry] = (sum[entry] ?? 0) + saved;
  });
}

/** For a query without hits: the `limit` entries whose words lie nearest by edit distance; empty where none is near. */
export function nearest(index: SearchIndex, query: string, limit: number): readonly SearchHit[] {
  const words = queryWords(titleKey(query));
  const sum = new Float64Array(index.entries.length);
  for (const word of words) addSavings(index, word, sum);
  const near = [...sum.keys()].filter((entry) => (sum[entry] ?? 0) > 0);
  return hitsOf(
    index,
    cheapest(near, (entry) => -(sum[entry] ?? 0), limit),
    query,
    words,
  );
}
