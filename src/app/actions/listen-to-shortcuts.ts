import { takesText } from '../panels/takes-text.ts';
import { frame } from '../store/frame.ts';
import { app } from '../store/store.ts';
import type { Action } from './action.ts';
import { ACTIONS, runAction } from './registry.ts';
import { matchesShortcut, type Shortcut } from './shortcut.ts';

/** Shortcuts that a text field needs for itself. */
const isOfFields = ({ key, hasMod }: Shortcut): boolean => !hasMod || key === 'z' || key === 'y';

function meant(event: KeyboardEvent): { action: Action; shortcut: Shortcut } | null {
  for (const action of ACTIONS) {
    const shortcut = action.shortcuts?.find((candidate) => matchesShortcut(candidate, event));
    if (shortcut !== undefined) return { action, shortcut };
  }
  return null;
}

/** Whether a dialog stands over the page that this action does not belong to. */
function isBehindDialog({ dialog }: Action): boolean {
  if (document.querySelector('dialog[open]') === null) return false;
  return dialog === undefined || dialog !== frame.getState().dialog;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const found = meant(event);
  if (found === null) return;
  const { action, shortcut } = found;
  if (takesText(event.target) && isOfFields(shortcut)) return;
  if (isBehindDialog(action) || !action.isEnabled(app.getState())) return;
  event.preventDefault();
  if (!event.repeat || action.canRepeat === true) runAction(action);
}

/** Makes the shortcuts of all actions work, wherever the focus is; returns a function that ends that. */
export function listenToShortcuts(): () => void {
  // On the window, so that what has the focus comes first.
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
