import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import { useId } from 'react';
import { LazyActionButton } from '../actions/ui/lazy-action-button.tsx';
import { setFrame, useFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { usePopup } from './use-popup.ts';

const HistorySteps = lazyPart(
  () => import('./history-menu.tsx'),
  (part) => part.HistorySteps,
);

const close = (): void => setFrame({ isHistoryOpen: false });

/** Undo, redo, and the history behind them. */
export function UndoButtons() {
  const isEmpty = useApp(({ history }) => history.past.length + history.future.length === 0);
  const isOpen = useFrame((state) => state.isHistoryOpen);
  const root = usePopup<HTMLDivElement>(isOpen, close);
  const id = useId();
  return (
    <div className="opener undo" ref={root}>
      <LazyActionButton action="undo" icon={Undo2} />
      <LazyActionButton action="redo" icon={Redo2} />
      {!isEmpty && (
        <button
          type="button"
          className="icon-button undo__more"
          aria-label="History"
          title="History"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setFrame({ isHistoryOpen: !isOpen })}
        >
          <ChevronDown size={14} aria-hidden="true" focusable="false" />
        </button>
      )}
      <div id={id} className="menu undo__popup" hidden={!isOpen || isEmpty}>
        {isOpen && (
          <ErrorBoundary what="The history">
            <HistorySteps home={root} />
          </ErrorBoundary>
        )}
      </div>
    </div>
  );
}
