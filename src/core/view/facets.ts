/** What a list offers to choose from: years, categories, organisations, groups, kinds, each with its number of papers. */
import type { Analysis } from '../model/analysis.ts';
import type { NodeKind } from '../model/ids.ts';
import type { PartitionOf } from '../model/partition.ts';
import { compareText, foldText } from '../text/fold.ts';
import { partitionOf } from './refs.ts';

export interface Facet {
  /** As the filter takes it: a category, an organisation, or the id of a group. */
  readonly value: string;
  readonly label: string;
  readonly papers: number;
}

export interface GroupFacet extends Facet {
  /** Index in the partition. */
  readonly group: number;
}

export interface YearFacets {
  /** First and last year of the dated papers; null where none is dated. */
  readonly span: readonly [first: number, last: number] | null;
  readonly dated: number;
  readonly undated: number;
}

export interface Facets {
  readonly years: YearFacets;
  /** Most papers first, ties by name; papers without one are in none. */
  readonly categories: readonly Facet[];
  /** As categories; a paper of several organisations counts for each. */
  readonly organisations: readonly Facet[];
  readonly kinds: readonly { readonly kind: NodeKind; readonly count: number }[];
}

const LIST_KINDS: readonly NodeKind[] = ['author', 'paper', 'topic'];
const NETWORK_KINDS: readonly NodeKind[] = ['item'];

const remembered = new WeakMap<Analysis, Facets>();

/** Values by how many papers name them, most first, ties by name. A paper that repeats a value counts once for it. */
function rank(values: Iterable<readonly string[]>): readonly Facet[] {
  const counts = new Map<string, number>();
  for (const list of values) for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([value]) => value.trim() !== '')
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .map(([value, papers]) => ({ value, label: value, papers }));
}

function yearsOf({ papers }: Analysis): YearFacets {
  let first = Infinity;
  let last = -Infinity;
  let dated = 0;
  for (const { year } of papers) {
    if (year === null) continue;
    dated += 1;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return { span: dated === 0 ? null : [first, last], dated, undated: papers.length - dated };
}

function computeFacets(analysis: Analysis): Facets {
  const { papers, authors, topics, network } = analysis;
  const counts = {
    author: authors.length,
    paper: papers.length,
    topic: topics.length,
    item: network?.items.length ?? 0,
  };
  const ofWhat = network === null ? LIST_KINDS : NETWORK_KINDS;
  return {
    years: yearsOf(analysis),
    categories: rank(papers.map(({ category }) => (category === null ? [] : [category]))),
    organisations: rank(papers.map(({ organisations }) => organisations)),
    kinds: ofWhat.map((kind) => ({ kind, count: counts[kind] })),
  };
}

/** What the whole list offers, whatever filter is in force; computed once an analysis. */
export function facetsOf(analysis: Analysis): Facets {
  const known = remembered.get(analysis);
  if (known !== undefined) return known;
  const facets = computeFacets(analysis);
  remembered.set(analysis, facets);
  return facets;
}

/** The groups of a partition, in its order, with the papers of each. */
export function groupFacets(analysis: Analysis, of: PartitionOf): readonly GroupFacet[] {
  const { groups, paperGroup } = partitionOf(analysis, of);
  const papers = new Int32Array(groups.length);
  for (const group of paperGroup) if (group >= 0) papers[group] = (papers[group] ?? 0) + 1;
  return groups.map(({ id, name }, group) => ({ value: id, label: name, papers: papers[group] ?? 0, group }));
}

export interface FoundFacets {
  readonly shown: readonly Facet[];
  /** Facets that match but are not shown. */
  readonly more: number;
}

/**
 * The first `limit` facets whose words contain all the words typed, whatever their case and accents; those in `kept` (chosen
 * ones) come first and are always there.
 */
export function findFacets(
  facets: readonly Facet[],
  query: string,
  limit: number,
  kept: readonly string[] = [],
): FoundFacets {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const chosen = new Set(kept);
  const first = facets.filter(({ value }) => chosen.has(value));
  const rest = facets.filter(({ value, label }) => {
    if (chosen.has(value)) return false;
    const text = foldText(label);
    return words.every((word) => text.includes(word));
  });
  const room = Math.max(0, limit - first.length);
  return { shown: [...first, ...rest.slice(0, room)], more: Math.max(0, rest.length - room) };
}
