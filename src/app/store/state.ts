/** The shape of the app's state; the store and its commands are in `store.ts`. */
import type { Analysis } from '../../core/model/analysis.ts';
import type { CoterieDocument, SourceInput } from '../../core/model/document.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import type { Aspect, Scene } from '../../core/model/scene.ts';
import type { Navigation, Selection } from './navigation.ts';
import type { Lens } from '../../core/model/columns.ts';
import type { PartitionOf } from '../../core/model/partition.ts';
import type { RelatedPaper } from '../../core/model/related.ts';

/** A list the server offers: the bundled examples and the files the explorer was started with. */
export interface OfferedList {
  readonly id: string;
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly note: string;
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

export interface AppState extends Navigation {
  readonly offered: readonly OfferedList[];
  /** The list on screen; stays while the next one is read. */
  readonly list: LoadedList | null;
  /** The bundled list that is on screen, or null for a list of one's own. */
  readonly openList: string | null;
  readonly scene: Scene | null;
  /** Work that goes on, or null. */
  readonly working: WorkProgress | null;
  /** What failed last, as a sentence, or null. */
  readonly failure: string | null;
  /** A notice to show after a list was read ("45 records, 2 lines not read"), or null. */
  readonly summaryOpen: boolean;
  readonly hovered: NodeKey | null;
  readonly query: string;
  readonly theme: Theme;
  readonly aspect: Aspect;
  readonly related: { readonly paper: number; readonly items: readonly RelatedPaper[] } | null;

  readonly start: () => Promise<void>;
  readonly openOffered: (id: string) => Promise<void>;
  readonly readList: (name: string, sources: readonly SourceInput[]) => Promise<void>;
  readonly cancelWork: () => void;
  readonly select: (selection: Selection | null) => void;
  readonly hover: (key: NodeKey | null) => void;
  readonly setLens: (lens: Lens) => void;
  readonly setColourBy: (of: PartitionOf) => void;
  readonly setCamera: (camera: Navigation['camera']) => void;
  readonly setQuery: (query: string) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setAspect: (aspect: Aspect) => void;
  readonly showSummary: (open: boolean) => void;
  readonly dismissFailure: () => void;
}
