import { Undo2 } from 'lucide-react';
import type { Decision } from '../../../core/model/document.ts';
import type { Review } from '../../../core/read/review/review.ts';
import { Segmented } from '../segmented.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { OwnerCard, type OwnerAnswer } from './owner-card.tsx';
import { RecordActs } from './record-acts.tsx';
import { RecordsGrid } from './records-grid.tsx';
import type { ReviewState, ReviewWork } from './review-work.ts';
import { SameBar } from './same-bar.tsx';
import type { Dividing } from './use-dividing.ts';
import type { Rows } from './use-rows.ts';

function ownerAnswer(decisions: readonly Decision[]): OwnerAnswer | null {
  const last = decisions.findLast(({ kind }) => kind === 'add-owner' || kind === 'refuse-owner')?.kind;
  return last === 'add-owner' || last === 'refuse-owner' ? last : null;
}

interface ListBarProps {
  readonly state: ReviewState;
  readonly rows: Rows;
  readonly onUndo: () => void;
}

function ListBar({ state, rows, onUndo }: ListBarProps) {
  return (
    <div className="review__bar">
      {state.doubted.size > 0 && (
        <Segmented
          label="Order of the records"
          className="segmented--small"
          options={[
            { value: 'doubt', label: 'Doubtful first' },
            { value: 'reading', label: 'In reading order' },
          ]}
          value={rows.isDoubtFirst ? 'doubt' : 'reading'}
          onChange={(value) => rows.setIsDoubtFirst(value === 'doubt')}
        />
      )}
      <span className="review__keys">J K walk, Enter opens, Space takes or leaves</span>
      {state.past.length > 0 && (
        <button type="button" className="button button--small" onClick={onUndo}>
          <Undo2 size={15} strokeWidth={1.75} aria-hidden="true" />
          Undo
        </button>
      )}
    </div>
  );
}

interface ReviewRecordsProps {
  readonly review: Review;
  readonly state: ReviewState;
  readonly work: ReviewWork;
  readonly rows: Rows;
  readonly dividing: Dividing;
  readonly isPhone: boolean;
}

/** The records of a review, with the order they stand in and the question about the list's owner. */
export function ReviewRecords({ review, state, work, rows, dividing, isPhone }: ReviewRecordsProps) {
  const { takes, decisions } = state.choices;
  const { owner } = review;
  return (
    <section className="review__records" aria-label="What was read">
      <ColumnsPanel review={review} onMap={work.mapColumns} />
      <ListBar state={state} rows={rows} onUndo={work.undo} />
      <SameBar sameAs={dividing.sameAs} onLeave={dividing.leave} />
      <RecordsGrid
        review={review}
        order={rows.order}
        takes={takes}
        mended={state.mended}
        active={rows.active}
        open={rows.open}
        focusCall={rows.focusCall}
        hasHead={!isPhone}
        onActive={rows.setActive}
        onOpen={(record) => {
          if (dividing.sameAs !== null) dividing.chooseSame(record);
          else if (record < 0) rows.close();
          else rows.setOpen(record);
        }}
        onToggle={work.toggle}
        onCorrect={(record, fields) => {
          work.correct(record, fields);
          rows.close();
        }}
        onKeepApart={(record) => {
          work.keepApart(record);
          rows.close();
        }}
        acts={<RecordActs review={review} index={rows.open} work={work} rows={rows} dividing={dividing} />}
        foot={
          owner !== null && (
            <OwnerCard
              owner={owner}
              answer={ownerAnswer(decisions)}
              onAnswer={(kind) => work.decide({ kind, author: owner.author })}
            />
          )
        }
      />
    </section>
  );
}
