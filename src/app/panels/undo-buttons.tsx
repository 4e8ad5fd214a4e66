import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useId } from 'react';
import { setFrame, useFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { HistorySteps } from './history-menu.tsx';
import { usePopup } from './use-popup.ts';

/** Undo, redo, and the history behind them. */
export function UndoButtons() {
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const last = useApp((state) => state.history.past.at(-1)?.label);
  const next = useApp((state) => state.history.future[0]?.label);
  const isOpen = useFrame((state) => state.isHistoryOpen);
  const close = useCallback(() => setFrame({ isHistoryOpen: false }), []);
  const root = usePopup<HTMLDivElement>(isOpen, close);
  const id = useId();
  useEffect(() => {
    // Opened by a command: Tab from elsewhere would close it before it is reached.
    const home = root.current;
    if (isOpen && home?.contains(document.activeElement) === false)
      home.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
  }, [isOpen, root]);
  const isEmpty = last === undefined && next === undefined;
  return (
    <div className="import undo" ref={root}>
      <IconButton
        icon={Undo2}
        label={last === undefined ? 'Undo' : `Undo: ${last}`}
        isDisabled={last === undefined}
        onClick={() => void undo()}
      />
      <IconButton
        icon={Redo2}
        label={next === undefined ? 'Redo' : `Redo: ${next}`}
        isDisabled={next === undefined}
        onClick={() => void redo()}
      />
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
        {isOpen && <HistorySteps />}
      </div>
    </div>
  );
}
