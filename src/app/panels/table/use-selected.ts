import { useMemo } from 'react';
import type { RowTarget } from '../../../core/view/table-columns.ts';
import type { Selection } from '../../store/navigation.ts';
import { app, useApp } from '../../store/store.ts';

/** What identifies a row's target among all that can be selected. */
export function targetId(target: RowTarget): string {
  return target.kind === 'node' ? target.key : `group:${target.id}`;
}

function selectedIds(selection: Selection | null): readonly string[] {
  if (selection === null) return [];
  if (selection.kind === 'nodes') return selection.keys;
  if (selection.kind === 'edge') return [selection.source, selection.target];
  return [targetId(selection)];
}

/** Ids of the targets that are selected, in the order they were. */
export function useSelectedIds(): ReadonlySet<string> {
  const selection = useApp((state) => state.selection);
  return useMemo(() => new Set(selectedIds(selection)), [selection]);
}

/** Selects what a row stands for. */
export function openTarget(target: RowTarget): void {
  app.getState().select(target);
}

/** Adds what a row stands for to the selection, or takes it out; a group is selected alone. */
export function toggleTarget(target: RowTarget): void {
  const { toggleSelected, select, selection } = app.getState();
  if (target.kind === 'node') toggleSelected(target.key);
  else select(selection?.kind === 'group' && selection.id === target.id ? null : target);
}
