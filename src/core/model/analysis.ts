/** The result of the pipeline over one document: everything the screens and the command line show. */
import type { Author } from './author.ts';
import type { Csr } from './columns.ts';
import type { Issue } from './issue.ts';
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
  /** In words: `pasted listing`, `JSON Lines`. */
  readonly format: string;
  readonly blocks: number;
  readonly records: number;
}

export interface Analysis extends TopicResult {
  readonly papers: readonly Paper[];
  readonly authors: readonly Author[];
  readonly incidence: Incidence;
  readonly themes: Partition;
  readonly circles: Partition;
  /** Index of the author the list belongs to (named in most records of a list of truncated records), or -1. */
  readonly owner: number;
  readonly issues: readonly Issue[];
  readonly sources: readonly SourceReport[];
  /** Copies of papers that were joined. */
  readonly duplicates: number;
}
