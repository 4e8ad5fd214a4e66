/** One JSON object in the canonical form or near it: types are checked field by field, fields of a wrong type are named. */
import { splitNameList } from '../../names/name-list.ts';
import { parseDate } from '../dates.ts';
import { isJsonObject, joined, spokenName, textsAt, fieldOf, type DraftDate, type JsonObject } from './json-fields.ts';
import { plainText } from '../markup/plain-text.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

/** The record with its fields in lower case; null where none begins with a capital. Of two alike the first counts. */
function inLowerCase(record: JsonObject): JsonObject | null {
  const names = Object.keys(record);
  if (!names.some((name) => /^\p{Lu}/u.test(name))) return null;
  return Object.fromEntries(names.toReversed().map((name) => [name.toLowerCase(), record[name]]));
}

class FieldReader {
  readonly badFields: string[] = [];
  private readonly record: JsonObject;
  /** The record with its fields in lower case, where some are not. */
  private readonly lower: JsonObject | null;

  constructor(record: JsonObject) {
    this.record = record;
    this.lower = inLowerCase(record);
  }

  /** The first of the named fields that is given, in any case; null counts as not given. */
  raw(...names: readonly string[]): unknown {
    for (const name of names) {
      const value = fieldOf(this.record, name) ?? (this.lower ? fieldOf(this.lower, name.toLowerCase()) : undefined);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  private bad(name: string): null {
    this.badFields.push(name);
    return null;
  }

  text(...names: readonly string[]): string | null {
    const value = this.raw(...names);
    if (value === undefined) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value) && typeof value[0] === 'string') return value[0];
    return this.bad(names[0] ?? '');
  }

  number(name: string): number | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : this.bad(name);
  }

  texts(name: string): string[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    const items: unknown[] =
      typeof value === 'string' ? value.split(/[;,]/) : Array.isArray(value) ? (value as unknown[]) : [undefined];
    const texts = items.filter((item): item is string => typeof item === 'string');
    if (texts.length < items.length) this.bad(name);
    return texts;
  }

  id(name: 'arxiv' | 'pmid' | 'openalex'): string | null {
    const ids = this.raw('ids');
    const value = (isJsonObject(ids) ? fieldOf(ids, name) : undefined) ?? this.raw(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  }
}

const stringAt = (record: JsonObject, name: string): string => {
  const value = fieldOf(record, name);
  return typeof value === 'string' ? value.trim() : '';
};

function affiliationsOf(author: JsonObject): string[] {
  const name = ['affiliations', 'affiliation', 'org'].find((name) => fieldOf(author, name) !== undefined);
  return name === undefined ? [] : textsAt(author, [name], 'name');
}

function readAuthor(item: unknown): AuthorDraft | null {
  if (typeof item === 'string') return item.trim() === '' ? null : { name: item };
  if (!isJsonObject(item)) return null;
  const name =
    stringAt(item, 'name') ||
    stringAt(item, 'literal') ||
    spokenName({ given: stringAt(item, 'given'), family: stringAt(item, 'family') });
  if (name === '') return null;
  return {
    name,
    id: stringAt(item, 'id'),
    orcid: stringAt(item, 'orcid'),
    affiliations: affiliationsOf(item),
  };
}

function readAuthors(fields: FieldReader): Pick<RecordDraft, 'authors' | 'isCut'> {
  const value = fields.raw('authors', 'author');
  if (value === undefined) return {};
  if (typeof value === 'string') {
    const { names, isCut } = splitNameList(value);
    return { authors: names.map((name) => ({ name })), isCut };
  }
  const items: unknown[] = Array.isArray(value) ? value : [];
  const authors = items.map(readAuthor).filter((author) => author !== null);
  if (!Array.isArray(value) || authors.length < items.length) fields.badFields.push('authors');
  return { authors };
}

const DATES = ['date', 'publication_date', 'publicationDate', 'published', 'published_date'];
const YEARS = ['year', 'publication_year', 'publicationYear'];

/** The field `date`, or another of its kind, where it is one, else the year. */
function readDate(fields: FieldReader): DraftDate {
  const dated = DATES.find((name) => ['string', 'number'].includes(typeof fields.raw(name)));
  const written = fields.text(dated ?? 'date');
  if (written !== null && parseDate(plainText(written)) !== null) return written;
  const year = fields.raw(...YEARS);
  if (year === undefined) return written;
  if (written !== null && written.trim() !== '') fields.badFields.push('date');
  const spelt = typeof year === 'string' || typeof year === 'number' ? parseDate(String(year))?.year : undefined;
  const number = spelt ?? year;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 1000 && number <= 2999) return [number, 0, 0];
  fields.badFields.push('year');
  return null;
}

/** The record that a JSON object describes. */
export function readJsonRecord(record: JsonObject): RecordDraft {
  const fields = new FieldReader(record);
  const { authors, isCut } = readAuthors(fields);
  const confidence = fields.number('confidence');
  return {
    title: fields.text('title'),
    authors: authors ?? [],
    isCut: fields.raw('authorsTruncated') === true || isCut === true,
    date: readDate(fields),
    doi: fields.text('doi', 'DOI'),
    arxiv: fields.id('arxiv'),
    pmid: fields.id('pmid'),
    openalex: fields.id('openalex'),
    sourceId: fields.text('id'),
    organisations: fields.texts('organisations'),
    venue: fields.text('venue'),
    category: fields.text('category') ?? joined(fields.texts('categories')),
    score: fields.number('score'),
    abstract: fields.text('abstract'),
    keywords: fields.texts('keywords'),
    subjects: fields.texts('subjects'),
    confidence: confidence !== null && confidence >= 0 && confidence <= 1 ? confidence : 1,
    badFields: fields.badFields,
  };
}
