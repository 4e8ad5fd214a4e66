/** What the review of an import shows beside its records: counts, order, the sentence of effect; and what it ends with. */
import { placeOfRef } from '../corpus/decide.ts';
import type { Decision } from '../model/document.ts';
import type { Review, ReviewedRecord } from '../read/review/review.ts';
import type { RecordStatus } from '../read/review/review-reasons.ts';
import { countOf, dateWords, figure, joinList, nounFor } from './words.ts';

/** Where a record stands, the same after every reading of a source. */
export function placeOf({ ref }: ReviewedRecord): string {
  return placeOfRef(ref);
}

/** Records the person took or left out, by place. */
export type Takes = ReadonlyMap<string, boolean>;

export function isTaken(record: ReviewedRecord, takes: Takes): boolean {
  const proposed = !record.isSkipped;
  return takes.size === 0 ? proposed : (takes.get(placeOf(record)) ?? proposed);
}

/** What the chosen records come to. */
export interface Taken {
  readonly papers: number;
  /** Records that are papers, taken or not. */
  readonly read: number;
  /** Papers that the map has not, and people it has not. */
  readonly fresh: number;
  readonly people: number;
  readonly toCheck: number;
  readonly inList: number;
  /** Papers with a cut author list. */
  readonly cut: number;
}

/** Counts the chosen records; one pass, as a long list has thousands. */
export function countTaken({ records }: Review, takes: Takes): Taken {
  const counts = { papers: 0, read: 0, fresh: 0, toCheck: 0, inList: 0, cut: 0 };
  const people = new Set<number>();
  for (const record of records) {
    const isIn = isTaken(record, takes);
    if (isIn || !record.isSkipped) counts.read += 1;
    if (!isIn) continue;
    counts.papers += 1;
    if (record.paper.authorsTruncated) counts.cut += 1;
    if (record.status === 'check') counts.toCheck += 1;
    if (record.status === 'in-list') {
      counts.inList += 1;
      continue;
    }
    counts.fresh += 1;
    for (const person of record.newPeople) people.add(person);
  }
  return { ...counts, people: people.size };
}

/** Records of one kind: those to be looked at, copies, those whose list of names is cut. */
export type RecordKind = 'check' | 'in-list' | 'cut';

/** Whether a record is of the kind that is counted beside the others. */
export function isOfKind({ status, paper }: ReviewedRecord, kind: RecordKind): boolean {
  return kind === 'cut' ? paper.authorsTruncated : status === kind;
}

export interface ReviewCount {
  readonly count: number;
  readonly label: string;
  /** The records that are counted, where they can be shown alone. */
  readonly kind: RecordKind | null;
}

/** `papers read`, `papers read, 3 taken`, `paper read, none taken`. */
function readWords({ papers, read }: Taken): string {
  const words = `${nounFor(read, 'paper')} read`;
  return papers === read ? words : `${words}, ${papers === 0 ? 'none' : figure(papers)} taken`;
}

/** The five figures above a review. */
export function reviewCounts({ sources }: Review, taken: Taken): ReviewCount[] {
  const { read, toCheck, inList, cut } = taken;
  const skipped = sources.reduce((sum, source) => sum + source.skipped, 0);
  return [
    { count: read, label: readWords(taken), kind: null },
    { count: toCheck, label: 'to check', kind: 'check' },
    { count: inList, label: 'already in list', kind: 'in-list' },
    { count: cut, label: `${nounFor(cut, 'list')} cut`, kind: 'cut' },
    { count: skipped, label: `${nounFor(skipped, 'line')} skipped`, kind: null },
  ];
}

/** What taking the chosen records does. `isAdding`: they join a map that is there. */
export function effectSentence({ papers, fresh, people }: Taken, isAdding: boolean): string {
  if (papers === 0) return 'Nothing is chosen.';
  if (!isAdding) return `${countOf(fresh, 'paper')} and ${countOf(people, 'person')} make the map.`;
  if (fresh === 0) return 'Nothing new: the list has all of these already.';
  const verb = fresh + people === 1 ? 'joins' : 'join';
  return `${countOf(fresh, 'new paper')} and ${countOf(people, 'person')} ${verb} the map.`;
}

