import type { RefObject } from 'react';
import { effectSentence, type Taken } from '../../../core/view/review-words.ts';
import { figure } from '../../../core/view/words.ts';
import type { WorkProgress } from '../../store/state.ts';
import type { ReviewState } from './review-work.ts';

interface ReviewFootProps {
  readonly state: ReviewState;
  /** What is chosen; null until something was read. */
  readonly taken: Taken | null;
  readonly canAdd: boolean;
  readonly primary: RefObject<HTMLButtonElement | null>;
  readonly onStop: () => void;
  readonly onCancel: () => void;
  readonly onAccept: (to: 'add' | 'new') => void;
}

/** The step that goes on, and how far it is. */
export function ReadingStep({ step, done, total }: WorkProgress) {
  if (total === 0) return step;
  return (
    <>
      {step}, {figure(done)} of {figure(total)}
      <progress className="work__bar" aria-label={step} max={total} value={done} />
    </>
  );
}

function Working({ working, onStop }: { readonly working: WorkProgress; readonly onStop: () => void }) {
  return (
    <span className="review__working">
      <ReadingStep {...working} />
      <button type="button" className="button button--small" onClick={onStop}>
        Stop
      </button>
    </span>
  );
}

/** What taking the records does, and the ways out. */
export function ReviewFoot(props: ReviewFootProps) {
  const { state, taken, canAdd, primary, onAccept } = props;
  const { review, working, failure, message } = state;
  const isBusy = working !== null || taken === null || taken.papers === 0;
  return (
    <div className="review__foot">
      <p className="review__effect">
        {taken !== null && review !== null && review.records.length > 0 && effectSentence(taken, canAdd)}{' '}
        <span className="review__message" aria-live="polite">
          {failure === null ? message : `Reading failed. ${failure}`}
        </span>
      </p>
      {working !== null && review !== null && <Working working={working} onStop={props.onStop} />}
      <span className="review__ways">
        <button type="button" className="button button--plain" onClick={props.onCancel}>
          Cancel
        </button>
        {canAdd && (
          <button type="button" className="button" disabled={isBusy} onClick={() => onAccept('new')}>
            Start a new map
          </button>
        )}
        <button
          ref={primary}
          type="button"
          className="button button--primary"
          disabled={isBusy}
          onClick={() => onAccept(canAdd ? 'add' : 'new')}
        >
          {canAdd ? 'Add to this map' : 'Make the map'}
        </button>
      </span>
    </div>
  );
}
