import { setFrame } from '../store/frame.ts';

/** Id of the search field; there is at most one on screen. */
export const SEARCH_FIELD = 'search-field';

/** Goes to the search field, and opens it first where the layout has it closed. */
export function focusSearch(): void {
  const field = document.getElementById(SEARCH_FIELD);
  if (field === null) setFrame({ isSearchOpen: true });
  else field.focus();
}
