/**
 * From what a reader found of a record to a paper: fields become plain text, dates and ids are brought into one spelling,
 * what cannot be used is named. Gathers the papers and the issues of one input. Cost: linear in the text of the fields.
 */
import { makePaperId } from '../model/ids.ts';
import type { AuthorMention, Paper, PaperIds } from '../model/paper.ts';
import { peelCut } from '../names/name-list.ts';
import { makeDate, parseDate, type PaperDate } from './dates.ts';
import { normaliseArxivId, normaliseDoi, normaliseOpenAlexId, normaliseOrcid, normalisePmid } from './identifiers.ts';
import { countOf, IssueLog } from './issue-log.ts';
import { plainText } from './markup/plain-text.ts';
import type { LineSpan, ReadResult } from './reader.ts';
import { reportMissing } from './report-missing.ts';

/** One name of a list in natural order (`Jan van der Berg Jr`), markup allowed; a mark such as "et al." is no name but `isCut`. */
export interface AuthorDraft {
  readonly name: string;
  readonly id?: string | null;
  readonly orcid?: string | null;
  readonly affiliations?: readonly string[];
}

/** Fields of a record as they stand in the source, markup and all; what is left out, null or blank is not given. */
export interface RecordDraft {
  readonly title?: string | null;
  readonly authors?: readonly AuthorDraft[];
  /** True where the source says that the list is cut. */
  readonly isCut?: boolean;
  /** As written (`2014/03//`, `March 2014`), or year, month and day with 0 for what is not known. */
  readonly date?: string | readonly [number, number, number] | null;
  readonly venue?: string | null;
  readonly abstract?: string | null;
  readonly keywords?: readonly string[];
  readonly category?: string | null;
  /** Narrowest first, each within the next. */
  readonly subjects?: readonly string[];
  readonly organisations?: readonly string[];
  /** The record's own key. */
  readonly sourceId?: string | null;
  readonly doi?: string | null;
  readonly arxiv?: string | null;
  readonly pmid?: string | null;
  readonly openalex?: string | null;
  readonly score?: number | null;
  /** 0..1, 1 where left out. */
  readonly confidence?: number;
  /** Names of fields that the reader itself found unusable, in whole or in part. */
  readonly badFields?: readonly string[];
  /** Names as written that were taken for several people, where they may be one. */
  readonly unsureNames?: string | null;
}

/** What databases write where they have nothing: `[No abstract available]`, `[No author name available]`. */
const NO_ABSTRACT = /^[[(]?\s?no abstract(?: (?:is|was))?(?: (?:available|provided|given))?\s?[\])]?\.?$/i;
const NO_AUTHOR =
  /^[[(]?\s?no author(?: names?| ids?)?(?: is)?(?: (?:available|listed|given|identified))\s?[\])]?\.?$/i;
const CUT_NAME = /^(?:et\.? ?al\.?|and others|others|…|\.{3}|\+\s?\d+.{0,20})$/i;

const oneLine = (text: string): string => plainText(/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text);
const textOf = (given: string | null | undefined): string | null => {
  const text = given == null ? '' : oneLine(given);
  return text === '' ? null : text;
};

function eachOnce(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const clean = texts.map(oneLine).filter((text) => text !== '');
  return clean.length < 2 ? clean : [...new Set(clean)];
}

function toMention({ name, id, orcid, affiliations }: AuthorDraft): AuthorMention {
  return {
    name: oneLine(name),
    id: textOf(id),
    orcid: orcid == null ? null : normaliseOrcid(orcid),
    affiliations: eachOnce(affiliations ?? []),
  };
}

function readAuthors(drafts: readonly AuthorDraft[], isCut: boolean): Pick<Paper, 'authors' | 'authorsTruncated'> {
  const authors: AuthorMention[] = [];
  let authorsTruncated = isCut;
  drafts.forEach((draft, i) => {
    const mention = toMention(draft);
    if (mention.name === '' || NO_AUTHOR.test(mention.name)) return;
    if (CUT_NAME.test(mention.name)) authorsTruncated = true;
    else if (i < drafts.length - 1) authors.push(mention);
    else {
      const peeled = peelCut(mention.name);
      if (peeled.isCut) authorsTruncated = true;
      if (peeled.text !== '') authors.push({ ...mention, name: peeled.text });
    }
  });
  return { authors, authorsTruncated };
}

function abstractOf(written: string): string {
  const text = plainText(written);
  return NO_ABSTRACT.test(text) ? '' : text;
}

/** The date that stands in a field, in whole or before other words. */
function findDate(written: string): PaperDate | null {
  const text = oneLine(written).replace(/\/+$/, '').slice(0, 60);
  const slashed = /^([12]\d{3})\/(\d{0,2})(?:\/(\d{0,2}))?(?:\/.{0,40})?$/.exec(text);
  if (slashed) return makeDate(Number(slashed[1]), Number(slashed[2]), Number(slashed[3] ?? 0));
  const whole = parseDate(text);
  if (whole) return whole;
  const year = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(text)?.[1];
  return year === undefined ? null : makeDate(Number(year), 0, 0);
}

