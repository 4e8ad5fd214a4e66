/** Where one is in the map: kept in the address, not in the document. */
import type { Lens } from '../../core/model/columns.ts';
import { DEFAULT_NODE_LIMIT, NO_FILTER, type Filter } from '../../core/model/filter.ts';
import type { Grain, PartitionOf } from '../../core/model/partition.ts';
import type { SizeBy } from '../../core/model/scene.ts';
import type { CoterieDocument } from '../../core/model/document.ts';
import { scoreName, weightName, type OverlayPaint, type PlainPaint } from '../../core/view/look-names.ts';
import type { TableKind } from '../../core/view/table-cells.ts';
import type { Selection } from '../../core/view/selected-papers.ts';

export type { Selection } from '../../core/view/selected-papers.ts';

/** What marks are coloured by: the groups in use, or an overlay. */
export type Paint = 'groups' | OverlayPaint;
/** Those of reading lists. */
export const PAINTS: readonly ('groups' | PlainPaint)[] = ['groups', 'year', 'category', 'organisation', 'kind'];

/** The same nodes as a drawing or as a table. */
export type Screen = 'map' | 'table';
export type TableOf = TableKind;
/** Those of reading lists. */
export const TABLES: readonly TableOf[] = ['papers', 'people', 'topics', 'groups'];

/** Centre of the free rectangle in scene units, and zoom (1 = fit). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Navigation {
  readonly lens: Lens;
  /** The partition in use: it makes the groups, and colours the marks where `paint` is `groups`. */
  readonly colourBy: PartitionOf;
  /** The person chose `colourBy`; else each lens has its own. */
  readonly isColourChosen: boolean;
  readonly grain: Grain;
  readonly paint: Paint;
  readonly sizeBy: SizeBy;
  readonly filter: Filter;
  readonly nodeLimit: number;
  readonly screen: Screen;
  readonly table: TableOf;
  readonly selection: Selection | null;
  /** Null: fitted. */
  readonly camera: Camera | null;
}

/** A view as a document can have it: a finished map has one lens, its clusters, and tables of its own. */
export function viewOf({ isNetwork }: CoterieDocument, view: Navigation): Navigation {
  const hasScore = scoreName(view.paint) !== null;
  if (!isNetwork) {
    return {
      ...view,
      table: view.table === 'items' ? FIRST_VIEW.table : view.table,
      paint: hasScore ? FIRST_VIEW.paint : view.paint,
      sizeBy: weightName(view.sizeBy) === null ? view.sizeBy : FIRST_VIEW.sizeBy,
    };
  }
  return {
    ...view,
    lens: 'network',
    colourBy: 'themes',
    isColourChosen: false,
    paint: hasScore ? view.paint : 'groups',
    table: view.table === 'groups' ? 'groups' : 'items',
  };
}

/** The partition a lens starts with. */
export function lensColour(lens: Lens): PartitionOf {
  return lens === 'people' ? 'circles' : 'themes';
}

export const FIRST_VIEW: Navigation = {
  lens: 'everything',
  colourBy: 'themes',
  isColourChosen: false,
  grain: 'medium',
  paint: 'groups',
  sizeBy: 'papers',
  filter: NO_FILTER,
  nodeLimit: DEFAULT_NODE_LIMIT,
  screen: 'map',
  table: 'papers',
  selection: null,
  camera: null,
};
