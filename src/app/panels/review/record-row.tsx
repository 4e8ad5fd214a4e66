import { Check, CircleAlert, CircleHelp, Copy, Ellipsis, type LucideIcon } from 'lucide-react';
import type { Paper } from '../../../core/model/paper.ts';
import type { Review, ReviewedRecord } from '../../../core/read/review/review.ts';
import type { RecordStatus } from '../../../core/read/review/review-reasons.ts';
import { formatWords, linesWords, recordDate, statusWord } from '../../../core/view/review-words.ts';
import { Bar } from '../../ui/bar.tsx';

const ICONS: Readonly<Record<RecordStatus, LucideIcon>> = {
  read: Check,
  check: CircleAlert,
  'in-list': Copy,
  'not-a-paper': CircleHelp,
};
const MOST_NAMES = 12;

function Status({ status }: { readonly status: RecordStatus }) {
  const Icon = ICONS[status];
  return (
    <span className={`review-status review-status--${status}`}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      {statusWord(status)}
    </span>
  );
}

function Names({ paper }: { readonly paper: Paper }) {
  const { authors } = paper;
  const rest = authors.length - MOST_NAMES;
  const shown = authors.slice(0, MOST_NAMES).map(({ name }) => name);
  return (
    <>
      {shown.join(', ')}
      {rest > 0 && ` and ${rest} more`}{' '}
      {paper.authorsTruncated && (
        <span className="chip chip--warn review-row__cut">
          <Ellipsis size={14} aria-hidden="true" />
          cut
        </span>
      )}
    </>
  );
}

interface TitleProps {
  readonly record: ReviewedRecord;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isMended: boolean;
}

/** The click of the title is the click of its row. */
function Title({ record, isActive, isOpen, isMended }: TitleProps) {
  const { paper, reasons, isCorrected } = record;
  const notes = [
    ...(isCorrected ? ['Corrected by you'] : []),
    ...(isMended ? ['Read anew after your correction'] : []),
    ...reasons,
  ];
  return (
    <>
      <button type="button" className="review-row__name" tabIndex={isActive ? 0 : -1} aria-expanded={isOpen}>
        {paper.title || 'No title'}
      </button>
      {notes.length > 0 && <span className="review-row__reason">{notes.join('. ')}</span>}
    </>
  );
}

interface RecordCellsProps {
  readonly review: Review;
  readonly record: ReviewedRecord;
  readonly isTaken: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isMended: boolean;
  readonly onToggle: () => void;
}

/** The cells of one record. */
export function RecordCells({ review, record, isTaken, isActive, isOpen, isMended, onToggle }: RecordCellsProps) {
  const { paper, status } = record;
  const date = recordDate(record);
  const sure = Math.round(paper.confidence * 100);
  return (
    <>
      <td className="review-row__take">
        <label className="review-row__box">
          <input
            type="checkbox"
            tabIndex={isActive ? 0 : -1}
            checked={isTaken}
            aria-label={`Take ${paper.title || 'this record'}`}
            onChange={onToggle}
          />
        </label>
      </td>
      <td className="review-row__status">
        <Status status={status} />
      </td>
      <td className="review-row__title">
        <Title record={record} isActive={isActive} isOpen={isOpen} isMended={isMended} />
      </td>
      <td className="review-row__names">
        <Names paper={paper} />
      </td>
      <td className="review-row__date">
        {date ?? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">undated</span>
          </>
        )}
      </td>
      <td className="review-row__lines">
        {formatWords(review, record)}, <span className="review-row__span">{linesWords(record)}</span>
      </td>
      <td className="review-row__sure">
        <Bar share={paper.confidence} />
        <span className="review-row__percent">
          {sure}
          <span className="visually-hidden"> of 100 sure</span>
        </span>
      </td>
    </>
  );
}
