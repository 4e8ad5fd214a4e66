/** Which records under review are copies, and what each makes with its copies. Cost: that of joining duplicates. */
import type { DecidedRecord } from '../../corpus/decide.ts';
import { decidedPairs } from '../../corpus/decided-pairs.ts';
import { JOINED_BY, joinDuplicates, type Join } from '../../corpus/deduplicate.ts';
import { joinPapers } from '../../corpus/join-papers.ts';
import type { Decision, RecordRef } from '../../model/document.ts';
import type { Paper } from '../../model/paper.ts';

/** The record that another is a copy of, and words for it. */
export interface Copy {
  readonly of: RecordRef;
  readonly says: string;
}

/** By record. */
export interface Copies {
  readonly copies: readonly (Copy | null)[];
  /** The paper that it makes with its copies, or null where it has none. */
  readonly joined: readonly (Paper | null)[];
}

type CopyRecord = Pick<DecidedRecord, 'ref' | 'paper' | 'isSkipped'> & { readonly source: number };

const refTo = ({ id, source: { file, line } }: Paper): RecordRef => ({ file, line, id });

/** By place that more than one of the papers that `stay` has: the paper that they make. */
function joinPlaces(
  papers: readonly Paper[],
  { joins, places }: { readonly joins: readonly Join[]; readonly places: readonly number[] },
  stays: (index: number) => boolean,
): ReadonlyMap<number, Paper> {
  const isShared = new Set(joins.map(({ record }) => places[record]));
  const first = new Map<number, Paper>();
  const joined = new Map<number, Paper>();
  papers.forEach((paper, i) => {
    const place = places[i];
    if (place === undefined || !isShared.has(place) || !stays(i)) return;
    const before = joined.get(place) ?? first.get(place);
    if (before === undefined) first.set(place, paper);
    else joined.set(place, joinPapers(before, paper));
  });
  return joined;
}

/** What `records` are copies of, among themselves and the `existing` papers of the map; skipped ones give nothing to others. */
export function findCopies(
  records: readonly CopyRecord[],
  existing: readonly Paper[],
  decisions: readonly Decision[],
): Copies {
  const papers = [...existing, ...records.map(({ paper }) => paper)];
  const refs = (): RecordRef[] => [...existing.map(refTo), ...records.map(({ ref }) => ref)];
  const duplicates = joinDuplicates(papers, decidedPairs(refs, papers, decisions));
  const { joins, places } = duplicates;
  const by = new Map(joins.map((join) => [join.record, join.by]));
  const seen = new Map<number, CopyRecord | Paper>();
  existing.forEach((paper, i) => seen.set(places[i] ?? -1, paper));
  const joined = joinPlaces(papers, duplicates, (i) => records[i - existing.length]?.isSkipped !== true);
  const copies = records.map((record, i): Copy | null => {
    const place = places[existing.length + i] ?? -1;
    const first = seen.get(place);
    if (first === undefined) {
      if (record.isSkipped !== true) seen.set(place, record);
      return null;
    }
    const reason = by.get(existing.length + i);
    const why = reason === undefined ? '' : ` (${JOINED_BY[reason]})`;
    if (!('ref' in first)) return { of: refTo(first), says: `Same paper as one already in the list${why}; kept once` };
    const where = first.source === record.source ? '' : ` of ${first.paper.source.file}`;
    return { of: first.ref, says: `Same paper as on line ${first.paper.source.line}${where}${why}; kept once` };
  });
  return { copies, joined: records.map((_, i) => joined.get(places[existing.length + i] ?? -1) ?? null) };
}
