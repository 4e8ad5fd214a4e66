import type { PaperId } from './ids.ts';

/** Where a record was read: file name as given, lines from 1, inclusive. */
export interface SourceSpan {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/** One name in a paper's author list, as written. Its place in the array is its position. */
export interface AuthorMention {
  readonly name: string;
  /** The person's id in the source (OpenAlex, ACL...), where given. */
  readonly id: string | null;
  readonly orcid: string | null;
  readonly affiliations: readonly string[];
}

/** Ids of a paper in registers, beside its DOI: `2101.00001` (no version), `31452104`, `W2741809807`. */
export interface PaperIds {
  readonly arxiv?: string;
  readonly pmid?: string;
  readonly openalex?: string;
}

/** What a paper says that may come from elsewhere than the rest of it; `people` are ids of the people named. */
export type PaperField =
  | 'title'
  | 'authors'
  | 'people'
  | 'affiliations'
  | 'year'
  | 'date'
  | 'venue'
  | 'category'
  | 'score'
  | 'abstract'
  | 'keywords'
  | 'subjects'
  | 'organisations'
  | 'doi'
  | 'arxiv'
  | 'pmid'
  | 'openalex'
  | 'sourceId';

/** The lines a field was read from, or the person, who corrected it. */
export type Origin = SourceSpan | 'person';

/** One origin of a field. */
export interface FieldSource {
  readonly field: PaperField;
  readonly from: Origin;
}

/** A record as read, one paper. Text fields are plain text, free of markup, with `$...$` kept as math. */
export interface Paper {
  readonly id: PaperId;
  /** The record's own id where the input gives one. */
  readonly sourceId: string | null;
  readonly title: string;
  readonly authors: readonly AuthorMention[];
  /** True where the list is cut ("et al."): more people wrote this paper than are named. */
  readonly authorsTruncated: boolean;
  /** Organisations given for the whole paper: never evidence about one author. */
  readonly organisations: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string | null;
  readonly year: number | null;
  readonly venue: string | null;
  readonly category: string | null;
  readonly score: number | null;
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  /** What a register files it under, narrowest first, each within the next; left out where none does. */
  readonly subjects?: readonly string[];
  readonly doi: string | null;
  /** Left out where the record has none. */
  readonly ids?: PaperIds;
  /** 0..1; 0.9 and above means sure. */
  readonly confidence: number;
  readonly source: SourceSpan;
  /** Where the copies stand that were joined to this record; left out where there are none. */
  readonly otherSources?: readonly SourceSpan[];
  /** All origins of the fields that do not come from `source` alone; left out where every field does. */
  readonly fieldSources?: readonly FieldSource[];
}
