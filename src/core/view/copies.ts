/** Records that were joined to one paper, and papers that may be one, in words and with what a decision on them needs. */
import { JOINED_BY } from '../corpus/deduplicate.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Decision, RecordRef } from '../model/document.ts';
import type { DoubtReason } from '../model/join.ts';
import { fieldsFrom } from './field-places.ts';
import { paperRef, type NodeRef } from './refs.ts';
import { sentenceCase } from './words.ts';

type Pair = readonly [RecordRef, RecordRef];

/** A copy that was joined. */
export interface JoinedCopy {
  readonly paper: NodeRef;
  /** The title of the copy where it differs from the paper's, else null. */
  readonly otherTitle: string | null;
  /** `line 3 of a.bib and line 7 of b.ris`. */
  readonly places: string;
  /** `The same DOI`. */
  readonly why: string;
  /** What the paper has from the copy: `abstract and keywords`; '' where nothing. */
  readonly gave: string;
  readonly pair: Pair;
}

/** Two papers that may be one. */
export interface PossibleCopy {
  readonly papers: readonly [NodeRef, NodeRef];
  readonly places: string;
  readonly why: string;
  readonly pair: Pair;
}

const DOUBTS: Readonly<Record<DoubtReason, string>> = {
  years: 'The same title and a name in common, but the years are further apart',
  names: 'The same title, but no name in common',
  titles: 'One title goes on where the other ends; the same first author',
};

const placeOf = ({ file, line }: RecordRef): string => `line ${line} of ${file}`;
const placesOf = ([a, b]: Pair): string => `${placeOf(a)} and ${placeOf(b)}`;

/** The copies that were joined, in reading order. */
export function joinedCopies(analysis: Analysis): JoinedCopy[] {
  return analysis.joins.map(({ paper, kept, joined, title, by }) => {
    const node = paperRef(analysis, paper);
    const pair = [kept, joined] as const;
    const otherTitle = title === node.label ? null : title;
    const whole = analysis.papers[paper];
    const gave = whole === undefined ? '' : fieldsFrom(whole, joined);
    return { paper: node, otherTitle, places: placesOf(pair), why: sentenceCase(JOINED_BY[by]), gave, pair };
  });
}

/** The papers that may be one, in reading order. */
export function possibleCopies(analysis: Analysis): PossibleCopy[] {
  return analysis.doubts.map(({ papers: [a, b], records, why }) => ({
    papers: [paperRef(analysis, a), paperRef(analysis, b)],
    places: placesOf(records),
    why: DOUBTS[why],
    pair: records,
  }));
}

/** The step that keeps both records apart, or makes them one paper. */
export function pairDecision(kind: 'keep-apart' | 'join-records', pair: Pair): Decision {
  return { kind, records: pair };
}
