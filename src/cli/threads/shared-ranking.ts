/** The ranking of phrases in memory that threads share: some papers are a part, and what was ranked is written down in columns. */
import type { TopicKind } from '../../core/model/topic.ts';
import type { CorpusIndex } from '../../core/topics/corpus-index.ts';
import { createRanker } from '../../core/topics/ranking-host.ts';
import { openRanking, rankingData, type RankingData, type RankingIndex } from '../../core/topics/ranking-index.ts';
import { MOST_CANDIDATES, type TagCandidate } from '../../core/topics/tag-candidates.ts';
import { shareAll, sharedBytes, sharedFloats, sharedInts } from './shared-memory.ts';
import { createParts, type SharedParts } from './shared-parts.ts';

/** Papers of a part. */
const PART = 128;

/** Candidates in columns: those of paper p begin at offsets[p], counts[p] of them. */
interface CandidateColumns {
  readonly offsets: Int32Array;
  readonly counts: Int32Array;
  readonly nodes: Int32Array;
  readonly probabilities: Float64Array;
  readonly saliences: Float64Array;
  /** The kind, by its place in KINDS, and above it a bit for each of FLAGS. */
  readonly marks: Uint8Array;
  readonly mentions: Int32Array;
  readonly covered: Int32Array;
  readonly within: Int32Array;
}

export interface SharedRanking {
  readonly data: RankingData;
  /** Phrases of a paper that are asked for; null asks for candidates for tags. */
  readonly count: number | null;
  readonly parts: SharedParts;
  readonly found: CandidateColumns;
}

const KINDS: readonly TopicKind[] = ['topic', 'method', 'dataset', 'metric', 'hardware'];
const KIND_BITS = 3;
const FLAGS = ['isCurated', 'isKeyword', 'isDefined', 'isGiven', 'inTitle'] as const;

function marksOf(candidate: TagCandidate): number {
  return FLAGS.reduce(
    (marks, flag, bit) => marks | (candidate[flag] ? 1 << (KIND_BITS + bit) : 0),
    KINDS.indexOf(candidate.kind),
  );
}

function write({ offsets, counts, ...columns }: CandidateColumns, paper: number, own: readonly TagCandidate[]): void {
  const first = offsets[paper] ?? 0;
  counts[paper] = own.length;
  for (const [i, candidate] of own.entries()) {
    columns.nodes[first + i] = candidate.node;
    columns.probabilities[first + i] = candidate.probability;
    columns.saliences[first + i] = candidate.salience;
    columns.marks[first + i] = marksOf(candidate);
    columns.mentions[first + i] = candidate.mentions;
    columns.covered[first + i] = candidate.covered;
    columns.within[first + i] = candidate.within;
  }
}

function readAt(
  { nodes, probabilities, saliences, marks, mentions, covered, within }: CandidateColumns,
  at: number,
): TagCandidate {
  const own = marks[at] ?? 0;
  const has = (flag: (typeof FLAGS)[number]): boolean => ((own >>> (KIND_BITS + FLAGS.indexOf(flag))) & 1) === 1;
  return {
    node: nodes[at] ?? 0,
    probability: probabilities[at] ?? 0,
    salience: saliences[at] ?? 0,
    kind: KINDS[own & ((1 << KIND_BITS) - 1)] ?? 'topic',
    isCurated: has('isCurated'),
    isKeyword: has('isKeyword'),
    isDefined: has('isDefined'),
    isGiven: has('isGiven'),
    inTitle: has('inTitle'),
    mentions: mentions[at] ?? 0,
    covered: covered[at] ?? 0,
    within: within[at] ?? 0,
  };
}

/** What ranking reads, in shared memory, with room for the answer. */
export function shareRanking(index: CorpusIndex, count: number | null): SharedRanking {
  const papers = index.keywords.length;
  const offsets = sharedInts(papers + 1);
  for (let paper = 0; paper < papers; paper += 1) {
    const most = count ?? MOST_CANDIDATES + new Set(index.given.get(paper)).size;
    offsets[paper + 1] = (offsets[paper] ?? 0) + most;
  }
  const size = offsets[papers] ?? 0;
  return {
    data: shareAll(rankingData(index)),
    count,
    parts: createParts(Math.ceil(papers / PART)),
    found: {
      offsets,
      counts: sharedInts(papers),
      nodes: sharedInts(size),
      probabilities: sharedFloats(size),
      saliences: sharedFloats(size),
      marks: sharedBytes(size),
      mentions: sharedInts(size),
      covered: sharedInts(size),
      within: sharedInts(size),
    },
  };
}

/** The index in another thread. */
export const openShared = ({ data }: SharedRanking): RankingIndex => openRanking(data);

/** Ranks the phrases of the papers of a part. */
export function createPartRanker({ count, found }: SharedRanking, index: RankingIndex): (at: number) => void {
  const rank = createRanker(index, count);
  return (at) => {
    const end = Math.min(PART * (at + 1), found.counts.length);
    for (let paper = PART * at; paper < end; paper += 1) write(found, paper, rank(paper));
  };
}

/** What was ranked, by paper. */
export function rankedOf({ found }: SharedRanking): TagCandidate[][] {
  const { offsets, counts } = found;
  return Array.from(counts, (own, paper) =>
    Array.from({ length: own }, (_, i) => readAt(found, (offsets[paper] ?? 0) + i)),
  );
}
