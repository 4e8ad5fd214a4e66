import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Review } from '../../../core/read/review/review.ts';
import { countTaken, finalDecisions, type Taken } from '../../../core/view/review-words.ts';
import { figure } from '../../../core/view/words.ts';
import type { Incoming } from '../../store/state.ts';
import { later } from '../../later.ts';
import { namedApart, onItsOwn } from '../../store/documents.ts';
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
import { SplitPlace } from './split-place.tsx';
import { useDividing, type Dividing } from './use-dividing.ts';
import { useLanding } from './use-landing.ts';
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
  readonly dividing: Dividing;
}

function Body({ review, state, work, rows, dividing }: BodyProps) {
  const isPhone = useLayout() === 'phone';
  const [chosen, setPart] = useState<'records' | 'text'>('records');
  const { split } = dividing;
  const part = split === null ? chosen : 'text';
  // The text comes in a task of its own, after the records.
  const [hasText, setHasText] = useState(false);
  useEffect(() => later(() => setHasText(true)), []);
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
      {!isPhone && !hasText && <section className="review-text" />}
      {hasText && (!isPhone || part === 'text') && (
        <SourceText
          review={review}
          takes={state.choices.takes}
          active={rows.activeRecord}
          onPick={pick}
          split={split}
          bar={split !== null && <SplitPlace split={split} onApply={dividing.applySplit} onLeave={dividing.leave} />}
        />
      )}
      {(!isPhone || part === 'records') &&
        (review.records.length === 0 ? (
          <NothingRead review={review} columns={<ColumnsPanel review={review} onMap={work.mapColumns} />} />
        ) : (
          <ReviewRecords review={review} state={state} work={work} rows={rows} dividing={dividing} isPhone={isPhone} />
        ))}
    </div>
  );
}

/** What was brought in, its inputs named apart from each other and from those of the list that it may join. */
function useNamedApart(incoming: Incoming, canAdd: boolean): Incoming {
  const document = useApp((state) => (canAdd ? state.list?.document : undefined));
  const [sources] = useState(() => namedApart(incoming.sources, new Set(document?.sources.map(({ file }) => file))));
  return useMemo(() => ({ ...incoming, sources }), [incoming, sources]);
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

/** What the review was opened from may be gone, or was no place of the page, as for files dropped: then the map takes the focus. */
function keepFocus(): void {
  if (document.activeElement === null || document.activeElement === document.body)
    document.querySelector<HTMLElement>('.map')?.focus({ preventScroll: true });
}

async function thenKeepFocus(accepting: Promise<boolean>): Promise<void> {
  if (await accepting) requestAnimationFrame(keepFocus);
}

interface WaysOut {
  readonly came: Incoming;
  /** The same with inputs named apart. */
  readonly named: Incoming;
  readonly state: ReviewState;
  readonly taken: Taken | null;
  readonly reader: ReviewReader;
}

/** The ways out of the review. */
function useWaysOut({ came, named, state: { review, choices, working }, taken, reader }: WaysOut) {
  const acceptIncoming = useApp((state) => state.acceptIncoming);
  const dropIncoming = useApp((state) => state.dropIncoming);
  const accept = (to: 'add' | 'new'): void => {
    if (review === null || working !== null || taken === null || taken.papers === 0) return;
    const brought = { ...named, decisions: finalDecisions(review, choices.decisions, choices.takes) };
    const own = to === 'new' ? onItsOwn(brought, came.sources) : brought;
    void thenKeepFocus(acceptIncoming({ name: came.name, ...own, to }));
  };
  const cancel = (): void => {
    if (working !== null) reader.cancel();
    dropIncoming();
    requestAnimationFrame(keepFocus);
  };
  return { accept, cancel };
}

function ReviewDialog({
  incoming,
  canAdd,
  reader = canAdd ? ADDING : STARTING,
}: ReviewScreenProps & { readonly incoming: Incoming }) {
  const named = useNamedApart(incoming, canAdd);
  const [work, state] = useWork(named, reader);
  const rows = useRows(state);
  const dividing = useDividing(state.review, work, rows);
  useLanding(state, rows);
  const { review, working, choices, failure } = state;
  const taken = useMemo(() => (review === null ? null : countTaken(review, choices.takes)), [review, choices.takes]);
  const { accept, cancel } = useWaysOut({ came: incoming, named, state, taken, reader });
  const dialog = useOpenDialog();
  const primary = useRef<HTMLButtonElement>(null);
  const isFirstRead = review === null;
  useEffect(() => {
    if (isFirstRead) return undefined;
    // With the layout of the next frame, so that it is not made twice.
    const frame = requestAnimationFrame(() => {
      // Who walks among the records by then is left there.
      if (!document.activeElement?.closest('.review__body')) primary.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isFirstRead]);

  return (
    <dialog
      ref={dialog}
      className="dialog review"
      aria-labelledby="review-title"
      onCancel={(event) => {
        event.preventDefault();
        if (dividing.isChoosing) dividing.leave();
        else if (rows.open >= 0) rows.close();
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
        <Body review={review} state={state} work={work} rows={rows} dividing={dividing} />
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
