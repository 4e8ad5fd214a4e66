import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Review } from '../../../core/read/review/review.ts';
import {
  formatSentence,
  reviewCounts,
  type RecordKind,
  type ReviewCount,
  type Taken,
} from '../../../core/view/review-words.ts';
import { countOf, figure } from '../../../core/view/words.ts';

interface CountProps {
  readonly count: ReviewCount;
  readonly isOnly: boolean;
  readonly onOnly: (kind: RecordKind | null) => void;
}

/** A figure; where its records can be shown alone, a button that does so, and shows all again. */
function Count({ count: { count, label, kind }, isOnly, onOnly }: CountProps) {
  const face = (
    <>
      <span className="review__figure">{figure(count)}</span>
      <span className="review__label">{label}</span>
    </>
  );
  if (kind === null || (count === 0 && !isOnly)) return <span className="review__count">{face}</span>;
  return (
    <button
      type="button"
      className="review__count review__count--button"
      aria-pressed={isOnly}
      onClick={() => onOnly(isOnly ? null : kind)}
    >
      {face}
    </button>
  );
}

interface ReviewHeadProps {
  readonly review: Review | null;
  readonly taken: Taken | null;
  /** The kind of records that are shown alone, or null. */
  readonly only: RecordKind | null;
  readonly onOnly: (kind: RecordKind | null) => void;
}

/** The title of the review, and its figures. */
export function ReviewHead({ review, taken, only, onOnly }: ReviewHeadProps) {
  return (
    <div className="review__head">
      <div>
        <h2 id="review-title" className="review__title">
          Check what was read
        </h2>
        <p className="review__formats">{review === null ? 'Reading what you brought.' : formatSentence(review)}</p>
      </div>
      {review !== null && taken !== null && (
        <ul className="review__counts" aria-label="What was counted">
          {reviewCounts(review, taken).map((count) => (
            <li key={count.kind ?? count.label}>
              <Count count={count} isOnly={count.kind !== null && count.kind === only} onOnly={onOnly} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const MOST_SHOWN = 12;

/** What is said where nothing could be read: what and where. */
export function NothingRead({ review, columns }: { readonly review: Review; readonly columns: ReactNode }) {
  const shown = review.issues.slice(0, MOST_SHOWN);
  const rest = review.issues.length - shown.length;
  return (
    <div className="review-nothing" role="alert">
      <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p className="review-nothing__title">No papers were found.</p>
        <ul className="review-nothing__list">
          {shown.map(({ message, file, line }, i) => (
            <li key={i}>
              {message}{' '}
              <span className="review-nothing__place">
                {file}
                {line > 0 && `, line ${figure(line)}`}
              </span>
            </li>
          ))}
        </ul>
        {rest > 0 && <p>{countOf(rest, 'other')} of the kind.</p>}
        <p>Cancel goes back; a pasted text is kept.</p>
        {columns}
      </div>
    </div>
  );
}
