/** The state of the work: what was brought in, what the person decided, and the options. Everything else is computed from it. */
import type { ColumnMapping } from './column-mapping.ts';
import type { AuthorId, PaperId } from './ids.ts';
import type { ThesaurusRow } from './topic.ts';

/** One input: its bytes as they came (gzip included), or text that was pasted. */
export type SourceInput =
  { readonly file: string; readonly bytes: Uint8Array } | { readonly file: string; readonly text: string };

export interface Settings {
  /** Seed of every random choice. */
  readonly seed: number;
  /** Resolution of themes and circles; null lets stability choose it. */
  readonly resolution: number | null;
}

/** A record by its place and its id as read: found by its place, else, where the source has changed, by its id. */
export interface RecordRef {
  readonly file: string;
  /** First line, from 1. */
  readonly line: number;
  /** Which of the records that begin on the line, from 2 on; left out for the first. */
  readonly nth?: number;
  readonly id: PaperId;
}

/** Fields of a record as the person corrected them. */
export interface RecordFields {
  readonly title: string;
  readonly authors: readonly string[];
  readonly authorsTruncated: boolean;
  readonly year: number | null;
}

/** Lines that are one record, as the person said. */
export interface LineBlock {
  /** From 1, inclusive. */
  readonly line: number;
  readonly endLine: number;
  /** How its first line begins: where another text stands there, the block is not the one that was meant. */
  readonly opening: string;
}

/** What the person decided, in the order it was decided; a later decision on the same thing holds. */
export type Decision =
  | { readonly kind: 'correct-record'; readonly record: RecordRef; readonly fields: Partial<RecordFields> }
  | { readonly kind: 'skip-record'; readonly record: RecordRef }
  /** A record of a pasted list holds two papers: its lines are read anew, each block as a record of its own. */
  | { readonly kind: 'split-record'; readonly record: RecordRef; readonly blocks: readonly LineBlock[] }
  /** Neighbours in a pasted list are pieces of one paper: their lines are read anew as one record. */
  | {
      readonly kind: 'join-lines';
      readonly records: readonly [RecordRef, RecordRef];
      readonly blocks: readonly LineBlock[];
    }
  /** What the columns of a table hold; null leaves it to the reader. */
  | { readonly kind: 'map-columns'; readonly file: string; readonly mapping: ColumnMapping | null }
  /** Two records are one paper, or two, whatever they look like. */
  | { readonly kind: 'join-records'; readonly records: readonly [RecordRef, RecordRef] }
  | { readonly kind: 'keep-apart'; readonly records: readonly [RecordRef, RecordRef] }
  /** The owner of the list is added to the papers whose author lists are cut before the name, as inferred. */
  | { readonly kind: 'add-owner'; readonly author: AuthorId }
  | { readonly kind: 'refuse-owner'; readonly author: AuthorId }
  /** Rows of the list's own thesaurus: topics renamed, merged, hidden or split, or a thesaurus file. A later row on a label holds. */
  | { readonly kind: 'edit-thesaurus'; readonly rows: readonly ThesaurusRow[] }
  /** A phrase that says nothing: no tag; of one word, also no beginning and no end of one. */
  | { readonly kind: 'add-boilerplate'; readonly phrase: string }
  /** A paper is given a tag that was not found, or loses one. The phrase is the label, or what stands in the text. */
  | { readonly kind: 'add-tag'; readonly paper: PaperId; readonly phrase: string }
  | { readonly kind: 'remove-tag'; readonly paper: PaperId; readonly phrase: string };

export interface CoterieDocument {
  /** Its sources are the files of one finished map. Left out for reading lists. */
  readonly isNetwork?: true;
  /** No two have the same file name. */
  readonly sources: readonly SourceInput[];
  readonly decisions: readonly Decision[];
  readonly settings: Settings;
}

export const DEFAULT_SETTINGS: Settings = { seed: 1, resolution: null };

/** A document of these inputs, about which nothing was decided yet. */
export function newDocument(sources: readonly SourceInput[], settings: Partial<Settings> = {}): CoterieDocument {
  return { sources, decisions: [], settings: { ...DEFAULT_SETTINGS, ...settings } };
}
