/** Keeps the document on screen in this browser after every change, and the view soon after it moved. */
import type { StoreApi } from 'zustand/vanilla';
import { addressOf } from './sync-address.ts';
import type { AppState, RecentDocument } from './state.ts';
import { loadModule } from '../load-module.ts';

const VIEW_DELAY_MS = 500;

const loadShelf = () => loadModule(() => import('./shelf.ts'));

function labelOf({ documentId, list }: AppState, savedAt: number): RecentDocument | null {
  if (documentId === null || list === null) return null;
  const { papers, network } = list.analysis;
  const items = network === null ? {} : { items: network.items.length };
  return { id: documentId, name: list.name, papers: papers.length, ...items, savedAt };
}

/** With `label` in the place of the entry of the same document. */
function withLabel(recents: readonly RecentDocument[], label: RecentDocument): RecentDocument[] {
  return [label, ...recents.filter(({ id }) => id !== label.id)];
}

/** Starts following `store`; returns a function that stops it. */
export function startAutosave(store: StoreApi<AppState>): () => void {
  let queue: Promise<unknown> = Promise.resolve();
  let hasFailed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes follow each other, so that an older one never lands on a newer one. */
  const write = (job: () => Promise<void>): void => {
    queue = queue.then(job).catch((error: unknown) => {
      if (hasFailed) return;
      hasFailed = true;
      const reason = error instanceof Error ? error.message : String(error);
      store.setState({ failure: `This browser does not keep your list: after a reload it is gone. ${reason}` });
    });
  };

  const saveDocument = (state: AppState): void => {
    const { documentId: id, list, history } = state;
    const label = labelOf(state, Date.now());
    if (id === null || list === null || label === null) return;
    store.setState({ recents: withLabel(state.recents, label) });
    const { name, document } = list;
    write(async () => (await loadShelf()).putDocument({ id, name, document, history }, label));
  };
  const saveView = (): void => {
    const state = store.getState();
    const { documentId: id } = state;
    if (id !== null && state.list !== null) write(async () => (await loadShelf()).putView(id, addressOf(state)));
  };

  const stop = store.subscribe((state, before) => {
    if (state.documentId === null || state.list === null) return;
    const isChanged =
      state.documentId !== before.documentId ||
      state.list.document !== before.list?.document ||
      state.history !== before.history;
    if (isChanged) saveDocument(state);
    clearTimeout(timer);
    timer = setTimeout(saveView, VIEW_DELAY_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
