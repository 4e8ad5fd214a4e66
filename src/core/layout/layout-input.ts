/** What the layout is given and what it returns: columns over nodes and groups, lengths in layout units, y downwards. */
import type { WeightedEdges } from './adjacency.ts';
import type { Positions } from './linlog.ts';

/** The room a group's title needs; 0 x 0 where none is kept free. */
export interface TitleBox {
  readonly width: number;
  readonly height: number;
}

/** Edges with weights around 1 for a strong tie. */
export interface LayoutInput extends WeightedEdges {
  readonly count: number;
  /** Index into titles, or -1 for a node in no group. */
  readonly group: Int32Array;
  /** 1 for a node that touches many groups: it is placed between them and pulls nobody. */
  readonly isHub: Uint8Array;
  /** Half the extent of the mark, with its rim. */
  readonly radius: Float64Array;
  /** Room beyond the radius that other marks keep free for the label. */
  readonly reserve: Float64Array;
  readonly titles: readonly TitleBox[];
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  /** Where nodes stood before, NaN for new ones; null where there was no map. */
  readonly previous: Positions | null;
  /** Whether nodes stay near those places; else territories are laid out afresh, and only turned toward them. */
  readonly isSameMap: boolean;
}

export interface LayoutResult extends Positions {
  /** Centres of the title boxes, by group; the mean of the members where no box is kept. */
  readonly titleX: Float64Array;
  readonly titleY: Float64Array;
}
