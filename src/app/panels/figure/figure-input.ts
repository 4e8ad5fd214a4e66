/** What the app knows that a figure needs, apart from choices: the scene as it is looked at now. */
import { sceneBounds } from '../../../core/draw/bounds.ts';
import type { Families } from '../../../core/draw/fonts.ts';
import { CLOSE_ZOOM } from '../../../core/draw/names.ts';
import type { Palette } from '../../../core/draw/palette.ts';
import type { FigureLight, FigureOptions } from '../../../core/figure/options.ts';
import type { Box } from '../../../core/figure/shapes.ts';
import type { NodeKey } from '../../../core/model/ids.ts';
import type { Scene } from '../../../core/model/scene.ts';
import { litBySelection } from '../../../core/view/emphasis.ts';
import { hiddenIn, type Hidden } from '../../../core/view/filter.ts';
import { legendOf, type LegendEntry } from '../../../core/view/legend.ts';
import { mapSentence } from '../../../core/view/map-words.ts';
import { paintNodes } from '../../../core/view/paint.ts';
import { readTheme } from '../../map/map-theme.ts';
import type { ThemeName } from '../../map/map-types.ts';
import { fitView, freeRect } from '../../map/viewport.ts';
import { measureFreeSpace } from '../../map-space.ts';
import type { Selection } from '../../store/navigation.ts';
import type { AppState, LoadedList } from '../../store/state.ts';
import { visibleOf } from '../../store/visible.ts';

/** The part of the app's state that a figure shows. */
export type FigureState = Pick<AppState, 'scene' | 'list' | 'filter' | 'paint' | 'selection' | 'related'>;

export interface FigureInput {
  readonly scene: Scene;
  readonly listName: string;
  readonly caption: string;
  readonly legend: readonly LegendEntry[];
  /** That of a figure with badges on cut author lists. */
  readonly badgedLegend: readonly LegendEntry[];
  readonly hidden: FigureOptions['hidden'];
  readonly overlay: Uint8Array | null;
  /** What the selection lights; null where nothing is selected. */
  readonly light: FigureLight | null;
}

function selectedKeys(selection: Selection): readonly NodeKey[] {
  if (selection.kind === 'node') return [selection.key];
  return selection.kind === 'nodes' ? selection.keys : [];
}

function lightOf(scene: Scene, list: LoadedList, { selection, related }: FigureState): FigureLight | null {
  if (selection === null) return null;
  const lit = litBySelection(list.analysis, scene, selection, related?.items.map(({ paper }) => paper) ?? []);
  if (lit.nodes === null) return null;
  const group =
    selection.kind === 'group' ? list.analysis[scene.colourBy].groups.findIndex(({ id }) => id === selection.id) : -1;
  return {
    ...lit,
    selected: new Set(selectedKeys(selection)),
    selectedEdge: selection.kind === 'edge' ? [selection.source, selection.target] : null,
    selectedGroup: group < 0 ? null : group,
  };
}

/** The scene with what is hidden left out, as far as it is counted. */
function drawnScene(scene: Scene, { nodes, edges, groups }: Hidden): Scene {
  const leftOut = { ...scene.leftOut };
  for (const [i, { kind }] of scene.nodes.entries()) leftOut[kind] += nodes[i] ?? 0;
  return {
    ...scene,
    nodes: scene.nodes.filter((_, i) => nodes[i] !== 1),
    edges: scene.edges.filter((_, i) => edges[i] !== 1),
    groups: scene.groups.filter(({ group }) => !groups.has(group)),
    leftOut,
  };
}

/** The figure's input from the app's state; null while there is no map. */
export function figureInput(state: FigureState): FigureInput | null {
  const { scene, list, filter, paint } = state;
  if (scene === null || list === null) return null;
  const { analysis } = list;
  const visible = visibleOf(analysis, filter);
  const hidden = hiddenIn(analysis, scene, visible, filter);
  const painted = paint === 'groups' ? null : paintNodes(analysis, scene, paint);
  const view = { paint, painted, visible, hidden, hiddenKinds: filter.hiddenKinds };
  return {
    scene,
    listName: list.name,
    caption: mapSentence(hidden === null ? scene : drawnScene(scene, hidden), visible.isFiltered),
    legend: legendOf(analysis, scene, { ...view, hasBadges: false }),
    badgedLegend: legendOf(analysis, scene, { ...view, hasBadges: true }),
    hidden,
    overlay: painted?.slots ?? null,
    light: lightOf(scene, list, state),
  };
}

const FIT_MARGIN = 12;

export interface FigureView {
  /** In scene units. */
  readonly frame: Box;
  readonly hasBadges: boolean;
}

/** What the map shows between its panels; null where that is all of it. */
export function viewFrame(
  { scene, camera }: Pick<AppState, 'scene' | 'camera'>,
  map: HTMLElement | null,
): FigureView | null {
  if (scene === null || camera === null || map === null) return null;
  const size = { width: map.clientWidth, height: map.clientHeight };
  const free = freeRect(size, measureFreeSpace(map).insets);
  const scale = camera.zoom * fitView(sceneBounds(scene), size, free, FIT_MARGIN).scale;
  const width = free.width / scale;
  const height = free.height / scale;
  const frame = { x: camera.x - width / 2, y: camera.y - height / 2, width, height };
  return { frame, hasBadges: camera.zoom >= CLOSE_ZOOM };
}

export interface FigureTheme {
  readonly palette: Palette;
  readonly families: Families;
}

/** The colours of a theme; `isPaper` takes its surface as the sheet. */
export function figureTheme(name: ThemeName, isPaper: boolean): FigureTheme {
  const theme = readTheme(document.body, name);
  const { surface, families } = theme;
  return { palette: isPaper ? { ...theme, sheet: surface, halo: surface } : theme, families };
}
