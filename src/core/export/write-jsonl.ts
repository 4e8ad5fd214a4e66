/**
 * Papers as canonical JSON Lines, one a line, as the JSON reader takes them: all fields but where and how surely a record
 * was read, those without a value left out. Read back they are the same records. Linear.
 */
import type { AuthorMention, Paper } from '../model/paper.ts';

type Fields = Record<string, unknown>;

/** Keeps fields that say something. */
function given(fields: Fields): Fields {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && !value.length);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

const authorOf = ({ name, id, orcid, affiliations }: AuthorMention): Fields => given({ name, id, orcid, affiliations });

/** The fields of a paper that stand in a record as they are, in the order of the canonical form. */
export function ownFields(paper: Paper) {
  const { authorsTruncated, organisations, date, year, venue, category, score, abstract, keywords, subjects, doi } =
    paper;
  return { authorsTruncated, organisations, date, year, venue, category, score, abstract, keywords, subjects, doi };
}

function recordOf(paper: Paper): Fields {
  const { sourceId: id, title, authors, ids } = paper;
  return given({ id, title, authors: authors.map(authorOf), ...ownFields(paper), ids });
}

export function writeJsonl(papers: readonly Paper[]): string {
  return papers.map((paper) => `${JSON.stringify(recordOf(paper))}\n`).join('');
}
