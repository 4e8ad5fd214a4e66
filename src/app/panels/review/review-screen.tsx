import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Review } from '../../../core/read/review/review.ts';
import { countTaken, finalDecisions, type Taken } from '../../../core/view/review-words.ts';
import { figure } from '../../../core/view/words.ts';
import type { Incoming } from '../../store/state.ts';
import { engine, useApp } from '../../store/store.ts';
import { useOpenDialog } from '../../ui/use-modal.ts';
import '../../styles/review.css';
import { Segmented } from '../segmented.tsx';
import { useLayout } from '../use-layout.ts';
import { browserMemory } from './columns-memory.ts';
import { ReadingStep, ReviewFoot } from './review-foot.tsx';
import { NothingRead, ReviewHead } from './review-head.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { onReviewKey } from './review-keys.ts';
import { ReviewRecords } from './review-records.tsx';
import { ReviewWork, type ReviewReader, type ReviewState } from './review-work.ts';
import { SourceText } from './source-text.tsx';
import { useRows, type Rows } from './use-rows.ts';

interface ReviewScreenProps {
  /** A map of one's own is on screen, which the records can join. */
  readonly canAdd: boolean;
  readonly reader?: ReviewReader;
}

/** Reads in the worker; only what can join the map is compared with it. */
function engineReader(canAdd: boolean): ReviewReader {
  return {
    review: (sources, decisions, progress) => engine.review(sources, decisions, canAdd, progress),
    cancel: () => engine.cancel(),
  };
}

const ADDING = engineReader(true);
const STARTING = engineReader(false);

interface BodyProps {
  readonly review: Review;
  readonly state: ReviewState;
  readonly work: ReviewWork;
  readonly rows: Rows;
}

function Body({ review, state, work, rows }: BodyProps) {
  const isPhone = useLayout() === 'phone';
  const [part, setPart] = useState<'records' | 'text'>('records');
  const pick = (record: number): void => {
    setPart('records');
    rows.pick(record);
  };
  return (
    <div className="review__body">
      {isPhone && (
        <Segmented
          label="What is shown"
          className="review__parts"
          options={[
            { value: 'records', label: `Records (${figure(review.records.length)})` },
            { value: 'text', label: 'Text' },
          ]}
          value={part}
          onChange={setPart}
        />
      )}
      {(!isPhone || part === 'text') && (
        <SourceText review={review} takes={state.choices.takes} active={rows.activeRecord} onPick={pick} />
      )}
      {(!isPhone || part === 'records') &&
        (review.records.length === 0 ? (
          <NothingRead review={review} columns={<ColumnsPanel review={review} onMap={work.mapColumns} />} />
        ) : (
          <ReviewRecords review={review} state={state} work={work} rows={rows} isPhone={isPhone} />
        ))}
    </div>
  );
}

/** The reading of what was brought in, begun once it is on screen. */
function useWork(incoming: Incoming, reader: ReviewReader): [ReviewWork, ReviewState] {
  const [work] = useState(() => new ReviewWork(incoming, reader, browserMemory));
  useEffect(() => {
    work.start();
    return work.end;
  }, [work]);
  return [work, useStore(work.store)];
}

/** What the review was opened from may be gone with the list before: then the map takes the focus. */
function keepFocus(): void {
  if (document.activeElement === null || document.activeElement === document.body)
    document.querySelector<HTMLElement>('.map')?.focus({ preventScroll: true });
}

async function thenKeepFocus(accepting: Promise<boolean>): Promise<void> {
  if (await accepting) requestAnimationFrame(keepFocus);
}

/** The ways out of the review. */
function useWaysOut(
  incoming: Incoming,
  { review, choices, working }: ReviewState,
  taken: Taken | null,
  reader: ReviewReader,
) {
  const acceptIncoming = useApp((state) => state.acceptIncoming);
  const dropIncoming = useApp((state) => state.dropIncoming);
  const accept = (to: 'add' | 'new'): void => {
    if (review === null || working !== null || taken === null || taken.papers === 0) return;
    const decisions = finalDecisions(review, choices.decisions, choices.takes);
    void thenKeepFocus(acceptIncoming({ name: incoming.name, sources: incoming.sources, decisions, to }));
  };
  const cancel = (): void => {
    if (working !== null) reader.cancel();
    dropIncoming();
  };
  return { accept, cancel };
}

function ReviewDialog({
  incoming,
  canAdd,
  reader = canAdd ? ADDING : STARTING,
}: ReviewScreenProps & { readonly incoming: Incoming }) {
  const [work, state] = useWork(incoming, reader);
  const rows = useRows(state);
  const { review, working, choices, failure } = state;
  const taken = useMemo(() => (review === null ? null : countTaken(review, choices.takes)), [review, choices.takes]);
  const { accept, cancel } = useWaysOut(incoming, state, taken, reader);
  const dialog = useOpenDialog();
  const primary = useRef<HTMLButtonElement>(null);
  const isFirstRead = review === null;
  useEffect(() => {
    if (isFirstRead) return undefined;
    // With the layout of the next frame, so that it is not made twice.
    const frame = requestAnimationFrame(() => primary.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isFirstRead]);

  return (
    <dialog
      ref={dialog}
      className="dialog review"
      aria-labelledby="review-title"
      onCancel={(event) => {
        event.preventDefault();
        if (rows.open >= 0) rows.close();
        else cancel();
      }}
      onKeyDown={(event) =>
        onReviewKey(event, { walk: rows.walk, undo: work.undo, acceptAll: () => accept(canAdd ? 'add' : 'new') })
      }
    >
      <ReviewHead review={review} taken={taken} only={rows.kind} onOnly={rows.setKind} />
      {incoming.note !== undefined && <output className="review__note">{incoming.note}</output>}
      {review === null ? (
        <p className="review__reading">
          {failure !== null ? 'Nothing could be read.' : working !== null && <ReadingStep {...working} />}
        </p>
      ) : (
        <Body review={review} state={state} work={work} rows={rows} />
      )}
      <ReviewFoot
        state={state}
        taken={taken}
        canAdd={canAdd}
        primary={primary}
        onStop={work.stop}
        onCancel={cancel}
        onAccept={accept}
      />
    </dialog>
  );
}

/** What was brought in, looked at and mended before it joins a map. */
export function ReviewScreen(props: ReviewScreenProps) {
  const incoming = useApp((state) => state.incoming);
  return incoming === null ? null : <ReviewDialog {...props} incoming={incoming} />;
}
