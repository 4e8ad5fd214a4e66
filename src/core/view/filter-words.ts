/** The conditions of a filter in words, each with the change that takes it back. */
import type { Analysis } from '../model/analysis.ts';
import { NO_FILTER, type Filter, type PaperFlag } from '../model/filter.ts';
import type { NodeKind } from '../model/ids.ts';
import type { Partition } from '../model/partition.ts';
import { groupNoun } from './refs.ts';
import { countOf, figure, pluralOf, spanWords } from './words.ts';

export interface FilterWord {
  /** Unique among the words of a filter, the same while the condition stands. */
  readonly key: string;
  readonly label: string;
  /** The change to the filter that removes the condition. */
  readonly without: Partial<Filter>;
}

export const KIND_WORDS: Readonly<Record<NodeKind, string>> = {
  author: 'People',
  paper: 'Papers',
  topic: 'Topics',
  item: 'Items',
};

export const FLAG_WORDS: Readonly<Record<PaperFlag, string>> = {
  undated: 'Undated',
  cut: 'Author list cut',
  unsure: 'Read with doubt',
  between: 'Between groups',
  joined: 'Name forms joined',
};

/** Up to this many values of a condition are named, more are counted. */
const MOST_NAMED = 2;

function named(names: readonly string[], plural: string): string {
  return names.length <= MOST_NAMED ? names.join(' or ') : `${figure(names.length)} ${plural}`;
}

function groupNames({ groups }: Partition, ids: readonly string[]): readonly string[] {
  const asked = new Set(ids);
  return groups.flatMap(({ id, name }) => (asked.has(id) ? [name] : []));
}

function listWords(analysis: Analysis, filter: Filter): readonly FilterWord[] {
  const lists = [
    {
      key: 'themes',
      names: groupNames(analysis.themes, filter.themes),
      plural: pluralOf(groupNoun(analysis, 'themes')),
    },
    { key: 'circles', names: groupNames(analysis.circles, filter.circles), plural: 'circles' },
    { key: 'categories', names: filter.categories, plural: 'categories' },
    { key: 'organisations', names: filter.organisations, plural: 'organisations' },
  ] as const;
  return lists
    .filter(({ names }) => names.length > 0)
    .map(({ key, names, plural }) => ({ key, label: named(names, plural), without: { [key]: [] } }));
}

function yearAndCountWords(filter: Filter): readonly FilterWord[] {
  const { years, hasUndated, minPapers, minOccurrences, minLinks, isLargestOnly } = filter;
  const words: FilterWord[] = [];
  if (years !== null) {
    const [from, to] = years;
    const label = `${from === to ? 'Year' : 'Years'} ${spanWords(from, to)}`;
    words.push({ key: 'years', label, without: { years: null } });
  }
  if (!hasUndated) words.push({ key: 'undated', label: 'Dated only', without: { hasUndated: true } });
  if (minPapers > 1) {
    const label = `People with ${figure(minPapers)} papers or more`;
    words.push({ key: 'minPapers', label, without: { minPapers: NO_FILTER.minPapers } });
  }
  if (minOccurrences > 1) {
    const label = `Topics on ${figure(minOccurrences)} papers or more`;
    words.push({ key: 'minOccurrences', label, without: { minOccurrences: NO_FILTER.minOccurrences } });
  }
  if (minLinks > 0) {
    const label = `Items with ${countOf(minLinks, 'link')} or more`;
    words.push({ key: 'minLinks', label, without: { minLinks: NO_FILTER.minLinks } });
  }
  if (isLargestOnly) {
    words.push({ key: 'largest', label: 'Largest connected part', without: { isLargestOnly: false } });
  }
  return words;
}

/** One entry a condition in force, in the order of the filter's panel. Groups the analysis does not have are no condition. */
export function filterWords(analysis: Analysis, filter: Filter): readonly FilterWord[] {
  return [
    ...filter.hiddenKinds.map((kind) => ({
      key: `kind-${kind}`,
      label: `${KIND_WORDS[kind]} hidden`,
      without: { hiddenKinds: filter.hiddenKinds.filter((other) => other !== kind) },
    })),
    ...listWords(analysis, filter),
    ...yearAndCountWords(filter),
    ...filter.flags.map((flag) => ({
      key: `flag-${flag}`,
      label: FLAG_WORDS[flag],
      without: { flags: filter.flags.filter((other) => other !== flag) },
    })),
  ];
}

/** How many conditions are in force. */
export function filterCount(analysis: Analysis, filter: Filter): number {
  return filterWords(analysis, filter).length;
}
