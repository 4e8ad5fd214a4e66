import { useMemo, useState } from 'react';
import { orderRecords, placeOf, type RecordKind } from '../../../core/view/review-words.ts';
import type { FocusCall } from './records-grid.tsx';
import type { ReviewState } from './review-work.ts';

/** Which row is looked at, which record is open, and in what order they stand. */
export function useRows({ review, doubted }: ReviewState) {
  const [isDoubtFirst, setIsDoubtFirst] = useState(true);
  const [kind, setKind] = useState<RecordKind | null>(null);
  // By place, since a reading after a correction may find more records or fewer.
  const [activePlace, setActivePlace] = useState<string | null>(null);
  const [open, setOpen] = useState(-1);
  const [focusCall, setFocusCall] = useState<FocusCall | null>(null);
  const order = useMemo(
    () => (review === null ? [] : orderRecords(review, isDoubtFirst ? doubted : null, kind)),
    [review, doubted, isDoubtFirst, kind],
  );
  const rows = useMemo(() => new Map(order.map((record, row) => [record, row])), [order]);
  const activeRecord = useMemo(
    () => (activePlace === null ? -1 : (review?.records.findIndex((record) => placeOf(record) === activePlace) ?? -1)),
    [review, activePlace],
  );
  const active = rows.get(activeRecord) ?? 0;
  const setActive = (record: number): void => {
    const found = review?.records[record];
    if (found) setActivePlace(placeOf(found));
  };
  const focusRow = (asked: number): void => {
    const row = Math.max(0, Math.min(order.length - 1, asked));
    const record = order[row] ?? -1;
    setActive(record);
    setFocusCall({ record, row });
  };
  return {
    order,
    active,
    activeRecord,
    open,
    focusCall,
    isDoubtFirst,
    setIsDoubtFirst,
    /** The kind of records that are shown alone, or null. */
    kind,
    setKind,
    setOpen,
    setActive: (row: number) => setActive(order[row] ?? -1),
    /** Goes to a record. */
    pick: (record: number) => focusRow(rows.get(record) ?? 0),
    walk: (by: number) => focusRow(activeRecord < 0 ? 0 : active + by),
    /** Closes the record that is open and goes to its row. */
    close: () => {
      setOpen(-1);
      focusRow(active);
    },
  };
}

export type Rows = ReturnType<typeof useRows>;
