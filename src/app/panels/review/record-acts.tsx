import { ArrowDownToLine, ArrowUpToLine, Merge, Scissors, type LucideIcon } from 'lucide-react';
import type { Review } from '../../../core/read/review/review.ts';
import { joinable, splitLines } from '../../../core/view/review-divide.ts';
import type { ReviewWork } from './review-work.ts';
import type { Rows } from './use-rows.ts';
import type { Dividing } from './use-dividing.ts';

interface ActProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
}

function Act({ icon: Icon, label, onClick }: ActProps) {
  return (
    <button type="button" className="button button--small" onClick={onClick}>
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      {label}
    </button>
  );
}

interface RecordActsProps {
  readonly review: Review;
  /** The record that is open. */
  readonly index: number;
  readonly work: ReviewWork;
  readonly rows: Rows;
  readonly dividing: Dividing;
}

/** A record that holds two papers, or a piece of one: split, joined with a neighbour, or named the same paper as another. */
export function RecordActs({ review, index, work, rows, dividing }: RecordActsProps) {
  const record = review.records[index];
  if (record === undefined) return null;
  const before = joinable(review, index, -1);
  const next = joinable(review, index, 1);
  const join = (other: typeof record): void => {
    work.join(record, other);
    rows.close();
  };
  return (
    <fieldset className="record-editor__acts">
      <legend className="visually-hidden">Split or join</legend>
      {splitLines(review, record).length > 0 && (
        <Act icon={Scissors} label="Split…" onClick={() => dividing.startSplit(index)} />
      )}
      {before !== null && <Act icon={ArrowUpToLine} label="Join with the one before" onClick={() => join(before)} />}
      {next !== null && <Act icon={ArrowDownToLine} label="Join with the next" onClick={() => join(next)} />}
      {review.records.length > 1 && (
        <Act icon={Merge} label="Same paper as…" onClick={() => dividing.startSame(index)} />
      )}
    </fieldset>
  );
}
