/** Keeps the address and the browser's Back in step with the view: moves are entries of the history, the rest is not. */
import type { StoreApi } from 'zustand/vanilla';
import { readAddress, writeAddress, type Address } from './address.ts';
import type { AppState } from './state.ts';
import { createTickets } from './ticket.ts';

const MOVES = ['lens', 'colourBy', 'grain', 'selection', 'screen', 'openList', 'documentId'] as const;
const LOOKS = ['camera', 'filter', 'paint', 'sizeBy', 'nodeLimit', 'table'] as const;

/** The address of what is on screen. */
export function addressOf(state: AppState): string {
  return writeAddress({ list: state.openList, document: state.documentId, navigation: state });
}

/** Starts following `store`; returns a function that stops it. */
export function syncAddress(store: StoreApi<AppState>): () => void {
  /** The browser's history has moved, and what its entry names is not on screen yet: that makes no entry of its own. */
  let isReplaying = false;
  const takeReplay = createTickets();

  const stopWatching = store.subscribe((state, before) => {
    if (!state.list) return;
    const isReplay = isReplaying;
    if (state.list !== before.list) isReplaying = false;
    const hasMoved = MOVES.some((key) => state[key] !== before[key]);
    if (!hasMoved && LOOKS.every((key) => state[key] === before[key])) return;
    const address = addressOf(state);
    const url = `${location.pathname}${location.search}${address ? `#${address}` : ''}`;
    const isFirst = before.list === null;
    if (hasMoved && !isFirst && !isReplay) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  });

  /** Shows what an address names; another list or document is opened first. */
  const show = ({ list, document, navigation }: Address): Promise<void> | void => {
    const { travel, openList, documentId, offered, openOffered, openRecent } = store.getState();
    if (document !== null) {
      if (document !== documentId) return openRecent(document, navigation);
    } else if (list !== null && list !== openList && offered.some(({ id }) => id === list)) {
      return openOffered(list, navigation);
    }
    return travel(navigation);
  };

  const replay = (): void => {
    const isLast = takeReplay();
    isReplaying = true;
    const end = (): void => {
      if (isLast()) isReplaying = false;
    };
    const opening = show(readAddress(location.hash));
    if (opening) opening.then(end, end);
    else end();
  };
  window.addEventListener('popstate', replay);

  return () => {
    stopWatching();
    window.removeEventListener('popstate', replay);
  };
}
