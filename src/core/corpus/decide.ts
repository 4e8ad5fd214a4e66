/**
 * Records with what the person decided about them: corrected ones get the fields given, skipped ones go. A decision finds
 * its record by place and id; by id in its file, where lines have moved; by place, where the record is read otherwise
 * now; by id in any file, where the file has another name. One whose lines were divided anew since does not apply. Cost: linear in records and decisions.
 */
import type { Decision, RecordFields, RecordRef } from '../model/document.ts';
import { makePaperId } from '../model/ids.ts';
import type { AuthorMention, Paper, PaperField } from '../model/paper.ts';
import { standingDecisions } from '../read/review/divisions.ts';
import { setByPerson } from './field-sources.ts';

/** A record and what was decided about it. */
export interface DecidedRecord {
  readonly ref: RecordRef;
  readonly asRead: Paper;
  /** As read, with the corrections. */
  readonly paper: Paper;
  readonly isCorrected: boolean;
  /** Null where nothing was decided; false where the record was skipped and taken again, or corrected. */
  readonly isSkipped: boolean | null;
}

type RecordDecision = Extract<Decision, { readonly kind: 'correct-record' | 'skip-record' }>;

function isOnRecord(decision: Decision): decision is RecordDecision {
  return decision.kind === 'correct-record' || decision.kind === 'skip-record';
}

/** Where a record stands, the same after every reading of a source: no two records have one place. */
export function placeOfRef({ file, line, nth = 1 }: RecordRef): string {
  return `${file}\n${line}\n${nth}`;
}

/** References to records in reading order. */
export function refsOf(papers: readonly Paper[]): RecordRef[] {
  const onLine = new Map<string, number>();
  return papers.map(({ id, source: { file, line } }) => {
    const key = `${file}\n${line}`;
    const nth = (onLine.get(key) ?? 0) + 1;
    onLine.set(key, nth);
    return nth === 1 ? { file, line, id } : { file, line, nth, id };
  });
}

/** Where records are, by what references say of them; the first of several. */
class Places {
  private readonly places = new Map<string, number>();
  private readonly papers: readonly Paper[];

  constructor(papers: readonly Paper[], refs: readonly RecordRef[]) {
    this.papers = papers;
    refs.forEach((ref, i) => {
      for (const key of [`place\n${placeOfRef(ref)}`, `id\n${ref.file}\n${ref.id}`, `any\n${ref.id}`]) {
        if (!this.places.has(key)) this.places.set(key, i);
      }
    });
  }

  /** Index of the record that is meant, or -1. */
  find(ref: RecordRef): number {
    const { file, id } = ref;
    const there = this.places.get(`place\n${placeOfRef(ref)}`);
    if (there !== undefined && this.papers[there]?.id === id) return there;
    return this.places.get(`id\n${file}\n${id}`) ?? there ?? this.places.get(`any\n${id}`) ?? -1;
  }
}

function mentionsOf(names: readonly string[], given: readonly AuthorMention[]): AuthorMention[] {
  const known = new Map(given.map((mention) => [mention.name, mention]));
  return names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
    .map((name) => known.get(name) ?? { name, id: null, orcid: null, affiliations: [] });
}

/** The fields that a correction sets, also where the reading has learnt from it; that a list is cut counts with the names. */
function setFields(fields: Partial<RecordFields>, hasOtherDate: boolean): PaperField[] {
  const { title, authors, authorsTruncated, year } = fields;
  return [
    ...(title === undefined ? [] : (['title'] as const)),
    ...(authors === undefined && authorsTruncated === undefined ? [] : (['authors'] as const)),
    ...(year === undefined ? [] : (['year'] as const)),
    ...(hasOtherDate ? (['date'] as const) : []),
  ];
}

/** `paper` with corrected fields, sure, and with the id that belongs to them. */
export function correctPaper(paper: Paper, fields: Partial<RecordFields>): Paper {
  const title = fields.title?.trim() ?? paper.title;
  const authors = fields.authors === undefined ? paper.authors : mentionsOf(fields.authors, paper.authors);
  const year = fields.year === undefined ? paper.year : fields.year;
  const date = year === paper.year ? paper.date : year === null ? null : String(year).padStart(4, '0');
  const authorsTruncated = fields.authorsTruncated ?? paper.authorsTruncated;
  const id = makePaperId({ doi: paper.doi, title, year, authors });
  const corrected = { ...paper, id, title, authors, authorsTruncated, year, date, confidence: 1 };
  return { ...corrected, ...setByPerson(paper, setFields(fields, date !== paper.date)) };
}

/** Finds the record that a reference means, -1 where there is none. */
export function placesOf(papers: readonly Paper[], refs: readonly RecordRef[]): (ref: RecordRef) => number {
  const places = new Places(papers, refs);
  return (ref) => places.find(ref);
}

/** Every record with what was decided about it, in order; of decisions on one record later ones hold. */
export function decideRecords(papers: readonly Paper[], decisions: readonly Decision[]): DecidedRecord[] {
  const onRecords = standingDecisions(decisions).filter(isOnRecord);
  const refs = refsOf(papers);
  const places = onRecords.length === 0 ? null : new Places(papers, refs);
  const fields = new Map<number, Partial<RecordFields>>();
  const skipped = new Map<number, boolean>();
  for (const decision of onRecords) {
    const index = places?.find(decision.record) ?? -1;
    if (index < 0) continue;
    skipped.set(index, decision.kind === 'skip-record');
    if (decision.kind === 'correct-record') fields.set(index, { ...fields.get(index), ...decision.fields });
  }
  return papers.map((asRead, i) => {
    const corrected = fields.get(i);
    const paper = corrected ? correctPaper(asRead, corrected) : asRead;
    const ref = refs[i] ?? { file: asRead.source.file, line: asRead.source.line, id: asRead.id };
    return { ref, asRead, paper, isCorrected: corrected !== undefined, isSkipped: skipped.get(i) ?? null };
  });
}

/** The records that stay, as corrected; `papers` itself where no decision is about any of them. */
export function applyDecisions(papers: readonly Paper[], decisions: readonly Decision[]): readonly Paper[] {
  if (!decisions.some(isOnRecord)) return papers;
  const decided = decideRecords(papers, decisions);
  if (decided.every(({ isCorrected, isSkipped }) => !isCorrected && isSkipped !== true)) return papers;
  return decided.filter(({ isSkipped }) => isSkipped !== true).map(({ paper }) => paper);
}
