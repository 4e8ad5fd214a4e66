export type ReasonKind = 'people' | 'topics' | 'wording';

/** A reason and its exact share of the score; the shares of all reasons of a pair sum to 1. */
export interface Reason {
  readonly kind: ReasonKind;
  /** Name, topic label, or words. */
  readonly label: string;
  /** 0..1 of the score. */
  readonly share: number;
  /** Author or topic index, -1 for wording. */
  readonly ref: number;
}

export interface RelatedPaper {
  readonly paper: number;
  /** 0..1. */
  readonly score: number;
  /** Largest share first. */
  readonly reasons: readonly Reason[];
}
