import type { AuthorId } from './ids.ts';

/** A person that name mentions resolve to. */
export interface Author {
  readonly id: AuthorId;
  readonly name: string;
  /** Name forms as written, most frequent first. */
  readonly forms: readonly string[];
  /** [paper index, position from 0], in paper order. */
  readonly mentions: readonly (readonly [paper: number, position: number])[];
  /** True where the person was added by the owner offer rather than named. */
  readonly isInferred: boolean;
  /** Why different forms were joined, one sentence each; empty where there is one form. */
  readonly joinedBecause: readonly string[];
}
