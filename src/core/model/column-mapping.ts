/** Which column of a table holds what: plain JSON, as a person may set it. */

/** What a column may hold of a record. */
export const COLUMN_ROLES = [
  'title',
  'authors',
  'authorIds',
  'orcids',
  'affiliations',
  'date',
  'year',
  'month',
  'day',
  'venue',
  'abstract',
  'keywords',
  'category',
  'organisations',
  'doi',
  'arxiv',
  'pmid',
  'openalex',
  'id',
  'url',
  'score',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export type Delimiter = ',' | ';' | '\t' | '|';

/**
 * What stands between names: a sign, the word "and", a line break; `pairs`: commas, also between family and given name;
 * `list`: brackets and quotes; `one`: each cell is a name; `glued`: nothing; `columns`: each name has its own column;
 * `written`: `; `, the names being as they should be.
 */
export const AUTHOR_SEPARATORS = [
  ';',
  '|',
  ',',
  'and',
  'lines',
  'pairs',
  'list',
  'one',
  'glued',
  'columns',
  'written',
] as const;
export type AuthorSeparator = (typeof AUTHOR_SEPARATORS)[number];

/** A column by its place from 0, or by its name. */
export type ColumnRef = number | string;

/**
 * Columns by what they hold. Of several the first that is not blank counts in each row; several of authors are joined
 * where the separator is `columns`.
 */
export type ColumnMapping = { readonly [Role in ColumnRole]?: readonly ColumnRef[] } & {
  /** Told by the cells where it is left out. */
  readonly authorSeparator?: AuthorSeparator;
  /** Whether names without a comma are `Family I.`; told by the cells where it is left out. */
  readonly isFamilyFirst?: boolean;
  /** Found by content where it is left out. */
  readonly delimiter?: Delimiter;
  /** Line of the columns' names, 0 for none; found by content where it is left out. */
  readonly headerLine?: number;
};
