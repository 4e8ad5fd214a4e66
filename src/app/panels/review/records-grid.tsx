import { useCallback, useEffect, type ReactNode } from 'react';
import type { RecordFields } from '../../../core/model/document.ts';
import type { Review, ReviewedRecord } from '../../../core/read/review/review.ts';
import { isTaken, placeOf, type Takes } from '../../../core/view/review-words.ts';
import { RecordEditor } from './record-editor.tsx';
import { RecordCells } from './record-row.tsx';
import { useWindow } from './use-window.ts';

const HEADINGS = ['Take', 'Status', 'Title', 'Names as written', 'Date', 'Format, lines', 'Sure'];
const ROW_HEIGHT = 64;
const HEAD_HEIGHT = 34;

/** The row that is to take the focus; a new one each time it is called for. */
export interface FocusCall {
  readonly record: number;
  readonly row: number;
}

export interface RecordsGridProps {
  readonly review: Review;
  /** Indices of the records as listed. */
  readonly order: readonly number[];
  readonly takes: Takes;
  readonly mended: ReadonlySet<string>;
  /** Place in `order` of the row that is looked at. */
  readonly active: number;
  /** Index of the record that is open, or -1. */
  readonly open: number;
  readonly focusCall: FocusCall | null;
  readonly hasHead: boolean;
  readonly onActive: (row: number) => void;
  readonly onOpen: (record: number) => void;
  readonly onToggle: (record: ReviewedRecord) => void;
  readonly onCorrect: (record: ReviewedRecord, fields: Partial<RecordFields>) => void;
  readonly onKeepApart: (record: ReviewedRecord) => void;
  /** What can be done with the record that is open. */
  readonly acts: ReactNode;
  readonly foot: ReactNode;
}

interface RowProps extends Omit<
  RecordsGridProps,
  'order' | 'active' | 'open' | 'acts' | 'foot' | 'focusCall' | 'hasHead'
> {
  readonly record: ReviewedRecord;
  readonly index: number;
  readonly row: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
}

function Row({ record, index, row, isActive, isOpen, ...grid }: RowProps) {
  const isIn = isTaken(record, grid.takes);
  const open = (): void => {
    grid.onActive(row);
    grid.onOpen(isOpen ? -1 : index);
  };
  return (
    <tr
      className="review-row"
      data-record={index}
      aria-rowindex={row + 2}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => grid.onActive(row)}
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('.review-row__take')) open();
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (event.key === 'Enter') open();
        else grid.onToggle(record);
      }}
    >
      <RecordCells
        review={grid.review}
        record={record}
        isTaken={isIn}
        isActive={isActive}
        isOpen={isOpen}
        isMended={grid.mended.has(placeOf(record))}
        onToggle={() => grid.onToggle(record)}
      />
    </tr>
  );
}

function Head() {
  return (
    <thead className="review-grid__head">
      <tr className="review-row review-row--head" aria-rowindex={1}>
        {HEADINGS.map((heading, i) => (
          <th key={heading} scope="col">
            <span className={i === 0 ? 'visually-hidden' : ''}>{heading}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function itemClass({ status }: ReviewedRecord, isIn: boolean): string {
  const tone = status === 'check' ? ' review-grid__item--check' : isIn ? '' : ' review-grid__item--left';
  return `review-grid__item${tone}`;
}

/** The records of a review. Only the rows in view are made. */
export function RecordsGrid({ order, active, open, focusCall, hasHead, acts, foot, ...grid }: RecordsGridProps) {
  const head = hasHead ? HEAD_HEIGHT : 0;
  const keyOf = useCallback((row: number) => order[row] ?? -1, [order]);
  const { scroller, items, total, reveal } = useWindow<HTMLDivElement>(order.length, ROW_HEIGHT, keyOf, head);
  useEffect(() => {
    if (focusCall === null) return undefined;
    reveal(focusCall.row, 'nearest');
    const findRow = () => scroller.current?.querySelector<HTMLElement>(`[data-record="${focusCall.record}"]`);
    const row = findRow();
    row?.focus({ preventScroll: true });
    if (row) return undefined;
    // The row has to be made first.
    const frame = requestAnimationFrame(() => findRow()?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [focusCall, reveal, scroller]);

  return (
    <div ref={scroller} className="review-grid">
      <table className="review-grid__table" aria-label="Records" aria-rowcount={order.length + 1}>
        {hasHead && <Head />}
        <tbody className="review-grid__size" style={{ height: total }} aria-hidden="true" />
        {items.map(({ index: row, top }) => {
          const index = order[row] ?? -1;
          const record = grid.review.records[index];
          if (!record) return null;
          return (
            <tbody
              key={placeOf(record)}
              data-window-key={index}
              className={itemClass(record, isTaken(record, grid.takes))}
              style={{ transform: `translateY(${top + head}px)` }}
            >
              <Row
                {...grid}
                record={record}
                index={index}
                row={row}
                isActive={row === active}
                isOpen={index === open}
              />
              {index === open && (
                <tr className="review-row__open">
                  <td colSpan={HEADINGS.length}>
                    <RecordEditor
                      record={record}
                      onApply={(fields) => grid.onCorrect(record, fields)}
                      onKeepApart={() => grid.onKeepApart(record)}
                      onClose={() => grid.onOpen(-1)}
                      acts={acts}
                    />
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {foot}
    </div>
  );
}
