/** Records of one paper: which were joined, and which may be one. */
import type { RecordRef } from './document.ts';

/** What two records have in common, the surest first; `decided` where the person said so. */
export type JoinReason = 'decided' | 'doi' | 'arxiv' | 'pmid' | 'openalex' | 'title';

/** A record that was joined to an earlier one. */
export interface RecordJoin {
  /** Index of the paper. */
  readonly paper: number;
  readonly kept: RecordRef;
  readonly joined: RecordRef;
  /** Title of the record that was joined, as read. */
  readonly title: string;
  readonly by: JoinReason;
}

/** Why two records of nearly one title were not joined: years too far apart, nobody in common, or one title goes on. */
export type DoubtReason = 'years' | 'names' | 'titles';

/** Two papers that may be one. */
export interface RecordDoubt {
  /** Indexes of the papers. */
  readonly papers: readonly [number, number];
  readonly records: readonly [RecordRef, RecordRef];
  readonly why: DoubtReason;
}
