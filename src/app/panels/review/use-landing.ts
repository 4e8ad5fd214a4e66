import { useEffect, useRef } from 'react';
import type { Review } from '../../../core/read/review/review.ts';
import { placeOf } from '../../../core/view/review-words.ts';
import type { Landing, ReviewState } from './review-work.ts';
import type { Rows } from './use-rows.ts';

/** After a reading, goes to the record that was made by it; and where the row that had the focus is gone, to the one in its place. */
export function useLanding({ review, landing }: ReviewState, rows: Rows): void {
  const landed = useRef<Landing | null>(null);
  const known = useRef<Review | null>(null);
  const row = useRef(0);
  useEffect(() => {
    if (review === null || landing === null || landed.current === landing) return;
    const record = review.records.findIndex((one) => placeOf(one) === landing.place);
    if (record >= 0 && !rows.order.includes(record)) {
      rows.setKind(null);
      return;
    }
    landed.current = landing;
    if (record >= 0) rows.pick(record);
  }, [review, landing, rows]);
  useEffect(() => {
    const isFirst = known.current === null || known.current === review;
    known.current = review;
    if (isFirst || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const record = rows.order[Math.min(row.current, rows.order.length - 1)];
    if (record !== undefined) rows.pick(record);
    else document.querySelector<HTMLElement>('.review__count[aria-pressed="true"]')?.focus();
  }, [review, rows]);
  useEffect(() => {
    if (rows.order[rows.active] === rows.activeRecord) row.current = rows.active;
  });
}
