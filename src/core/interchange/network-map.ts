/** A map as other programs' files tell it: items with places and clusters, and links between them. */
import type { Issue } from '../model/issue.ts';

export interface NetworkItem {
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
  readonly url: string | null;
  /** y grows upwards; null where the file gives no place. */
  readonly place: { readonly x: number; readonly y: number } | null;
  /** From 1; null where it is in none. */
  readonly cluster: number | null;
  /** What marks can be sized by, not negative, and what they can be coloured by. */
  readonly weights: ReadonlyMap<string, number>;
  readonly scores: ReadonlyMap<string, number>;
  /** What else the file says of it. */
  readonly fields: ReadonlyMap<string, string | number | boolean>;
}

export interface NetworkLink {
  /** Indices into items. */
  readonly source: number;
  readonly target: number;
  readonly strength: number;
  readonly description: string | null;
}

export interface NetworkCluster {
  readonly cluster: number;
  /** Empty where the file names none. */
  readonly label: string;
  /** As written, e.g. `#0061b1`; null where the file gives none. */
  readonly colour: string | null;
}

export interface NetworkMap {
  readonly title: string | null;
  readonly items: readonly NetworkItem[];
  readonly links: readonly NetworkLink[];
  /** Every cluster that is named, coloured or has an item, ascending. */
  readonly clusters: readonly NetworkCluster[];
}

/** What a reader of one format found. */
export interface NetworkReading {
  /** Null where the text is no network at all. */
  readonly map: NetworkMap | null;
  readonly issues: readonly Issue[];
}
