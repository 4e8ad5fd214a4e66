/**
 * CSL-JSON, the form in which citation processors take records (citeproc, Pandoc, Zotero): names in parts or literal, dates
 * in parts or raw. Editors stand in for authors where there are none. Source: the CSL-JSON schema 1.0.2. Linear.
 */
import { arxivIn, doiInLink, idsInNote } from '../id-notes.ts';
import { jatsText } from './jats-text.ts';
import {
  firstText,
  isJsonObject,
  itemsAt,
  joined,
  objectAt,
  spokenName,
  textAt,
  textsAt,
  valueAt,
  type Dialect,
  type DraftDate,
  type JsonObject,
} from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

const TYPES: ReadonlySet<string> = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset ' +
    'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation ' +
    'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical ' +
    'personal_communication post post-weblog regulation report review review-book software song speech standard thesis ' +
    'treaty webpage'
  ).split(' '),
);
const ROLES = ['author', 'editor', 'director', 'composer'];
/** Fields of records that are in no CSL-JSON. */
const OTHER_FORMS = ['year', 'date', 'doi', 'keywords', 'venue'];
/** Types whose publisher is where they appeared. */
const PUBLISHED_BY: ReadonlySet<string> = new Set(['article', 'thesis', 'report', 'dissertation', 'posted-content']);

function wholeNumber(value: unknown): number {
  const number = typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : 0;
}

/** A date variable: parts, or as written; null where it holds none. */
export function cslDate(value: unknown): DraftDate {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isJsonObject(value)) return null;
  const [parts] = itemsAt(value, 'date-parts');
  const [year, month, day] = (Array.isArray(parts) ? parts : []).slice(0, 3).map(wholeNumber);
  if (year !== undefined && year !== 0) return [year, month ?? 0, day ?? 0];
  return firstText(value, 'raw', 'literal', 'date-time');
}

/** A name variable, with what Crossref adds to one: ORCID, affiliations, a group's name. */
export function cslName(item: unknown): AuthorDraft {
  if (!isJsonObject(item)) return { name: typeof item === 'string' ? item : '' };
  const particles = [textAt(item, 'dropping-particle'), textAt(item, 'non-dropping-particle')];
  const name = spokenName({
    given: textAt(item, 'given'),
    particle: particles.filter((particle) => particle !== null).join(' '),
    family: textAt(item, 'family'),
    suffix: textAt(item, 'suffix'),
  });
  return {
    name: firstText(item, 'literal') ?? (name || (firstText(item, 'name') ?? '')),
    orcid: textAt(item, 'ORCID'),
    affiliations: textsAt(item, ['affiliation'], 'name'),
  };
}

function keywordsOf(record: JsonObject): readonly string[] {
  const value = valueAt(record, 'keyword');
  if (typeof value === 'string') return value.split(value.includes(';') ? ';' : ',');
  return textsAt(record, ['keyword']);
}

/** Authors, or who stands in for them, with the ids kept for them in `custom`. */
function authorsOf(record: JsonObject): AuthorDraft[] {
  const role = ROLES.find((name) => itemsAt(record, name).length > 0) ?? 'author';
  const ids = itemsAt(record, 'custom', 'authorIds');
  return itemsAt(record, role).map((item, i) => {
    const id = role === 'author' ? ids[i] : null;
    return { ...cslName(item), id: typeof id === 'string' ? id : null };
  });
}

function venueOf(record: JsonObject): string | null {
  const venue = firstText(record, 'container-title', 'event-title', 'event', 'collection-title');
  return venue ?? (PUBLISHED_BY.has(textAt(record, 'type') ?? '') ? textAt(record, 'publisher') : null);
}

function idsOf(record: JsonObject): Pick<RecordDraft, 'doi' | 'arxiv' | 'pmid' | 'openalex'> {
  const noted = idsInNote(textAt(record, 'note'));
  const url = textAt(record, 'URL');
  return {
    doi: textAt(record, 'DOI') ?? noted.doi ?? doiInLink(url),
    arxiv: noted.arxiv ?? arxivIn(textAt(record, 'number'), textAt(record, 'archive_location'), url),
    pmid: textAt(record, 'PMID') ?? noted.pmid ?? null,
    openalex: noted.openalex ?? null,
  };
}

/** What CSL-JSON and Crossref's records share. */
export function cslDraft(record: JsonObject): RecordDraft {
  const score = valueAt(record, 'custom', 'score');
  return {
    title: jatsText(firstText(record, 'title', 'title-short')),
    authors: authorsOf(record),
    date: cslDate(valueAt(record, 'issued') ?? valueAt(record, 'original-date')),
    venue: venueOf(record),
    abstract: jatsText(textAt(record, 'abstract')),
    keywords: keywordsOf(record),
    category: joined(textsAt(record, ['categories'])),
    organisations: textsAt(record, ['custom', 'organisations']),
    score: typeof score === 'number' ? score : null,
    sourceId: firstText(record, 'id', 'citation-key'),
    ...idsOf(record),
  };
}

/** Fields that only CSL-JSON has, or its types and names where no field says that the record is of another form. */
function fits(record: JsonObject): boolean {
  if (Object.hasOwn(record, 'authors')) return false;
  if (objectAt(record, 'issued') || Object.hasOwn(record, 'container-title')) return true;
  if (OTHER_FORMS.some((name) => Object.hasOwn(record, name))) return false;
  const [name] = itemsAt(record, 'author');
  if (isJsonObject(name)) return Object.hasOwn(name, 'family') || Object.hasOwn(name, 'literal');
  const isTyped = name === undefined && TYPES.has(textAt(record, 'type') ?? '');
  return isTyped && ['title', 'editor', 'DOI', 'abstract'].some((field) => Object.hasOwn(record, field));
}

export const cslJson: Dialect = {
  label: 'CSL-JSON',
  marks: ['issued', 'container-title', 'type', 'author'],
  fits,
  toDraft: cslDraft,
};
