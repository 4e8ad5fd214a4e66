import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { app } from '../../../src/app/store/store.ts';
import type { AppState } from '../../../src/app/store/state.ts';
import { syncAddress } from '../../../src/app/store/sync-address.ts';
import { newDocument } from '../../../src/core/model/document.ts';
import { TEST_ANALYSIS, TEST_LISTS } from '../render-with.tsx';

const listOf = (name: string) => ({ name, document: newDocument([]), analysis: TEST_ANALYSIS });

/** A store whose lists open a moment after they are asked for. */
function openStore() {
  const store = createStore<AppState>()(() => ({
    ...app.getState(),
    offered: TEST_LISTS,
    openList: 'first',
    list: listOf('First list'),
    openOffered: async (id, view) => {
      await Promise.resolve();
      store.setState({ ...view, openList: id, documentId: null, list: listOf(id) });
    },
    openRecent: async (id, view) => {
      await Promise.resolve();
      store.setState({ ...view, openList: null, documentId: id, list: listOf(id) });
    },
    travel: (view) => store.setState(view),
  }));
  return store;
}

let stop = (): void => undefined;
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

function follow() {
  const store = openStore();
  stop = syncAddress(store);
  const pushed = vi.spyOn(history, 'pushState');
  const goTo = async (hash: string): Promise<void> => {
    location.hash = hash;
    window.dispatchEvent(new PopStateEvent('popstate'));
    await vi.waitFor(() => expect(location.hash).toBe(hash));
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  };
  return { store, pushed, goTo };
}

describe('the browser’s history', () => {
  it('has an entry a move, and none where Back and Forward open another list', async () => {
    const { store, pushed, goTo } = follow();
    store.setState({ documentId: 'own', openList: null, list: listOf('own') });
    expect(pushed).toHaveBeenCalledTimes(1);
    await goTo('#list=first&lens=people');
    expect(store.getState()).toMatchObject({ openList: 'first', lens: 'people' });
    await goTo('#doc=own');
    expect(store.getState()).toMatchObject({ documentId: 'own', lens: 'everything' });
    expect(pushed).toHaveBeenCalledTimes(1);
    store.setState({ lens: 'papers' });
    expect(pushed).toHaveBeenCalledTimes(2);
  });

  it('has an entry for a move after a list that could not be opened', async () => {
    const { store, pushed, goTo } = follow();
    store.setState({ openRecent: () => Promise.resolve() });
    await goTo('#doc=gone');
    store.setState({ lens: 'papers' });
    expect(pushed).toHaveBeenCalledTimes(1);
  });
});
