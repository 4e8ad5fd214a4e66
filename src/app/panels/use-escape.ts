import { useEffect } from 'react';
import { app } from '../store/store.ts';
import { takesText } from './use-slash.ts';

/** Closes what is open at the side, unless something nearer has taken the key. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || takesText(event.target)) return;
  const { summaryOpen, showSummary, select, selection } = app.getState();
  if (summaryOpen) showSummary(false);
  else if (selection !== null) select(null);
}

/** Makes Escape close the reading summary, else the selection, wherever the focus is. */
export function useEscape(): void {
  useEffect(() => {
    // On the window, so that popups, which listen on the document, come first.
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
