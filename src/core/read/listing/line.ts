import type { LinkedIds } from './markdown.ts';

/** A line of a paste, cleaned, with what its place and first characters say. */
export interface ListingLine {
  /** From 1. */
  readonly number: number;
  /** Number of its last line, where it goes on over several. */
  readonly last: number;
  /** Trimmed, with plain spaces, without bullets and list numbers. */
  readonly text: string;
  readonly isAfterBlank: boolean;
  /** True where a bullet or a list number stood before the text. */
  readonly isItem: boolean;
  /** How many lines of the paste have this text. */
  readonly copies: number;
  /** Which of the blocks that are one record each it stands in; NO_BLOCK: none. */
  readonly block: number;
  /** The list number that stood before the text. */
  readonly count: number | null;
  /** What its links lead to. */
  readonly ids: LinkedIds | null;
  /** True where it is an entry of its own, and of a list of references. */
  readonly isEntry: boolean;
  readonly isReference: boolean;
}

export const NO_BLOCK = -1;
