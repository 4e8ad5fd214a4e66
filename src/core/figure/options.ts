/** What a figure is made with. */
import type { Families, Font } from '../draw/fonts.ts';
import type { Palette } from '../draw/palette.ts';
import type { NodeKey } from '../model/ids.ts';
import type { LegendEntry } from '../view/legend.ts';
import type { Box } from './shapes.ts';

/** What is not drawn, by index in the scene: 1 where hidden; groups by index in the partition. */
export interface FigureHidden {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  readonly groups: ReadonlySet<number>;
}

/** What stays at full strength; sets that are null dim nothing. */
export interface FigureLight {
  readonly nodes: ReadonlySet<NodeKey> | null;
  readonly groups: ReadonlySet<number> | null;
  readonly selected: ReadonlySet<NodeKey>;
  /** The ends of a selected edge, in either order. */
  readonly selectedEdge: readonly [NodeKey, NodeKey] | null;
  readonly selectedGroup: number | null;
}

export interface FigureOptions {
  /** Pixels at 96 to the inch; the height follows from what is shown. */
  readonly width: number;
  /** Size of the smallest text, in the same pixels: all type, marks and lines follow it. */
  readonly labelSize: number;
  /** The part of the scene to show, in scene units; null: all of it. */
  readonly frame: Box | null;
  readonly palette: Palette;
  readonly families: Families;
  /** Width of a text in pixels. */
  readonly measure: (text: string, font: Font) => number;
  readonly title: string;
  /** A sentence below the drawing. */
  readonly caption: string;
  /** Entries below the drawing; none: no legend. */
  readonly legend: readonly LegendEntry[];
  readonly groupNames: 'map' | 'legend' | 'none';
  readonly labels: 'many' | 'few';
  /** Papers whose author list was cut carry a badge; where something is lit, those that are lit do. */
  readonly hasBadges: boolean;
  /** No sheet is drawn behind the figure. */
  readonly isTransparent: boolean;
  readonly hidden: FigureHidden | null;
  /** A slot for each node, in place of its group's colour. */
  readonly overlay: Uint8Array | null;
  readonly light: FigureLight | null;
}
