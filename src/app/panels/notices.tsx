import { CircleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { mapSentence } from '../../core/view/map-words.ts';
import { figure } from '../../core/view/words.ts';
import type { WorkProgress } from '../store/state.ts';
import { useFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';

const PATIENCE_MS = 400;

/** True once `isOn` has lasted for `PATIENCE_MS`. */
function useLasting(isOn: boolean): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => setHasLasted(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isOn]);
  return isOn && hasLasted;
}

function stepText({ step, done, total }: WorkProgress): string {
  if (total === 0) return step;
  return `${step} ${figure(done)} of ${figure(total)}`;
}

/** The work that goes on: a named step, its count, and a way to stop it. Nothing for the first 400 ms. */
export function WorkNotice() {
  const working = useApp((state) => state.working);
  const isFirst = useApp((state) => state.list === null);
  const cancelWork = useApp((state) => state.cancelWork);
  const isShown = useLasting(working !== null);
  if (working === null || !isShown) return null;
  return (
    <div className={isFirst ? 'work work--first' : 'work'} data-map-obstacle="">
      <span className="work__step">{stepText(working)}</span>
      {working.total > 0 && (
        <progress className="work__bar" aria-label={working.step} max={working.total} value={working.done} />
      )}
      <button type="button" className="button button--small" onClick={cancelWork}>
        Cancel
      </button>
    </div>
  );
}

/** What failed; what was on screen stays. */
export function FailureNotice() {
  const failure = useApp((state) => state.failure);
  const dismissFailure = useApp((state) => state.dismissFailure);
  return (
    <div role="alert">
      {failure !== null && (
        <div className="failure" data-map-obstacle="">
          <CircleAlert size={17} strokeWidth={1.75} aria-hidden="true" />
          <span className="failure__text">
            <strong>Failed.</strong> {failure}
          </span>
          <IconButton icon={X} label="Dismiss" onClick={dismissFailure} />
        </div>
      )}
    </div>
  );
}

/** The graphics context is gone; what is known of the list is not. */
export function MapLostNotice() {
  const isLost = useFrame((state) => state.isMapLost);
  return (
    <output>
      {isLost && (
        <span className="work" data-map-obstacle="">
          The browser took the map's drawing away. It is being put up again; nothing is lost.
        </span>
      )}
    </output>
  );
}

/** Says what the map shows after it changed. */
export function MapStatus() {
  const scene = useApp((state) => state.scene);
  return <output className="visually-hidden">{scene === null ? '' : mapSentence(scene)}</output>;
}
