import { useState } from 'react';
import type { Review } from '../../../core/read/review/review.ts';
import { likelySplit, splitLines } from '../../../core/view/review-divide.ts';
import type { ReviewWork } from './review-work.ts';
import type { Rows } from './use-rows.ts';

/** Where the record that is open is to be split. */
export interface SplitChoice {
  /** Number of the line on which the second paper begins. */
  readonly line: number;
  /** What stands there. */
  readonly text: string;
  /** The lines on which it may. */
  readonly lines: readonly number[];
  readonly moveTo: (line: number) => void;
}

/** What is being chosen of the records of one reading; another reading ends it. */
type Choice =
  | { readonly kind: 'split'; readonly review: Review; readonly record: number; readonly line: number }
  | { readonly kind: 'same'; readonly review: Review; readonly record: number };

/** The choice of a line to split a record at, or of a record that is the same paper as another. */
export function useDividing(review: Review | null, work: ReviewWork, rows: Rows) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const now = choice !== null && choice.review === review ? choice : null;
  const record = now?.review.records[now.record];
  const lines = now?.kind === 'split' && record !== undefined ? splitLines(now.review, record) : [];
  const split: SplitChoice | null =
    now?.kind !== 'split'
      ? null
      : {
          line: now.line,
          text: now.review.sources[record?.source ?? -1]?.lines[now.line - 1] ?? '',
          lines,
          moveTo: (line) => {
            if (lines.includes(line)) setChoice({ ...now, line });
          },
        };
  return {
    split,
    /** Title of the record that is the same paper as the one to be chosen, or null. */
    sameAs: now?.kind === 'same' && record !== undefined ? record.paper.title || 'No title' : null,
    isChoosing: now !== null,
    startSplit: (index: number): void => {
      const opened = review?.records[index];
      if (review === null || opened === undefined) return;
      const line = likelySplit(review, opened, splitLines(review, opened));
      if (line !== null) setChoice({ kind: 'split', review, record: index, line });
    },
    applySplit: (): void => {
      if (now?.kind !== 'split' || record === undefined) return;
      setChoice(null);
      work.split(record, now.line);
      rows.close();
    },
    startSame: (index: number): void => {
      if (review === null) return;
      setChoice({ kind: 'same', review, record: index });
      rows.close();
    },
    /** Takes the record at `index` for the same paper; another one than the first. */
    chooseSame: (index: number): void => {
      const other = now?.review.records[index];
      if (now?.kind !== 'same' || record === undefined || other === undefined || index === now.record) return;
      setChoice(null);
      work.samePaper(record, other);
      rows.close();
    },
    leave: (): void => {
      setChoice(null);
      if (now !== null) rows.pick(now.record);
    },
  };
}

export type Dividing = ReturnType<typeof useDividing>;