class FieldNames {
  readonly unusable: string[];

  constructor(unusable: readonly string[]) {
    this.unusable = [...unusable];
  }

  /** `given` in one spelling; where it has none the field is named. */
  take<T>(name: string, given: string | null | undefined, read: (text: string) => T | null): T | null {
    const text = textOf(given);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.unusable.push(name);
    return value;
  }
}

function readDate(given: RecordDraft['date'], names: FieldNames): PaperDate | null {
  if (given == null || typeof given === 'string') return names.take('date', given, findDate);
  const [year, month, day] = given;
  if (Number.isInteger(year) && year >= 1000 && year <= 2999) return makeDate(year, month, day);
  names.unusable.push('date');
  return null;
}

/** What reads each id; an arXiv id is also taken from a DOI that arXiv gave. */
function readIds(draft: RecordDraft, doi: string | null, names: FieldNames): PaperIds | null {
  const arxiv = names.take('arXiv id', draft.arxiv, normaliseArxivId) ?? (doi === null ? null : normaliseArxivId(doi));
  const pmid = names.take('PubMed id', draft.pmid, normalisePmid);
  const openalex = names.take('OpenAlex id', draft.openalex, normaliseOpenAlexId);
  if (arxiv === null && pmid === null && openalex === null) return null;
  return {
    ...(arxiv === null ? {} : { arxiv }),
    ...(pmid === null ? {} : { pmid }),
    ...(openalex === null ? {} : { openalex }),
  };
}

/** Gathers what one input gives. Every block a reader meets goes to `add` or to `fail`, so that none is lost in silence. */
export class RecordCollector {
  readonly papers: Paper[] = [];
  readonly log: IssueLog;
  /** Blocks that looked like records, read or not. */
  blocks = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
    this.log = new IssueLog(file);
  }

  /** Adds the record of lines `line` to `endLine`, from 1. One without title, names, abstract and ids becomes an issue. */
  add(draft: RecordDraft, line: number, endLine: number): void {
    const names = new FieldNames(draft.badFields ?? []);
    const title = textOf(draft.title) ?? '';
    const { authors, authorsTruncated } = readAuthors(draft.authors ?? [], draft.isCut ?? false);
    const doi = names.take('doi', draft.doi, normaliseDoi);
    const ids = readIds(draft, doi, names);
    const date = readDate(draft.date, names);
    const subjects = eachOnce(draft.subjects ?? []);
    const year = date?.year ?? null;
    const abstract = abstractOf(draft.abstract ?? '');
    if (title === '' && authors.length === 0 && abstract === '' && doi === null && ids === null) {
      this.fail('not-a-record', 'This record has neither title nor authors nor an id; it was skipped.', line, endLine);
      return;
    }
    this.blocks += 1;
    if (names.unusable.length > 0) {
      const message = `Not in the expected form and left out, whole or in part: ${[...new Set(names.unusable)].join(', ')}.`;
      this.log.add('bad-field', 'warning', message, line, endLine);
    }
    if (draft.unsureNames != null) {
      const message = `“${oneLine(draft.unsureNames).slice(0, 120)}” was taken for names of several people, not for one with its family name first: check them.`;
      this.log.add('unsure-names', 'warning', message, line, endLine);
    }
    this.papers.push({
      id: makePaperId({ doi, title, year, authors, ...(ids === null ? {} : { ids }) }),
      sourceId: textOf(draft.sourceId),
      title,
      authors,
      authorsTruncated,
      organisations: eachOnce(draft.organisations ?? []),
      date: date?.date ?? null,
      year,
      venue: textOf(draft.venue),
      category: textOf(draft.category),
      score: draft.score ?? null,
      abstract: abstract === '' ? null : abstract,
      keywords: eachOnce(draft.keywords ?? []),
      ...(subjects.length === 0 ? {} : { subjects }),
      doi,
      ...(ids === null ? {} : { ids }),
      confidence: draft.confidence ?? 1,
      source: { file: this.file, line, endLine },
    });
  }

  /** Counts a block that gives no record and says why, in a whole sentence. */
  fail(code: string, message: string, line: number, endLine: number): void {
    this.blocks += 1;
    this.log.add(code, 'warning', message, line, endLine);
  }

  /** Everything gathered; `strays` are lines that are part of no record of this format. */
  finish(format: string, strays: readonly LineSpan[] = []): ReadResult {
    reportMissing(this.papers, this.log);
    if (this.papers.length === 0 && !this.log.hasErrors()) {
      const seen = countOf(this.blocks, 'block');
      this.log.add('no-records', 'error', `No record with a title, names or an id was found (${seen} looked at).`);
    }
    return { format, papers: this.papers, issues: this.log.list(), blocks: this.blocks, strays };
  }
}
