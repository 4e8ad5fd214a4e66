/** One JSON object to one paper: types are checked field by field, fields of a wrong type are named. */
import { peelCut, splitNameList } from '../names/name-list.ts';
import { makePaperId } from '../model/ids.ts';
import type { AuthorMention, Paper, SourceSpan } from '../model/paper.ts';
import { makeDate, parseDate } from './dates.ts';
import type { PaperDate } from './dates.ts';
import { normaliseDoi } from './identifiers.ts';
import { plainText } from './plain-text.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonRecord {
  readonly paper: Paper;
  /** Names of fields that were given but could not be used. */
  readonly badFields: readonly string[];
}

/** Whether a parsed JSON value is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field of a record; what the prototype chain has does not count. */
function field(record: JsonObject, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

class FieldReader {
  readonly badFields: string[] = [];
  private readonly record: JsonObject;

  constructor(record: JsonObject) {
    this.record = record;
  }

  /** The first of the named fields that is given; null counts as not given. */
  raw(...names: readonly string[]): unknown {
    for (const name of names) {
      const value = field(this.record, name);
      if (value !== undefined && value !== null) return value;
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
    if (typeof value === 'string') return plainText(value) || null;
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value) && typeof value[0] === 'string') return plainText(value[0]) || null;
    return this.bad(names[0] ?? '');
  }

  number(name: string): number | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : this.bad(name);
  }

  texts(...names: readonly string[]): string[] {
    const value = this.raw(...names);
    if (value === undefined) return [];
    const items: unknown[] =
      typeof value === 'string' ? value.split(/\s*[;,]\s*/) : Array.isArray(value) ? value : [undefined];
    const texts = items.filter((item): item is string => typeof item === 'string').map(plainText);
    if (texts.length < items.length) this.bad(names[0] ?? '');
    return texts.filter((text) => text !== '');
  }
}

const textOf = (record: JsonObject, name: string): string => {
  const value = field(record, name);
  return typeof value === 'string' ? plainText(value) : '';
};

function affiliationsOf(record: JsonObject): string[] {
  const value = field(record, 'affiliations') ?? field(record, 'affiliation');
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === 'string' && item.trim() !== '').map(plainText);
}

function readAuthor(item: unknown): AuthorMention | null {
  if (typeof item === 'string') {
    const name = plainText(item);
    return name === '' ? null : { name, id: null, orcid: null, affiliations: [] };
  }
  if (!isJsonObject(item)) return null;
  const name =
    textOf(item, 'name') || textOf(item, 'literal') || `${textOf(item, 'given')} ${textOf(item, 'family')}`.trim();
  if (name === '') return null;
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dXx]/.exec(textOf(item, 'orcid').slice(0, 60))?.[0] ?? null;
  return {
    name,
    id: textOf(item, 'id') || null,
    orcid: orcid?.toUpperCase() ?? null,
    affiliations: affiliationsOf(item),
  };
}

const CUT_NAME = /^(?:et\.? ?al\.?|and others|others|…|\.{3}|\+\s?\d+.{0,20})$/i;

function readAuthors(fields: FieldReader): { authors: AuthorMention[]; isCut: boolean } {
  const value = fields.raw('authors', 'author');
  if (value === undefined) return { authors: [], isCut: false };
  let isCut = false;
  let items: unknown[] = [];
  if (typeof value === 'string') {
    const list = splitNameList(value);
    items = list.names;
    isCut = list.isCut;
  } else if (Array.isArray(value)) items = value;
  const authors: AuthorMention[] = [];
  let failed = Array.isArray(value) || typeof value === 'string' ? 0 : 1;
  items.forEach((item, i) => {
    const author = readAuthor(item);
    if (author === null) failed += 1;
    else if (CUT_NAME.test(author.name)) isCut = true;
    else authors.push(i === items.length - 1 && peelCut(author.name).isCut ? cutLast(author) : author);
    if (author !== null && i === items.length - 1 && peelCut(author.name).isCut) isCut = true;
  });
  if (failed > 0) fields.badFields.push('authors');
  return { authors, isCut };
}

const cutLast = (author: AuthorMention): AuthorMention => ({ ...author, name: peelCut(author.name).text });

function readDate(fields: FieldReader): PaperDate | null {
  const written = fields.text('date');
  const parsed = written === null ? null : parseDate(written);
  if (written !== null && parsed === null) fields.badFields.push('date');
  if (parsed) return parsed;
  const year = fields.raw('year');
  if (year === undefined) return null;
  const number = typeof year === 'string' ? (parseDate(year)?.year ?? NaN) : year;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 1000 && number <= 2999) {
    return makeDate(number, 0, 0);
  }
  fields.badFields.push('year');
  return null;
}

/** The paper that a JSON object describes, in the canonical form or near it. Never throws. */
export function readJsonRecord(record: JsonObject, source: SourceSpan): JsonRecord {
  const fields = new FieldReader(record);
  const { authors, isCut } = readAuthors(fields);
  const date = readDate(fields);
  const givenDoi = fields.text('doi', 'DOI');
  const doi = givenDoi === null ? null : normaliseDoi(givenDoi);
  if (givenDoi !== null && doi === null) fields.badFields.push('doi');
  const title = fields.text('title') ?? '';
  const year = date?.year ?? null;
  const confidence = fields.number('confidence');
  const paper: Paper = {
    id: makePaperId({ doi, title, year, authors }),
    sourceId: fields.text('id'),
    title,
    authors,
    authorsTruncated: fields.raw('authorsTruncated') === true || isCut,
    organisations: fields.texts('organisations'),
    date: date?.date ?? null,
    year,
    venue: fields.text('venue'),
    category: fields.text('category') ?? (fields.texts('categories').join(', ') || null),
    score: fields.number('score'),
    abstract: fields.text('abstract'),
    keywords: fields.texts('keywords'),
    doi,
    confidence: confidence !== null && confidence >= 0 && confidence <= 1 ? confidence : 1,
    source,
  };
  return { paper, badFields: fields.badFields };
}
