/** What is open in the frame around the map: of this page view only, kept neither in the document nor in the address. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NodeKey } from '../../core/model/ids.ts';

export type SheetHeight = 'peek' | 'half' | 'full';
export type SheetTab = 'groups' | 'time' | 'paste';

/** What stands over the page; one at a time. */
export type Dialog = 'palette' | 'help' | 'figure';

/** What is open in the inspector to change what is selected. */
export interface Editing {
  readonly what: 'merge' | 'rename' | 'kind' | 'broader' | 'more' | 'tag' | 'way';
  /** The topic, paper or person it is for. */
  readonly key: NodeKey;
}

export interface FrameState {
  readonly dialog: Dialog | null;
  readonly isFilterOpen: boolean;
  readonly isHistoryOpen: boolean;
  /** The browser can draw the map. */
  readonly canDraw: boolean;
  /** The graphics context is gone; the map is put up again when it comes back. */
  readonly isMapLost: boolean;
  /** The next drag over the map draws a lasso. */
  readonly isLassoOn: boolean;
  /** The text in the paste box. */
  readonly draft: string;
  readonly isImportOpen: boolean;
  /** On a phone the search field opens over the bar. */
  readonly isSearchOpen: boolean;
  /** Where the inspector leaves little room, Groups opens on demand. */
  readonly areGroupsOpen: boolean;
  readonly sheet: SheetHeight;
  readonly tab: SheetTab;
  readonly editing: Editing | null;
}

export const frame = createStore<FrameState>()(() => ({
  dialog: null,
  isFilterOpen: false,
  isHistoryOpen: false,
  canDraw: true,
  isMapLost: false,
  isLassoOn: false,
  draft: '',
  isImportOpen: false,
  isSearchOpen: false,
  areGroupsOpen: false,
  sheet: 'peek',
  tab: 'groups',
  editing: null,
}));

export function setFrame(patch: Partial<FrameState>): void {
  frame.setState(patch);
}

/** Opens what changes a topic or a paper, or asks for another person, where the inspector can be seen. */
export function openEditing(editing: Editing): void {
  const { sheet } = frame.getState();
  const raised = sheet === 'peek' ? 'half' : sheet;
  // A list of topics or people needs the room.
  const isList = editing.what === 'merge' || editing.what === 'broader' || editing.what === 'way';
  setFrame({ editing, sheet: isList ? 'full' : raised });
}

/** The part of the frame's state that `selector` picks. */
export function useFrame<T>(selector: (state: FrameState) => T): T {
  return useStore(frame, selector);
}
