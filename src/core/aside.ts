/**
 * Work of the pipeline that needs no topics: a host with threads does it while topics are read. What is started gives its
 * answer when it is asked for, null where it was lost; then, and where nothing is started, the work is done in its turn.
 */
import type { People } from './authors/people.ts';
import type { CommunityAlgorithm } from './groups/algorithms.ts';
import type { Detection } from './groups/detect.ts';
import type { Grain } from './model/partition.ts';
import type { Paper } from './model/paper.ts';
import type { TextParts } from './related/text-parts.ts';

/** Waits for an answer. */
export type Pending<T> = () => T | null;

/** How circles are looked for. */
export interface CirclesAsked {
  readonly algorithm: CommunityAlgorithm;
  readonly seed: number;
  readonly resolution: number | null;
  readonly grain: Grain;
}

/** People that are being looked for. */
export interface PeopleAside {
  readonly people: Pending<People>;
  /** Starts to find their circles. */
  readonly circles: (asked: CirclesAsked) => Pending<Detection>;
}

/** Starts work; null where that is not worth it. */
export interface Aside {
  readonly texts: (papers: readonly Paper[]) => Pending<TextParts> | null;
  readonly people: (papers: readonly Paper[]) => PeopleAside | null;
}
