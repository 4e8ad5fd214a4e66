/** Where one is in the map: kept in the address, not in the document. */
import type { Lens } from '../../core/model/columns.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import type { PartitionOf } from '../../core/model/partition.ts';

/** What the inspector shows: a node by key, or a group of a partition by its id. */
export type Selection =
  { readonly kind: 'node'; readonly key: NodeKey } | { readonly kind: 'group'; readonly id: string };

/** Centre of the free rectangle in scene units, and zoom (1 = fit). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Navigation {
  readonly lens: Lens;
  readonly colourBy: PartitionOf;
  readonly selection: Selection | null;
  /** Null: fitted. */
  readonly camera: Camera | null;
}
