/** Keeps the address and the browser's Back in step with the view: moves are entries of the history, the camera is not. */
import type { StoreApi } from 'zustand/vanilla';
import { readAddress, writeAddress } from './address.ts';
import type { AppState } from './state.ts';

const MOVES = ['lens', 'colourBy', 'selection', 'openList'] as const;

/** Starts following `store`; returns a function that stops it. */
export function syncAddress(store: StoreApi<AppState>): () => void {
  let isReplaying = false;

  const stopWatching = store.subscribe((state, before) => {
    if (!state.list || isReplaying) return;
    const hasMoved = MOVES.some((key) => state[key] !== before[key]);
    if (!hasMoved && state.camera === before.camera) return;
    const address = writeAddress({ list: state.openList, navigation: state });
    const url = `${location.pathname}${location.search}${address ? `#${address}` : ''}`;
    const isFirst = before.list === null;
    if (hasMoved && !isFirst) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  });

  const replay = (): void => {
    const { list, navigation } = readAddress(location.hash);
    const { setLens, setColourBy, select, setCamera, openList, offered, openOffered } = store.getState();
    if (list !== null && list !== openList && offered.some(({ id }) => id === list)) {
      void openOffered(list);
      return;
    }
    isReplaying = true;
    setLens(navigation.lens);
    setColourBy(navigation.colourBy);
    select(navigation.selection);
    setCamera(navigation.camera);
    isReplaying = false;
  };
  window.addEventListener('popstate', replay);

  return () => {
    stopWatching();
    window.removeEventListener('popstate', replay);
  };
}
