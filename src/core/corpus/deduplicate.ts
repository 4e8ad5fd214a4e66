/**
 * Joins records of one paper: equal DOI, or equal folded title with years at most one apart (or missing) and a family
 * name in common (or a record without names). Titles of one or two words ("Introduction") also need all names in
 * common. The first record stays in its place and takes what it lacks from the others.
 * Cost: linear in the papers and their names; at most MAX_COMPARED records of one title and name are compared.
 */
import type { PaperId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { AuthorMention, Paper } from '../model/paper.ts';
import { parseName } from '../names/parse-name.ts';
import { IssueLog } from '../read/issue-log.ts';
import { titleKey } from '../text/fold.ts';

export interface JoinedPapers {
  /** In input order, each with an id of its own. */
  readonly papers: readonly Paper[];
  /** Records that were joined to an earlier one. */
  readonly duplicates: number;
  /** By record, the index of its paper in `papers`. */
  readonly places: readonly number[];
  /** One `duplicate-joined` a join. */
  readonly issues: readonly Issue[];
}

const MAX_COMPARED = 50;

/** Last words of family names, folded, each once. */
function familyKeys(paper: Paper): string[] {
  return [...new Set(paper.authors.map((author) => parseName(author.name).key.split('|')[0]?.split(' ').at(-1) ?? ''))];
}

function areYearsNear(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= 1;
}

const isShortTitle = (title: string): boolean => title.split(' ').length < 3;

function areSameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** A record with the keys it is compared by. */
interface Keyed {
  readonly paper: Paper;
  /** Blank where no other paper has the title. */
  readonly title: string;
  readonly families: readonly string[];
}

/** Title keys that several papers have; the others need no comparison by title. */
function sharedTitles(titles: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const title of titles) {
    if (seen.has(title)) shared.add(title);
    seen.add(title);
  }
  return shared;
}

/** Places of kept papers by DOI, by title and family name, and by title alone. */
class KeptPapers {
  readonly kept: Keyed[] = [];
  private readonly byDoi = new Map<string, number>();
  private readonly byTitle = new Map<string, number[]>();

  /** The place of a kept record of the same paper, or -1. */
  find({ paper, title, families }: Keyed): number {
    const byDoi = paper.doi === null ? undefined : this.byDoi.get(paper.doi.toLowerCase());
    if (byDoi !== undefined) return byDoi;
    if (title === '') return -1;
    const keys = families.length === 0 ? [`${title}|*`] : [...families, ''].map((family) => `${title}|${family}`);
    for (const key of keys) {
      for (const place of this.byTitle.get(key)?.slice(0, MAX_COMPARED) ?? []) {
        const other = this.kept[place];
        if (!other || !areYearsNear(paper.year, other.paper.year)) continue;
        if (!isShortTitle(title) || areSameNames(families, other.families)) return place;
      }
    }
    return -1;
  }

  /** Keeps the record at `place`, new or in the stead of the one there. */
  put(record: Keyed, place: number): void {
    const { paper, title, families } = record;
    this.kept[place] = record;
    const doi = paper.doi?.toLowerCase();
    if (doi !== undefined && !this.byDoi.has(doi)) this.byDoi.set(doi, place);
    if (title === '') return;
    for (const family of families.length === 0 ? ['', '*'] : [...families, '*']) {
      const key = `${title}|${family}`;
      const places = this.byTitle.get(key);
      if (!places) this.byTitle.set(key, [place]);
      else if (!places.includes(place)) places.push(place);
    }
  }
}

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

const orOther = <T>(first: readonly T[], second: readonly T[]): readonly T[] => (first.length > 0 ? first : second);

/** The first record with what it lacks from the second. */
function joinPapers(first: Paper, second: Paper): Paper {
  return {
    ...first,
    ...joinAuthors(first, second),
    ...joinDates(first, second),
    sourceId: first.sourceId ?? second.sourceId,
    title: first.title === '' ? second.title : first.title,
    organisations: orOther(first.organisations, second.organisations),
    venue: first.venue ?? second.venue,
    category: first.category ?? second.category,
    score: first.score ?? second.score,
    abstract: first.abstract ?? second.abstract,
    keywords: orOther(first.keywords, second.keywords),
    doi: first.doi ?? second.doi,
  };
}

/** Papers with an id that an earlier one has get the id with -2, -3... */
function makeIdsUnique(papers: readonly Paper[]): Paper[] {
  const taken = new Set<string>(papers.map((paper) => paper.id));
  const seen = new Set<string>();
  return papers.map((paper) => {
    if (!seen.has(paper.id)) {
      seen.add(paper.id);
      return paper;
    }
    let number = 2;
    while (taken.has(`${paper.id}-${number}`)) number += 1;
    const id = `${paper.id}-${number}` as PaperId;
    taken.add(id);
    seen.add(id);
    return { ...paper, id };
  });
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);

/** Papers without duplicates, in input order; every id is unique. */
export function joinDuplicates(papers: readonly Paper[]): JoinedPapers {
  const index = new KeptPapers();
  const titles = papers.map((paper) => titleKey(paper.title));
  const shared = sharedTitles(titles);
  const keyed = (paper: Paper, title: string): Keyed =>
    shared.has(title) ? { paper, title, families: familyKeys(paper) } : { paper, title: '', families: [] };
  const logs = new Map<string, IssueLog>();
  const places: number[] = [];
  let duplicates = 0;
  for (const [i, paper] of papers.entries()) {
    const title = titles[i] ?? '';
    const record = keyed(paper, title);
    const place = index.find(record);
    const first = index.kept[place];
    places.push(first === undefined ? index.kept.length : place);
    if (first === undefined) {
      index.put(record, index.kept.length);
      continue;
    }
    duplicates += 1;
    index.put(keyed(joinPapers(first.paper, paper), first.title || title), place);
    const { file, line, endLine } = paper.source;
    const log = logs.get(file) ?? new IssueLog(file);
    logs.set(file, log);
    const where = first.paper.source.file === file ? '' : ` of ${first.paper.source.file}`;
    const message = `"${shorten(paper.title)}" is also on line ${first.paper.source.line}${where}; the two records were joined.`;
    log.add('duplicate-joined', 'info', message, line, endLine);
  }
  const issues = [...logs.values()].flatMap((log) => log.list());
  return { papers: makeIdsUnique(index.kept.map((record) => record.paper)), duplicates, places, issues };
}
