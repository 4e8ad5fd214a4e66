/** Columnar structures of the core: typed arrays, moved between threads by transfer. */
import type { NodeKey, NodeKind } from './ids.ts';

/** Compressed sparse rows: entries of row i are `targets[offsets[i] .. offsets[i + 1])`, ascending. */
export interface Csr {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Undirected weighted edges; each pair once, source < target, ordered by source then target. */
export interface EdgeColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/** The lenses of a reading list. */
export type ListLens = 'everything' | 'people' | 'papers' | 'topics';
/** `network`: the only one of a finished map. */
export type Lens = ListLens | 'network';
export type EdgeKind = 'authorship' | 'tagging' | 'coauthorship' | 'relatedness' | 'cooccurrence' | 'link';
export const LENSES: readonly ListLens[] = ['everything', 'people', 'papers', 'topics'];
export const NODE_KINDS: readonly NodeKind[] = ['author', 'paper', 'topic', 'item'];
export const EDGE_KINDS: readonly EdgeKind[] = [
  'authorship',
  'tagging',
  'coauthorship',
  'relatedness',
  'cooccurrence',
  'link',
];

/** The graph of a lens. `kinds` and `edgeKinds` index NODE_KINDS and EDGE_KINDS; `refs` index authors, papers, topics or items by kind. */
export interface LensGraph extends EdgeColumns {
  readonly lens: Lens;
  readonly keys: readonly NodeKey[];
  readonly kinds: Uint8Array;
  readonly refs: Int32Array;
  readonly edgeKinds: Uint8Array;
}
