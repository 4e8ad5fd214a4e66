/** The app's one store: the list on screen, where one is in it, and the commands that change them. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { CancelledError } from '../../core/model/progress.ts';
import { EngineClient } from '../../worker/client.ts';
import { readAddress } from './address.ts';
import type { AppState } from './state.ts';
import { preferredTheme, rememberTheme } from './theme.ts';
import { createTickets } from './ticket.ts';
import { errorText, Work, type GetState, type SetState } from './work.ts';

const RELATED_LIMIT = 12;

export const engine = new EngineClient();

function selectedPaper({ selection, list }: AppState): number {
  if (selection?.kind !== 'node' || !list) return -1;
  return list.analysis.papers.findIndex((paper) => selection.key === `paper:${paper.id}`);
}

/** Keeps `related` true to the selected paper; answers for an older selection are dropped. */
function followSelection(set: SetState, get: GetState): () => Promise<void> {
  const take = createTickets();
  return async () => {
    const isCurrent = take();
    const paper = selectedPaper(get());
    if (paper < 0 || get().related?.paper !== paper) set({ related: null });
    if (paper < 0) return;
    const items = await engine.related(paper, RELATED_LIMIT);
    if (isCurrent()) set({ related: { paper, items } });
  };
}

const FIRST_STATE = {
  ...readAddress('').navigation,
  offered: [],
  list: null,
  openList: null,
  scene: null,
  working: null,
  failure: null,
  summaryOpen: false,
  hovered: null,
  query: '',
  aspect: 'wide',
  related: null,
} as const;

export const app = createStore<AppState>()((setState, get) => {
  const set: SetState = (patch) => setState(patch);
  const work = new Work(engine, set, get);
  const relate = followSelection(set, get);
  const fail = (error: unknown): void => {
    if (!(error instanceof CancelledError)) set({ failure: errorText(error), working: null });
  };
  const redraw = (patch: Partial<AppState>): void => {
    set(patch);
    work.redraw().catch(fail);
  };
  return {
    ...FIRST_STATE,
    theme: preferredTheme(),
    start: async () => {
      await work.start();
      await relate().catch(fail);
    },
    openOffered: (id) => work.openOffered(id),
    readList: (name, sources) => work.readList(name, sources),
    cancelWork: () => work.cancel(),
    select: (selection) => {
      set({ selection });
      relate().catch(fail);
    },
    hover: (hovered) => set({ hovered }),
    setLens: (lens) => {
      if (lens !== get().lens) redraw({ lens, colourBy: lens === 'people' ? 'circles' : 'themes', camera: null });
    },
    setColourBy: (colourBy) => {
      const { selection } = get();
      if (colourBy !== get().colourBy)
        redraw({ colourBy, camera: null, selection: selection?.kind === 'group' ? null : selection });
    },
    setAspect: (aspect) => {
      if (aspect !== get().aspect) redraw({ aspect, camera: null });
    },
    setCamera: (camera) => set({ camera }),
    setQuery: (query) => set({ query }),
    setTheme: (theme) => {
      rememberTheme(theme);
      set({ theme });
    },
    showSummary: (summaryOpen) => set({ summaryOpen }),
    dismissFailure: () => set({ failure: null }),
  };
});

/** The part of the state that `selector` picks; re-renders when it changes. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(app, selector);
}
