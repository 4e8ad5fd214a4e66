/** Which part of a list is looked at. Empty lists and the values of NO_FILTER leave everything in. */
import type { NodeKind } from './ids.ts';

/**
 * Properties of papers to look for: no date; author list cut; read with doubt (confidence below 0.9); in its group in under
 * 70 % of the runs; with an author whose name forms were joined.
 */
export type PaperFlag = 'undated' | 'cut' | 'unsure' | 'between' | 'joined';
export const PAPER_FLAGS: readonly PaperFlag[] = ['undated', 'cut', 'unsure', 'between', 'joined'];

export interface Filter {
  /** Kinds of nodes that are not drawn. */
  readonly hiddenKinds: readonly NodeKind[];
  /** Ids of groups; a paper in any of them stays. Ids that the partition does not have are passed over. */
  readonly themes: readonly string[];
  readonly circles: readonly string[];
  /** First and last year, inclusive. */
  readonly years: readonly [from: number, to: number] | null;
  /** Whether papers without a year stay. */
  readonly hasUndated: boolean;
  readonly categories: readonly string[];
  readonly organisations: readonly string[];
  /** A paper must have all of these. */
  readonly flags: readonly PaperFlag[];
  /** Papers a person must have among those that stay. */
  readonly minPapers: number;
  /** Papers a topic must have among those that stay. */
  readonly minOccurrences: number;
  /** Links an item of a finished map must have. */
  readonly minLinks: number;
  /** Only the largest connected part of what stays. */
  readonly isLargestOnly: boolean;
}

export const NO_FILTER: Filter = {
  hiddenKinds: [],
  themes: [],
  circles: [],
  years: null,
  hasUndated: true,
  categories: [],
  organisations: [],
  flags: [],
  minPapers: 1,
  minOccurrences: 1,
  minLinks: 0,
  isLargestOnly: false,
};

const KEYS = Object.keys(NO_FILTER) as readonly (keyof Filter)[];

function isInForce(filter: Filter, key: keyof Filter): boolean {
  const value = filter[key];
  return key !== 'years' && Array.isArray(value) ? value.length > 0 : value !== NO_FILTER[key];
}

/** True where a filter leaves everything in. */
export function isNoFilter(filter: Filter): boolean {
  return !KEYS.some((key) => isInForce(filter, key));
}

/** Nodes drawn at most, where the person does not choose. */
export const DEFAULT_NODE_LIMIT = 2000;
