/**
 * What can be searched for, and the index over it: people, papers, topics, groups and organisations, or the items and
 * clusters of a finished map, each by its label and its other forms. Made in slices, so that a page can answer in between.
 */
import type { Analysis } from '../model/analysis.ts';
import { makeNodeKey } from '../model/ids.ts';
import type { NodeKey, NodeKind } from '../model/ids.ts';
import type { Partition, PartitionOf } from '../model/partition.ts';
import { compareText, titleKey } from '../text/fold.ts';
import { foldWord } from '../text/inflect.ts';
import { sortInSlices } from './merge-sort.ts';
import { VocabularyBuilder } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

export type SearchTarget =
  | { readonly kind: NodeKind; readonly key: NodeKey; readonly ref: number }
  | { readonly kind: 'group'; readonly id: string; readonly of: PartitionOf; readonly ref: number }
  | { readonly kind: 'organisation'; readonly name: string; readonly ref: -1 };

export interface SearchEntry {
  readonly target: SearchTarget;
  readonly label: string;
  /** Other forms: written names, acronyms. */
  readonly forms: readonly string[];
  /** Distinct papers; of an item its links, of a cluster its items. */
  readonly papers: number;
}

export interface SearchIndex {
  /** Strongest first: an entry's number is its rank. */
  readonly entries: readonly SearchEntry[];
  /** The folded forms of each entry, each between line ends. */
  readonly keys: readonly string[];
  readonly vocabulary: Vocabulary;
  /** Papers of each organisation, in the list's order. */
  readonly papersOf: ReadonlyMap<string, readonly NodeKey[]>;
}

/** What of an analysis is searched. */
export interface SearchSource
  extends Pick<Analysis, 'papers' | 'authors' | 'topics' | 'incidence'>, Partial<Pick<Analysis, 'network'>> {
  readonly themes: Pick<Partition, 'of' | 'groups'>;
  readonly circles: Pick<Partition, 'of' | 'groups'>;
}

const ENTRIES_AT_ONCE = 512;

type PapersOf = ReadonlyMap<string, readonly NodeKey[]>;

function* papersByOrganisation({ papers }: SearchSource): Generator<void, PapersOf> {
  const papersOf = new Map<string, NodeKey[]>();
  for (const [ref, paper] of papers.entries()) {
    const key = makeNodeKey('paper', paper.id);
    for (const name of new Set(paper.organisations)) {
      const list = papersOf.get(name);
      if (list === undefined) papersOf.set(name, [key]);
      else list.push(key);
    }
    if (ref % ENTRIES_AT_ONCE === 0) yield;
  }
  return papersOf;
}

function groupEntries(analysis: SearchSource): SearchEntry[] {
  return [analysis.themes, analysis.circles].flatMap(({ of, groups }) =>
    groups.map((group, ref): SearchEntry => ({
      target: { kind: 'group', id: group.id, of, ref },
      label: group.name,
      forms: [],
      papers: group.papers.length + group.items.length,
    })),
  );
}

function* allEntries(analysis: SearchSource, papersOf: PapersOf): Generator<SearchEntry> {
  yield* groupEntries(analysis);
  const { offsets } = analysis.incidence.authorPapers;
  for (const [ref, { id, name, forms }] of analysis.authors.entries()) {
    const papers = (offsets[ref + 1] ?? 0) - (offsets[ref] ?? 0);
    const others = forms.filter((form) => form !== name);
    yield { target: { kind: 'author', key: makeNodeKey('author', id), ref }, label: name, forms: others, papers };
  }
  for (const [ref, { id, label, forms, papers }] of analysis.topics.entries()) {
    const others = forms.filter((form) => form !== label);
    yield { target: { kind: 'topic', key: makeNodeKey('topic', id), ref }, label, forms: others, papers };
  }
  for (const [ref, { id, title }] of analysis.papers.entries())
    yield { target: { kind: 'paper', key: makeNodeKey('paper', id), ref }, label: title, forms: [], papers: 1 };
  for (const [ref, { id, label }] of (analysis.network?.items ?? []).entries()) {
    const rows = analysis.network?.neighbours.offsets;
    const links = (rows?.[ref + 1] ?? 0) - (rows?.[ref] ?? 0);
    yield { target: { kind: 'item', key: makeNodeKey('item', id), ref }, label, forms: [], papers: links };
  }
  for (const [name, { length }] of papersOf)
    yield { target: { kind: 'organisation', name, ref: -1 }, label: name, forms: [], papers: length };
}

/** Words in singular and American spelling. */
class WordFolder {
  readonly #folded = new Map<string, string>();

  fold(word: string): string {
    const known = this.#folded.get(word);
    if (known !== undefined) return known;
    const folded = foldWord(word);
    this.#folded.set(word, folded);
    return folded;
  }
}

/** Adds the words of an entry, and the same words folded; names of people are left as they are. Gives the entry's key. */
function addEntry(entry: SearchEntry, at: number, vocabulary: VocabularyBuilder, folder: WordFolder): string {
  const { kind } = entry.target;
  const keys: string[] = [];
  for (const form of [entry.label, ...entry.forms]) {
    const key = titleKey(form);
    if (key === '') continue;
    const words = key.split(' ');
    const folded = kind === 'author' ? words : words.map((word) => folder.fold(word));
    words.forEach((word, place) => {
      vocabulary.add(word, at, place === 0);
      const other = folded[place];
      if (other !== undefined && other !== word) vocabulary.add(other, at, place === 0);
    });
    keys.push(key);
    // Titles are long and rarely typed whole.
    if (kind !== 'paper' && folded.some((word, place) => word !== words[place])) keys.push(folded.join(' '));
  }
  return `\n${keys.join('\n')}\n`;
}

/** Makes the index of an analysis, a slice at each step: some milliseconds each. Time and memory grow with the letters of all names. */
export function* buildInSlices(analysis: SearchSource): Generator<void, SearchIndex> {
  const papersOf = yield* papersByOrganisation(analysis);
  const named: SearchEntry[] = [];
  let seen = 0;
  for (const entry of allEntries(analysis, papersOf)) {
    if (entry.label !== '') named.push(entry);
    seen += 1;
    if (seen % ENTRIES_AT_ONCE === 0) yield;
  }
  // Clusters of a finished map bear the names of their items, which come first.
  const isCluster = ({ target }: SearchEntry): boolean => target.kind === 'group' && analysis.network != null;
  const entries = yield* sortInSlices(
    named,
    (a, b) => Number(isCluster(a)) - Number(isCluster(b)) || b.papers - a.papers || compareText(a.label, b.label),
  );
  const builder = new VocabularyBuilder();
  const folder = new WordFolder();
  const keys: string[] = [];
  for (const [at, entry] of entries.entries()) {
    keys.push(addEntry(entry, at, builder, folder));
    if (at % ENTRIES_AT_ONCE === 0) yield;
  }
  return { entries, keys, vocabulary: yield* builder.finish(), papersOf };
}

/** The index of an analysis, made at once. */
export function createSearchIndex(analysis: SearchSource): SearchIndex {
  const slices = buildInSlices(analysis);
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}
