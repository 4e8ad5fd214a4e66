/** From records as read to the papers of the map: what the person decided about records, copies joined, doubts said. */
import type { Decision, RecordRef } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { RecordDoubt, RecordJoin } from '../model/join.ts';
import type { Paper } from '../model/paper.ts';
import { lapsedIssues } from '../read/review/divisions.ts';
import { applyDecisions, decideRecords, refsOf } from './decide.ts';
import { decidedPairs } from './decided-pairs.ts';
import { joinDuplicates } from './deduplicate.ts';
import { findDoubts } from './doubts.ts';

export interface Corpus {
  readonly papers: readonly Paper[];
  readonly joins: readonly RecordJoin[];
  readonly doubts: readonly RecordDoubt[];
  readonly issues: readonly Issue[];
}

/** The records that stay after the decisions, with their references as read. */
function keptRecords(papers: readonly Paper[], decisions: readonly Decision[]) {
  if (applyDecisions(papers, decisions) === papers) {
    let refs: readonly RecordRef[] | null = null;
    return { records: papers, refs: () => (refs ??= refsOf(papers)) };
  }
  const kept = decideRecords(papers, decisions).filter(({ isSkipped }) => isSkipped !== true);
  const refs = kept.map(({ ref }) => ref);
  return { records: kept.map(({ paper }) => paper), refs: () => refs };
}

/** The papers of a document's records. Cost: linear in the records and decisions. */
export function buildCorpus(read: readonly Paper[], decisions: readonly Decision[]): Corpus {
  const { records, refs } = keptRecords(read, decisions);
  const pairs = decidedPairs(refs, records, decisions);
  const { papers, joins, places, issues } = joinDuplicates(records, pairs);
  const first = new Map<number, number>();
  places.forEach((place, record) => {
    if (!first.has(place)) first.set(place, record);
  });
  const apart = new Set(pairs.apart.map((pair) => pair.map((record) => places[record]).join(' ')));
  const refOf = (record: number): RecordRef | undefined => refs()[record];
  return {
    papers,
    joins: joins.flatMap(({ record, first: of, by }): RecordJoin[] => {
      const kept = refOf(of);
      const joined = refOf(record);
      if (!kept || !joined) return [];
      return [{ paper: places[record] ?? 0, kept, joined, title: records[record]?.title ?? '', by }];
    }),
    doubts: findDoubts(papers, (a, b) => apart.has(`${a} ${b}`)).flatMap(({ papers: [a, b], why }): RecordDoubt[] => {
      const one = refOf(first.get(a) ?? -1);
      const other = refOf(first.get(b) ?? -1);
      return one && other ? [{ papers: [a, b], records: [one, other], why }] : [];
    }),
    issues: [...issues, ...lapsedIssues(decisions)],
  };
}
