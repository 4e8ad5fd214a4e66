/** What there is to look at on each paper: no date, list cut, read with doubt, between groups, name forms joined. */
import type { Analysis } from '../model/analysis.ts';
import { PAPER_FLAGS, type PaperFlag } from '../model/filter.ts';
import type { Paper } from '../model/paper.ts';
import { rowOf } from '../graph/csr.ts';

/** Below this a record was read with doubt. */
const SURE_READING = 0.9;
/** Below this share of the runs a paper sits between groups. */
const SURE_RUNS = 0.7;

export interface PaperFlags {
  /** A bit a flag, by its place in PAPER_FLAGS. */
  readonly bits: Uint8Array;
  /** Papers that have the flag. */
  readonly counts: Readonly<Record<PaperFlag, number>>;
}

const remembered = new WeakMap<Analysis, PaperFlags>();

type HasFlag = (analysis: Analysis, paper: number, record: Paper, isJoined: Uint8Array) => boolean;

const HAS_FLAG: Readonly<Record<PaperFlag, HasFlag>> = {
  undated: (_analysis, _paper, { year }) => year === null,
  cut: (_analysis, _paper, { authorsTruncated }) => authorsTruncated,
  unsure: (_analysis, _paper, { confidence }) => confidence < SURE_READING,
  between: ({ themes }, paper) =>
    (themes.paperGroup[paper] ?? -1) >= 0 && (themes.paperStability[paper] ?? 1) < SURE_RUNS,
  joined: (_analysis, paper, _record, isJoined) => isJoined[paper] === 1,
};

function papersOfJoined({ papers, authors, incidence }: Analysis): Uint8Array {
  const isJoined = new Uint8Array(papers.length);
  authors.forEach(({ joinedBecause }, author) => {
    if (joinedBecause.length > 0) for (const paper of rowOf(incidence.authorPapers, author)) isJoined[paper] = 1;
  });
  return isJoined;
}

function computeFlags(analysis: Analysis): PaperFlags {
  const bits = new Uint8Array(analysis.papers.length);
  const counts: Record<PaperFlag, number> = { undated: 0, cut: 0, unsure: 0, between: 0, joined: 0 };
  const isJoined = papersOfJoined(analysis);
  analysis.papers.forEach((record, paper) => {
    for (const [place, flag] of PAPER_FLAGS.entries()) {
      if (!HAS_FLAG[flag](analysis, paper, record, isJoined)) continue;
      bits[paper] = (bits[paper] ?? 0) | (1 << place);
      counts[flag] += 1;
    }
  });
  return { bits, counts };
}

/** The flags of every paper, with their counts; computed once an analysis. */
export function flagsOf(analysis: Analysis): PaperFlags {
  const known = remembered.get(analysis);
  if (known !== undefined) return known;
  const flags = computeFlags(analysis);
  remembered.set(analysis, flags);
  return flags;
}

/** The bits of PaperFlags that a paper with all of `flags` has. */
export function flagBits(flags: readonly PaperFlag[]): number {
  return flags.reduce((bits, flag) => bits | (1 << PAPER_FLAGS.indexOf(flag)), 0);
}
