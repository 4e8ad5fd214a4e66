/** Keeps the address and the browser's Back in step with the view: moves are entries of the history, the rest is not. */
import type { StoreApi } from 'zustand/vanilla';
import { readAddress, writeAddress } from './address.ts';
import type { AppState } from './state.ts';

const MOVES = ['lens', 'colourBy', 'grain', 'selection', 'screen', 'openList', 'documentId'] as const;
const LOOKS = ['camera', 'filter', 'paint', 'sizeBy', 'nodeLimit', 'table'] as const;

/** The address of what is on screen. */
export function addressOf(state: AppState): string {
  return writeAddress({ list: state.openList, document: state.documentId, navigation: state });
}

/** Starts following `store`; returns a function that stops it. */
export function syncAddress(store: StoreApi<AppState>): () => void {
  let isReplaying = false;

  const stopWatching = store.subscribe((state, before) => {
    if (!state.list || isReplaying) return;
    const hasMoved = MOVES.some((key) => state[key] !== before[key]);
    if (!hasMoved && LOOKS.every((key) => state[key] === before[key])) return;
    const address = addressOf(state);
    const url = `${location.pathname}${location.search}${address ? `#${address}` : ''}`;
    const isFirst = before.list === null;
    if (hasMoved && !isFirst) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  });

  const replay = (): void => {
    const { list, document, navigation } = readAddress(location.hash);
    const { travel, openList, documentId, offered, openOffered, openRecent } = store.getState();
    if (document !== null) {
      if (document !== documentId) {
        void openRecent(document, navigation);
        return;
      }
    } else if (list !== null && list !== openList && offered.some(({ id }) => id === list)) {
      void openOffered(list, navigation);
      return;
    }
    isReplaying = true;
    travel(navigation);
    isReplaying = false;
  };
  window.addEventListener('popstate', replay);

  return () => {
    stopWatching();
    window.removeEventListener('popstate', replay);
  };
}
