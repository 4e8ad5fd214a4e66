/** Long work of the app: opening and changing documents, drawing lenses; in the worker, with progress, cancel and stale answers dropped. */
import { newDocument, type CoterieDocument, type Decision } from '../../core/model/document.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import { CancelledError, type Progress } from '../../core/model/progress.ts';
import type { Scene } from '../../core/model/scene.ts';
import { isNoFilter } from '../../core/model/filter.ts';
import { findGroup, findNode } from '../../core/view/refs.ts';
import type { EngineClient } from '../../worker/client.ts';
import { readAddress } from './address.ts';
import { later } from '../later.ts';
import { NO_HISTORY, record, type History, type Moved } from './history.ts';
import { fetchLists, fetchSources } from './lists.ts';
import { FIRST_VIEW, viewOf, type Navigation, type Selection } from './navigation.ts';
import type { Accepted, AppState, Incoming, OfferedList } from './state.ts';
import { fetchPrepared, isFirstDrawing, type Prepared } from './prepared.ts';
import { createTickets, type Ticket } from './ticket.ts';
import { retrace } from './trail.ts';
import { loadModule } from '../load-module.ts';

export type SetState = (patch: Partial<AppState>) => void;
export type GetState = () => AppState;

export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const loadShelf = () => loadModule(() => import('./shelf.ts'));
const loadDocuments = () => loadModule(() => import('./documents.ts'));
const loadFollower = () => loadModule(() => import('../../core/view/follow-selection.ts'));

/** Milliseconds after a prepared map at which the worker makes up for it, if the page does not come to rest before. */
const LONGEST_REST = 2000;

/** Whether a selection names something of the list. */
function isInList(analysis: Analysis, selection: Selection): boolean {
  const has = (key: Parameters<typeof findNode>[1]): boolean => findNode(analysis, key) !== null;
  if (selection.kind === 'group') return findGroup(analysis, selection.id) !== null;
  if (selection.kind === 'edge') return has(selection.source) && has(selection.target);
  return selection.kind === 'node' ? has(selection.key) : selection.keys.some(has);
}

/** What is to be opened: a document with its name and its past, and where it is known already, its first map. */
interface Opening {
  readonly name: string;
  readonly openList: string | null;
  readonly documentId: string | null;
  readonly document: CoterieDocument;
  readonly history: History;
  readonly prepared?: Prepared | null;
}

/** Decisions that make one step of the history. */
interface Step {
  readonly label: string;
  readonly decisions: readonly Decision[];
}

/** The documents that steps lead to from `document`, itself first. */
function documentsAlong(document: CoterieDocument, steps: readonly Step[]): readonly CoterieDocument[] {
  const documents = [document];
  let decisions = document.decisions;
  for (const step of steps) {
    decisions = [...decisions, ...step.decisions];
    documents.push({ ...document, decisions });
  }
  return documents;
}

/** Nodes a lens of the analysis has at most. */
function lensSize({ papers, authors, topics, network }: Analysis, lens: Navigation['lens']): number {
  const items = network?.items.length ?? 0;
  const sizes = { people: authors.length, papers: papers.length, topics: topics.length, network: items };
  return lens === 'everything' ? sizes.people + sizes.papers + sizes.topics : sizes[lens];
}

export class Work {
  readonly #engine: EngineClient;
  readonly #set: SetState;
  readonly #get: GetState;
  readonly #takeList = createTickets();
  readonly #takeScene = createTickets();
  #drawing: Promise<void> | null = null;
  /** Something else was asked for than is being drawn. */
  #isOutdated = false;
  #deciding: Promise<void> | null = null;
  /** Steps that wait until the one before them is on screen. */
  #undecided: Step[] = [];

  constructor(engine: EngineClient, set: SetState, get: GetState) {
    this.#engine = engine;
    this.#set = set;
    this.#get = get;
  }

