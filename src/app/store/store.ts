/** The app's one store: the list on screen, where one is in it, and the commands that change them. */
import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { NO_FILTER } from '../../core/model/filter.ts';
import { CancelledError } from '../../core/model/progress.ts';
import { EngineClient } from '../../worker/client.ts';
import { setFrame } from './frame.ts';
import { goTo, NO_HISTORY, stepBack, stepForth, type Moved } from './history.ts';
import { FIRST_VIEW, lensColour, viewOf, type Navigation } from './navigation.ts';
import type { AppState } from './state.ts';
import { preferredTheme, rememberTheme } from './theme.ts';
import { createTickets } from './ticket.ts';
import { after, toggled, walkBack } from './trail.ts';
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
  ...FIRST_VIEW,
  offered: [],
  recents: [],
  list: null,
  openList: null,
  documentId: null,
  history: NO_HISTORY,
  scene: null,
  working: null,
  failure: null,
  done: null,
  summaryOpen: false,
  incoming: null,
  hovered: null,
  hoveredGroup: null,
  matched: null,
  query: '',
  aspect: 'wide',
  related: null,
  trail: [],
} as const;

interface Tools {
  readonly set: SetState;
  readonly get: GetState;
  readonly work: Work;
  readonly relate: () => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** Commands that open, change and keep documents. */
function documentCommands({ set, get, work, relate, fail }: Tools) {
  const settle = async (job: Promise<unknown>): Promise<void> => {
    await job;
    await relate().catch(fail);
  };
  const move = (find: (state: AppState & { list: NonNullable<AppState['list']> }) => Moved | null): Promise<void> => {
    const state = get();
    return state.list ? settle(work.move(find({ ...state, list: state.list }))) : Promise.resolve();
  };
  return {
    start: () => settle(work.start()),
    openOffered: (id, view) => settle(work.openOffered(id, view)),
    openRecent: (id, view) => settle(work.openRecent(id, view)),
    forgetRecent: (id) => work.forgetRecent(id),
    bringIn: (incoming) => set({ incoming, failure: null }),
    dropIncoming: () => set({ incoming: null }),
    openNetwork: async (incoming) => {
      const isOpen = await work.openNetwork(incoming);
      if (isOpen) setFrame({ draft: '', isImportOpen: false, isFilterOpen: false, sheet: 'peek', tab: 'groups' });
      return isOpen;
    },
    acceptIncoming: async (accepted) => {
      set({ incoming: null });
      const isAccepted = await work.accept(accepted);
      if (isAccepted) setFrame({ draft: '', isImportOpen: false, sheet: 'peek', tab: 'groups' });
      return isAccepted;
    },
    decide: (label, decisions) => settle(work.decide(label, decisions)),
    undo: () => move(({ history, list }) => stepBack(history, list.document)),
    redo: () => move(({ history, list }) => stepForth(history, list.document)),
    goToStep: (steps) => move(({ history, list }) => goTo(history, list.document, steps)),
    dismissDone: () => set({ done: null }),
    cancelWork: () => work.cancel(),
  } satisfies Partial<AppState>;
}

/** Commands that change what is selected or pointed at. */
function selectionCommands({ set, get, relate, fail }: Tools) {
  return {
    select: (selection) => {
      set({ selection, trail: after(get().trail, selection) });
      relate().catch(fail);
    },
    toggleSelected: (key) => get().select(toggled(get().selection, key)),
    goBack: () => {
      const trail = walkBack(get().trail, get().selection);
      set({ trail, selection: trail.at(-1) ?? null });
      relate().catch(fail);
    },
    hover: (hovered) => set({ hovered }),
    hoverGroup: (hoveredGroup) => set({ hoveredGroup }),
    match: (matched) => set({ matched }),
  } satisfies Partial<AppState>;
}

/** Commands that change how the list is drawn. */
function viewCommands({ set, get, work, relate, fail }: Tools) {
  const redraw = (patch: Partial<AppState>): void => {
    set(patch);
    work.redraw().catch(fail);
  };
  return {
    travel: (asked) => {
      const before: Navigation = get();
      const { list } = get();
      const view = list === null ? asked : viewOf(list.document, asked);
      set({ ...view, trail: after(get().trail, view.selection) });
      relate().catch(fail);
      if (view.grain !== before.grain) work.regroup().catch(fail);
      else if (DRAWN.some((key) => view[key] !== before[key])) work.redraw().catch(fail);
    },
    setLens: (lens) => {
      const { isColourChosen, colourBy } = get();
      if (lens !== get().lens) redraw({ lens, colourBy: isColourChosen ? colourBy : lensColour(lens), camera: null });
    },
    setColourBy: (colourBy) => {
      const { selection } = get();
      set({ isColourChosen: true, paint: 'groups' });
      if (colourBy !== get().colourBy)
        redraw({ colourBy, camera: null, selection: selection?.kind === 'group' ? null : selection });
    },
    setGrain: (grain) => {
      if (grain === get().grain) return;
      set({ grain });
      work.regroup().catch(fail);
    },
    setPaint: (paint) => set({ paint }),
    setSizeBy: (sizeBy) => {
      if (sizeBy !== get().sizeBy) redraw({ sizeBy });
    },
    setFilter: (patch) => {
      set({ filter: { ...get().filter, ...patch } });
      if (work.isCut()) work.redraw().catch(fail);
    },
    clearFilter: () => get().setFilter(NO_FILTER),
    setNodeLimit: (nodeLimit) => {
      if (nodeLimit !== get().nodeLimit) redraw({ nodeLimit });
    },
    setAspect: (aspect) => {
      if (aspect !== get().aspect) redraw({ aspect, camera: null });
    },
  } satisfies Partial<AppState>;
}

/** What a scene is made for. */
const DRAWN = ['lens', 'colourBy', 'sizeBy', 'nodeLimit', 'filter'] as const;

export const app = createStore<AppState>()((setState, get) => {
  const set: SetState = (patch) => setState(patch);
  const work = new Work(engine, set, get);
  const relate = followSelection(set, get);
  const fail = (error: unknown): void => {
    if (!(error instanceof CancelledError)) set({ failure: errorText(error), working: null });
  };
  const tools: Tools = { set, get, work, relate, fail };
  return {
    ...FIRST_STATE,
    theme: preferredTheme(),
    ...documentCommands(tools),
    ...selectionCommands(tools),
    ...viewCommands(tools),
    setScreen: (screen) => set({ screen }),
    setTable: (table) => set({ table }),
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

/**
 * As `useApp`, for parts that take long to draw: they follow once the page has answered, in pieces that let it answer on. Whatever
 * is picked so is of one state, in all parts.
 */
export function useAppLater<T>(selector: (state: AppState) => T): T {
  return useDeferredValue(useApp(selector));
}