/** `Read as pasted list.`, `3 inputs, read as pasted list and JSON Lines.` */
export function formatSentence({ sources, records }: Review): string {
  if (records.length === 0) return 'Nothing could be read.';
  const formats = [...new Set(sources.map(({ format }) => format))];
  const inputs = sources.length > 1 ? `${countOf(sources.length, 'input')}, read` : 'Read';
  return `${inputs} as ${joinList(formats)}. Nothing is added until you say so.`;
}

const WORDS: Readonly<Record<RecordStatus, string>> = {
  read: 'Read',
  check: 'Check',
  'in-list': 'In list',
  'not-a-paper': 'Not a paper?',
};

export const statusWord = (status: RecordStatus): string => WORDS[status];

const PASTED = 'pasted list';

/** The format of one record, in words; an input may hold several. */
export function formatWords({ sources }: Review, { source, isFromLines }: ReviewedRecord): string {
  if (isFromLines) return PASTED;
  const formats = (sources[source]?.format ?? '').split(', ');
  return formats.filter((format) => format !== PASTED).join(', ');
}

/** `lines 2–6`, `line 4`. */
export function linesWords({ asRead }: ReviewedRecord): string {
  const { line, endLine } = asRead.source;
  return line === endLine ? `line ${figure(line)}` : `lines ${figure(line)}–${figure(endLine)}`;
}

/** The date in words, or null. */
export function recordDate({ paper }: ReviewedRecord): string | null {
  return paper.date === null ? null : dateWords(paper.date);
}

export const isDoubtful = ({ status }: ReviewedRecord): boolean => status === 'check' || status === 'not-a-paper';

/** Whether a record stands at one of these places. Long lists have few: a place is made only for records on their lines. */
function standsAt(places: ReadonlySet<string>): (record: ReviewedRecord) => boolean {
  const lines = new Set(Array.from(places, (place) => Number(/\n(\d+)\n\d+$/.exec(place)?.[1])));
  return (record) => lines.has(record.ref.line) && places.has(placeOf(record));
}

/** Indices of the records, of one kind or all: in reading order, or those at `first` before the others. */
export function orderRecords(
  { records }: Review,
  first: ReadonlySet<string> | null,
  kind: RecordKind | null = null,
): number[] {
  const early: number[] = [];
  const late: number[] = [];
  const isEarly = first === null ? null : standsAt(first);
  records.forEach((record, i) => {
    if (kind !== null && !isOfKind(record, kind)) return;
    (isEarly?.(record) === true ? early : late).push(i);
  });
  return early.length === 0 ? late : early.concat(late);
}

function contentOf({ paper }: ReviewedRecord): string {
  return JSON.stringify([paper.title, paper.authors.map(({ name }) => name), paper.authorsTruncated, paper.year]);
}

/** Places whose record another reading reads otherwise; of records that are gone, the place where they were. */
export function changedPlaces(before: Review, after: Review): Set<string> {
  const left = new Map(before.records.map((record) => [placeOf(record), contentOf(record)]));
  const changed = new Set<string>();
  for (const record of after.records) {
    const place = placeOf(record);
    if (left.get(place) !== contentOf(record)) changed.add(place);
    left.delete(place);
  }
  for (const place of left.keys()) changed.add(place);
  return changed;
}

/** The decisions a review ends with: corrections, then what was left out against the proposal or by it. */
export function finalDecisions({ records }: Review, corrections: readonly Decision[], takes: Takes): Decision[] {
  const decisions = [...corrections];
  for (const record of records) {
    const { ref, isCorrected, status } = record;
    if (!isTaken(record, takes)) decisions.push({ kind: 'skip-record', record: ref });
    else if (status === 'not-a-paper' && !isCorrected) {
      decisions.push({ kind: 'correct-record', record: ref, fields: {} });
    }
  }
  return decisions;
}
