/** The result of the pipeline over one document: everything the screens and the command line show. */
import type { Author } from './author.ts';
import type { Csr } from './columns.ts';
import type { Issue } from './issue.ts';
import type { RecordDoubt, RecordJoin } from './join.ts';
import type { Network } from './network.ts';
import type { Paper } from './paper.ts';
import type { Partition } from './partition.ts';
import type { TopicResult } from './topic.ts';

/** Incidence tables, the truth at any size. Weights: 1 for authorship, the tag's score for topics. */
export interface Incidence {
  readonly paperAuthors: Csr;
  readonly authorPapers: Csr;
  readonly paperTopics: Csr;
  readonly topicPapers: Csr;
}

/** What one input gave. */
export interface SourceReport {
  readonly file: string;
  /** In words: `pasted list`, `JSON Lines`. */
  readonly format: string;
  readonly blocks: number;
  /** Items, where the input is of a finished map. */
  readonly records: number;
}

/** An author added to papers that do not name them; left out of incidence, groups and metrics, drawn dashed. */
export interface InferredAuthorship {
  readonly author: number;
  /** Ascending. */
  readonly papers: readonly number[];
}

/** The owner could be added to `papers`: their author lists are cut and do not name the owner, who is named on `named` papers. */
export interface OwnerOffer {
  readonly author: number;
  readonly named: number;
  /** Ascending. */
  readonly papers: readonly number[];
}

export interface Analysis extends TopicResult {
  readonly papers: readonly Paper[];
  readonly authors: readonly Author[];
  readonly incidence: Incidence;
  readonly themes: Partition;
  readonly circles: Partition;
  /** Index of the author the list belongs to (named in most records of a list of truncated records), or -1. */
  readonly owner: number;
  /** What the owner offer would add; null where there is no owner, nothing to add, or the person has decided. */
  readonly offer: OwnerOffer | null;
  readonly inferred: readonly InferredAuthorship[];
  readonly issues: readonly Issue[];
  readonly sources: readonly SourceReport[];
  /** Copies of papers that were joined, in reading order. */
  readonly joins: readonly RecordJoin[];
  /** Pairs of papers that may be one. */
  readonly doubts: readonly RecordDoubt[];
  /** A finished map, in place of papers, people and topics; its clusters are the themes. Null for reading lists. */
  readonly network: Network | null;
}
