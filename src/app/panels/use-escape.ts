import { useEffect } from 'react';
import { frame, setFrame } from '../store/frame.ts';
import { app } from '../store/store.ts';
import { takesText } from './takes-text.ts';

/** Closes what is open at the side, the nearest first; a native dialog and popups take the key themselves. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || takesText(event.target)) return;
  if (document.querySelector('dialog[open]') !== null) return;
  const { isLassoOn, isFilterOpen } = frame.getState();
  const { summaryOpen, showSummary, select, selection } = app.getState();
  if (isLassoOn) setFrame({ isLassoOn: false });
  else if (isFilterOpen) setFrame({ isFilterOpen: false });
  else if (summaryOpen) showSummary(false);
  else if (selection !== null) select(null);
}

/** Makes Escape give up the lasso, else close the filter, else what was read, else clear the selection, wherever the focus is. */
export function useEscape(): void {
  useEffect(() => {
    // On the window, so that popups, which listen on the document, come first.
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
