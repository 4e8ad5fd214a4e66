/** A finished map as tables: items with places, weights and scores, and the links between them. */
import type { Csr, EdgeColumns } from './columns.ts';

export interface Item {
  /** As in the file; no two have the same. */
  readonly id: string;
  readonly label: string;
  /** As in the file: plain text, or HTML. */
  readonly description: string | null;
  /** http or https only. */
  readonly url: string | null;
  /** What else the file says of it. */
  readonly fields: readonly (readonly [name: string, value: string | number | boolean])[];
}

/** A figure of every item, NaN where it has none. */
export interface ItemColumn {
  readonly name: string;
  readonly values: Float64Array;
}

export interface Network {
  readonly title: string | null;
  readonly items: readonly Item[];
  readonly links: EdgeColumns;
  /** What the file says of a link, by its index. */
  readonly linkNotes: ReadonlyMap<number, string>;
  /** The items that each is linked to, with the strength of the link. */
  readonly neighbours: Csr;
  /** What marks can be sized by, besides links and their strength; the one they are sized by at first is the first. */
  readonly weights: readonly ItemColumn[];
  /** Whether marks are sized by the first weight where nobody chose; else by links. */
  readonly isSizedByWeight: boolean;
  /** What marks can be coloured by. */
  readonly scores: readonly ItemColumn[];
  /** Places as in the file, y growing upwards; NaN where it gives none. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Numbers of the clusters in the file, by group; null where the groups were found here. */
  readonly clusterNumbers: readonly number[] | null;
}
