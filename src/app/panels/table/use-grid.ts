import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type HTMLAttributes,
  type MouseEvent,
  type RefObject,
} from 'react';
import { TABLE_ENTRIES, type RowTarget } from '../../../core/view/table-columns.ts';
import type { Selection } from '../../store/navigation.ts';
import { app, useApp } from '../../store/store.ts';
import { onGridKey, type GridMoves } from './grid-keys.ts';
import { openTarget, targetId, toggleTarget, useSelectedIds } from './use-selected.ts';
import { useRowWindow, type RowSizes, type RowWindow } from './use-row-window.ts';
import type { ShownTable } from './use-table.ts';

/** Whether a click adds to what is selected. */
const isAdding = (event: MouseEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey;

export interface Grid {
  readonly view: RowWindow;
  /** The row that keys act on, -1 for none. */
  readonly active: number;
  readonly selected: ReadonlySet<string>;
  readonly rowId: (row: number) => string;
  readonly props: HTMLAttributes<HTMLTableElement>;
}

/** Place of the row under an event, or -1. */
function placeOf({ target }: { readonly target: EventTarget }): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  return Number(row?.dataset['place'] ?? -1);
}

/** Keeps a click with Shift from marking text; the rows take the focus all the same. */
function keepTextUnmarked(event: MouseEvent<HTMLElement>): void {
  if (!event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.focus({ preventScroll: true });
}

/** Lights on the map what a row stands for; null lets it go. */
function light(target: RowTarget | null): void {
  const { hover, hoverGroup } = app.getState();
  hover(target?.kind === 'node' ? target.key : null);
  hoverGroup(target?.kind === 'group' ? target.id : null);
}

const STEADY_PROPS: HTMLAttributes<HTMLTableElement> = {
  role: 'grid',
  tabIndex: 0,
  onMouseDown: keepTextUnmarked,
  onPointerLeave: () => light(null),
  onBlur: () => light(null),
};

interface ActiveRow {
  readonly active: number;
  /** Its place among the rows shown, -1 where it is not among them. */
  readonly place: number;
  readonly setPlace: (place: number) => void;
}

/** The row that keys act on: the one last gone to, until something else is selected from elsewhere. */
function useActiveRow(
  { source: { table }, rows }: ShownTable,
  selected: ReadonlySet<string>,
  reveal: (place: number) => void,
): ActiveRow {
  const selection = useApp((state) => state.selection);
  const [last, setLast] = useState<{ readonly row: number; readonly selection: Selection | null } | null>(null);
  const first = useMemo(
    () => (selected.size === 0 ? -1 : rows.findIndex((row) => selected.has(targetId(table.targetOf(row))))),
    [table, rows, selected],
  );
  const isOwn = last !== null && last.selection === selection;
  const followed = useRef<Selection | null>(null);
  useEffect(() => {
    if (followed.current === selection) return;
    followed.current = selection;
    if (!isOwn && first >= 0) reveal(first);
  }, [selection, isOwn, first, reveal]);
  const active = isOwn || first < 0 ? (last?.row ?? -1) : (rows[first] ?? -1);
  return {
    active,
    place: rows.indexOf(active),
    setPlace: (place) => setLast({ row: rows[place] ?? -1, selection: app.getState().selection }),
  };
}

/** The rows in view, the one that keys act on, and what keys and the pointer do. */
export function useGrid(
  scroller: RefObject<HTMLTableElement | null>,
  shown: ShownTable,
  sizes: RowSizes,
  onCopy: (row: number) => void,
): Grid {
  const { rows } = shown;
  const { table } = shown.source;
  const id = useId();
  const selected = useSelectedIds();
  const [isWalked, setIsWalked] = useState(false);
  const view = useRowWindow(scroller, rows.length, sizes);
  const { active, place, setPlace } = useActiveRow(shown, selected, view.reveal);
  const targetAt = (at: number): RowTarget | null => {
    const row = rows[at];
    return row === undefined ? null : table.targetOf(row);
  };
  const move = (by: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, place < 0 && Number.isFinite(by) ? 0 : place + by));
    setIsWalked(true);
    setPlace(next);
    view.reveal(next);
    light(targetAt(next));
  };
  const act = (at: number, perform: (target: RowTarget) => void): void => {
    const target = targetAt(at);
    if (target === null) return;
    perform(target);
    setPlace(at);
  };
  const moves: GridMoves = {
    move,
    page: view.page,
    open: () => act(place, openTarget),
    toggle: () => act(place, toggleTarget),
    copy: () => place >= 0 && onCopy(active),
  };
  const isMade = place >= view.first && place < view.end;
  const props: HTMLAttributes<HTMLTableElement> = {
    className: isWalked ? 'table-grid table-grid--walked' : 'table-grid',
    'aria-label': TABLE_ENTRIES[table.kind].label,
    'aria-multiselectable': table.kind !== 'groups',
    'aria-activedescendant': isMade ? `${id}-${active}` : undefined,
    onClick: (event) => {
      setIsWalked(false);
      act(placeOf(event), isAdding(event) ? toggleTarget : openTarget);
    },
    onPointerOver: (event) => light(targetAt(placeOf(event))),
    onKeyDown: (event) => void onGridKey(event, moves),
  };
  return { view, active, selected, rowId: (row) => `${id}-${row}`, props: { ...STEADY_PROPS, ...props } };
}
