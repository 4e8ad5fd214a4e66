/** The shape of the app's state; the store and its commands are in `store.ts`. */
import type { Analysis } from '../../core/model/analysis.ts';
import type { Lens } from '../../core/model/columns.ts';
import type { CoterieDocument, Decision, SourceInput } from '../../core/model/document.ts';
import type { Filter } from '../../core/model/filter.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import type { Grain, PartitionOf } from '../../core/model/partition.ts';
import type { RelatedPaper } from '../../core/model/related.ts';
import type { Aspect, Scene, SizeBy } from '../../core/model/scene.ts';
import type { History } from './history.ts';
import type { Navigation, Paint, Screen, Selection, TableOf } from './navigation.ts';

/** A list the server offers: the bundled examples and the files the explorer was started with. */
export interface OfferedList {
  readonly id: string;
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly note: string;
  /** Its first map was made when the page was built. */
  readonly isPrepared: boolean;
  /** It is a finished map. */
  readonly isNetwork?: boolean;
}

/** A document of one's own, kept in this browser. */
export interface RecentDocument {
  readonly id: string;
  readonly name: string;
  readonly papers: number;
  /** Of a finished map, which has no papers. */
  readonly items?: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface WorkProgress {
  /** `Reading`, `Extracting topics`... */
  readonly step: string;
  readonly done: number;
  /** 0: unknown. */
  readonly total: number;
}

export interface LoadedList {
  readonly name: string;
  readonly document: CoterieDocument;
  readonly analysis: Analysis;
}

export type Theme = 'light' | 'dark';

/** What was brought in and waits to be looked at before it joins a map. */
export interface Incoming {
  readonly name: string;
  readonly sources: readonly SourceInput[];
  /** What came with it and was left out, as a sentence. */
  readonly note?: string;
}

/** What the review ended with. */
export interface Accepted extends Incoming {
  readonly decisions: readonly Decision[];
  /** `add`: joins the list on screen; `new`: starts a map of its own. */
  readonly to: 'add' | 'new';
}

export interface AppState extends Navigation {
  readonly offered: readonly OfferedList[];
  readonly recents: readonly RecentDocument[];
  /** The list on screen; stays while the next one is read. */
  readonly list: LoadedList | null;
  /** The bundled list that is on screen, or null for a list of one's own. */
  readonly openList: string | null;
  /** The id under which the document is kept in this browser, or null where nothing was changed yet. */
  readonly documentId: string | null;
  readonly history: History;
  readonly scene: Scene | null;
  /** Work that goes on, or null. */
  readonly working: WorkProgress | null;
  /** What failed last, as a sentence, or null. */
  readonly failure: string | null;
  /** What was just done, where it can be undone, or null. */
  readonly done: string | null;
  /** The data quality panel is open. */
  readonly summaryOpen: boolean;
  readonly incoming: Incoming | null;
  readonly hovered: NodeKey | null;
  /** Id of the group pointed at in a list. */
  readonly hoveredGroup: string | null;
  /** Nodes that a search or something pointed at in a panel means; lit on the map. */
  readonly matched: ReadonlySet<NodeKey> | null;
  readonly query: string;
  readonly theme: Theme;
  readonly aspect: Aspect;
  readonly related: { readonly paper: number; readonly items: readonly RelatedPaper[] } | null;
  /** Where one has been, oldest first; the last is what is selected now. */
  readonly trail: readonly Selection[];

  readonly start: () => Promise<void>;
  /** Opens a list or document at `view`, the first view where not given. */
  readonly openOffered: (id: string, view?: Navigation) => Promise<void>;
  readonly openRecent: (id: string, view?: Navigation) => Promise<void>;
  readonly forgetRecent: (id: string) => Promise<void>;
  /** Opens the review of what was brought in. */
  readonly bringIn: (incoming: Incoming) => void;
  readonly dropIncoming: () => void;
  /** Opens the files of a finished map; true where it is on screen. */
  readonly openNetwork: (incoming: Incoming) => Promise<boolean>;
  /** True where the map now holds what was accepted. */
  readonly acceptIncoming: (accepted: Accepted) => Promise<boolean>;
  /** Adds decisions to the document, as one step of the history that `label` names ("Xuefei Ning added as inferred"). */
  readonly decide: (label: string, decisions: readonly Decision[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Goes to the state after the first `steps` changes of the history. */
  readonly goToStep: (steps: number) => Promise<void>;
  readonly dismissDone: () => void;
  readonly cancelWork: () => void;
  readonly select: (selection: Selection | null) => void;
  /** Adds a node to what is selected, or takes it out. */
  readonly toggleSelected: (key: NodeKey) => void;
  /** Selects what was selected before, as the trail has it. */
  readonly goBack: () => void;
  readonly hover: (key: NodeKey | null) => void;
  readonly hoverGroup: (id: string | null) => void;
  readonly match: (keys: ReadonlySet<NodeKey> | null) => void;
  /** Goes to another view of the same list. */
  readonly travel: (view: Navigation) => void;
  readonly setLens: (lens: Lens) => void;
  readonly setColourBy: (of: PartitionOf) => void;
  readonly setGrain: (grain: Grain) => void;
  readonly setPaint: (paint: Paint) => void;
  readonly setSizeBy: (sizeBy: SizeBy) => void;
  readonly setFilter: (patch: Partial<Filter>) => void;
  readonly clearFilter: () => void;
  readonly setNodeLimit: (limit: number) => void;
  readonly setScreen: (screen: Screen) => void;
  readonly setTable: (table: TableOf) => void;
  readonly setCamera: (camera: Navigation['camera']) => void;
  readonly setQuery: (query: string) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setAspect: (aspect: Aspect) => void;
  readonly showSummary: (open: boolean) => void;
  readonly dismissFailure: () => void;
}
