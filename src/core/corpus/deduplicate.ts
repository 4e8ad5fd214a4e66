/**
 * Joins records of one paper: an id in common (DOI, arXiv, PubMed, OpenAlex), or an equal folded title with years at most one
 * apart (or missing) and a family name in common (or a record without names). Titles of one or two words ("Introduction")
 * also need all names in common. What the person decided about two records comes first. The first record stays in its
 * place and takes what it lacks from the others.
 * Cost: linear in the papers and their names; at most MAX_COMPARED records of one title and name are compared.
 */
import type { PaperId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import type { JoinReason } from '../model/join.ts';
import type { Paper } from '../model/paper.ts';
import { IssueLog } from '../read/issue-log.ts';
import { titleKey } from '../text/fold.ts';
import { joinPapers } from './join-papers.ts';
import { areYearsNear, familyKeys, isShortTitle, sharedKeys } from './title-groups.ts';

/** A record that is a copy of an earlier one; both are indexes into the records given. */
export interface Join {
  readonly record: number;
  readonly first: number;
  readonly by: JoinReason;
}

/** Pairs of records, by index, that the person told to be one paper or two. */
export interface DecidedPairs {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

export interface JoinedPapers {
  /** In input order, each with an id of its own. */
  readonly papers: readonly Paper[];
  /** Records that were joined to an earlier one, in order. */
  readonly joins: readonly Join[];
  /** By record, the index of its paper in `papers`. */
  readonly places: readonly number[];
  /** One `duplicate-joined` a join. */
  readonly issues: readonly Issue[];
}

const MAX_COMPARED = 50;
const NO_PAIRS: DecidedPairs = { together: [], apart: [] };

/** Keys of a record's ids, the surest first. */
function idKeys({ doi, ids }: Paper): [JoinReason, string][] {
  const keys: [JoinReason, string | undefined][] = [
    ['doi', doi?.toLowerCase()],
    ['arxiv', ids?.arxiv],
    ['pmid', ids?.pmid],
    ['openalex', ids?.openalex],
  ];
  return keys.flatMap(([by, id]): [JoinReason, string][] => (id === undefined ? [] : [[by, `${by}:${id}`]]));
}

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

interface Place {
  readonly place: number;
  readonly by: JoinReason;
}

/** Places of kept papers by id, by title and family name, and by title alone. */
class KeptPapers {
  readonly kept: Keyed[] = [];
  private readonly byId = new Map<string, number>();
  private readonly byTitle = new Map<string, number[]>();

  /** A kept record of the same paper among those that `may` be it, or null. */
  find(record: Keyed, may: (place: number) => boolean): Place | null {
    for (const [by, key] of idKeys(record.paper)) {
      const place = this.byId.get(key);
      if (place !== undefined && may(place)) return { place, by };
    }
    const place = this.findTitle(record, may);
    return place < 0 ? null : { place, by: 'title' };
  }

  /** Keeps the record at `place`, new or in the stead of the one there. */
  put(record: Keyed, place: number): void {
    const { paper, title, families } = record;
    this.kept[place] = record;
    for (const [, key] of idKeys(paper)) if (!this.byId.has(key)) this.byId.set(key, place);
    if (title === '') return;
    for (const family of families.length === 0 ? ['', '*'] : [...families, '*']) {
      const key = `${title}|${family}`;
      const places = this.byTitle.get(key);
      if (!places) this.byTitle.set(key, [place]);
      else if (!places.includes(place)) places.push(place);
    }
  }

  private findTitle({ paper, title, families }: Keyed, may: (place: number) => boolean): number {
    if (title === '') return -1;
    const keys = families.length === 0 ? [`${title}|*`] : [...families, ''].map((family) => `${title}|${family}`);
    for (const key of keys) {
      for (const place of this.byTitle.get(key)?.slice(0, MAX_COMPARED) ?? []) {
        const other = this.kept[place];
        if (!other || !areYearsNear(paper.year, other.paper.year) || !may(place)) continue;
        if (!isShortTitle(title) || areSameNames(families, other.families)) return place;
      }
    }
    return -1;
  }
}

/** Decided pairs by the later of their records. */
function byLater(pairs: DecidedPairs['apart']): Map<number, number[]> {
  const later = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    const [first, second] = a < b ? [a, b] : [b, a];
    later.set(second, [...(later.get(second) ?? []), first]);
  }
  return later;
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

/** What each reason says, to stand in brackets. */
export const JOINED_BY: Readonly<Record<JoinReason, string>> = {
  decided: 'as decided',
  doi: 'the same DOI',
  arxiv: 'the same arXiv id',
  pmid: 'the same PubMed id',
  openalex: 'the same OpenAlex id',
  title: 'the same title, near years and a name in common',
};

/** One issue a join, by file. */
class JoinLogs {
  private readonly logs = new Map<string, IssueLog>();

  add({ title, source: { file, line, endLine } }: Paper, first: Paper, by: JoinReason): void {
    const log = this.logs.get(file) ?? new IssueLog(file);
    this.logs.set(file, log);
    const where = first.source.file === file ? '' : ` of ${first.source.file}`;
    const message = `"${shorten(title)}" is also on line ${first.source.line}${where} (${JOINED_BY[by]}); the two records were joined.`;
    log.add('duplicate-joined', 'info', message, line, endLine);
  }

  list(): Issue[] {
    return [...this.logs.values()].flatMap((log) => log.list());
  }
}

/** Papers without duplicates, in input order; every id is unique. `pairs` are of indexes into `papers`. */
export function joinDuplicates(papers: readonly Paper[], pairs: DecidedPairs = NO_PAIRS): JoinedPapers {
  const index = new KeptPapers();
  const titles = papers.map((paper) => titleKey(paper.title));
  const shared = sharedKeys(titles);
  const keyed = (paper: Paper, title: string): Keyed =>
    shared.has(title) ? { paper, title, families: familyKeys(paper) } : { paper, title: '', families: [] };
  const [together, apart] = [byLater(pairs.together), byLater(pairs.apart)];
  const logs = new JoinLogs();
  const places: number[] = [];
  const firsts: number[] = [];
  const joins: Join[] = [];
  for (const [i, paper] of papers.entries()) {
    const title = titles[i] ?? '';
    const record = keyed(paper, title);
    const others = new Set(apart.get(i)?.map((other) => places[other]));
    const decided = together.get(i)?.map((other) => places[other] ?? -1)[0];
    const found =
      decided === undefined
        ? index.find(record, (place) => !others.has(place))
        : ({ place: decided, by: 'decided' } as const);
    const first = found ? index.kept[found.place] : undefined;
    if (!found || !first) {
      places.push(index.kept.length);
      firsts.push(i);
      index.put(record, index.kept.length);
      continue;
    }
    places.push(found.place);
    joins.push({ record: i, first: firsts[found.place] ?? i, by: found.by });
    index.put(keyed(joinPapers(first.paper, paper), first.title || title), found.place);
    logs.add(paper, first.paper, found.by);
  }
  return { papers: makeIdsUnique(index.kept.map((record) => record.paper)), joins, places, issues: logs.list() };
}
