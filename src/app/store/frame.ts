/** What is open in the frame around the map: of this page view only, kept neither in the document nor in the address. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type SheetHeight = 'peek' | 'half' | 'full';
export type SheetTab = 'groups' | 'time' | 'paste';

/** What stands over the page; one at a time. */
export type Dialog = 'palette' | 'help' | 'figure';

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
}));

export function setFrame(patch: Partial<FrameState>): void {
  frame.setState(patch);
}

/** The part of the frame's state that `selector` picks. */
export function useFrame<T>(selector: (state: FrameState) => T): T {
  return useStore(frame, selector);
}
