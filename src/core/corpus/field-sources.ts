/**
 * Where each field of a paper came from, kept while its records are corrected and joined. Only fields that do not come from
 * the record's own lines are noted, so that a paper that was neither corrected nor joined holds nothing more.
 * Cost of a step: linear in the fields and names of the paper.
 */
import type { AuthorMention, FieldSource, Origin, Paper, PaperField } from '../model/paper.ts';

type Noted = Pick<Paper, 'fieldSources'>;

const VALUES = ['title', 'year', 'date', 'venue', 'category', 'score', 'abstract', 'doi', 'sourceId'] as const;
const LISTS = ['keywords', 'organisations'] as const;
const IDS = ['arxiv', 'pmid', 'openalex'] as const;
const OF_NAMES = ['authors', 'people', 'affiliations'] as const;

/** Where a field of a paper comes from; several places where a part of it comes from each. */
export function originsOf({ source, fieldSources }: Paper, field: PaperField): readonly Origin[] {
  const noted = fieldSources?.filter((each) => each.field === field).map(({ from }) => from);
  return noted === undefined || noted.length === 0 ? [source] : noted;
}

const isSame = (a: Origin, b: Origin): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && a.file === b.file && a.line === b.line && a.endLine === b.endLine);

/** What `paper` has noted, with new origins for the fields in `anew`. */
function noteAnew({ fieldSources = [] }: Paper, anew: ReadonlyMap<PaperField, readonly Origin[]>): Noted {
  if (anew.size === 0) return {};
  const kept = fieldSources.filter(({ field }) => !anew.has(field));
  const added = [...anew].flatMap(([field, origins]) => origins.map((from): FieldSource => ({ field, from })));
  return { fieldSources: [...kept, ...added] };
}

/** The note that the person set these fields of `paper`. */
export function setByPerson(paper: Paper, fields: readonly PaperField[]): Noted {
  return noteAnew(paper, new Map(fields.map((field) => [field, ['person']])));
}

const hasId = ({ id, orcid }: AuthorMention): boolean => id !== null || orcid !== null;
const idOf = ({ id, orcid }: AuthorMention): string => `${id ?? ''} ${orcid ?? ''}`;

/** Fields that `joined` has from the second record alone. */
function takenFields(first: Paper, second: Paper, joined: Paper): PaperField[] {
  return [
    ...VALUES.filter((field) => joined[field] !== first[field]),
    ...LISTS.filter((field) => first[field].length === 0 && joined[field].length > 0),
    ...IDS.filter((id) => joined.ids?.[id] !== first.ids?.[id]),
    ...(first.subjects === undefined && joined.subjects !== undefined ? (['subjects'] as const) : []),
    ...(joined.authors === second.authors && second.authors.length > 0 ? OF_NAMES : []),
  ];
}

/** What the names of the first record lacked and have from the second, and whether some of them had it. */
function filledFields({ authors }: Paper, second: Paper, joined: Paper): [PaperField, boolean][] {
  if (joined.authors === second.authors) return [];
  const filled: [PaperField, boolean][] = [];
  if (authors.some((mention, i) => idOf(mention) !== idOf(joined.authors[i] ?? mention))) {
    filled.push(['people', authors.some(hasId)]);
  }
  const hasMore = authors.some(({ affiliations: had }, i) => joined.authors[i]?.affiliations.length !== had.length);
  if (hasMore) filled.push(['affiliations', authors.some(({ affiliations }) => affiliations.length > 0)]);
  return filled;
}

/** Where the fields of `joined` come from, which is `first` with what it lacked from `second`. */
export function joinSources(first: Paper, second: Paper, joined: Paper): Noted {
  const anew = new Map<PaperField, readonly Origin[]>();
  for (const field of takenFields(first, second, joined)) anew.set(field, originsOf(second, field));
  for (const [field, isPart] of filledFields(first, second, joined)) {
    const own = isPart ? originsOf(first, field) : [];
    const more = originsOf(second, field).filter((origin) => !own.some((other) => isSame(origin, other)));
    anew.set(field, [...own, ...more]);
  }
  return noteAnew(first, anew);
}
