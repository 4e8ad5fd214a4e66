/** Whether what a view is about can be seen in it. */
import type { NodeKey } from '../core/model/ids.ts';
import type { MapController } from './map/map-controller.ts';
import { measureFreeSpace } from './map-space.ts';
import type { AppState } from './store/state.ts';

/** Index of a group in the partition that colours the scene, or -1. */
export function groupIndex({ list, scene }: AppState, id: string | null): number {
  if (id === null || !list || !scene) return -1;
  return list.analysis[scene.colourBy].groups.findIndex((group) => group.id === id);
}

export function selectedGroup(state: AppState): number {
  return groupIndex(state, state.selection?.kind === 'group' ? state.selection.id : null);
}

function selectedKeys(state: AppState): readonly NodeKey[] {
  const { selection, scene } = state;
  if (selection === null) return [];
  if (selection.kind === 'node') return [selection.key];
  if (selection.kind === 'nodes') return selection.keys;
  if (selection.kind === 'edge') return [selection.source, selection.target];
  const group = selectedGroup(state);
  return scene?.nodes.flatMap((node) => (node.group === group ? [node.key] : [])) ?? [];
}

/** Whether something of the selection is in the part of the map that is free; where none of it is drawn, whether any node is. */
export function isInSight(state: AppState, map: MapController, container: HTMLElement): boolean {
  const { insets } = measureFreeSpace(container);
  const { clientWidth, clientHeight } = container;
  const spotsOf = (keys: readonly NodeKey[]) => keys.flatMap((key) => map.nodePosition(key) ?? []);
  const selected = spotsOf(selectedKeys(state));
  const spots = selected.length > 0 ? selected : spotsOf(state.scene?.nodes.map(({ key }) => key) ?? []);
  return spots.some(
    ({ x, y }) =>
      x >= insets.left && x <= clientWidth - insets.right && y >= insets.top && y <= clientHeight - insets.bottom,
  );
}
