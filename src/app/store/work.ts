/** Long work of the app: opening lists and drawing lenses, in the worker, with progress, cancel and stale answers dropped. */
import { DEFAULT_SETTINGS, type CoterieDocument, type SourceInput } from '../../core/model/document.ts';
import { CancelledError, type Progress } from '../../core/model/progress.ts';
import type { EngineClient } from '../../worker/client.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import { findGroup, findNode } from '../../core/view/refs.ts';
import { readAddress } from './address.ts';
import { fetchLists, fetchSources } from './lists.ts';
import type { Selection } from './navigation.ts';
import type { AppState } from './state.ts';
import { createTickets, type Ticket } from './ticket.ts';

export type SetState = (patch: Partial<AppState>) => void;
export type GetState = () => AppState;

export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether a selection names something of the list. */
function isInList(analysis: Analysis, selection: Selection): boolean {
  return selection.kind === 'node'
    ? findNode(analysis, selection.key) !== null
    : findGroup(analysis, selection.id) !== null;
}

export class Work {
  readonly #engine: EngineClient;
  readonly #set: SetState;
  readonly #get: GetState;
  readonly #takeList = createTickets();
  readonly #takeScene = createTickets();

  constructor(engine: EngineClient, set: SetState, get: GetState) {
    this.#engine = engine;
    this.#set = set;
    this.#get = get;
  }

  /** Opens the list of the address, else the one the server names. */
  async start(): Promise<void> {
    const asked = readAddress(location.hash);
    this.#set(asked.navigation);
    try {
      const { open, lists } = await fetchLists();
      this.#set({ offered: lists });
      const first = lists.find((list) => list.id === asked.list) ?? lists.find((list) => list.id === open);
      if (first) await this.#load(first.name, first.id, () => fetchSources(first));
    } catch (error) {
      this.#set({ failure: errorText(error) });
    }
  }

  async openOffered(id: string): Promise<void> {
    const list = this.#get().offered.find((offered) => offered.id === id);
    if (list) await this.#loadAfresh(list.name, id, () => fetchSources(list));
  }

  async readList(name: string, sources: readonly SourceInput[]): Promise<void> {
    if (await this.#loadAfresh(name, null, () => Promise.resolve(sources))) this.#set({ summaryOpen: true });
  }

  /** Draws the lens that navigation asks for; the map on screen stays until it is ready. */
  async redraw(): Promise<void> {
    if (!this.#get().list) return;
    const isCurrent = this.#takeScene();
    const { lens, colourBy, aspect, scene } = this.#get();
    const next = await this.#engine.scene({ lens, colourBy, aspect }, scene, this.#report(isCurrent));
    if (isCurrent()) this.#set({ scene: next, working: null });
  }

  cancel(): void {
    this.#takeList();
    this.#takeScene();
    this.#engine.cancel();
    this.#set({ working: null });
  }

  #report(isCurrent: Ticket): Progress {
    return (step, done, total) => {
      if (isCurrent()) this.#set({ working: { step, done, total } });
    };
  }

  /** Loads with the first view; when that fails, the view stays what it was. */
  #loadAfresh(
    name: string,
    openList: string | null,
    getSources: () => Promise<readonly SourceInput[]>,
  ): Promise<boolean> {
    return this.#load(name, openList, getSources, { ...readAddress('').navigation, related: null, summaryOpen: false });
  }

  async #load(
    name: string,
    openList: string | null,
    getSources: () => Promise<readonly SourceInput[]>,
    view: Partial<AppState> = {},
  ): Promise<boolean> {
    const isCurrent = this.#takeList();
    this.#takeScene();
    this.#set({ working: { step: 'Opening', done: 0, total: 0 }, failure: null });
    try {
      const document: CoterieDocument = { sources: await getSources(), settings: DEFAULT_SETTINGS };
      const analysis = await this.#engine.analyse(document, this.#report(isCurrent));
      if (!isCurrent()) return false;
      if (analysis.papers.length === 0) {
        const reason = analysis.issues.find((issue) => issue.severity === 'error') ?? analysis.issues[0];
        this.#set({ working: null, failure: reason?.message ?? 'No papers were found in what was given.' });
        return false;
      }
      const { lens, colourBy, aspect } = { ...this.#get(), ...view };
      const scene = await this.#engine.scene({ lens, colourBy, aspect }, null, this.#report(isCurrent));
      if (!isCurrent()) return false;
      const { selection } = { ...this.#get(), ...view };
      if (selection && !isInList(analysis, selection)) this.#set({ selection: null });
      this.#set({
        list: { name, document, analysis },
        openList,
        scene,
        working: null,
        hovered: null,
        query: '',
        ...view,
      });
      return true;
    } catch (error) {
      if (isCurrent()) this.#set({ working: null, failure: error instanceof CancelledError ? null : errorText(error) });
      return false;
    }
  }
}
