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

export type Lens = 'everything' | 'people' | 'papers' | 'topics';
export type EdgeKind = 'authorship' | 'tagging' | 'coauthorship' | 'relatedness' | 'cooccurrence';
export const LENSES: readonly Lens[] = ['everything', 'people', 'papers', 'topics'];
export const NODE_KINDS: readonly NodeKind[] = ['author', 'paper', 'topic'];
export const EDGE_KINDS: readonly EdgeKind[] = ['authorship', 'tagging', 'coauthorship', 'relatedness', 'cooccurrence'];

/** The graph of a lens. `kinds` and `edgeKinds` index NODE_KINDS and EDGE_KINDS; `refs` index authors, papers or topics by kind. */
export interface LensGraph extends EdgeColumns {
  readonly lens: Lens;
  readonly keys: readonly NodeKey[];
  readonly kinds: Uint8Array;
  readonly refs: Int32Array;
  readonly edgeKinds: Uint8Array;
}
