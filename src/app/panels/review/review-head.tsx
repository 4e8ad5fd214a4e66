import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Review } from '../../../core/read/review.ts';
import { formatSentence, reviewCounts, type Taken } from '../../../core/view/review-words.ts';
import { countOf, figure } from '../../../core/view/words.ts';

/** The title of the review, and its figures. */
export function ReviewHead({ review, taken }: { readonly review: Review | null; readonly taken: Taken | null }) {
  return (
    <div className="review__head">
      <div>
        <h2 id="review-title" className="review__title">
          Check what was read
        </h2>
        <p className="review__formats">{review === null ? 'Reading what you brought.' : formatSentence(review)}</p>
      </div>
      {review !== null && taken !== null && (
        <dl className="review__counts">
          {reviewCounts(review, taken).map(({ count, label }) => (
            <div key={label} className="review__count">
              <dt>{label}</dt>
              <dd>{figure(count)}</dd>
            </div>
          ))}
        </dl>
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