  /** Opens the document or list of the address, else the list the server names. */
  async start(): Promise<void> {
    const asked = readAddress(location.hash);
    this.#set(asked.navigation);
    void this.#listRecents();
    try {
      const { open, lists } = await fetchLists();
      this.#set({ offered: lists });
      if (asked.document !== null && (await this.openRecent(asked.document, asked.navigation))) return;
      const { failure } = this.#get();
      const first = lists.find((list) => list.id === asked.list) ?? lists.find((list) => list.id === open);
      if (first) await this.#openList(first, asked.navigation);
      // Why the document of the address did not open stands beside the list that opened in its place.
      if (failure !== null) this.#set({ failure });
    } catch (error) {
      this.#set({ failure: errorText(error) });
    }
  }

  async openOffered(id: string, view: Navigation = FIRST_VIEW): Promise<void> {
    const list = this.#get().offered.find((offered) => offered.id === id);
    if (list) await this.#openList(list, view);
  }

  /** Opens a document that this browser keeps, where it was left unless `view` is given; true where that worked. */
  openRecent(id: string, view?: Navigation): Promise<boolean> {
    this.#engine.warm();
    return this.#open(async () => {
      const shelf = await loadShelf();
      const kept = await shelf.getDocument(id);
      if (!kept) throw new Error('This browser does not keep that list any more.');
      const opening = { ...kept, openList: null, documentId: id };
      return { opening, view: view ?? readAddress(await shelf.getView(id)).navigation };
    });
  }

  async forgetRecent(id: string): Promise<void> {
    try {
      await (await loadShelf()).removeDocument(id);
      this.#set({ recents: this.#get().recents.filter((recent) => recent.id !== id) });
    } catch (error) {
      this.#set({ failure: errorText(error) });
    }
  }

  /** A map of what was accepted, or what was accepted added to the map on screen; true where that worked. */
  async accept(accepted: Accepted): Promise<boolean> {
    const { name, sources, decisions, to } = accepted;
    this.#undecided = [];
    const { addedLabel, withSources } = await loadDocuments();
    const { list } = this.#get();
    if (to === 'add' && list && !list.document.isNetwork) {
      const before = list.analysis.papers.length;
      return this.#change(withSources(list.document, sources, decisions), (analysis, history) =>
        record(history, addedLabel(accepted, analysis.papers.length - before), list.document),
      );
    }
    return this.#open(() => {
      const document = withSources(newDocument([]), sources, decisions);
      const opening = { name, openList: null, documentId: crypto.randomUUID(), document, history: NO_HISTORY };
      return Promise.resolve({ opening, view: FIRST_VIEW });
    });
  }

  /** Opens a finished map, a document of its own; true where that worked. */
  openNetwork({ name, sources }: Incoming): Promise<boolean> {
    return this.#open(async () => {
      const { withSources } = await loadDocuments();
      const document = { ...withSources(newDocument([]), sources, []), isNetwork: true } as const;
      const opening = { name, openList: null, documentId: crypto.randomUUID(), document, history: NO_HISTORY };
      return { opening, view: FIRST_VIEW };
    });
  }

  /** Adds decisions to the document, as one step of the history. What is decided before that is on screen follows it. */
  decide(label: string, decisions: readonly Decision[]): Promise<void> {
    this.#undecided.push({ label, decisions });
    this.#deciding ??= this.#decideAll().finally(() => {
      this.#deciding = null;
    });
    return this.#deciding;
  }

  async #decideAll(): Promise<void> {
    while (this.#undecided.length > 0) {
      const document = this.#get().list?.document;
      const steps = this.#undecided;
      this.#undecided = [];
      if (!document) return;
      const documents = documentsAlong(document, steps);
      await this.#change(documents.at(-1) ?? document, (_, history) =>
        steps.reduce((done, { label }, at) => record(done, label, documents[at] ?? document), history),
      );
    }
  }

  /** Goes to another state of the document's history. */
  async move(moved: Moved | null): Promise<void> {
    this.#undecided = [];
    if (moved) await this.#change(moved.document, () => moved.history);
  }

  /** Draws the lens that navigation asks for; the map on screen stays until it is ready. Asked again meanwhile, draws once more, for the last wish. */
  redraw(): Promise<void> {
    this.#isOutdated = true;
    this.#drawing ??= this.#drawLatest().finally(() => {
      this.#drawing = null;
    });
    return this.#drawing;
  }

  /** What follows makes the next scene, as it is asked for now. */
  #takeOver(): Ticket {
    this.#isOutdated = false;
    return this.#takeScene();
  }

  async #drawLatest(): Promise<void> {
    while (this.#isOutdated) {
      const { list } = this.#get();
      const isCurrent = this.#takeOver();
      if (!list) return;
      const next = await this.#draw(list.analysis, this.#get(), isCurrent);
      if (isCurrent() && !this.#isOutdated) this.#set({ scene: next, working: null });
    }
  }

  /** Finds the groups anew at the grain that navigation asks for, and draws them. */
  async regroup(): Promise<void> {
    const { list, grain, selection } = this.#get();
    if (!list) return;
    const isCurrent = this.#takeOver();
    const groups = await this.#engine.regroup(grain, this.#report(isCurrent));
    if (!isCurrent()) return;
    const analysis = { ...list.analysis, ...groups };
    const next = await this.#draw(analysis, this.#get(), isCurrent);
    if (!isCurrent()) return;
    const isGone = selection !== null && !isInList(analysis, selection);
    this.#set({ list: { ...list, analysis }, scene: next, working: null, ...(isGone ? { selection: null } : {}) });
  }

  /** The lens has more nodes than are drawn, so that a filter makes room for others. */
  isCut(): boolean {
    const { list, lens, nodeLimit } = this.#get();
    return list !== null && lensSize(list.analysis, lens) > nodeLimit;
  }

  cancel(): void {
    this.#undecided = [];
    this.#takeList();
    this.#takeOver();
    this.#engine.cancel();
    this.#set({ working: null });
  }

  async #listRecents(): Promise<void> {
    try {
      this.#set({ recents: await (await loadShelf()).listDocuments() });
    } catch {
      // Storage may be forbidden: then there is nothing to offer, and saving will say so.
    }
  }

  #openList(list: OfferedList, view: Navigation): Promise<boolean> {
    return this.#open(async () => {
      const isReady = list.isPrepared && isFirstDrawing(view);
      if (!isReady) this.#engine.warm();
      const [sources, prepared] = await Promise.all([
        fetchSources(list),
        isReady ? fetchPrepared(list.id, this.#get().aspect) : null,
      ]);
      const rest = { openList: list.id, documentId: null, history: NO_HISTORY, prepared };
      const document = { ...newDocument(sources), ...(list.isNetwork ? { isNetwork: true as const } : {}) };
      return { opening: { name: list.name, document, ...rest }, view };
    });
  }

  #report(isCurrent: Ticket): Progress {
    return (step, done, total) => {
      if (isCurrent()) this.#set({ working: { step, done, total } });
    };
  }

  /** Draws `view`; where a scene is on screen, so that the map moves from it. */
  #draw(analysis: Analysis, view: Navigation & Pick<AppState, 'scene'>, isCurrent: Ticket): Promise<Scene> {
    const { lens, colourBy, sizeBy, nodeLimit, filter, scene } = view;
    // Where everything is drawn, a filter only hides; else what it leaves out makes room for others.
    const isCut = lensSize(analysis, lens) > nodeLimit && !isNoFilter(filter);
    const request = { lens, colourBy, sizeBy, nodeLimit, aspect: this.#get().aspect, ...(isCut ? { filter } : {}) };
    return this.#engine.scene(request, scene, this.#report(isCurrent));
  }

  /** Runs a job on the list; failures are told, answers of older jobs dropped. */
  async #run(job: (isCurrent: Ticket) => Promise<boolean>): Promise<boolean> {
    const isCurrent = this.#takeList();
    this.#takeOver();
    this.#set({ failure: null });
    try {
      return await job(isCurrent);
    } catch (error) {
      if (isCurrent()) this.#set({ working: null, failure: error instanceof CancelledError ? null : errorText(error) });
      return false;
    }
  }

  /** Opens a document at a view; when that fails, what was on screen stays. */
  #open(prepare: () => Promise<{ opening: Opening; view: Navigation }>): Promise<boolean> {
    this.#undecided = [];
    return this.#run(async (isCurrent) => {
      this.#set({ working: { step: 'Opening', done: 0, total: 0 } });
      const { opening, view: asked } = await prepare();
      const { name, openList, documentId, document, history } = opening;
      const view = viewOf(document, asked);
      const first = opening.prepared ?? (await this.#firstMap(document, view, isCurrent));
      if (first === null || !isCurrent()) return false;
      const { analysis, scene } = first;
      if (opening.prepared) this.#engine.adopt(document, view.grain);
      const selection = view.selection && isInList(analysis, view.selection) ? view.selection : null;
      this.#set({
        ...view,
        selection,
        trail: selection ? [selection] : [],
        list: { name, document, analysis },
        openList,
        documentId,
        history,
        scene,
        working: null,
        done: null,
        hovered: null,
        hoveredGroup: null,
        matched: null,
        related: null,
        summaryOpen: false,
        query: '',
      });
      if (opening.prepared) this.#catchUp();
      return true;
    });
  }

  /** Has the worker analyse what is on screen already. Where that fails, the next question says why. */
  #catchUp(): void {
    later(() => {
      this.#engine.catchUp().catch(() => undefined);
    }, LONGEST_REST);
  }

  /** The analysis of a document and its scene at a view; null where there is nothing to show, or something else is asked for by now. */
  async #firstMap(document: CoterieDocument, view: Navigation, isCurrent: Ticket): Promise<Prepared | null> {
    const analysis = await this.#engine.analyse(document, view.grain, this.#report(isCurrent));
    if (!isCurrent()) return null;
    if (analysis.papers.length === 0 && analysis.network === null) {
      this.#set({ working: null, failure: nothingRead(analysis) });
      return null;
    }
    return { analysis, scene: await this.#draw(analysis, { ...view, scene: null }, isCurrent) };
  }

  /** Puts another state of the document in the place of the one on screen: the map moves to it. */
  #change(document: CoterieDocument, toHistory: (analysis: Analysis, history: History) => History): Promise<boolean> {
    return this.#run(async (isCurrent) => {
      const { list, grain } = this.#get();
      if (!list) return false;
      const [analysis, { createFollower }] = await Promise.all([
        this.#engine.analyse(document, grain, this.#report(isCurrent)),
        loadFollower(),
      ]);
      if (!isCurrent()) return false;
      const next = await this.#draw(analysis, this.#get(), isCurrent);
      if (!isCurrent()) return false;
      const { selection, trail, documentId, history: before } = this.#get();
      const follow = createFollower(list.analysis, analysis);
      const history = toHistory(analysis, before);
      const isForth = history.past.length > before.past.length;
      this.#set({
        list: { ...list, document, analysis },
        openList: null,
        documentId: documentId ?? crypto.randomUUID(),
        history,
        scene: next,
        working: null,
        done: isForth ? (history.past.at(-1)?.label ?? null) : null,
        related: null,
        selection: selection && follow(selection),
        trail: retrace(trail, follow),
      });
      return true;
    });
  }
}

function nothingRead(analysis: Analysis): string {
  const reason = analysis.issues.find((issue) => issue.severity === 'error') ?? analysis.issues[0];
  return reason?.message ?? 'No papers were found in what was given.';
}
