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

function recordOf(paper: Paper): Fields {
  return given({
    id: paper.sourceId,
    title: paper.title,
    authors: paper.authors.map(authorOf),
    authorsTruncated: paper.authorsTruncated,
    organisations: paper.organisations,
    date: paper.date,
    year: paper.year,
    venue: paper.venue,
    category: paper.category,
    score: paper.score,
    abstract: paper.abstract,
    keywords: paper.keywords,
    doi: paper.doi,
    ids: paper.ids,
  });
}

export function writeJsonl(papers: readonly Paper[]): string {
  return papers.map((paper) => `${JSON.stringify(recordOf(paper))}\n`).join('');
}
