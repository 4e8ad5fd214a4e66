/** Two records of one paper as one: the first, with what it lacks from the second, and with where each field came from. */
import type { AuthorMention, Paper, PaperIds } from '../model/paper.ts';
import { joinSources } from './field-sources.ts';

function joinMentions(first: readonly AuthorMention[], second: readonly AuthorMention[]): readonly AuthorMention[] {
  const isSame = first.length === second.length && first.every((mention, i) => mention.name === second[i]?.name);
  if (!isSame) return first;
  return first.map((mention, i) => ({
    name: mention.name,
    id: mention.id ?? second[i]?.id ?? null,
    orcid: mention.orcid ?? second[i]?.orcid ?? null,
    affiliations: mention.affiliations.length > 0 ? mention.affiliations : (second[i]?.affiliations ?? []),
  }));
}

/** The second's names stand in where the first has none, or has a cut list and the second the whole one. */
function joinAuthors(first: Paper, second: Paper): Pick<Paper, 'authors' | 'authorsTruncated'> {
  const isWhole = first.authorsTruncated && !second.authorsTruncated && second.authors.length >= first.authors.length;
  if (first.authors.length === 0 || (isWhole && second.authors.length > 0)) {
    return { authors: second.authors, authorsTruncated: second.authorsTruncated };
  }
  return { authors: joinMentions(first.authors, second.authors), authorsTruncated: first.authorsTruncated };
}

function joinDates(first: Paper, second: Paper): Pick<Paper, 'date' | 'year'> {
  const isFiner = first.date === null || (second.date?.startsWith(first.date) ?? false);
  const date = isFiner ? (second.date ?? first.date) : first.date;
  return { date, year: first.year ?? second.year };
}

function joinIds(first: Paper, second: Paper): { ids?: PaperIds } {
  return first.ids || second.ids ? { ids: { ...second.ids, ...first.ids } } : {};
}

function joinSubjects(first: Paper, second: Paper): { subjects?: readonly string[] } {
  const subjects = first.subjects ?? second.subjects;
  return subjects === undefined ? {} : { subjects };
}

const orOther = <T>(first: readonly T[], second: readonly T[]): readonly T[] => (first.length > 0 ? first : second);

/** The first record with what it lacks from the second; where both stand is kept. */
export function joinPapers(first: Paper, second: Paper): Paper {
  const joined: Paper = {
    ...first,
    ...joinAuthors(first, second),
    ...joinDates(first, second),
    ...joinIds(first, second),
    ...joinSubjects(first, second),
    sourceId: first.sourceId ?? second.sourceId,
    title: first.title === '' ? second.title : first.title,
    organisations: orOther(first.organisations, second.organisations),
    venue: first.venue ?? second.venue,
    category: first.category ?? second.category,
    score: first.score ?? second.score,
    abstract: first.abstract ?? second.abstract,
    keywords: orOther(first.keywords, second.keywords),
    doi: first.doi ?? second.doi,
    otherSources: [...(first.otherSources ?? []), second.source, ...(second.otherSources ?? [])],
  };
  return { ...joined, ...joinSources(first, second, joined) };
}
